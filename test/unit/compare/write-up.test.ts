import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../shared/compare/cards';
import { takenBack, writeUp } from '../../../shared/compare/write-up';
import { applyOps } from '../../../shared/editing/apply-ops';
import { isUnfilled } from '../../../shared/model/figure';
import { goldPairs } from './gold';

describe('writeUp', () => {
  const { before, after } = goldPairs().find(({ name }) => name === '01-service-centre renamed')!;
  const last = after.blocks.at(-1)!.id;
  const ops = writeUp(before, after, ['g1', 'm1', 'o1'], last);

  it('puts the blocks in, outcomes as prompts, figures unfilled, each with its origin', () => {
    const written = applyOps(after, ops);
    expect(written.blocks.slice(0, after.blocks.length)).toEqual(after.blocks);
    const added = written.blocks.slice(after.blocks.length);
    expect(added.map(({ origin }) => origin?.blockId)).toEqual(['g1', 'm1', 'o1']);
    expect(added[2]).toMatchObject({
      role: 'outcome',
      content: [],
      prompt: '全年共受理事项25,289件，平均等候时间由21分钟降到14分钟。',
    });
    expect(written.figures.slice(after.figures.length).every(({ text }) => isUnfilled(text))).toBe(true);
    expect(applyOps(written, takenBack(ops)).blocks).toEqual(after.blocks);
  });

  it('makes the goal no longer missing', () => {
    expect(compareReports(before, after).goals.dropped).toBe(1);
    const written = applyOps(after, writeUp(before, after, ['g3', 'm6'], last));
    expect(compareReports(before, written).goals).toEqual({ all: 5, paired: 4, added: 1, dropped: 0 });
  });
});
