import { describe, expect, it } from 'vitest';
import { alignBlocks } from '../../../shared/compare/align';
import { changeOf, compareFigures, valueOf } from '../../../shared/compare/figures';
import type { Figure } from '../../../shared/model/figure';
import { NO_MATTER, type Report } from '../../../shared/model/report';

const figure = (text: string, label = '受理事项', unit = '件', more: Partial<Figure> = {}): Figure => ({
  id: `${label}${text}`,
  label,
  unit,
  text,
  ...more,
});

function aReport(id: string, paragraphs: readonly { text: string; figures: Figure[] }[]): Report {
  return {
    ...{ id, title: id, kind: 'summary', unit: '', year: 2025, part: 'year', status: 'prior', matter: NO_MATTER },
    blocks: paragraphs.map(({ text, figures }, i) => ({
      ...{ id: `${id}${i}`, role: 'measure', depth: 0, marker: null, flow: 'paragraph' },
      content: [{ text }, ...figures.map(({ id: figureId }) => ({ figureId }))],
    })),
    figures: paragraphs.flatMap(({ figures }) => figures),
  };
}
const pairs = (a: Report, b: Report) =>
  compareFigures(a, b, alignBlocks(a, b).rows).map(({ before, after }) => [before?.text ?? null, after?.text ?? null]);

describe('valueOf', () => {
  it.each([
    ['25,289', '件', 25289],
    ['1.2', '万人', 12000],
    ['２，０００', '人', 2000],
    ['XXXX', '人', null],
    ['十二', '个', null],
    ['97.2%', '', 97.2],
  ])('%s%s', (text, unit, value) => expect(valueOf({ text, unit })).toBe(value));
});

describe('changeOf', () => {
  it.each([
    ['25,289', '28,416', '件', { kind: 'percent', value: 12.365 }],
    ['9', '12', '个', { kind: 'count', value: 3 }],
    ['97.2', '98.1', '%', { kind: 'points', value: 0.9 }],
    ['100', '100', '件', { kind: 'count', value: 0 }],
  ] as const)('%s → %s', (before, after, unit, change) => {
    const found = changeOf(figure(before, 'x', unit), figure(after, 'x', unit));
    expect(found?.kind).toBe(change.kind);
    expect(found?.value).toBeCloseTo(change.value, 2);
  });
  it('is none where either is still to be filled in', () => {
    expect(changeOf(figure('XX'), figure('5'))).toBeNull();
  });
  it('sees through 万', () => {
    expect(changeOf(figure('9,000', '读者', '人次'), figure('1.8', '读者', '万人次'))).toMatchObject({ value: 100 });
  });
});

describe('compareFigures', () => {
  it('pairs by lineage before all, by label within blocks that belong together, by label elsewhere', () => {
    const a = aReport('a', [
      { text: '推行一窗受理，整合窗口。', figures: [figure('1', '培训', '场'), figure('25,289')] },
      { text: '开展业务练兵，提升能力。', figures: [figure('12', '培训', '场'), figure('7', '通报', '次')] },
    ]);
    const renamed = figure('30,000', '办件量', '件', {
      previous: { reportId: 'a', figureId: '受理事项25,289', text: '25,289' },
    });
    const b = aReport('b', [
      { text: '开展业务练兵，提升本领。', figures: [figure('16', '培训', '场')] },
      { text: '推行一窗受理，整合窗口。', figures: [renamed, figure('2', '培训', '场'), figure('5', '走访', '户')] },
    ]);
    expect(pairs(a, b)).toEqual([
      ['12', '16'],
      ['25,289', '30,000'],
      ['1', '2'],
      [null, '5'],
      ['7', null],
    ]);
  });
  it('does not pair figures of different things', () => {
    const a = aReport('a', [{ text: '推行一窗受理。', figures: [figure('12', '培训', '场')] }]);
    const b = aReport('b', [{ text: '推行一窗受理。', figures: [figure('12', '培训', '人', { id: 'other' })] }]);
    expect(pairs(a, b)).toEqual([
      [null, '12'],
      ['12', null],
    ]);
  });
});
