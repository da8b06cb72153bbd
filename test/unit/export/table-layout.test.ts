import { describe, expect, it } from 'vitest';
import { tableRows } from '../../../electron/export/pdf/table-rows';
import { printReport, type PrintedTable } from '../../../electron/export/printed-report';
import { printedGrid } from '../../../electron/export/printed-table';
import { reportToMarkdown } from '../../../electron/export/report-to-markdown';
import { STANDARD_PROFILE } from '../../../shared/format/built-in-profiles';
import { paginate } from '../../../shared/format/layout/paginate';
import type { Look } from '../../../shared/format/profile';
import { reportOf } from './sample-report';
import { longTable, tableOfTexts, tableReport, trainingTable, wideTable } from './table-report';

const printed = (...blocks: Parameters<typeof reportOf>[0]): PrintedTable[] =>
  printReport(reportOf(blocks)).filter((item) => item.type === 'table');

/** Every character as wide as the font is high. */
const faces = {
  units: (text: string, { size, bold }: Look) =>
    [...text].map((character) => ({
      text: character,
      width: size,
      face: { font: 'f', size, bold, underline: false, spacing: 0 },
    })),
};

describe('the grid of a printed table', () => {
  it('has the merged cells at each place that they cover, and texts where they belong', () => {
    const grid = printedGrid(printed(trainingTable())[0]!);
    expect(grid.cells[1]![0]).toBe(grid.cells[0]![0]);
    expect(grid.cells[0]![3]).toBe(grid.cells[0]![2]);
    expect(grid.cells[2]!.map(({ align }) => align)).toEqual(['center', 'center', 'right', 'right', 'left']);
    expect(grid).toMatchObject({ columns: 5, headerRows: 2, totalRow: true, landscape: false });
  });

  it('lies on its side where it is told to or has too many columns', () => {
    const many = Array.from({ length: 14 }, (_, i) => `指标${i}`);
    const [wide, broad, long] = printed(wideTable(), tableOfTexts(1, [many, many], { headerRows: 1 }), longTable());
    expect([wide, broad, long].map((table) => printedGrid(table!).landscape)).toEqual([true, true, false]);
  });

  it('prints what a covered cell says with the cell that covers it', () => {
    const form = { headerRows: 0, merged: [{ row: 0, column: 0, rows: 2, columns: 1 }] };
    const grid = printedGrid(
      printed(
        tableOfTexts(
          1,
          [
            ['甲', '1'],
            ['乙', '2'],
          ],
          form,
        ),
      )[0]!,
    );
    expect(grid.cells[0]![0]!.text).toBe('甲\u2028乙');
  });
});

describe('the rows of a table on pages', () => {
  it('stand below the header on each page', () => {
    const rows = tableRows(printed(longTable())[0]!, STANDARD_PROFILE, faces, { width: 440, page: 400 });
    const pages = paginate(rows, 400);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page[0]!.content).toBe(rows[0]!.content);
    expect(pages.flat().length).toBe(rows.length + pages.length - 1);
    for (const page of pages) expect(page.reduce((sum, row) => sum + row.height, 0)).toBeLessThanOrEqual(400.01);
  });

  it('that a cell covers stay together', () => {
    const rows = tableRows(printed(trainingTable())[0]!, STANDARD_PROFILE, faces, { width: 440, page: 600 });
    expect(rows.map(({ keepNext }) => keepNext)).toEqual([true, true, true, false, false, false]);
  });

  it('turn the page for what lies on its side', () => {
    const row = { height: 10, keepNext: false, content: 0 };
    const lying = { ...row, landscape: true as const };
    expect(paginate([row, lying, lying, row], 100, 15).map((page) => page.length)).toEqual([1, 1, 1, 1]);
  });
});

it('captions go above their tables, merged cells are laid flat in Markdown', () => {
  const captions = printReport(tableReport()).flatMap((item) =>
    item.type === 'paragraph' && item.caption !== undefined ? [`${item.caption} ${item.text}`] : [],
  );
  expect(captions).toEqual([
    'caption 表1　培训与检查情况',
    'unit 单位：人、期、个',
    'caption 表2　便民服务任务分解表',
    'caption 表3　各月办件情况',
    'unit 单位：件',
  ]);
  const markdown = reportToMarkdown(tableReport());
  expect(markdown).toContain('| 类别 | 项目 | 完成情况 |  | 备注 |\n| --- | --- | --- | --- | --- |');
  expect(markdown).toContain('| 培训 | 参训人数（人） | 1,286 | 2,400 | 含线上班次<br>统计至6月底 |');
});
