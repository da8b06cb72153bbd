import { describe, expect, it } from 'vitest';
import { figureMap, inlineText } from '../../../shared/model/text';
import { joinRow, splitRow } from '../../../shared/review/cut-rows';
import type { Review } from '../../../shared/review/review';
import { expectAccounted, expectFaithful } from './invariants';
import { sampleReview } from './sample';

function outline({ recognition }: Review): string[] {
  const { blocks, figures } = recognition.reports[0]!;
  return blocks.map(
    ({ block, printed }) =>
      `${block.depth} ${block.role} ${printed}|${inlineText(block.content, figureMap(figures))}${block.flow === 'joined' ? ' +' : ''}`,
  );
}

describe('rows', () => {
  it('are split at a place in their text, figures kept', () => {
    const review = splitRow(sampleReview(), 0, 2, 11);
    expect(outline(review).slice(2, 4)).toEqual(['2 outcome |受理事项25289件， +', '2 outcome |满意率XX。 +']);
    expect(review.recognition.reports[0]!.blocks[3]!.block.content).toEqual([
      { text: '满意率' },
      { figureId: 'f2' },
      { text: '。' },
    ]);
    expectAccounted(review);
    expectFaithful(review);
  });

  it('are joined with the row above, their marker becoming text; split again, the marker is a marker again', () => {
    const joined = joinRow(sampleReview(), 0, 3);
    expect(outline(joined)[2]).toBe('2 outcome |受理事项25289件，满意率XX。二是设置自助终端。 +');
    expectFaithful(joined);
    const text = '受理事项25289件，满意率XX。';
    const parted = splitRow(joined, 0, 2, text.length);
    expect(outline(parted)).toEqual([
      ...outline(sampleReview()).slice(0, 3),
      // "二是" stands in Word's automatic number, so the place is at the start of its line: not joined.
      '1 measure 二是|设置自助终端。',
      ...outline(sampleReview()).slice(4),
    ]);
    expectAccounted(parted);
    expectFaithful(parted);
  });

  it('stay as they are where one side would be empty', () => {
    const review = sampleReview();
    expect(splitRow(review, 0, 2, 0)).toBe(review);
    expect(splitRow(review, 0, 2, 99)).toBe(review);
    expect(joinRow(review, 0, 0)).toBe(review);
  });

  it('become text under the heading they were cut from', () => {
    expect(outline(splitRow(sampleReview(), 0, 0, 2)).slice(0, 2)).toEqual([
      '0 goal 一、|优化',
      '1 text |窗口服务。 +',
    ]);
  });

  it('cut a figure in two as text', () => {
    const { blocks } = splitRow(sampleReview(), 0, 2, 6).recognition.reports[0]!;
    expect(blocks[2]!.block.content).toEqual([{ text: '受理事项' }, { text: '25' }]);
    expect(blocks[3]!.block.content[0]).toEqual({ text: '289' });
  });
});
