import { describe, expect, it } from 'vitest';
import { captionKind, captionsOf, unitOfLine } from '../../shared/format/table-captions';
import { figureMap, inlineText } from '../../shared/model/text';
import { tableLine } from '../../shared/model/table';
import { recognise } from '../../shared/recognition/recognise';
import type { SourceLine, SourceRow } from '../../shared/recognition/source';

const row = (text: string, shape: Partial<SourceRow> & { index: number }, table = 0): SourceLine => ({
  text,
  table,
  row: shape,
});

function read(lines: SourceLine[]) {
  const result = recognise({ format: 'docx', encoding: null, lines, notes: [] }, { fileName: '样稿.docx' });
  expect(result.characters.body + result.characters.furniture).toBe(result.characters.source);
  const report = result.reports[0]!;
  const texts = figureMap(report.figures);
  const tables = report.blocks.filter(({ block }) => block.role === 'table');
  return {
    report,
    texts: tables.map(({ block }) => inlineText(block.content, texts)),
    forms: tables.map(({ block }) => block.form),
    figures: report.figures.map(({ text, unit, label }) => `${label}=${text}${unit}`),
  };
}

const HEAD: SourceLine[] = [{ text: '2025年工作总结', style: 'Title' }, { text: '一、主要数据' }];

describe('rows of one table', () => {
  it('are one block with the layout that the reader tells, empty rows included', () => {
    const { texts, forms } = read([
      ...HEAD,
      row('类别\t项目\t数量', { index: 0, header: true, widths: [200, 500, 300], landscape: true }),
      row('\t参训\t12', { index: 2, emptyBefore: 1 }),
      row('合计\t\t12', { index: 3, emptyAfter: 1 }),
    ]);
    expect(texts).toEqual(['类别\t项目\t数量\n\t\t\n\t参训\t12\n合计\t\t12\n\t\t']);
    expect(forms).toEqual([{ columns: [200, 500, 300], headerRows: 1, landscape: true }]);
  });

  it('are kept apart from those of another table and parted by text between them', () => {
    const { texts } = read([
      ...HEAD,
      row('甲\t乙', { index: 0 }),
      row('丙\t丁', { index: 0 }, 1),
      { text: '说明文字在两行之间出现。' },
      row('戊\t己', { index: 1 }, 1),
    ]);
    expect(texts).toEqual(['甲\t乙', '丙\t丁', '戊\t己']);
  });

  it('get as many cells each where the reader knows no grid', () => {
    const { texts, forms } = read([...HEAD, { text: '项目\t数量\t备注', table: 0 }, { text: '参训', table: 0 }]);
    expect(texts).toEqual(['项目\t数量\t备注\n参训\t\t']);
    expect(forms[0]).toEqual({ headerRows: 1 });
  });

  it('have a header and a total that they read as', () => {
    const rows = ['序号\t项目\t数量', '1\t参训\t12', '2\t培训\t13', '合 计\t\t25'];
    expect(read([...HEAD, ...rows.map((text, index) => row(text, { index }))]).forms[0]).toEqual({
      headerRows: 1,
      totalRow: true,
    });
    const bare = ['1\t参训\t12', '2\t培训\t13'];
    expect(read([...HEAD, ...bare.map((text, index) => row(text, { index }))]).forms[0]).toEqual({ headerRows: 0 });
  });

  it('have two header rows where headings are grouped', () => {
    const merged = [
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ];
    const { forms, figures } = read([
      ...HEAD,
      row('项目\t完成情况\t', { index: 0, merged }),
      row('\t上半年（人）\t全年', { index: 1 }),
      row('参训人数\t1,286\t2400人', { index: 2 }),
    ]);
    expect(forms[0]).toEqual({ headerRows: 2, merged });
    expect(figures).toEqual(['参训人数完成情况上半年=1,286人', '参训人数完成情况全年=2400人']);
  });
});

describe('figures of a table', () => {
  it('are numbers and blanks of its cells, named by row and column; what counts the rows and years are none', () => {
    const rows = ['序号\t指标\t2024年\t2025年', '1\t受理件数\t1200\tXX', '2\t办结率\t98.5%\t＿＿＿'];
    const { figures } = read([...HEAD, { text: '单位：件' }, ...rows.map((text, index) => row(text, { index }))]);
    expect(figures).toEqual([
      '受理件数2024年=1200件',
      '受理件数2025年=XX',
      '办结率2024年=98.5%',
      '办结率2025年=＿＿＿',
    ]);
  });

  it('are named by their sentence where a cell has one', () => {
    const { figures } = read([
      ...HEAD,
      row('事项\t进展', { index: 0 }),
      row('培训\t举办培训班12期，培训学员XX人次', { index: 1 }),
    ]);
    expect(figures).toEqual(['培训班=12期', '学员=XX人次']);
  });
});

describe('what stands above a table', () => {
  it.each([
    ['表1　培训情况', 'caption'],
    ['附表2-1 任务分解', 'caption'],
    ['2025年主要指标完成情况表', 'caption'],
    ['单位：万元', 'unit'],
    ['（单位：人、件）', 'unit'],
    ['表彰先进单位', null],
    ['各项指标完成情况如下：', null],
    ['详见主要指标完成情况表。', null],
  ])('%s', (text, kind) => expect(captionKind(text)).toBe(kind));

  it('counts only there', () => {
    const text = (id: string, words: string, role: 'text' | 'table' = 'text') => ({
      id,
      role,
      depth: 0,
      marker: null,
      flow: 'paragraph' as const,
      content: [{ text: words }],
    });
    const blocks = [
      text('a', '表1 甲'),
      text('b', '文字。'),
      text('c', '表2 乙'),
      text('d', '单位：件'),
      text('e', '1\t2', 'table'),
    ];
    expect([...captionsOf(blocks, new Map())]).toEqual([
      [3, 'unit'],
      [2, 'caption'],
    ]);
    expect(unitOfLine('单位：万元')).toBe('万元');
    expect(unitOfLine('单位：人、件')).toBe('');
  });
});

it('shows a table on one line', () => {
  expect(tableLine('指标\t\t数值\n\t\t\n甲\u2028乙\t12\t')).toBe('指标 数值｜甲 乙 12');
});
