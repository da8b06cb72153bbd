import type { SourceLine } from '../recognition/source';
import type { Passage } from './passages';

/** A piece of a source line with what Word keeps about it: put in, deleted (and so no part of the text), or a remark in the margin. */
export interface ChangedPassage extends Passage {
  change?: { kind: 'ins' | 'del' | 'comment'; author: string };
}

/** Changes of one line beyond which they are no reading matter, and are not drawn. */
const MOST = 1000;

export function hasChanges({ revisions = [], comments = [] }: SourceLine): boolean {
  return revisions.length + comments.length > 0;
}

/** The passages of a line, cut where it was changed or commented; without what was deleted and the comments, their texts are the same. */
export function withChanges(passages: readonly Passage[], line: SourceLine): ChangedPassage[] {
  const { revisions = [], comments = [] } = line;
  if (revisions.length + comments.length > MOST) return [...passages];
  const inserted = revisions.filter(({ kind }) => kind === 'ins');
  const beside = [
    ...revisions.filter(({ kind }) => kind === 'del').map((deleted) => ({ ...deleted, kind: 'del' as const })),
    ...comments.map((comment) => ({ ...comment, kind: 'comment' as const })),
  ].sort((a, b) => a.offset - b.offset);
  const whole = passages.reduce((sum, { text }) => sum + text.length, 0);
  // Passages begin with the automatic number, offsets behind it.
  let at = line.text.length - whole;
  let next = 0;
  const pieces: ChangedPassage[] = [];
  const putBeside = (upTo: number): void => {
    for (; next < beside.length && beside[next]!.offset <= upTo; next++) {
      const { kind, author, text } = beside[next]!;
      pieces.push({ text, kind: 'none', report: -1, row: null, change: { kind, author } });
    }
  };
  const cuts = [
    ...inserted.flatMap(({ offset, text }) => [offset, offset + text.length]),
    ...beside.map((b) => b.offset),
  ]
    .filter((cut) => cut > at)
    .sort((a, b) => a - b);
  let cut = 0;
  for (const passage of passages) {
    const end = at + passage.text.length;
    while (at < end) {
      if (at >= 0) putBeside(at);
      while (cut < cuts.length && cuts[cut]! <= at) cut++;
      const stop = Math.min(end, cuts[cut] ?? end);
      const by = inserted.find(({ offset, text }) => offset <= at && at < offset + text.length);
      pieces.push({
        ...passage,
        text: passage.text.slice(passage.text.length - (end - at), passage.text.length - (end - stop)),
        ...(by !== undefined && { change: { kind: 'ins', author: by.author } }),
      });
      at = stop;
    }
  }
  putBeside(Infinity);
  return pieces;
}
