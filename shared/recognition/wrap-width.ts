import { hasPlainStyle } from './plain-style';
import type { Stretch } from './stretch';

const MIN_LINES = 12;
/** So many lines of exactly the same length, broken in the midst of a sentence, tell the width of a short text too. */
const MIN_SAME = 4;
/** Wider lines are paragraphs. */
const MAX_WIDTH = 80;
/** What the last line of a paragraph ends in. */
export const PARAGRAPH_END = /[。！？!?；;：:”」）)…]$/u;

/** The width at which a text was broken into lines, in characters; null where its lines are whole paragraphs. */
export function wrapWidth(stretches: readonly Stretch[]): number | null {
  const lines = stretches.filter(({ hints }) => hints.table === undefined && hasPlainStyle(hints));
  if (lines.some(({ text }) => text.length > MAX_WIDTH)) return null;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const longest = lengths[lengths.length - 1]!;
  const width = lengths[Math.floor(lengths.length * 0.9)]!;
  if (width < 20 || longest > width + 6) return null;
  const same = lines.filter(({ text, hints }) => text.length >= longest - 1 || hints.text.length === longest);
  if (
    longest >= 24 &&
    same.length >= Math.max(MIN_SAME, lines.length * 0.25) &&
    same.filter(({ text }) => !PARAGRAPH_END.test(text)).length >= same.length * 0.7
  )
    return longest;
  if (lines.length < MIN_LINES) return null;
  const full = lines.filter(({ text }) => text.length >= width - 4);
  const cut = full.filter(({ text }) => !PARAGRAPH_END.test(text));
  return full.length >= lines.length * 0.5 && cut.length >= full.length * 0.6 ? width : null;
}
