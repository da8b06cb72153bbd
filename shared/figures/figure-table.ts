import { plainUnit } from '../compare/figures';
import { isUnfilled, type Figure } from '../model/figure';
import type { Part } from '../model/report';
import { isGrouped, scaleOf } from './change-phrase';
import { plainLabel } from './series';

/** A table of figures, turned so that each row tells of one thing. */
export interface FigureTable {
  rows: readonly { label: string; unit: string; cells: readonly string[] }[];
  /** Columns with numbers, with what stands above them ("" where nothing does). */
  columns: readonly { index: number; name: string }[];
  /** The place among `columns` of the one that fits the report best. */
  best: number;
}

/** What a row of the table would make of a figure. */
export interface TableMatch {
  figure: Figure;
  /** What the table calls it. */
  label: string;
  /** As it stands in the table. */
  cell: string;
  /** As it would stand in the report. */
  text: string;
  /** false: the names or units differ, or the cell had to be read as a share; somebody should look. */
  sure: boolean;
}

const NUMBER = /^[-+]?\d[\d,，]*(?:\.\d+)?\s*[%％]?$/u;
const YEAR_ALONE = /^(?:19|20)\d\d$/u;
const HEAD = /^(?:序号|指标(?:名称)?|项目|名称|事项|类别|内容)?$/u;
/** Names that are less alike than this are different ones. */
const ALIKE = 0.5;

/**
 * Finds the names and the columns of numbers in a table whose names stand at the left or at the top. null where there are no numbers in it.
 */
export function readFigureTable(
  cells: readonly (readonly string[])[],
  figures: readonly Figure[],
  time: { year: number | null; part: Part },
): FigureTable | null {
  const upright = readRows(cells, time);
  const width = Math.max(0, ...cells.map((row) => row.length));
  const turned = readRows(
    Array.from({ length: width }, (_, column) => cells.map((row) => row[column] ?? '')),
    time,
  );
  const known = new Set(figures.map(({ label }) => plainLabel(label)));
  const fits = (table: FigureTable | null) =>
    table?.rows.filter((row) => known.has(plainLabel(row.label))).length ?? -1;
  return fits(turned) > fits(upright) ? turned : upright;
}

function readRows(
  cells: readonly (readonly string[])[],
  time: { year: number | null; part: Part },
): FigureTable | null {
  const rows = cells.map((row) => row.map((cell) => cell.trim()));
  const width = Math.max(0, ...rows.map((row) => row.length));
  const head = rows[0];
  if (head === undefined) return null;
  const isHead = head.every((cell) => !NUMBER.test(cell) || YEAR_ALONE.test(cell)) && rows.length > 1;
  const body = isHead ? rows.slice(1) : rows;
  const share = (column: number, test: (cell: string) => boolean): number =>
    body.filter((row) => test(row[column] ?? '')).length / body.length;
  const all = Array.from({ length: width }, (_, column) => column);
  const names = all.filter((column) => share(column, (cell) => cell !== '' && !NUMBER.test(cell)) >= 0.5);
  const unitColumn = all.find((column) => isHead && /单位$/u.test(head[column] ?? '')) ?? -1;
  const labelColumn =
    names.find(
      (column) => column !== unitColumn && isHead && (head[column] ?? '') !== '' && HEAD.test(head[column]!),
    ) ?? names.find((column) => column !== unitColumn);
  if (labelColumn === undefined) return null;
  const columns = all
    .filter((column) => column !== labelColumn && column !== unitColumn && !/^序号$/u.test(head[column] ?? ''))
    .filter((column) => share(column, (cell) => NUMBER.test(cell)) > 0)
    .map((index) => ({ index, name: isHead ? (head[index] ?? '') : '' }));
  if (columns.length === 0) return null;
  return {
    rows: body.map((row) => ({ ...splitUnit(row[labelColumn] ?? '', row[unitColumn] ?? ''), cells: row })),
    columns,
    best: bestColumn(
      columns.map(({ name }) => name),
      time,
    ),
  };
}

/** 参加培训（人次） is counted in 人次. */
function splitUnit(name: string, unit: string): { label: string; unit: string } {
  const found = /^(.*?)[（(]\s*(?:单位[:：])?([^（）()]{1,6})[)）]$/u.exec(name);
  if (unit !== '' || found === null) return { label: name, unit };
  return { label: found[1]!, unit: found[2]! };
}

