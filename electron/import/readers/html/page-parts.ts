import type { PageLine, PageText, Region } from './page-walk';

/** Sums over the lines of a region. */
export interface Sums {
  lines: number;
  printed: number;
  linked: number;
  links: number;
  /** Lines that are nothing but links. */
  linkLines: number;
  /** Characters in paragraphs of sentences: what a report consists of. */
  prose: number;
  /** Lines without links that begin with a number. */
  numbered: number;
}

/** The sums in the order of Sums. */
type Row = [number, number, number, number, number, number, number];

/** Long lines with any sign of a sentence, and shorter ones (a text may be broken at a fixed width) with a sign that titles do not have. */
const PROSE_LENGTH = 40;
const SHORT_PROSE_LENGTH = 15;
const NUMBERED =
  /^\s{0,20}(?:第[一二三四五六七八九十]{1,3}[部章节条]|[（(【]?[一二三四五六七八九十]{1,3}[）)】、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|[①-⑳]|[一二三四五六七八九十]是)/u;

export const isLink = (line: PageLine): boolean => line.printed > 0 && line.linked >= line.printed * 0.9;

export function isProse({ line, printed, linked }: PageLine): boolean {
  if (printed < SHORT_PROSE_LENGTH || linked >= printed * 0.3) return false;
  return (printed >= PROSE_LENGTH ? /[，。；：、,;]/u : /[，。；]/u).test(line.text);
}

const isNumbered = ({ line, linked }: PageLine): boolean =>
  linked === 0 && (NUMBERED.test(line.text) || (line.marker ?? '') !== '');

/** Running sums over the lines of a page. */
export class PageSums {
  private readonly totals: Row[] = [[0, 0, 0, 0, 0, 0, 0]];

  constructor(lines: readonly PageLine[]) {
    lines.forEach((line, i) => {
      const before = this.totals[i]!;
      const own = [
        1,
        line.printed,
        line.linked,
        line.links,
        isLink(line) ? 1 : 0,
        isProse(line) ? line.printed : 0,
        isNumbered(line) ? 1 : 0,
      ];
      this.totals.push(own.map((value, key) => before[key]! + value) as Row);
    });
  }

  of({ from, to }: { from: number; to: number }): Sums {
    const first = this.totals[from]!;
    const last = this.totals[to]!;
    const [lines, printed, linked, links, linkLines, prose, numbered] = last.map(
      (total, i) => total - first[i]!,
    ) as Row;
    return { lines, printed, linked, links, linkLines, prose, numbered };
  }
}

/** Characters in sentences below which a page does not tell where its text is. */
const MAIN_PROSE = 120;

/** The smallest region with most of the page's sentences; null where the page has too few to tell. */
export function findMainRegion(page: PageText, sums: PageSums): Region | null {
  const all = sums.of({ from: 0, to: page.lines.length });
  if (all.prose < MAIN_PROSE) return null;
  let main: Region | null = null;
  for (const region of page.regions) {
    if (sums.of(region).prose < all.prose * 0.8) continue;
    if (main === null || region.to - region.from <= main.to - main.from) main = region;
  }
  return main;
}

/** A title as it can be compared: without blanks and signs. */
export function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** What the title element says before the names of the site and its sections. */
export function headOfTitle(title: string): string {
  const parts = title.split(/\s*[_|｜]\s*|\s+[-—–·]+\s+|-(?=[^-]{2,30}$)|——/u).filter((part) => part.trim() !== '');
  return (parts[0] ?? '').trim();
}

/** The line that prints the page's title; -1 where none does. */
export function findTitleLine(page: PageText): number {
  const title = plain(page.title);
  const head = plain(headOfTitle(page.title));
  const matches = page.lines.flatMap(({ line }, i) => {
    if (head === '' || line.furniture !== undefined) return [];
    const text = plain(line.text.slice(0, 300));
    const fits =
      text.length >= 4 && (text === head || (text.length >= 8 && (title.startsWith(text) || head.endsWith(text))));
    return fits ? [i] : [];
  });
  const heading = page.lines.flatMap(({ line }, i) =>
    line.headingLevel === 1 && line.furniture === undefined ? [i] : [],
  );
  return (
    matches.find((i) => heading.includes(i) || !isLink(page.lines[i]!)) ?? (heading.length === 1 ? heading[0]! : -1)
  );
}
