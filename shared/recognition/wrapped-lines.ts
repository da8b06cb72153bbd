import { leadingMarker } from './marker-grammar';
import { paragraphOf, type Paragraph } from './paragraph';
import { automaticMarker, type Stretch } from './stretch';

const MIN_LINES = 12;
const PARAGRAPH_END = /[。！？!?；;：:”」）)…]$/u;

/** The width at which a text was broken into lines, in characters; null where its lines are whole paragraphs. */
function wrapWidth(stretches: readonly Stretch[]): number | null {
  const lines = stretches.filter(({ hints }) => hints.table === undefined && hints.style === undefined);
  if (lines.length < MIN_LINES) return null;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const longest = lengths[lengths.length - 1]!;
  const width = lengths[Math.floor(lengths.length * 0.9)]!;
  if (longest > 80 || width < 20 || longest > width + 6) return null;
  const full = lines.filter(({ text }) => text.length >= width - 4);
  const cut = full.filter(({ text }) => !PARAGRAPH_END.test(text));
  return full.length >= lines.length * 0.5 && cut.length >= full.length * 0.6 ? width : null;
}

/**
 * Paragraphs of a report: its lines, put together where the source broke them at a fixed width (text taken from a PDF or a mail), and
 * a lone marker with the line it belongs to.
 */
export function toParagraphs(stretches: readonly Stretch[]): Paragraph[] {
  const width = wrapWidth(stretches);
  const paragraphs: Stretch[][] = [];
  for (const stretch of stretches) {
    const open = paragraphs[paragraphs.length - 1];
    const previous = open?.[open.length - 1];
    if (open !== undefined && previous !== undefined && goesOn(previous, stretch, width)) open.push(stretch);
    else paragraphs.push([stretch]);
  }
  return paragraphs.map(paragraphOf);
}

function goesOn(previous: Stretch, stretch: Stretch, width: number | null): boolean {
  if (automaticMarker(stretch) !== '' || stretch.hints.table !== undefined || previous.hints.table !== undefined)
    return false;
  const marker = previous.text.length <= 8 ? leadingMarker(previous.text) : null;
  if (marker !== null && marker.end === previous.text.length && automaticMarker(previous) === '')
    return leadingMarker(stretch.text) === null;
  if (width === null || stretch.line - previous.line !== 1) return false;
  const indented = /^[\s\u3000]{2,}/u.test(stretch.hints.text) && stretch.start > 0;
  if (previous.text.length < width - 4 || indented) return false;
  // 五 | 四、七一: what looks like a marker goes on a word that the line end cut.
  return leadingMarker(stretch.text) === null || !PARAGRAPH_END.test(previous.text);
}
