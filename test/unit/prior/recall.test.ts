import { describe, expect, test } from 'vitest';
import type { Block, Role } from '../../../shared/model/block';
import type { Report } from '../../../shared/model/report';
import { NO_MATTER } from '../../../shared/model/report';
import { isFigureRun } from '../../../shared/model/inline';
import { figureMap, inlineText } from '../../../shared/model/text';
import { headingsUnder, missing, prior, recall } from '../../../shared/prior/recall';
import { reuse } from '../../../shared/prior/reuse';

function block(id: string, role: Role, depth: number, text: string, more: Partial<Block> = {}): Block {
  return { id, role, depth, marker: null, flow: 'paragraph', content: [{ text }], ...more };
}

const REPORT: Report = {
  id: 'old',
  title: '青禾镇文化站2025年工作总结',
  kind: 'summary',
  unit: '青禾镇文化站',
  year: 2025,
  part: 'year',
  status: 'final',
  matter: NO_MATTER,
  blocks: [
    block('g1', 'goal', 0, '优化窗口服务，在便民利企上下功夫'),
    block('m1', 'measure', 1, '推行一窗受理。2025年整合九个窗口，群众进一扇门。'),
    block('o1', 'outcome', 2, '', {
      content: [{ text: '今年以来受理' }, { figureId: 'f' }, { text: '件，好于去年同期。' }],
    }),
    block('m2', 'measure', 1, '延伸基层触角。把高频事项下放到社区代办点。'),
    block('g2', 'goal', 0, '加强档案整理，在摸清家底上下功夫'),
  ],
  figures: [{ id: 'f', label: '受理件数', unit: '件', text: '25,289' }],
};
const from = prior(REPORT);

describe('recall', () => {
  const wanted = {
    id: 'new',
    role: 'goal' as const,
    heading: '持续优化窗口服务，在便民利企上下更大功夫',
    text: '持续优化窗口服务',
  };
  test('finds the goal of the same matter by its words', () => {
    expect(recall(wanted, from)).toMatchObject({ blockId: 'g1', how: 'similar' });
  });
  test('goes by lineage before words', () => {
    const origin = { reportId: 'old', blockId: 'g2' };
    expect(recall({ ...wanted, origin }, from)).toMatchObject({ blockId: 'g2', how: 'lineage' });
  });
  test('finds nothing where nothing is alike', () => {
    expect(recall({ ...wanted, heading: '狠抓安全生产', text: '狠抓安全生产' }, from)).toBeNull();
  });
  test('tells what was there then and is not now', () => {
    const under = headingsUnder(from, 'g1');
    expect(under.map(({ heading }) => heading)).toEqual(['推行一窗受理。', '延伸基层触角。']);
    expect(missing(under, ['深入推行一窗受理。']).map(({ blockId }) => blockId)).toEqual(['m2']);
  });
});

describe('reuse', () => {
  test('takes the block with all under it, figures emptied, what is stale marked, nothing lost', () => {
    const { blocks, figures, marks } = reuse(REPORT, 'g1', 'all', 2026);
    expect(blocks.map(({ origin }) => origin?.blockId)).toEqual(['g1', 'm1', 'o1', 'm2']);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(4);
    expect(figures).toMatchObject([{ text: 'XXXX', previous: { reportId: 'old', figureId: 'f', text: '25,289' } }]);
    const stale = blocks
      .flatMap(({ content }) => content)
      .flatMap((run) => (!isFigureRun(run) && run.stale ? [run.text] : []));
    expect(stale).toEqual(['2025年', '今年以来', '去年同期']);
    expect(marks).toBe(3);
    const texts = figureMap([{ ...figures[0]!, text: '25,289' }]);
    const old = figureMap(REPORT.figures);
    expect(blocks.map(({ content }) => inlineText(content, texts))).toEqual(
      REPORT.blocks.slice(0, 4).map(({ content }) => inlineText(content, old)),
    );
  });
  test('takes the frame alone: headings, with the words as prompts', () => {
    const { blocks } = reuse(REPORT, 'm1', 'frame', 2026);
    expect(blocks.map(({ content, prompt }) => [inlineText(content, new Map()), prompt])).toEqual([
      ['推行一窗受理。', '2025年整合九个窗口，群众进一扇门。'],
      ['', '今年以来受理25,289件，好于去年同期。'],
    ]);
  });
});
