import type { Report } from '../model/report';
import { figureMap, inlineText } from '../model/text';

/** From this share of blocks on, a file without marks was made from a report. */
const LEAST = 0.3;
const bare = (text: string): string => text.replace(/\s/gu, '');

/**
 * The state of a report that a file was made from: the one with most blocks that read as in the file; of equals the first.
 * @param known that it is one of them
 */
export function bestFit<S extends { report: Report }>(
  states: readonly S[],
  blocks: readonly { id: string; text: string }[],
  known: boolean,
): S | null {
  const theirs = new Set(blocks.map(({ text }) => bare(text)));
  let best: S | null = null;
  let most = known ? -1 : LEAST * blocks.length;
  for (const state of states) {
    const figures = figureMap(state.report.figures);
    const byId = new Map(state.report.blocks.map(({ id, content }) => [id, bare(inlineText(content, figures))]));
    const texts = new Set(byId.values());
    // A block at its own id tells more than one of the same words anywhere; one that the file has not tells against the state.
    const found = blocks.filter(({ text }) => bare(text) !== '' && texts.has(bare(text))).length;
    const missing = known ? [...byId].filter(([, text]) => text !== '' && !theirs.has(text)).length : 0;
    const score = known ? 1e6 + found - missing : found;
    if (score > most) {
      most = score;
      best = state;
    }
  }
  return best;
}
