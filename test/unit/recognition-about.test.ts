import { describe, expect, it } from 'vitest';
import { recognise } from '../../shared/recognition/recognise';
import { beginReview } from '../../shared/review/review';
import { setMetadata } from '../../shared/review/edits';
import { sourceOf } from './recognition-outline-text';

const TEXT = [
  '一、防汛抗旱',
  '完成水库除险加固6座，投入资金1200万元。',
  '二、农村供水',
  '新建水厂3座，覆盖人口4.2万人。',
];

function aboutOf(head: readonly string[], end: readonly string[] = [], fileName = '材料.txt') {
  return recognise(sourceOf([...head, ...TEXT, ...end]), { fileName }).reports[0]!;
}

describe('how sure the particulars of a report are', () => {
  it('sure where the title says everything', () => {
    const { metadata, about } = aboutOf(['县水利局2022年上半年工作总结']);
    expect(metadata).toMatchObject({ kind: 'summary', year: 2022, part: 'H1', unit: '县水利局' });
    expect(Object.values(about!).every(({ confidence }) => confidence >= 0.9)).toBe(true);
    expect(about).toMatchObject({ year: { reason: 'inTitle' }, unit: { reason: 'inTitle' } });
  });

  it('less sure where it is concluded', () => {
    const { metadata, about } = aboutOf(['工作总结报告'], ['县水利局', '2022年12月20日']);
    expect(metadata).toMatchObject({ year: 2022, unit: '县水利局' });
    expect(about).toMatchObject({
      year: { confidence: 0.75, reason: 'inDate' },
      unit: { confidence: 0.85, reason: 'inSignature' },
    });
  });

  it('unsure where nothing tells', () => {
    const { metadata, about } = aboutOf([]);
    expect(metadata).toMatchObject({ title: '材料', year: null, unit: '' });
    expect(about).toMatchObject({
      title: { reason: 'titleFile' },
      year: { reason: 'notNamed' },
      unit: { reason: 'notNamed' },
    });
    expect(about!.title.confidence).toBeLessThan(0.8);
  });

  it('settled by the hand that puts them right', () => {
    const source = sourceOf(TEXT);
    const review = beginReview(source.lines, recognise(source, { fileName: '材料.txt' }));
    const { metadata, about } = setMetadata(review, 0, { year: 2021 }).recognition.reports[0]!;
    expect(metadata.year).toBe(2021);
    expect(about).toMatchObject({ year: { confidence: 1, reason: 'corrected' }, unit: { reason: 'notNamed' } });
  });
});

describe('who wrote it', () => {
  const TITLE = '县水利局2022年工作报告';
  it.each([
    ['with a blank', ['县水利局局长 李某某', '（2023年2月28日）']],
    ['where a reader lost the blank, above a date', ['县水利局局长李某某', '（2023年2月28日）']],
  ])('stands under the title %s', (_name, lines) => {
    const { metadata, blocks } = aboutOf([TITLE, ...lines]);
    expect(metadata.matter.subtitle).toBe(lines.join('\n'));
    expect(blocks[0]!.printed).toBe('一、');
  });

  it('is not guessed from a line without a date below it', () => {
    expect(aboutOf([TITLE, '办好民生实事的主要委托事项']).metadata.matter.subtitle).toBe('');
  });
});
