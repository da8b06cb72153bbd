const ZERO = /[〇○零]/u;
const HAN_DIGITS = '〇一二三四五六七八九';

export interface YearMove {
  /** The year the prior report speaks of. */
  from: number;
  to: number;
  /** Also move the year after it (from + 1 → to + 1): right where a plan speaks, wrong where a summary does. */
  next: boolean;
}

/** A place in a text whose characters are replaced by as many others. */
export interface Replacement {
  at: number;
  text: string;
}

/** Stretches whose words belong to somebody else: names of documents, quotations, document numbers. */
function isProtected(text: string): (at: number) => boolean {
  const stretches = [...text.matchAll(/《[^》]*》|“[^”]*”|‘[^’]*’|「[^」]*」|"[^"]*"|〔[^〕]*〕|\[[^\]]*\]/gu)];
  return (at) => stretches.some((stretch) => at >= stretch.index && at < stretch.index + stretch[0].length);
}

/** 二〇二五 → 2025; null where it is no year. */
function parseYear(text: string): number | null {
  const digits = [...text].map((c) => (/\d/.test(c) ? c : ZERO.test(c) ? '0' : String(HAN_DIGITS.indexOf(c)))).join('');
  return /^\d{4}$/.test(digits) ? Number(digits) : null;
}

/** The year in the digits of `like`: Arabic or Chinese, with the same sign for zero. */
function writeYear(year: number, like: string): string {
  if (/\d/.test(like)) return String(year);
  const zero = ZERO.exec(like)?.[0] ?? '〇';
  return [...String(year)].map((d) => (d === '0' ? zero : HAN_DIGITS[Number(d)]!)).join('');
}

/** 2025年, 二〇二五年, not part of a longer number. */
const YEAR = /(?<![\d〇○零一二三四五六七八九])(\d{4}|[一二][〇○零一二三四五六七八九]{3})(?=\s?年)/gu;
/** A date (2025年3月), a span of years (2025年至2027年), an age or a count. */
const NOT_AFTER = /^\s?年\s?(?:\d{1,2}\s?月|[一二三四五六七八九十]{1,2}月|[XxＸ×]{1,2}月|[至到—～~－-])/u;
/** The end of a span of years (2021—2025年), or the beginning of something that goes on (自2025年). */
const NOT_BEFORE = /(?:[至到—～~－\-–]|自|从|始于|建于|成立于|创建于)\s?$/u;

/**
 * Where a text names the year of its report and so has to name the new one. Left alone, because nobody can tell from the words: dates
 * (a date of last year is stale, not next year's date), spans of years, and whatever is quoted.
 */
export function movedYears(text: string, move: YearMove): Replacement[] {
  if (move.from === move.to) return [];
  const guarded = isProtected(text);
  return [...text.matchAll(YEAR)].flatMap((match): Replacement[] => {
    const [whole] = match;
    const year = parseYear(whole);
    const target = year === move.from ? move.to : move.next && year === move.from + 1 ? move.to + 1 : null;
    if (target === null || guarded(match.index)) return [];
    if (NOT_AFTER.test(text.slice(match.index + whole.length)) || NOT_BEFORE.test(text.slice(0, match.index)))
      return [];
    return [{ at: match.index, text: writeYear(target, whole) }];
  });
}

/** The text with its replacements made; nothing else moves, since each is as long as what it replaces. */
export function replaceAt(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((s, r) => s.slice(0, r.at) + r.text + s.slice(r.at + r.text.length), text);
}
