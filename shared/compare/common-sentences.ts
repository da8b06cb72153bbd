import { Letters } from './letters';
import { Probe, standing } from './sameness';
import type { Node } from './tree';
import type { Stretch } from './words';

/** Sentences of either text that stand in the other, word for word or nearly: by block, offsets into its printed text. */
export function commonSentences(
  before: readonly Node[],
  after: readonly Node[],
): { before: Map<string, Stretch[]>; after: Map<string, Stretch[]> } {
  return { before: standingIn(before, after), after: standingIn(after, before) };
}

function standingIn(own: readonly Node[], other: readonly Node[]): Map<string, Stretch[]> {
  const probe = new Probe(own.map((node) => ({ id: node.block.id, text: node.text })));
  const letters = new Letters();
  for (const node of other) {
    letters.addBreak();
    letters.add(node.text);
  }
  const cover = new Uint8Array(probe.length);
  probe.match(letters, cover);
  const found = new Map<string, Stretch[]>();
  for (const sentence of probe.sentences) {
    if (standing(sentence, cover) === null) continue;
    const list = found.get(sentence.blockId) ?? [];
    list.push([sentence.start, sentence.end]);
    found.set(sentence.blockId, list);
  }
  return found;
}
