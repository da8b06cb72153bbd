import { mayBreak, mayHang } from './kinsoku';

/** What a line is not broken inside: a hanzi, a sign, a number or a Latin word; or a forced line end ("\n"). */
export interface Unit<Face> {
  text: string;
  /** In pt, spacing included. */
  width: number;
  face: Face;
  /** pt; the size of the font, where hanzi and Latin are to be set apart. */
  em?: number;
  /** Part of `width`: the space between it and a unit of the other script. */
  gap?: number;
}

export interface Line<Face> {
  units: Unit<Face>[];
  /** From the left edge of the type area, pt. */
  indent: number;
  /** Of the units without what hangs over the end, pt. */
  width: number;
  /** The last line of a paragraph, or one that ends by force, is not stretched. */
  last: boolean;
}

const isBlank = (unit: Unit<unknown>): boolean => unit.text.trim() === '';

/** Cuts text into units: numbers with their signs (98.6%, 8,416) and Latin words stay whole. */
export function splitUnits(text: string): string[] {
  return text.match(/\n|[ \t]+|[\p{Script=Latin}\d]+(?:[.,:/%‰'\-–@&+_][\p{Script=Latin}\d]+)*[%‰]?|./gsu) ?? [];
}

/** ECMA-376 17.3.1.2, 17.3.1.3 (autoSpaceDE, autoSpaceDN, both on by default): a quarter of an em between hanzi and Latin or digits. */
const GAP = 1 / 4;
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const WESTERN = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]$/u;

function setScriptsApart(units: readonly Unit<unknown>[]): void {
  units.forEach((unit, i) => {
    const next = units[i + 1];
    if (unit.em === undefined || unit.gap !== undefined || next === undefined) return;
    const last = [...unit.text].at(-1) ?? '';
    const first = [...next.text][0] ?? '';
    if (!(HAN.test(last) && WESTERN.test(first)) && !(WESTERN.test(last) && HAN.test(first))) return;
    unit.gap = unit.em * GAP;
    unit.width += unit.gap;
  });
}

/** Where the line that begins at `start` ends: the index after its last unit, and the width of what stands inside the type area. */
function lineEnd<Face>(units: readonly Unit<Face>[], start: number, room: number): { end: number; width: number } {
  let width = 0;
  for (let i = start; i < units.length; i++) {
    const unit = units[i]!;
    if (unit.text === '\n') return { end: i, width };
    if (width + unit.width - (unit.gap ?? 0) <= room + 0.01 || i === start || isBlank(unit)) {
      width += unit.width;
      continue;
    }
    const next = units[i + 1];
    if (mayHang(unit.text) && (next === undefined || next.text === '\n' || mayBreak(unit.text, next.text)))
      return { end: i + 1, width };
    let end = i;
    while (end > start + 1 && !mayBreak(units[end - 1]!.text, units[end]!.text)) end--;
    // Nothing but signs that cling to each other: better a forbidden break than a line that runs off the page.
    if (end === start + 1 && !mayBreak(units[start]!.text, units[end]!.text)) end = i;
    const within = units.slice(start, end).reduce((sum, u) => sum + u.width, 0);
    return { end, width: within };
  }
  return { end: units.length, width };
}

/**
 * Breaks a paragraph into lines, as Word does for Chinese: as many units as fit, no sign where it may not stand, closing punctuation may
 * hang over the end.
 * @param width of the type area, pt
 * @param indent of the first line, pt
 */
export function breakLines<Face>(units: readonly Unit<Face>[], width: number, indent: number): Line<Face>[] {
  setScriptsApart(units);
  const lines: Line<Face>[] = [];
  let start = 0;
  while (start < units.length) {
    const own = lines.length === 0 ? indent : 0;
    const found = lineEnd(units, start, width - own);
    const line = units.slice(start, found.end);
    let natural = found.width;
    while (line.length > 0 && isBlank(line.at(-1)!)) natural -= line.pop()!.width;
    natural -= line.at(-1)?.gap ?? 0;
    const forced = units[found.end]?.text === '\n';
    lines.push({ units: line, indent: own, width: natural, last: forced || found.end >= units.length });
    start = found.end + (forced ? 1 : 0);
    while (!forced && start < units.length && units[start]!.text !== '\n' && isBlank(units[start]!)) start++;
  }
  return lines;
}
