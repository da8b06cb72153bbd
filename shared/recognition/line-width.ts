import { hasPlainStyle } from './plain-style';
import type { Stretch } from './stretch';
import { PARAGRAPH_END, wrapWidth } from './wrap-width';

/** The width at which the lines of a text were broken, and how wide a piece of it prints. */
export interface LineWidth {
  readonly full: number;
  of(text: string): number;
}

const MIN_LINES = 12;
const MIN_WIDTH = 20;
/** Wider lines are paragraphs. */
const MAX_WIDTH = 80;
/** Of the lines of a page these are notes in small print, or widened by a sign that hangs over its edge. */
const MAX_WIDER = 0.05;
const SLACK = 2.5;

/**
 * The width at which a text was broken into lines, null where its lines are whole paragraphs: a number of characters, or, in what was taken
 * from a page (a PDF), of ideographs, with figures half as wide and the gaps beside them a quarter.
 */
export function lineWidth(stretches: readonly Stretch[]): LineWidth | null {
  const characters = wrapWidth(stretches);
  if (characters !== null) return { full: characters, of: (text) => text.length };
  const printed = widthOnPage(stretches);
  return printed === null ? null : { full: printed, of: printedWidth };
}

function widthOnPage(stretches: readonly Stretch[]): number | null {
  const lines = stretches.filter(({ hints }) => hints.table === undefined && hasPlainStyle(hints));
  if (lines.length < MIN_LINES || lines.some(({ text }) => text.length > MAX_WIDTH)) return null;
  const measured = lines.map(({ text }) => ({ width: printedWidth(text), isCut: !PARAGRAPH_END.test(text) }));
  const widths = measured.map(({ width }) => width).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.8)]!;
  if (full < MIN_WIDTH || widths.filter((width) => width > full + SLACK).length > lines.length * MAX_WIDER) return null;
  const filled = measured.filter(({ width }) => width >= full - SLACK);
  const cut = filled.filter(({ isCut }) => isCut);
  return filled.length >= lines.length * 0.5 && cut.length >= filled.length * 0.6 ? full : null;
}

/** In ideographs. */
function printedWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || code === 0xa0) width += 0.25;
    else width += code < 0x100 ? 0.5 : 1;
  }
  return width;
}
