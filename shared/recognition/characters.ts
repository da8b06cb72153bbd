import type { SourceLine } from './source';
import type { Span } from './result';

/** White space as countCharacters (shared/model/text) leaves it out, by UTF-16 code. */
export function isSpace(code: number): boolean {
  if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0) return true;
  if (code < 0x1680) return false;
  return (
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** Whether a UTF-16 code is that of a common ideograph: most of a Chinese text is. */
export function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/**
 * Characters of text.slice(start, end) without white space: what countCharacters gives, but without a copy, because a line may
 * hold 20 MB.
 */
export function countRange(text: string, start = 0, end = text.length): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isIdeograph(code)) {
      count++;
      continue;
    }
    if (isSpace(code)) continue;
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < end) {
      const low = text.charCodeAt(i + 1);
      if (low >= 0xdc00 && low < 0xe000) i++;
    }
    count++;
  }
  return count;
}

/** Counts the characters of spans of one source, and looks only once at the lines that hold nothing but one character after another. */
export class CharacterCount {
  /** Of each line, its automatic marker left out. */
  private readonly lengths: readonly number[];
  private readonly markers: readonly number[];

  constructor(private readonly lines: readonly SourceLine[]) {
    this.lengths = lines.map(({ text }) => countRange(text));
    this.markers = lines.map(({ marker }) => (marker === undefined ? 0 : countRange(marker)));
  }

  /** Of the whole source, automatic markers included. */
  get all(): number {
    const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
    return sum(this.lengths) + sum(this.markers);
  }

  /** Of one span; the automatic marker belongs to the span that starts at 0. */
  of({ line, start, end }: Span): number {
    const text = this.lines[line]?.text;
    if (text === undefined) return 0;
    const to = Math.min(end, text.length);
    const own = this.lengths[line] === text.length ? Math.max(0, to - start) : countRange(text, start, to);
    return own + (start === 0 ? this.markers[line]! : 0);
  }
}
