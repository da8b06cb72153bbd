import { diffPhrases, type Phrase } from './phrases';
import type { Node } from './tree';
import type { Stretch } from './words';

/** A stretch of a block as it is shown: changed against the other report or not. */
export interface Mark {
  text: string;
  changed: boolean;
  /** Where it begins in the block. */
  start: number;
}

/**
 * What changed between blocks that belong together, for each of them. Several on one side (split, merged) are compared as if they stood in
 * one, so that a sentence is found in whichever it went to.
 */
export function marksOf(before: readonly Node[], after: readonly Node[]): { before: Mark[][]; after: Mark[][] } {
  const old = joined(before);
  const fresh = joined(after);
  const phrases = diffPhrases(old.text, fresh.text, { atomsBefore: old.atoms, atomsAfter: fresh.atoms });
  return { before: cut(before, phrases, 'removed'), after: cut(after, phrases, 'added') };
}

function joined(nodes: readonly Node[]): { text: string; atoms: Stretch[] } {
  let text = '';
  const atoms: Stretch[] = [];
  for (const node of nodes) {
    for (const [start, end] of node.atoms) atoms.push([text.length + start, text.length + end]);
    text += node.text;
  }
  return { text, atoms };
}

/** The phrases of one side, parted where its blocks end. */
function cut(nodes: readonly Node[], phrases: readonly Phrase[], own: 'removed' | 'added'): Mark[][] {
  const parts = phrases.filter(({ kind }) => kind === 'same' || kind === own);
  let next = 0;
  /** How much of parts[next] is used up. */
  let used = 0;
  return nodes.map((node) => {
    const marks: Mark[] = [];
    let start = 0;
    while (start < node.text.length) {
      const { text, kind } = parts[next]!;
      const taken = text.slice(used, used + node.text.length - start);
      marks.push({ text: taken, changed: kind !== 'same', start });
      start += taken.length;
      used += taken.length;
      if (used === text.length) {
        next++;
        used = 0;
      }
    }
    return marks;
  });
}
