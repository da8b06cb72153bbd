import { describe, expect, it } from 'vitest';
import { estimatePages } from '../../../shared/editing/pages';

const paragraph = (length: number, flow: 'paragraph' | 'joined' = 'paragraph') => ({
  flow,
  content: [{ text: '字'.repeat(length) }],
});
const pages = (...blocks: ReturnType<typeof paragraph>[]) => estimatePages(blocks, [], new Map());

describe('the estimate of pages', () => {
  it('breaks paragraphs at 28 characters, with an indent, 22 lines to the page, after the title', () => {
    expect(pages()).toBe(1);
    expect(pages(paragraph(19 * 28 - 2))).toBe(1);
    expect(pages(paragraph(19 * 28 - 1))).toBe(2);
    expect(pages(...Array.from({ length: 20 }, () => paragraph(1)))).toBe(2);
  });
  it('runs joined blocks on in their line, and counts digits as half a character', () => {
    expect(pages(paragraph(1), ...Array.from({ length: 20 }, () => paragraph(1, 'joined')))).toBe(1);
    const digits = { flow: 'paragraph' as const, content: [{ text: '1'.repeat(2 * (19 * 28 - 2)) }] };
    expect(estimatePages([digits], [], new Map())).toBe(1);
  });
  it('counts markers and figures', () => {
    const block = { flow: 'paragraph' as const, content: [{ figureId: 'f' }] };
    const text = '字'.repeat(19 * 28 - 4);
    expect(estimatePages([block], ['一、'], new Map([['f', { text }]]))).toBe(1);
    expect(estimatePages([block], ['（一）'], new Map([['f', { text }]]))).toBe(2);
  });
});
