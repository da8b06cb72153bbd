import type { Revision, SourceLine } from '../recognition/source';
import type { Who } from './change';
import type { TheirBlock } from './their-blocks';

const bare = (text: string): string => text.replace(/\s/gu, '');
const who = ({ author, date }: Revision): Who => ({ author, date });

function revisionsOf({ spans }: TheirBlock, lines: readonly SourceLine[]): Revision[] {
  return [...new Set(spans.map(({ line }) => line))].flatMap((line) => lines[line]?.revisions ?? []);
}

/** Who changed some words of a block: [start, end) of its text in the file, and the words that stood there. */
export function whoChanged(
  block: TheirBlock,
  lines: readonly SourceLine[],
  [start, end]: readonly [number, number],
  removed: string,
): Who | null {
  const revisions = revisionsOf(block, lines);
  if (revisions.length === 0) return null;
  const at = block.textAt;
  const gone = bare(removed);
  const matching = revisions.find(({ kind, offset, text }) => {
    if (kind === 'ins')
      return end > start && (at === null ? true : offset < at + end && offset + text.length > at + start);
    const words = bare(text);
    const near = at === null || (offset >= at + start - 1 && offset <= at + end + 1);
    return gone !== '' && words !== '' && near && (gone.includes(words) || words.includes(gone) || at !== null);
  });
  return matching === undefined ? null : who(matching);
}

/** Who put a block where it stands in the file: most of it is one insertion. */
export function whoAdded(block: TheirBlock, lines: readonly SourceLine[]): Who | null {
  for (const { line, start, end } of block.spans) {
    const found = (lines[line]?.revisions ?? []).find(
      ({ kind, offset, text }) =>
        kind === 'ins' && 2 * (Math.min(end, offset + text.length) - Math.max(start, offset)) > end - start,
    );
    if (found !== undefined) return who(found);
  }
  return null;
}

/** Who deleted a block that the file has no more. */
export function whoDeleted(text: string, lines: readonly SourceLine[]): Who | null {
  const words = bare(text);
  if (words === '') return null;
  for (const { revisions = [] } of lines) {
    const found = revisions.find((revision) => revision.kind === 'del' && bare(revision.text).includes(words));
    if (found !== undefined) return who(found);
  }
  return null;
}
