import type { SourceComment } from '../../../../shared/recognition/source';
import { walkXml, type XmlPart } from './walk-xml';

/** The comments of a document by their ids (ECMA-376 17.13.4); the paragraphs of one are lines of its text. */
export function readComments(part: XmlPart | null): Map<string, Omit<SourceComment, 'offset'>> {
  const comments = new Map<string, Omit<SourceComment, 'offset'>>();
  if (part === null) return comments;
  let open: Omit<SourceComment, 'offset'> | null = null;
  let inText = 0;
  walkXml(
    part,
    {
      'w:comment': {
        open(a) {
          open = { author: a.get('author') ?? '', date: a.get('date') ?? '', text: '' };
          comments.set(a.get('id') ?? '', open);
        },
        close() {
          if (open !== null) open.text = open.text.trim();
          open = null;
        },
      },
      'w:p': {
        close() {
          if (open !== null) open.text += '\n';
        },
      },
      'w:t': {
        open() {
          inText++;
        },
        close() {
          inText--;
        },
      },
    },
    (data) => {
      if (inText > 0 && open !== null) open.text += data;
    },
  );
  return comments;
}
