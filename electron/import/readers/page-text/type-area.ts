import type { Row } from './row';

/** Where the lines of the text begin and end, and how they follow each other, in pt. */
export interface TypeArea {
  left: number;
  right: number;
  /** Size of most of the text. */
  size: number;
  /** From one line to the next. */
  pitch: number;
  /** Paragraphs begin with an indent, their other lines at the left edge. */
  indented: boolean;
}

/** Fewer rows than this tell nothing about odd and even pages. */
const MIN_ROWS = 12;
/** A right edge further in than this share of the page is where short lines end, not where the text does. */
const RAGGED = 0.15;

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function usualSize(rows: readonly Row[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of rows) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [12, 0])[0];
}

/** The leftmost place where more than one line begins. */
function leftEdge(rows: readonly Row[], size: number): number {
  const starts = rows.map(({ x }) => x).sort((a, b) => a - b);
  const enough = Math.max(2, starts.length * 0.03);
  for (let i = 0; i < starts.length; i++) {
    let count = 0;
    while (i + count < starts.length && starts[i + count]! - starts[i]! < 0.4 * size) count++;
    if (count >= enough) return starts[i]!;
  }
  return starts[0] ?? 0;
}

function edgesOf(rows: readonly Row[], size: number): Pick<TypeArea, 'left' | 'right'> {
  const left = leftEdge(rows, size);
  const right = quantile(
    rows.map((row) => row.right),
    0.95,
  );
  const width = quantile(
    rows.map((row) => row.pageWidth),
    0.5,
  );
  return { left, right: right < width - left - RAGGED * width ? width - left : right };
}

/** Measures the text of a file: where its lines begin and end is found for odd and even pages apart, which may have different margins. */
export function measure(rows: readonly Row[]): (page: number) => TypeArea {
  const text = rows.filter((row) => row.furniture === undefined && row.cells.length === 1);
  const size = usualSize(text);
  const body = text.filter((row) => Math.abs(row.size - size) < 1);
  const all = edgesOf(body, size);
  const sides = [0, 1].map((side) => {
    const own = body.filter((row) => row.page % 2 === side);
    return own.length < MIN_ROWS ? all : edgesOf(own, size);
  });
  const steps = body.flatMap((row, i) => {
    const next = body[i + 1];
    return next !== undefined && next.page === row.page && next.y > row.y ? [next.y - row.y] : [];
  });
  const pitch = steps.length === 0 ? size * 1.5 : quantile(steps, 0.4);
  const indented = body.some((row, i) => {
    const next = body[i + 1];
    if (next === undefined) return false;
    const { left, right } = sides[row.page % 2]!;
    const indent = row.x - left;
    return indent > 1.5 * size && indent < 2.6 * size && right - row.right < 2 * size && next.x - left < 0.6 * size;
  });
  return (page) => ({ ...sides[page % 2]!, size, pitch, indented });
}
