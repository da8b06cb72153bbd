/** Stands for every figure, year and blank: 2025, 1.2万, 二十, XXXX. */
const FIGURE = 1;
/** Stands between blocks; no letter is folded to it. */
const BREAK = 2;

/**
 * For each UTF-16 unit what it is compared as: 0 for what does not count (white space, punctuation, the signs of other scripts' halves are
 * kept), FIGURE for digits, Chinese numerals and blanks, itself folded for everything else.
 */
const COMPARED = table();

function table(): Uint16Array {
  const units = new Uint16Array(0x10000);
  for (let unit = 3; unit < 0x10000; unit++) units[unit] = unit;
  const skipped = /[\s\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]/u;
  for (const [from, to] of [
    [0, 0xff],
    [0x2000, 0x2bff],
    [0x3000, 0x303f],
    [0xfe10, 0xfe6f],
    [0xff00, 0xffef],
  ] as const) {
    for (let unit = from; unit <= to; unit++) if (skipped.test(String.fromCharCode(unit))) units[unit] = 0;
  }
  for (let unit = 0xff01; unit <= 0xff5e; unit++) if (units[unit] !== 0) units[unit] = unit - 0xfee0;
  for (let unit = 0; unit < 0x10000; unit++) {
    const folded = units[unit]!;
    if (folded >= 0x41 && folded <= 0x5a) units[unit] = folded + 0x20;
  }
  for (const figure of '0123456789０１２３４５６７８９〇○零一二三四五六七八九十百千万亿两XxＸｘ×_＿*几')
    units[figure.charCodeAt(0)] = FIGURE;
  return units;
}

/** Texts as sameness compares them: letters only, with every run of figures as one sign. Grows as texts are added. */
export class Letters {
  codes = new Uint16Array(4096);
  /** With the breaks. */
  length = 0;
  breaks = 0;

  add(text: string): void {
    if (this.length + text.length > this.codes.length) this.grow(this.length + text.length);
    for (let i = 0; i < text.length; i++) {
      const code = COMPARED[text.charCodeAt(i)]!;
      if (code !== 0) this.put(code);
    }
  }

  /** A figure whose text need not be known. */
  addFigure(): void {
    if (this.length + 1 > this.codes.length) this.grow(this.length + 1);
    this.put(FIGURE);
  }

  /** What follows belongs to another block: no run goes across. */
  addBreak(): void {
    if (this.length === 0 || this.codes[this.length - 1] === BREAK) return;
    if (this.length + 1 > this.codes.length) this.grow(this.length + 1);
    this.put(BREAK);
    this.breaks++;
  }

  /** Whether no break lies in a stretch. */
  isWhole(first: number, last: number): boolean {
    for (let at = first; at < last; at++) if (this.codes[at] === BREAK) return false;
    return true;
  }

  clear(): void {
    this.length = 0;
    this.breaks = 0;
  }

  private put(code: number): void {
    if (code === FIGURE && this.length > 0 && this.codes[this.length - 1] === FIGURE) return;
    this.codes[this.length++] = code;
  }

  private grow(least: number): void {
    const larger = new Uint16Array(Math.max(least, this.codes.length * 2));
    larger.set(this.codes);
    this.codes = larger;
  }
}
