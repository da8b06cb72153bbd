import { describe, expect, it } from 'vitest';
import { setAside } from '../../../shared/review/edits';
import { outlineRows } from '../../../shared/review/order';
import { passagesByLine } from '../../../shared/review/passages';
import { LINES, sampleReview } from './sample';

describe('passages of the source', () => {
  it('give back every line character for character', () => {
    for (const review of [sampleReview(), setAside(sampleReview(), 0, 3)]) {
      const texts = passagesByLine(LINES, review.recognition).map((line) => line.map((p) => p.text).join(''));
      expect(texts).toEqual(LINES.map((line) => (line.marker ?? '') + line.text));
    }
  });

  it('show marker, heading, figures and plain text of rows that share a line', () => {
    const passages = passagesByLine(LINES, sampleReview().recognition)[2]!;
    expect(passages.map(({ text, kind, row }) => [text, kind, row])).toEqual([
      ['一、', 'marker', 'b0'],
      ['优化窗口服务。', 'heading', 'b0'],
      ['一是', 'marker', 'b1'],
      ['推行一窗受理。', 'heading', 'b1'],
      ['受理事项', 'plain', 'b2'],
      ['25289', 'figure', 'b2'],
      ['件，满意率', 'plain', 'b2'],
      ['XX', 'unfilled', 'b2'],
      ['。', 'plain', 'b2'],
    ]);
  });

  it('name the same rows as the outline', () => {
    const { recognition } = sampleReview();
    const keys = new Set(outlineRows(recognition, 0).map((row) => row.key));
    const named = passagesByLine(LINES, recognition).flatMap((line) => line.map((p) => p.row));
    expect(named.every((row) => row !== null && keys.has(row))).toBe(true);
    expect(new Set(named)).toEqual(keys);
  });
});

describe('rows of the outline', () => {
  it('stand in the order of the source, with what was set aside between them', () => {
    const review = setAside(sampleReview(), 0, 3);
    expect(outlineRows(review.recognition, 0).map((row) => row.type)).toEqual([
      'furniture',
      'title',
      'block',
      'block',
      'block',
      'furniture',
      'block',
      'furniture',
    ]);
  });
});