const PART_WORDS: readonly [RegExp, Part][] = [
  [/上半年|1[-—至]6月/u, 'H1'],
  [/下半年|7[-—至]12月/u, 'H2'],
  [/一季度/u, 'Q1'],
  [/二季度/u, 'Q2'],
  [/三季度/u, 'Q3'],
  [/四季度/u, 'Q4'],
];

/** The column of the report's year and part; the last one where none says so. */
function bestColumn(names: readonly string[], { year, part }: { year: number | null; part: Part }): number {
  const score = (name: string): number => {
    if (/增|减|比|率|去年|上年/u.test(name)) return -1;
    const inYear = year !== null && name.includes(String(year)) ? 4 : /\d{4}/u.test(name) ? 0 : 1;
    const says = PART_WORDS.find(([words]) => words.test(name))?.[1] ?? 'year';
    return inYear + (says === part ? 2 : 0) + (/本年|今年|本期|数值|数量/u.test(name) ? 1 : 0);
  };
  return names.reduce((best, name, i) => (score(name) >= score(names[best]!) ? i : best), 0);
}

/** What each figure would become from a column of the table, in the order of the figures; those that nothing fits are left out. */
export function matchFigures(table: FigureTable, column: number, figures: readonly Figure[]): TableMatch[] {
  const rows = table.rows
    .map((row) => ({ ...row, name: plainLabel(row.label), cell: row.cells[column] ?? '' }))
    .filter((row) => row.name !== '' && NUMBER.test(row.cell));
  const exact = new Set(figures.map(({ label }) => plainLabel(label)));
  return figures.flatMap((figure): TableMatch[] => {
    const name = plainLabel(figure.label);
    if (name === '') return [];
    const same = rows.filter((row) => row.name === name);
    const row =
      same.find((one) => one.unit === '' || plainUnit(one.unit) === plainUnit(figure.unit)) ??
      same[0] ??
      mostAlike(
        name,
        rows.filter((one) => !exact.has(one.name)),
      );
    if (row === undefined) return [];
    const { text, asIs } = textFor(row.cell, row.unit, figure);
    return [{ figure, label: row.label, cell: row.cell, text, sure: asIs && row.name === name && same.length === 1 }];
  });
}

function mostAlike<R extends { name: string }>(name: string, rows: readonly R[]): R | undefined {
  let best: R | undefined;
  let most = ALIKE;
  for (const row of rows) {
    const alike = likeness(name, row.name);
    if (alike > most) [best, most] = [row, alike];
  }
  return best;
}

/** 0 … 1: the share of common pairs of neighbouring letters; a short name that stands in a long one, in pieces too, is rather alike. */
function likeness(a: string, b: string): number {
  const pairs = (text: string) => [...text].slice(1).map((_, i) => text.slice(i, i + 2));
  const [first, second] = [pairs(a), pairs(b)];
  const common = first.filter((pair) => second.includes(pair)).length;
  if (common === 0) return 0;
  const within = common / Math.min(first.length, second.length);
  return Math.max((2 * common) / (first.length + second.length), WITHIN * within);
}
const WITHIN = 0.8;

/** A cell as the figure would print it: in its unit, without a sign of its own, with thousands where the figure has or had them. */
function textFor(cell: string, unit: string, figure: Figure): { text: string; asIs: boolean } {
  const isShare = plainUnit(figure.unit) === '%';
  const bare = cell.replace(/[,，\s]/gu, '').replace(/[%％]$/u, '');
  const cellIsShare = /[%％]$/u.test(cell) || /^[%％]$/u.test(unit);
  // A spreadsheet keeps 12.4 % as 0.124, and its format apart.
  if (isShare && !cellIsShare && Math.abs(Number(bare)) <= 1 && /\./u.test(bare))
    return { text: plain(Number(bare) * 100), asIs: false };
  // Without a unit, a number may be of any.
  const sameThing = cellIsShare ? isShare : unit === '' || plainUnit(unit) === plainUnit(figure.unit);
  const factor = unit === '' || !sameThing ? 1 : scaleOf(unit) / scaleOf(figure.unit);
  const digits = factor === 1 ? bare : plain(Number(bare) * factor);
  const shown = [figure.text, figure.previous?.text ?? ''].some((text) => !isUnfilled(text) && isGrouped(text));
  const [whole = '', fraction] = digits.split('.');
  const grouped = shown || isGrouped(cell) ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  return { text: fraction === undefined ? grouped : `${grouped}.${fraction}`, asIs: sameThing };
}

function plain(value: number): string {
  return String(Number(value.toPrecision(12)));
}
