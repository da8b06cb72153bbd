import { headingLength } from '../../../shared/model/text';
import type { ReportEditor } from '../slate-types';
import { blockAt, blockText } from './current-block';
import { replaceMatches } from './replace';

/** The heading of a block as it is renamed: without the 。 that ends it where text goes on. null where its first sentence is no heading. */
export function renamable(editor: ReportEditor, at: number): string | null {
  const block = blockAt(editor, at);
  if (!block) return null;
  const text = blockText(editor, block);
  const length = headingLength(text);
  if (length === 0 && text !== '') return null;
  const heading = text.slice(0, length);
  return length < text.trimEnd().length ? heading.replace(/。$/u, '') : heading;
}

/**
 * Puts another heading in the place of that of block `at`: only the characters that differ are touched, so that figures and emphasis before and after
 * stay. False, and nothing changed, where a figure would be lost.
 */
export function renameHeading(editor: ReportEditor, at: number, heading: string): boolean {
  const before = renamable(editor, at);
  if (before === null) return false;
  const words = heading.replace(/\s*\n\s*/gu, ' ').trim();
  if (words === before) return true;
  let start = 0;
  while (start < before.length && start < words.length && before[start] === words[start]) start++;
  let end = 0;
  while (end < before.length - start && end < words.length - start && before.at(-1 - end) === words.at(-1 - end)) end++;
  return replaceMatches(editor, [
    {
      match: {
        from: { block: at, offset: start },
        to: { block: at, offset: before.length - end },
        text: before.slice(start, before.length - end),
        groups: [],
        before: '',
        after: '',
        figure: null,
      },
      text: words.slice(start, words.length - end),
    },
  ]);
}
