import type { Figure } from '../model/figure';
import { newId } from '../model/id';
import type { Inline } from '../model/inline';
import type { MergedCells } from '../model/table';
import { MAX_FIGURES, toContent } from './figures';

const MAX_LABEL = 24;
/** A cell that is nothing but a number and perhaps what it counts in. */
const BARE = /^([+\-－]?(?:\d{1,3}(?:[,，]\d{3})+|\d{1,12})(?:\.\d{1,6})?)\s{0,2}([%％‰]|\p{Script=Han}{1,4})?$/u;
const YEAR = /^(?:19|20)\d{2}$/u;
/** Columns whose numbers count or name something. */
const NO_FIGURES = /序\s*号|编\s*号|代\s*码|电\s*话|年\s*份|年\s*度$|日\s*期|时\s*间|时\s*限|期\s*限|页\s*码|^No\.?$/iu;
/** 参训人数（人）, 投资/万元: what the numbers below count in. */
const HEADED_UNIT = /[（(]\s{0,2}([%％‰]|\p{Script=Han}{1,5})\s{0,2}[）)]$|[/／]\s{0,2}([%％‰]|\p{Script=Han}{1,4})$/u;
/** Words of a date behind a number, no unit. */
const DATE_WORD = /^(?:年|月|日|年底|月底|月份|号)/u;

/** What the labels of a table's figures are made of. */
export interface TableHeads {
  headerRows: number;
  merged: readonly MergedCells[];
  /** Of the line above the table, "" where there is none. */
  unit: string;
}

/** The text that a cell shows or, covered by another, is part of. */
function shown(
  cells: readonly (readonly string[])[],
  merged: readonly MergedCells[],
  row: number,
  column: number,
): string {
  const over = merged.find(
    (m) => row >= m.row && row < m.row + m.rows && column >= m.column && column < m.column + m.columns,
  );
  return (over === undefined ? cells[row]?.[column] : cells[over.row]?.[over.column]) ?? '';
}

const plain = (text: string): string => text.replace(/\s+/gu, '');

function columnHead(cells: readonly (readonly string[])[], { headerRows, merged }: TableHeads, column: number): string {
  const width = cells[0]?.length ?? 0;
  const heads: string[] = [];
  for (let row = 0; row < headerRows; row++) {
    // A row that is one cell is the table's name.
    if (merged.some((m) => m.row === row && m.columns === width)) continue;
    const text = plain(shown(cells, merged, row, column));
    if (text !== '' && heads.at(-1) !== text) heads.push(text);
  }
  return heads.join('');
}

/** Columns that number the rows: 1, 2, 3 … */
function isCount(cells: readonly (readonly string[])[], headerRows: number, column: number): boolean {
  const numbers = cells.slice(headerRows).map((row) => plain(row[column] ?? ''));
  return column === 0 && numbers.length > 1 && numbers.every((text, i) => text === '' || Number(text) === i + 1);
}

/** The cells of a table as content, their figures put into `figures`, each labelled by what stands left of and above it. */
export function tableContents(
  cells: readonly (readonly string[])[],
  heads: TableHeads,
  figures: Figure[],
): Inline[][][] {
  const width = cells[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const head = columnHead(cells, heads, column);
    const unit = HEADED_UNIT.exec(head);
    return {
      head: unit === null ? head : head.slice(0, unit.index),
      unit: unit?.[1] ?? unit?.[2] ?? '',
      counts: !NO_FIGURES.test(head) && !isCount(cells, heads.headerRows, column),
      numbers: NO_FIGURES.test(head) || isCount(cells, heads.headerRows, column),
    };
  });
  return cells.map((row, r) => {
    const inHead = r < heads.headerRows;
    const first = columns.findIndex(
      ({ numbers }, c) => !numbers && !BARE.test(plain(shown(cells, heads.merged, r, c))),
    );
    const rowHead = first < 0 ? '' : plain(shown(cells, heads.merged, r, first)).replace(/[：:]$/u, '');
    return row.map((text, c): Inline[] => {
      if (text === '') return [];
      const column = columns[c]!;
      const label = (): string => labelOf(c === first ? '' : rowHead, width > 2 || rowHead === '' ? column.head : '');
      const bare = inHead || !column.counts ? null : BARE.exec(plain(text));
      if (bare !== null && figures.length < MAX_FIGURES) {
        const unit = bare[2] ?? '';
        const isYear = YEAR.test(bare[1]!) && (c === 0 || unit.startsWith('年'));
        if (!isYear && !DATE_WORD.test(unit))
          return bareFigure(text, bare[1]!, unit || column.unit || heads.unit, label(), figures);
      }
      const before = figures.length;
      const content = toContent(text, figures);
      if (inHead) return content;
      for (const figure of figures.slice(before)) {
        if (figure.label === '' || (column.counts && text.length <= figure.text.length + 4)) figure.label = label();
        if (figure.unit === '') figure.unit = column.unit;
      }
      return content;
    });
  });
}

function bareFigure(text: string, number: string, unit: string, label: string, figures: Figure[]): Inline[] {
  const at = text.indexOf(number);
  // Broken over two lines in its cell: no figure.
  if (at < 0) return [{ text }];
  const id = newId();
  figures.push({ id, label, unit, text: number });
  const content: Inline[] = [{ text: text.slice(0, at) }, { figureId: id }, { text: text.slice(at + number.length) }];
  return content.filter((run) => 'figureId' in run || run.text !== '');
}

function labelOf(row: string, column: string): string {
  const whole = row === column ? row : row + column;
  if (whole.length <= MAX_LABEL) return whole;
  return row.slice(0, MAX_LABEL / 2) + column.slice(0, MAX_LABEL / 2);
}
