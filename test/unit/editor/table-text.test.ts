import { describe, expect, it } from 'vitest';
import { hasHead, readTabbed, tableIn, writeTabbed } from '../../../renderer/editor/table-text';

describe('a table on the clipboard', () => {
  it('is cells with tabs between, a row a line', () => {
    expect(readTabbed('序号\t任务\r\n1\t受理\r\n')).toEqual([
      ['序号', '任务'],
      ['1', '受理'],
    ]);
  });
  it('has cells of several lines in quotation marks', () => {
    expect(readTabbed('"甲\n乙"\t"说""好"""\n丙\t')).toEqual([
      ['甲\n乙', '说"好"'],
      ['丙', ''],
    ]);
  });
  it('may hold a quotation mark that ends nowhere', () => {
    expect(readTabbed('"甲"乙\t"丙')).toEqual([['"甲"乙', '"丙']]);
  });
  it('is told from text by its shape', () => {
    expect(tableIn('一\t二\n三\t四\n')).toEqual([
      ['一', '二'],
      ['三', '四'],
    ]);
    expect(tableIn('一\t二')).toBeNull();
    expect(tableIn('一\t二\n三')).toBeNull();
    expect(tableIn('一\n二')).toBeNull();
  });
  it('is written as it is read', () => {
    const rows = [
      ['甲\n乙', '"丙"', ''],
      ['1', '2\t3', '丁'],
    ];
    expect(readTabbed(writeTabbed(rows))).toEqual(rows);
  });
  it('has a head where the first row only names', () => {
    expect(
      hasHead([
        ['单位', '人数'],
        ['甲', '3'],
      ]),
    ).toBe(true);
    expect(
      hasHead([
        ['甲', '3'],
        ['乙', '4'],
      ]),
    ).toBe(false);
    expect(
      hasHead([
        ['单位', ''],
        ['甲', '3'],
      ]),
    ).toBe(false);
  });
});
