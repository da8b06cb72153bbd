import { describe, expect, it } from 'vitest';
import { computeMarkers } from '../../../shared/markers/compute';
import type { Role } from '../../../shared/model/block';
import {
  acceptAll,
  acceptRow,
  bringBack,
  confirmedReports,
  setAside,
  setMetadata,
  setRole,
  shiftDepth,
} from '../../../shared/review/edits';
import { joinRow, splitRow } from '../../../shared/review/cut-rows';
import { matterToRow, rowToMatter, rowToTitle, titleToRow } from '../../../shared/review/head-edits';
import { mergeReport, splitReport } from '../../../shared/review/report-edits';
import { doubtfulParticulars, isDoubtful, type Review } from '../../../shared/review/review';
import { expectAccounted, expectFaithful } from './invariants';
import { LINES, sampleReview } from './sample';

const rows = (review: Review) => review.recognition.reports[0]!.blocks;
const printed = (review: Review) => computeMarkers(rows(review).map((row) => row.block));

describe('review edits', () => {
  it('start from an account that adds up', () => {
    expectAccounted(sampleReview());
  });

  it('set a role and settle the doubt', () => {
    const review = setRole(sampleReview(), 0, 2, 'text');
    expect(rows(review)[2]!.block.role).toBe('text');
    expect(rows(review)[2]!.decision).toEqual({ confidence: 1, reason: 'corrected' });
    expectAccounted(review);
  });

  it('keep every printed marker whatever the role becomes', () => {
    const review = setRole(setRole(sampleReview(), 0, 0, 'text'), 0, 3, 'goal');
    expect(printed(review)).toEqual(['一、', '一是', '', '二是', '二、']);
  });

  it('move a row with what stands under it', () => {
    const review = shiftDepth(sampleReview(), 0, 1, -1);
    expect(rows(review).map((row) => row.block.depth)).toEqual([0, 0, 1, 1, 0]);
    expect(printed(review)).toEqual(['一、', '一是', '', '二是', '二、']);
    expectAccounted(review);
  });

  it('refuse a depth that nothing leads to', () => {
    const review = sampleReview();
    expect(shiftDepth(review, 0, 0, 1)).toBe(review);
    expect(shiftDepth(review, 0, 0, -1)).toBe(review);
    expect(shiftDepth(review, 0, 2, 1)).toBe(review);
  });

  it('set a row aside: its text is furniture, with the number that Word printed', () => {
    const review = setAside(sampleReview(), 0, 3);
    expect(rows(review)).toHaveLength(4);
    expect(review.recognition.furniture.map((f) => f.text)).toEqual([
      LINES[0]!.text,
      '二是设置自助终端。',
      LINES[5]!.text,
    ]);
    expectAccounted(review);
  });

  it('bring a row back as it was, figures and joined flow included', () => {
    const before = sampleReview();
    const aside = setAside(before, 0, 2);
    const back = bringBack(
      aside,
      aside.recognition.furniture.findIndex((f) => f.reason === 'byHand'),
    );
    expect(back.recognition).toEqual(before.recognition);
    expect(back.setAside.size).toBe(0);
  });

  it('begin a paragraph where the row it went on from is gone', () => {
    const review = setAside(setAside(sampleReview(), 0, 0), 0, 0);
    expect(rows(review)[0]!.block).toMatchObject({ role: 'outcome', flow: 'paragraph' });
    expectAccounted(review);
  });

  it('make text of what the recognition had struck out, at its place in the source', () => {
    const review = bringBack(sampleReview(), 1);
    const row = rows(review).at(-1)!;
    expect(row.block).toMatchObject({ role: 'text', depth: 1, flow: 'paragraph', content: [{ text: LINES[5]!.text }] });
    expect(review.recognition.furniture).toHaveLength(1);
    expectAccounted(review);
    expect(rows(bringBack(sampleReview(), 0))[0]!.block.content).toEqual([{ text: LINES[0]!.text }]);
  });

  it('accept what is doubtful, one row or all', () => {
    const review = sampleReview();
    expect(rows(review).filter(isDoubtful)).toHaveLength(1);
    expect(rows(acceptRow(review, 0, 2)).some(isDoubtful)).toBe(false);
    const accepted = acceptAll(review, 0, isDoubtful);
    expect(rows(accepted).some(isDoubtful)).toBe(false);
    expect(acceptAll(accepted, 0, isDoubtful)).toBe(accepted);
  });

  it('accept what is doubtful about the report with its rows', () => {
    const sure = { confidence: 1, reason: 'inTitle' };
    const about = { title: { confidence: 0.5, reason: 'titleFile' }, kind: sure, year: sure, part: sure, unit: sure };
    const before = acceptAll(sampleReview(), 0, isDoubtful);
    const { recognition } = before;
    const named = { ...recognition.reports[0]!, about };
    const review = { ...before, recognition: { ...recognition, reports: [named] } };
    expect(doubtfulParticulars(about)).toEqual(['title']);
    const accepted = acceptAll(review, 0, isDoubtful);
    expect(doubtfulParticulars(accepted.recognition.reports[0]!.about)).toEqual([]);
    expect(accepted.recognition.reports[0]!.about!.kind).toEqual(sure);
    expect(acceptAll(accepted, 0, isDoubtful)).toBe(accepted);
  });

  it('change metadata and nothing else', () => {
    const before = sampleReview();
    const review = setMetadata(before, 0, { year: 2024 });
    expect(review.recognition.reports[0]!.metadata.year).toBe(2024);
    expect(rows(review)).toBe(rows(before));
    expectAccounted(review);
  });

  it('store no figure that stands nowhere', () => {
    expect(confirmedReports(sampleReview())[0]!.figures.map((f) => f.id)).toEqual(['f1', 'f2']);
    expect(confirmedReports(setAside(sampleReview(), 0, 2))[0]!.figures).toEqual([]);
  });

  it('leave the account exact after any run of edits', () => {
    const roles: Role[] = ['part', 'goal', 'measure', 'outcome', 'text', 'table'];
    let seed = 20261122;
    const random = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
    let review = sampleReview();
    for (let step = 0; step < 1500; step++) {
      const { reports, furniture } = review.recognition;
      const report = random(reports.length);
      const row = random(Math.max(1, reports[report]!.blocks.length));
      const matter = reports[report]!.matterSpans;
      const edits = [
        () => setRole(review, report, row, roles[random(roles.length)]!),
        () => shiftDepth(review, report, row, random(2) === 0 ? 1 : -1),
        () => setAside(review, report, row),
        () => bringBack(review, random(Math.max(1, furniture.length))),
        () => bringBack(review, random(Math.max(1, furniture.length))),
        () => splitRow(review, report, row, random(20)),
        () => splitRow(review, report, row, random(20)),
        () => joinRow(review, report, row),
        () => splitReport(review, report, row),
        () => mergeReport(review, report),
        () => rowToTitle(review, report, row),
        () => titleToRow(review, report),
        () => rowToMatter(review, report, row),
        () => (matter.length === 0 ? review : matterToRow(review, report, matter[random(matter.length)]!)),
      ];
      review = edits[random(edits.length)]!();
      expectAccounted(review);
      expectFaithful(review);
    }
  });
});
