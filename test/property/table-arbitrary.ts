import fc from 'fast-check';
import {
  CELL_LINE,
  relativeWidths,
  soundMerges,
  tableContent,
  type MergedCells,
  type TableForm,
} from '../../shared/model/table';
import type { Block } from '../../shared/model/block';
import { testId } from '../unit/export/sample-report';

const word = fc.constantFrom(
  '参训人数',
  '1,286',
  '98.5%',
  'XX',
  '36公里',
  '备注：见附件',
  '甲',
  '一、',
  '（待定）',
  'A1',
);
const cellText = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.tuple(word, word).map((pair) => pair.join(CELL_LINE)) },
);

const flag = fc.option(fc.constant(true as const), { freq: 3, nil: undefined });

/** A table as it may stand in a report: all rows as long, covered cells empty, some cell filled. */
export interface AnyTable {
  cells: string[][];
  form: TableForm;
}

export const anyTable: fc.Arbitrary<AnyTable> = fc
  .record({
    rows: fc.integer({ min: 1, max: 7 }),
    columns: fc.integer({ min: 2, max: 6 }),
    texts: fc.array(cellText, { minLength: 42, maxLength: 42 }),
    widths: fc.option(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }), { nil: undefined }),
    headerRows: fc.nat(2),
    totalRow: flag,
    landscape: flag,
    merges: fc.array(
      fc.record({
        row: fc.nat(6),
        column: fc.nat(5),
        rows: fc.integer({ min: 1, max: 3 }),
        columns: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ rows, columns, texts, widths, headerRows, totalRow, landscape, merges }) => {
    const merged: MergedCells[] = soundMerges({ headerRows: 0, merged: merges }, rows, columns).sort(
      (a, b) => a.row - b.row || a.column - b.column,
    );
    const cells = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => {
        const covered = merged.some(
          (m) =>
            r >= m.row &&
            r < m.row + m.rows &&
            c >= m.column &&
            c < m.column + m.columns &&
            (r > m.row || c > m.column),
        );
        return covered ? '' : texts[r * 6 + c]!;
      }),
    );
    cells[0]![0] = '项目';
    // A row of totals says something.
    const last = cells.at(-1)!;
    const total = totalRow === true && rows > 1 && last.some((text) => text !== '');
    const own = widths === undefined ? undefined : relativeWidths(widths.slice(0, columns));
    const form: TableForm = {
      ...(own !== undefined && { columns: own }),
      headerRows: Math.min(headerRows, rows - 1),
      ...(total && rows > Math.min(headerRows, rows - 1) && { totalRow: true as const }),
      ...(merged.length > 0 && { merged }),
      ...(landscape === true && { landscape }),
    };
    return { cells, form };
  });

export function tableBlock({ cells, form }: AnyTable, id: number): Block {
  return {
    id: testId(id),
    role: 'table',
    depth: 1,
    marker: null,
    flow: 'paragraph',
    content: tableContent(cells.map((row) => row.map((text) => (text === '' ? [] : [{ text }])))),
    form,
  };
}
