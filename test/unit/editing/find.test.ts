import { describe, expect, it } from 'vitest';
import { findAll, replacementOf, type FindQuery } from '../../../shared/editing/find';
import type { Block } from '../../../shared/model/block';
import type { Inline } from '../../../shared/model/inline';

const FIGURES = new Map([['f', { text: '28,416' }]]);

function block(flow: Block['flow'], marker: string | null, ...content: (string | Inline)[]): Block {
  return {
    id: String(content),
    role: 'text',
    depth: 0,
    marker: marker === null ? null : { style: marker },
    flow,
    content: content.map((run) => (typeof run === 'string' ? { text: run } : run)),
  };
}
function find(blocks: Block[], words: string, options: Partial<FindQuery> = {}) {
  const query = { words, pattern: false, matchCase: false, matchWidth: false, ...options };
  return findAll(blocks, FIGURES, query);
}
const places = (blocks: Block[], words: string, options: Partial<FindQuery> = {}) =>
  find(blocks, words, options).map(({ from, to }) => [from.block, from.offset, to.block, to.offset]);

describe('finding', () => {
  it('goes across emphasis and figures', () => {
    const blocks = [block('paragraph', null, '办', { text: '理', bold: true }, { figureId: 'f' }, '件')];
    expect(places(blocks, '办理28')).toEqual([[0, 0, 0, 4]]);
    expect(places(blocks, '件')).toEqual([[0, 8, 0, 9]]);
  });

  it('goes on into joined blocks, but not over a marker that is printed between', () => {
    const plain = [block('paragraph', null, '上半年'), block('joined', null, '办理')];
    expect(places(plain, '年办')).toEqual([[0, 2, 1, 1]]);
    expect(places(plain, '上半年')).toEqual([[0, 0, 0, 3]]);
    expect(places(plain, '办理')).toEqual([[1, 0, 1, 2]]);
    expect(places([block('paragraph', null, '上半年'), block('joined', '一是', '办理')], '年办')).toEqual([]);
    expect(places([block('paragraph', null, '上半年'), block('paragraph', null, '办理')], '年办')).toEqual([]);
  });

  it('minds case and width only where asked to', () => {
    const blocks = [block('paragraph', null, 'ＧＭ平台（gm）')];
    expect(places(blocks, 'gm').length).toBe(2);
    expect(places(blocks, '(GM)').length).toBe(1);
    expect(places(blocks, 'gm', { matchWidth: true }).length).toBe(1);
    expect(places(blocks, 'gm', { matchCase: true })).toEqual([[0, 5, 0, 7]]);
  });

  it('takes signs of patterns as they are, unless it is one', () => {
    const blocks = [block('paragraph', null, 'a.b (c) [d] a+b')];
    expect(places(blocks, 'a.b').length).toBe(1);
    expect(places(blocks, '[d]').length).toBe(1);
    expect(places(blocks, 'a.b', { pattern: true }).length).toBe(2);
  });

  it('takes a full-width bracket in a pattern for the sign', () => {
    const blocks = [block('paragraph', null, '（一）(二)')];
    expect(find(blocks, '（(.)）', { pattern: true }).map(({ groups }) => groups)).toEqual([
      ['（一）', '一'],
      ['(二)', '二'],
    ]);
  });

  it('tells what stands in a figure', () => {
    const blocks = [block('paragraph', null, '办理', { figureId: 'f' }, '件')];
    expect(find(blocks, '416')[0]?.figure).toEqual({ figureId: 'f', offset: 3 });
    expect(find(blocks, '416件')[0]?.figure).toBe('crossed');
    expect(find(blocks, '件')[0]?.figure).toBeNull();
  });

  it('finds nothing empty', () => {
    expect(places([block('paragraph', null, 'ab')], 'x*', { pattern: true })).toEqual([]);
    expect(places([block('paragraph', null, 'ab')], '')).toEqual([]);
  });

  it('replaces with the words, and in a pattern with groups', () => {
    const groups = ['2025年', '2025'];
    expect(replacementOf({ groups }, '$1', false)).toBe('$1');
    expect(replacementOf({ groups }, '$1度$$$&', true)).toBe('2025度$2025年');
    expect(replacementOf({ groups }, '$2', true)).toBe('$2');
  });
});
