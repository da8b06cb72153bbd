import type { Report } from '../../../shared/model/report';
import { CELL_LINE, tableContent, type TableForm } from '../../../shared/model/table';
import type { Block } from '../../../shared/model/block';
import { blockMaker, reportOf, testId } from './sample-report';

export function tableOfTexts(id: number, rows: readonly string[][], form: TableForm): Block {
  const content = tableContent(rows.map((row) => row.map((text) => (text === '' ? [] : [{ text }]))));
  return { id: testId(id), role: 'table', depth: 1, marker: null, flow: 'paragraph', content, form };
}

/** Two rows of headings, a category over several rows, a total, a line end in a cell. */
export function trainingTable(): Block {
  return tableOfTexts(
    200,
    [
      ['类别', '项目', '完成情况', '', '备注'],
      ['', '', '上半年', '全年计划', ''],
      ['培训', '参训人数（人）', '1,286', '2,400', `含线上班次${CELL_LINE}统计至6月底`],
      ['', '举办班次（期）', '24', 'XX', ''],
      ['检查', '检查场所（个）', '312', '600', '随机抽查与重点检查相结合，问题整改率同步统计'],
      ['合计', '', '1,622', '3,000', ''],
    ],
    {
      columns: [120, 250, 150, 150, 330],
      headerRows: 2,
      totalRow: true,
      merged: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 2, columns: 1 },
        { row: 0, column: 2, rows: 1, columns: 2 },
        { row: 0, column: 4, rows: 2, columns: 1 },
        { row: 2, column: 0, rows: 2, columns: 1 },
        { row: 5, column: 0, rows: 1, columns: 2 },
      ],
    },
  );
}

export function longTable(): Block {
  const rows = Array.from({ length: 34 }, (_, i) => [
    String(i + 1),
    `推进第${i + 1}项便民服务事项落地`,
    '云溪区政务服务中心',
    `${(i % 12) + 1}月底前`,
  ]);
  return tableOfTexts(201, [['序号', '工作任务', '责任单位', '完成时限'], ...rows], {
    columns: [100, 500, 250, 150],
    headerRows: 1,
  });
}

export function wideTable(): Block {
  const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
  return tableOfTexts(
    202,
    [
      ['事项', ...months, '合计'],
      ['受理件数', ...months.map((_, i) => String(1200 + 37 * i)), '16,842'],
      ['办结件数', ...months.map((_, i) => String(1180 + 36 * i)), '16,536'],
    ],
    { headerRows: 1, landscape: true },
  );
}

/** Tables with all that a table may have, captions and unit lines above them. */
export function tableReport(): Report {
  const block = blockMaker();
  return reportOf([
    block('goal', 0, '主要指标完成情况', { style: '一、' }),
    block('text', 1, '上半年各项指标完成情况如下。'),
    block('text', 1, '表1　培训与检查情况'),
    block('text', 1, '单位：人、期、个'),
    trainingTable(),
    block('text', 1, '任务分解如下。'),
    block('text', 1, '表2　便民服务任务分解表'),
    longTable(),
    block('text', 1, '各月办件情况如下。'),
    block('text', 1, '表3　各月办件情况'),
    block('text', 1, '单位：件'),
    wideTable(),
    block('text', 1, '以上数据截至年底。'),
  ]);
}
