import { describe, expect, it } from 'vitest';
import { bringBack, setAside } from '../../../shared/review/edits';
import { matterToRow, rowToMatter, rowToTitle, titleToRow } from '../../../shared/review/head-edits';
import { fileRows } from '../../../shared/review/order';
import { mergeReport, splitReport } from '../../../shared/review/report-edits';
import { expectAccounted, expectFaithful } from './invariants';
import { sampleReview } from './sample';

const TITLE = '湖滨区服务中心2025年工作总结';

describe('reports of a file', () => {
  it('begin at any row, and are named by it where it reads like a title', () => {
    const numbered = splitReport(sampleReview(), 0, 4);
    expect(numbered.recognition.reports.map((r) => [r.metadata.title, r.blocks.length])).toEqual([
      [TITLE, 4],
      [`${TITLE}（2）`, 1],
    ]);
    expectAccounted(numbered);
    const review = sampleReview();
    const shown = splitReport({ ...review, recognition: bringBack(review, 1).recognition }, 0, 5);
    expect(shown.recognition.reports[1]!.metadata.title).toBe('本文由用户上传');
    expectAccounted(shown);
    expectFaithful(shown);
  });

  it('stand under heads of their own in the outline', () => {
    const rows = fileRows(splitReport(sampleReview(), 0, 3).recognition);
    expect(rows.filter((row) => row.type === 'report').map((row) => row.report)).toEqual([0, 1]);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });

  it('are merged back without loss, the title as a heading', () => {
    const titled = rowToTitle(splitReport(sampleReview(), 0, 4), 1, 0);
    expect(titled.recognition.reports[1]!).toMatchObject({ blocks: [], metadata: { title: '二、强化队伍建设' } });
    const merged = mergeReport(titled, 1);
    expect(merged.recognition.reports).toHaveLength(1);
    expect(merged.recognition.reports[0]!.blocks.at(-1)!.block).toMatchObject({ role: 'part', depth: 0 });
    expectAccounted(merged);
    expectFaithful(merged);
  });

  it('a row that was set aside comes back into its report, wherever that stands now', () => {
    const aside = setAside(splitReport(sampleReview(), 0, 3), 1, 0);
    const merged = mergeReport(aside, 1);
    const back = bringBack(
      merged,
      merged.recognition.furniture.findIndex((f) => f.reason === 'byHand'),
    );
    expect(back.recognition.reports[0]!.blocks.map((row) => row.block.id)).toEqual(['b0', 'b1', 'b2', 'b3', 'b4']);
    expectAccounted(back);
  });
});

describe('title and matter', () => {
  it('the title becomes a row and a title again', () => {
    const row = titleToRow(sampleReview(), 0);
    expect(row.recognition.reports[0]).toMatchObject({ titleSpans: [], metadata: { title: '' } });
    expect(row.recognition.reports[0]!.blocks[0]!.block.content).toEqual([{ text: TITLE }]);
    expectAccounted(row);
    const back = rowToTitle(row, 0, 0);
    expect(back.recognition.reports[0]!.metadata.title).toBe(TITLE);
    expect(back.recognition.reports[0]!.titleSpans).toEqual(sampleReview().recognition.reports[0]!.titleSpans);
  });

  it('a second line of the title is a line of its own, in the order of the source', () => {
    const review = rowToTitle(sampleReview(), 0, 0);
    expect(review.recognition.reports[0]!.metadata.title).toBe(`${TITLE}\n一、优化窗口服务。`);
  });

  it('a row becomes signature or addressee, and a row again', () => {
    const review = rowToMatter(sampleReview(), 0, 4);
    expect(review.recognition.reports[0]!.metadata.matter.signature).toBe('二、强化队伍建设');
    const back = matterToRow(review, 0, review.recognition.reports[0]!.matterSpans[0]!);
    expect(back.recognition.reports[0]!.metadata.matter.signature).toBe('');
    expect(back.recognition.reports[0]!.blocks.at(-1)!.block.content).toEqual([{ text: '二、强化队伍建设' }]);
    expectAccounted(back);
    expect(rowToMatter(sampleReview(), 0, 0).recognition.reports[0]!.metadata.matter.subtitle).toBe(
      '一、优化窗口服务。',
    );
  });
});
