import { describe, expect, it } from 'vitest';
import { figureMap, inlineText } from '../../../shared/model/text';
import { recognise } from '../../../shared/recognition/recognise';
import type { Source } from '../../../shared/recognition/source';
import { joinRow, splitRow } from '../../../shared/review/cut-rows';
import { confirmedReports } from '../../../shared/review/edits';
import { damageOf, repairedText, setRepairs } from '../../../shared/review/repairs';
import { beginReview, type Review } from '../../../shared/review/review';

const source: Source = {
  format: 'text',
  encoding: null,
  notes: [],
  lines: [
    { text: '青禾镇文化站２０２５年工作总结' },
    { text: '一、办好阅读 推广,服务群众。全年举办讲座１２场〔含线上〕，读者“满意〞。。' },
    { text: '二、抓好队伍建设。严格执行青禾发〔2025〕3号文件。' },
  ],
};
const review = (): Review => beginReview(source.lines, recognise(source, { fileName: '总结.txt' }));
const all = (of: Review) => setRepairs(of, new Set(damageOf(of).map(({ key }) => key)));
const texts = (of: Review) =>
  confirmedReports(of).map(({ metadata, blocks, figures }) =>
    [
      metadata.title,
      ...blocks.map(({ block, printed }) => printed + inlineText(block.content, figureMap(figures))),
    ].join('\n'),
  );

describe('repairs of a review', () => {
  it('list every damaged place once, with the words around it', () => {
    const found = damageOf(review());
    expect(found.map(({ change }) => `${change.before}→${change.after}`)).toEqual([
      '２０２５→2025',
      ' →',
      ',→，',
      '１２→12',
      '〔→（',
      '〕→）',
      '〞→”',
      '。。→。',
    ]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    expect(found[2]).toMatchObject({ before: '办好阅读 推广', after: '服务群众。' });
  });

  it('change nothing unless asked for', () => {
    expect(texts(review()).join('')).toContain('阅读 推广,服务');
  });

  it('are made in title, text and figures where the reports are stored; the account stays that of the source', () => {
    const repaired = all(review());
    const [text] = texts(repaired);
    expect(text).toContain('青禾镇文化站2025年工作总结');
    expect(text).toContain('办好阅读推广，服务群众。');
    expect(text).toContain('举办讲座12场（含线上），读者“满意”。');
    expect(text).toContain('青禾发〔2025〕3号');
    expect(repaired.recognition).toEqual({ ...review().recognition, reports: expect.anything() as unknown });
    expect(repaired.recognition.characters).toEqual(review().recognition.characters);
  });

  it('stay with their places while rows are split and joined', () => {
    const begun = review();
    const one = damageOf(begun).find(({ change }) => change.before === '〞')!;
    const asked = setRepairs(begun, new Set([one.key]));
    const row = asked.recognition.reports[0]!.blocks.findIndex((r) => r.block.id === one.row);
    const cut = splitRow(asked, 0, row, 3);
    expect(cut).not.toBe(asked);
    for (const edited of [cut, joinRow(cut, 0, row + 1)]) {
      expect(texts(edited).join('')).toContain('“满意”。。');
      expect(texts(edited).join('')).toContain('〔含线上〕');
    }
    const { blocks, figures } = cut.recognition.reports[0]!;
    expect(blocks.map((r) => repairedText(cut, r, figureMap(figures))).join('')).toContain('“满意”');
  });

  it('reach into figures, whose text is held once', () => {
    const begun = review();
    const { recognition } = begun;
    const own = recognition.reports[0]!;
    const at = own.blocks.findIndex((r) => inlineText(r.block.content, figureMap(own.figures)).includes('１２'));
    const blocks = own.blocks.map((r, i) => {
      if (i !== at) return r;
      const [before, after] = inlineText(r.block.content, figureMap(own.figures)).split('１２');
      return { ...r, block: { ...r.block, content: [{ text: before! }, { figureId: 'f' }, { text: after! }] } };
    });
    const figures = [{ id: 'f', label: '讲座', unit: '场', text: '１２' }];
    const repaired = all({ ...begun, recognition: { ...recognition, reports: [{ ...own, blocks, figures }] } });
    expect(confirmedReports(repaired)[0]!.figures).toEqual([{ id: 'f', label: '讲座', unit: '场', text: '12' }]);
  });
});
