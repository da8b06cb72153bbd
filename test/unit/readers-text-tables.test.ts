import { describe, expect, it } from 'vitest';
import { readText } from '../../electron/import/readers/text/read-text';
import { recognise } from '../../shared/recognition/recognise';

const read = (text: string, name = '总结.txt') => readText(new TextEncoder().encode(text), name);
const tables = (text: string, name?: string) => read(text, name).lines.map(({ table }) => table ?? null);

const HEAD = '云泽镇2023年工作总结\n一、项目完成情况\n项目如下：\n';
const ROWS = '序号\t项目\t投资（万元）\n1\t渠道整治\t320\n2\t道路硬化\t156\n';

describe('tables in plain text', () => {
  it('are rows of cells with tabs between, one table for each run of them', () => {
    expect(tables(`${HEAD}${ROWS}其他项目如下：\n${ROWS}`)).toEqual([null, null, null, 0, 0, 0, null, 1, 1, 1]);
  });

  it('become a table block, and their numbers no items', () => {
    const source = read(`${HEAD}${ROWS}二、存在的问题\n资金不足。\n`);
    const [report] = recognise(source, { fileName: '总结.txt' }).reports;
    expect(report!.blocks.map(({ block }) => block.role)).toEqual(['goal', 'text', 'table', 'goal', 'text']);
  });

  it('keep rows whose first cells are empty', () => {
    expect(tables('项目\t计划\t完成\n道路\t12\t10\n\t\t合计\t22\n')).toEqual([0, 0, 0]);
  });

  it.each([
    ['a table of contents', '一、工作情况\t\t1\n二、存在的问题\t\t6\n三、工作打算\t\t9\n'],
    ['fields side by side', '报送单位：某镇\t\t报送时间：3月\n联系人：某某\t\t审核：某某\n'],
    ['lines set in with tabs', '\t\t某镇人民政府\n\t\t2023年12月\n\t\t第3期\n'],
    ['a single line', '一季度\t二季度\t三季度\n全年完成投资。\n'],
  ])('are not made of %s', (_, text) => {
    expect(new Set(tables(text))).toEqual(new Set([null]));
  });

  it('come out of Markdown without its bars and rules', () => {
    const { lines } = read('# 总结\n| 项目 | 计划 | 完成 |\n|---|:---:|---|\n| 道路 | 12 | 10\\|11 |\n', '总结.md');
    expect(lines.map(({ text, table }) => [text, table])).toEqual([
      ['总结', undefined],
      ['项目\t计划\t完成', 0],
      ['道路\t12\t10|11', 0],
    ]);
  });
});
