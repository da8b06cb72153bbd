import { isUnfilled } from '../../model/figure';
import type { BlockRule, Remark } from '../finding';

const NUMERIC = /^-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/u;
const NAMES_TOTAL = /合\s*计|总\s*计/u;
const NAMES_PART = /小\s*计|其中|合\s*计|总\s*计/u;

/** The last row of a table that is a total against the rows above it, column by column. */
export const tableTotal: BlockRule = {
  id: 'tableTotal',
  level: 'error',
  source: 'common',
  inBlock({ block, text }) {
    if (block.role !== 'table') return [];
    const rows = rowsOf(text);
    const header = block.form?.headerRows ?? 1;
    const total = rows.at(-1);
    const parts = rows.slice(header, -1);
    if (!total || parts.length < 2) return [];
    if (block.form?.totalRow !== true && !NAMES_TOTAL.test(total[0]?.text ?? '')) return [];
    // A table with sums of its own between the rows, or with cells over several rows, is not simply added up.
    if (parts.some((row) => row.length !== total.length || NAMES_PART.test(row.map(({ text }) => text).join('|'))))
      return [];
    if ((block.form?.merged?.length ?? 0) > 0) return [];
    return total.flatMap(({ text: stated, start }, column): Remark[] => {
      const cells = parts.map((row) => row[column]!.text);
      const name = rows
        .slice(0, header)
        .map((row) => row[column]?.text ?? '')
        .join('');
      if (/率|比|均|序号|%|％|年份|编号/u.test(name) || !NUMERIC.test(stated)) return [];
      if (!cells.every((cell) => NUMERIC.test(cell) || /^[—\-/]?$/u.test(cell)) || cells.some(isFilledNot)) return [];
      const sum = cells.reduce((all, cell) => all + (NUMERIC.test(cell) ? valueOf(cell) : 0), 0);
      const decimals = Math.max(...[stated, ...cells].map((cell) => cell.split('.')[1]?.length ?? 0));
      const slack = decimals === 0 ? 0 : (cells.length * 0.5) / 10 ** decimals;
      if (Math.abs(sum - valueOf(stated)) <= slack + 1e-9) return [];
      return [
        {
          range: [start, start + stated.length],
          message: 'checks.tableTotal',
          args: { column: name || String(column + 1), stated, sum: String(Number(sum.toFixed(decimals))) },
        },
      ];
    });
  },
};

function isFilledNot(cell: string): boolean {
  return cell !== '' && isUnfilled(cell);
}

function valueOf(cell: string): number {
  return Number(cell.replace(/[,，]/gu, ''));
}

function rowsOf(text: string): { text: string; start: number }[][] {
  let at = 0;
  return text.split('\n').map((row) =>
    row.split('\t').map((cell) => {
      const start = at + (cell.length - cell.trimStart().length);
      at += cell.length + 1;
      return { text: cell.trim(), start };
    }),
  );
}
