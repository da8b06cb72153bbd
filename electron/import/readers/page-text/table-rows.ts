import type { Cell, Row } from './row';

/** So many lines of one cell may stand between two rows of several: a text that takes more lines than its neighbours. */
const MAX_LONE = 4;
/** A line of one cell fills less than this share of the table; a paragraph behind it fills more. */
const LONE_WIDTH = 0.7;
/** From line to line within a table, at most so many times the size of the font. */
const STEP = 3.5;
const MIN_CONTENTS = 3;
/** Numbers of a list. Bare digits number the rows of a table. */
const ITEM_NUMBER = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[①-⑳])$/u;

function overlap(a: Cell, b: Cell): boolean {
  return Math.min(a.right, b.right) > Math.max(a.x, b.x);
}

/** Whether two rows share a column beside the first. */
function aligned(a: Row, b: Row): boolean {
  return a.cells.slice(1).some((cell) => b.cells.slice(1).some((other) => overlap(cell, other)));
}

/** Headings with the numbers of their pages at the right: a table of contents. */
function isContents(rows: readonly Row[]): boolean {
  const pages = rows.map(({ cells }) =>
    cells.length === 2 && /^\d{1,4}$/.test(cells[1]!.text) ? Number(cells[1]!.text) : NaN,
  );
  return rows.length >= MIN_CONTENTS && pages.every((page, i) => page >= (pages[i - 1] ?? 0));
}

/** A number and its item with a tab between them: a line of a list. */
function isItem({ cells }: Row): boolean {
  return cells.length === 2 && ITEM_NUMBER.test(cells[0]!.text);
}

function joinCells(row: Row): void {
  row.cells = [{ text: row.text, x: row.x, right: row.right }];
}

/**
 * Finds rows whose parts stand below each other, and numbers the tables that they make up. Lines between the rows belong to them where
 * they are no wider than a cell. A table of contents is none; its lines get a tab before the number. Neither is a list whose numbers
 * stand off from their items.
 * @param pages the rows of each page, from top to bottom
 */
export function markTables(pages: readonly (readonly Row[])[]): void {
  let count = 0;
  for (const rows of pages) {
    const text = rows.filter((row) => row.furniture === undefined);
    let i = 0;
    while (i < text.length) {
      const table = tableFrom(text, i);
      if (isContents(table)) for (const row of table) row.text = row.cells.map((cell) => cell.text).join('\t');
      else if (table.length === 0) {
        if (isItem(text[i]!)) joinCells(text[i]!);
      } else if (table.every((row) => row.cells.length < 2 || isItem(row))) table.filter(isItem).forEach(joinCells);
      else {
        for (const row of table) row.table = count;
        count++;
      }
      i += Math.max(1, table.length);
    }
  }
}

function tableFrom(rows: readonly Row[], start: number): Row[] {
  const first = rows[start]!;
  if (first.cells.length < 2) return [];
  let last = first;
  let end = start + 1;
  let { x, right } = first;
  for (let i = start + 1; i < rows.length && i - end <= MAX_LONE; i++) {
    const row = rows[i]!;
    if (row.y - rows[i - 1]!.y > STEP * row.size) break;
    if (row.cells.length < 2) {
      if (row.right - row.x > LONE_WIDTH * (right - x)) break;
      continue;
    }
    if (!aligned(last, row)) break;
    last = row;
    end = i + 1;
    x = Math.min(x, row.x);
    right = Math.max(right, row.right);
  }
  return end === start + 1 ? [] : rows.slice(start, end);
}
