import type { TextPage, TextPiece } from './text-page';

/** What stands together in a row. */
export interface Cell {
  text: string;
  x: number;
  right: number;
}

/** One printed line. Lengths in pt. */
export interface Row {
  text: string;
  /** From 1. */
  page: number;
  /** Of the page that it stands on, turned as the row is. */
  pageHeight: number;
  pageWidth: number;
  x: number;
  right: number;
  y: number;
  /** Of most of its text. */
  size: number;
  bold: boolean;
  startsBold: boolean;
  endsBold: boolean;
  /** Where the text behind its number begins, if it begins with a bare one and a gap: "1 经营" has no other sign that it is counted. */
  counted?: number;
  /** Its parts, where they stand as far from each other as the cells of a table do; one otherwise. */
  cells: Cell[];
  /** Which table it is a row of, counted from 0. */
  table?: number;
  /** Runs across the text: it is no line between two others. */
  aside?: true;
  furniture?: string;
}

/** Pieces whose baselines differ by less are on one line (raised and lowered signs too), in units of the larger size. */
const SAME_LINE = 0.35;
/** Text so many times larger is not on the line that it crosses: a watermark. */
const OUTSIZED = 2.2;
/** Ways off that count, in units of the size: a gap between words, one that was meant, one between the cells of a table. */
const WORD_GAP = 0.12;
const MEANT_GAP = 0.8;
const CELL_GAP = 1.8;
/** The same words again so near by are one word printed bold by overprinting. */
const OVERPRINT = 0.15;

const NARROW = /[\x21-\x7e\u00a1-\u024f\u0370-\u04ff]/;

/** White space within a piece comes from gaps between glyphs: it parts Latin words, and means nothing beside hanzi. */
function tidy(text: string): string {
  return text.replace(/\s+/gu, (_space, at: number, whole: string) => {
    const before = whole[at - 1] ?? '';
    const after = whole.slice(at).trimStart()[0] ?? '';
    return NARROW.test(before) && NARROW.test(after) ? ' ' : '';
  });
}

/** Not 12 月底, 3 个: printers leave a little room beside every number. */
const COUNTED =
  /^(\d{1,2})\s+(?![万亿千百十个元吨亩倍人件米年月日时点分周天户家次场名项条类级号座处])(?=\p{Script=Han})/u;

interface Line {
  pieces: TextPiece[];
  y: number;
  size: number;
}

function fits(line: Line, piece: TextPiece): boolean {
  const larger = Math.max(line.size, piece.size);
  return Math.abs(piece.y - line.y) <= SAME_LINE * larger && larger <= OUTSIZED * Math.min(line.size, piece.size);
}

/** The lines of a page from top to bottom. Furniture by the format's word stays apart from the text. */
export function rowsOf(page: TextPage, number: number): Row[] {
  const lines: Line[] = [];
  const pieces = page.pieces.filter(({ text }) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x);
  for (const piece of pieces) {
    const line = lines
      .slice(-3)
      .reverse()
      .find((candidate) => candidate.pieces[0]!.furniture === piece.furniture && fits(candidate, piece));
    if (line === undefined) lines.push({ pieces: [piece], y: piece.y, size: piece.size });
    else {
      line.pieces.push(piece);
      if (piece.size > line.size) Object.assign(line, { y: piece.y, size: piece.size });
    }
  }
  return lines.sort((a, b) => a.y - b.y).map((line) => rowOf(line, page, number));
}

function rowOf({ pieces, y }: Line, page: TextPage, number: number): Row {
  pieces.sort((a, b) => a.x - b.x);
  let text = '';
  let right = -Infinity;
  const cells: Cell[] = [];
  let boldCharacters = 0;
  const bySize = new Map<number, number>();
  const kept: TextPiece[] = [];
  let counted = COUNTED.exec(pieces[0]!.text.trim())?.[1]?.length;
  for (const piece of pieces) {
    const last = kept[kept.length - 1];
    const words = tidy(piece.text.trim());
    if (last !== undefined && tidy(last.text.trim()) === words && piece.x - last.x < OVERPRINT * piece.size) {
      if (!last.bold) boldCharacters += words.length;
      kept[kept.length - 1] = { ...last, bold: true };
      continue;
    }
    if (last !== undefined) {
      const em = Math.min(last.size, piece.size);
      const gap = piece.x - right;
      if (gap > CELL_GAP * em) cells.push({ text: '', x: piece.x, right });
      const wordGap = gap > WORD_GAP * em && NARROW.test(text.slice(-1)) && NARROW.test(words[0]!);
      const space = gap > MEANT_GAP * em || wordGap ? ' ' : '';
      if (gap > WORD_GAP * em && COUNTED.test(`${text} ${words}`)) counted = text.length;
      text += space;
      if (cells[cells.length - 1]!.text !== '') cells[cells.length - 1]!.text += space;
    } else cells.push({ text: '', x: piece.x, right });
    text += words;
    right = Math.max(right, piece.x + piece.width);
    const cell = cells[cells.length - 1]!;
    cell.text += words;
    cell.right = right;
    if (piece.bold) boldCharacters += words.length;
    bySize.set(piece.size, (bySize.get(piece.size) ?? 0) + words.length);
    kept.push(piece);
  }
  const { furniture } = pieces[0]!;
  return {
    text,
    page: number,
    pageWidth: page.width,
    pageHeight: page.height,
    x: pieces[0]!.x,
    right,
    y,
    size: [...bySize].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0],
    bold: boldCharacters * 2 > text.length,
    startsBold: kept[0]!.bold,
    endsBold: kept[kept.length - 1]!.bold,
    cells,
    ...(counted === undefined || text[counted] === ' ' ? {} : { counted }),
    ...(furniture === undefined ? {} : { furniture }),
  };
}
