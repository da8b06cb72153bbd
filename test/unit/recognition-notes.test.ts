import { describe, expect, it } from 'vitest';
import type { SourceLine } from '../../shared/recognition/source';
import { recognise } from '../../shared/recognition/recognise';
import { inlineText } from '../../shared/model/text';
import { sourceOf } from './recognition-outline-text';

const REPORT = [
  '县水利局2022年工作总结',
  '2022年，县水利局扎实推进各项工作，建成项目12个。',
  '一、防汛抗旱',
  '完成水库除险加固6座，投入资金1200万元。',
  '二、农村供水',
  '新建水厂3座，覆盖人口4.2万人。',
];
const SIGNED = ['云泽县水利局', '2022年12月20日'];

function outline(lines: readonly (string | SourceLine)[]) {
  const { reports, characters } = recognise(sourceOf(lines), { fileName: '总结.txt' });
  expect(characters.body + characters.furniture).toBe(characters.source);
  const [report] = reports;
  return {
    signature: report!.metadata.matter.signature,
    date: report!.metadata.matter.date,
    last: report!.blocks
      .slice(-2)
      .map(
        ({ block }) =>
          `${block.depth} ${block.role} ${inlineText(block.content, new Map(report!.figures.map((f) => [f.id, f])))}`,
      ),
  };
}

describe('what stands below the signature', () => {
  it.each([
    ['typed notes', ['注：①数据截至11月底。', '[1] 含小型水库4座。']],
    ['whom to ask', ['（此件公开发布）', '（联系人：王某，电话：XXXX）']],
    ['who gets a copy', ['抄送：县委办公室，县政府办公室。', '云泽县水利局办公室 2022年12月20日印发']],
  ])('does not hide it: %s', (_, below) => {
    expect(outline([...REPORT, ...SIGNED, ...below])).toEqual({
      signature: '云泽县水利局',
      date: '2022年12月20日',
      last: below.map((line) => `0 text ${line}`),
    });
  });

  it('may be the notes of a Word file, whose numbers count no sections', () => {
    const notes = ['1 数据来自年度统计。', '2 含小型水库4座。'];
    const below = notes.map((text): SourceLine => ({ text, style: 'footnote text' }));
    expect(outline([...REPORT, ...SIGNED, ...below])).toEqual({
      signature: '云泽县水利局',
      date: '2022年12月20日',
      last: notes.map((line) => `0 text ${line}`),
    });
  });

  it('is text where nobody signed', () => {
    expect(outline([...REPORT, '①水厂。新建3座。', '②水库。加固6座。']).last).toEqual([
      '1 measure 水厂。新建3座。',
      '1 measure 水库。加固6座。',
    ]);
  });
});
