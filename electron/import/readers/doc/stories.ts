import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source, SourceLine } from '../../../../shared/recognition/source';
import type { BlockMark } from '../docx/block-mark';
import { ListCounter } from '../docx/list-counter';
import type { Numbering } from '../docx/numbering';
import type { StyleSheet } from '../docx/styles';
import type { Fib } from './fib';
import { readStory, type StoryContext } from './read-story';
import type { TextBox } from './table-parts';
import { append, asFurniture, isBlank, withoutBlankEnd, WordLines } from './word-lines';
import type { WordText } from './word-text';

/** A .doc taken apart. */
export interface WordParts {
  text: WordText;
  stories: Fib['stories'];
  styles: StyleSheet;
  numbering: Numbering;
  fonts: readonly string[];
  marks: ReadonlyMap<number, readonly BlockMark[]>;
  boxes: readonly TextBox[];
  headers: readonly { kind: 'header' | 'footer'; start: number; end: number }[];
}

/**
 * The lines of all stories, the main one first.
 * @throws GangmuError fileNoText, fileTooComplex
 */
export function readStories(parts: WordParts): Pick<Source, 'lines' | 'notes'> {
  const { text, stories } = parts;
  const words = new WordLines(parts.styles);
  const boxes = new Set(parts.boxes);
  const byAnchor = new Map(parts.boxes.map((box) => [box.anchor, box]));

  function boxLines(box: TextBox): readonly SourceLine[] {
    if (!boxes.delete(box)) return [];
    const { start, end } = stories.textBoxes;
    const lines = readStory(context, start + box.start, Math.min(start + box.end, end)).filter(
      (line) => !isBlank(line),
    );
    if (lines.length > 0) words.note('textBoxes');
    return lines;
  }

  const context: StoryContext = {
    ...parts,
    lines: words,
    counter: new ListCounter(parts.numbering),
    textBoxAt(cp) {
      const box = byAnchor.get(cp);
      return box === undefined ? [] : boxLines(box);
    },
  };
  const story = (name: keyof Fib['stories']): SourceLine[] =>
    readStory(context, stories[name].start, stories[name].end).filter((line) => !isBlank(line));

  const lines = withoutBlankEnd(readStory(context, stories.main.start, stories.main.end));
  // The story as a whole where the places of its boxes are lost.
  if (parts.boxes.length === 0) append(lines, story('textBoxes'));
  for (const box of boxes) append(lines, boxLines(box));
  for (const name of ['footnotes', 'endnotes'] as const) {
    append(lines, story(name));
    words.note('footnotes', countReferences(text, stories[name]));
  }
  if (lines.every(isBlank)) throw new GangmuError('fileNoText');

  const { start, end } = stories.headers;
  for (const header of parts.headers) {
    const found = readStory(context, start + header.start, Math.min(start + header.end, end));
    append(lines, asFurniture(found, header.kind));
  }
  append(lines, asFurniture(story('headerTextBoxes'), 'header'));
  append(lines, asFurniture(story('comments'), 'comment'));
  words.note('comments', countReferences(text, stories.comments));
  return { lines, notes: words.allNotes() };
}

/** Each note and each comment begins with the character that also stands where it is referred to. */
function countReferences({ text }: WordText, { start, end }: { start: number; end: number }): number {
  let count = 0;
  for (let i = start; i < Math.min(end, text.length); i++) if (text[i] === '\u0002' || text[i] === '\u0005') count++;
  return count;
}
