import type { SourceComment } from '../../../../shared/recognition/source';
import { partReader } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { XmlPart } from '../xml/xml-part';

/** A comment, wherever it is anchored. */
export type Comment = Omit<SourceComment, 'offset'>;

/** What is read of comments.xml, and what is open in it. */
class CommentsPart {
  readonly comments = new Map<string, Comment>();
  comment: Comment | null = null;
  inText = 0;
}

const COMMENTS = partReader<CommentsPart>(
  {
    'w:comment': {
      open(part, a) {
        part.comment = { author: a.get('author') ?? '', date: a.get('date') ?? '', text: '' };
        part.comments.set(a.get('id') ?? '', part.comment);
      },
      close(part) {
        if (part.comment !== null) part.comment.text = part.comment.text.trim();
        part.comment = null;
      },
    },
    'w:p': {
      close({ comment }) {
        if (comment !== null) comment.text += '\n';
      },
    },
    'w:t': {
      open(part) {
        part.inText++;
      },
      close(part) {
        part.inText--;
      },
    },
  },
  {
    text({ comment, inText }, data) {
      if (inText > 0 && comment !== null) comment.text += data;
    },
  },
);

/** The comments of a document by their ids (ECMA-376 17.13.4); the paragraphs of one are lines of its text. */
export function readComments(part: XmlPart | null): Map<string, Comment> {
  const read = new CommentsPart();
  if (part !== null) walkPart(part, COMMENTS, read);
  return read.comments;
}
