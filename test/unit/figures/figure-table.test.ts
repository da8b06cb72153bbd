import { describe, expect, it } from 'vitest';
import { matchFigures, readFigureTable } from '../../../shared/figures/figure-table';
import type { Figure } from '../../../shared/model/figure';

const figure = (label: string, text: string, unit = '件', previous?: string): Figure => ({
  ...{ id: label, label, unit, text },
  ...(previous !== undefined && { previous: { reportId: 'r', figureId: 'f', text: previous } }),
});
const FIGURES = [
  figure('受理事项', 'XXXX', '件', '25,289'),
  figure('群众满意率', 'XX', '%'),
  figure('参加培训人次', 'XX', '万人次'),
  figure('新增代办点', '12', '个'),
];
const TIME = { year: 2026, part: 'year' } as const;

function matched(rows: string[][], figures = FIGURES) {
  const table = readFigureTable(rows, figures, TIME)!;
  return matchFigures(table, table.columns[table.best]!.index, figures).map(({ figure: { label }, text, sure }) => [
    label,
    text,
    sure,
  ]);
}

describe('a table of figures', () => {
  it('is read with its column of names, of units, and of the year of the report', () => {
    const rows = [
      ['序号', '指标', '单位', '2025年', '2026年', '同比增长'],
      ['1', '受理事项', '件', '25289', '28416', '12.4%'],
      ['2', '群众满意率', '%', '97.2', '98', ''],
      ['3', '参加培训人次', '人次', '9000', '12500', ''],
      ['4', '别的', '个', '1', '2', ''],
    ];
    expect(matched(rows)).toEqual([
      ['受理事项', '28,416', true],
      ['群众满意率', '98', true],
      ['参加培训人次', '1.25', true],
    ]);
  });

  it('may stand with its names at the top, or have no heads at all', () => {
    expect(matched([['受理事项', '群众满意率'], ['28416', '98.1%']])).toEqual([
      ['受理事项', '28,416', true],
      ['群众满意率', '98.1', true],
    ]); // prettier-ignore
    expect(matched([['受理事项（件）', '300'], ['新增代办点', '15']])).toEqual([
      ['受理事项', '300', true],
      ['新增代办点', '15', true],
    ]); // prettier-ignore
  });

  it('leaves to somebody’s judgement what is only alike, counted otherwise, or there twice', () => {
    expect(matched([['全年受理各类事项', '300']])).toEqual([['受理事项', '300', false]]);
    expect(matched([['受理事项（人）', '300']])).toEqual([['受理事项', '300', false]]);
    expect(matched([['受理事项', '12%']])).toEqual([['受理事项', '12', false]]);
    expect(matched([['群众满意率', '98.1']])).toEqual([['群众满意率', '98.1', true]]);
    expect(matched([['群众满意率', '0.981']])).toEqual([['群众满意率', '98.1', false]]);
    expect(matched([['新增代办点', '15'], ['新增代办点', '16']])).toEqual([['新增代办点', '15', false]]); // prettier-ignore
    expect(matched([['车辆', '300']])).toEqual([]);
  });

  it('without numbers is none', () => {
    expect(readFigureTable([['甲', '乙'], ['丙', '丁']], FIGURES, TIME)).toBeNull(); // prettier-ignore
    expect(readFigureTable([], FIGURES, TIME)).toBeNull();
  });
});
