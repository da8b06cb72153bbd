import { describe, expect, it } from 'vitest';
import { alignBlocks, type Row } from '../../../shared/compare/align';
import { compareReports, compareSteps } from '../../../shared/compare/cards';
import type { Steps } from '../../../shared/compare/steps';
import { inSlices } from '../../../renderer/compare/in-slices';
import { goldPairs } from './gold';

const pairs = goldPairs();

/** What a set of rows says, one fact each: which blocks belong together, which have nobody, and how they stand. */
function links(rows: readonly Pick<Row, 'before' | 'after'>[]): string[] {
  return rows.flatMap(({ before, after }) =>
    before.length === 0 || after.length === 0
      ? [...before, ...after].map((id) => `${id} alone`)
      : before.flatMap((old) => after.map((fresh) => `${old} = ${fresh}`)),
  );
}
function kinds(rows: readonly Pick<Row, 'kind' | 'before' | 'after'>[]): string[] {
  return rows.map(({ kind, before, after }) => `${kind} ${before.join('+')} → ${after.join('+')}`);
}

function score(what: (rows: Row[]) => string[], gold: (pair: (typeof pairs)[number]) => string[]) {
  let found = 0;
  let right = 0;
  let wanted = 0;
  const faults: string[] = [];
  for (const pair of pairs) {
    const got = new Set(what(alignBlocks(pair.before, pair.after).rows));
    const want = new Set(gold(pair));
    found += got.size;
    wanted += want.size;
    for (const fact of got)
      if (want.has(fact)) right++;
      else faults.push(`${pair.name}: wrong ${fact}`);
    for (const fact of want) if (!got.has(fact)) faults.push(`${pair.name}: missing ${fact}`);
  }
  return { f1: (2 * right) / (found + wanted), faults };
}

describe('alignBlocks on 45 invented pairs', () => {
  it('has the pairs', () => {
    expect(pairs).toHaveLength(45);
  });

  it('F1 >= 0.95 on what belongs together', () => {
    const { f1, faults } = score(links, (pair) => links(pair.rows));
    console.info(`alignment: F1 ${f1.toFixed(3)}`);
    expect(f1, faults.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('F1 >= 0.95 on same, changed, moved, added, dropped, split, merged', () => {
    const { f1, faults } = score(kinds, (pair) => kinds(pair.rows as Row[]));
    console.info(`kinds: F1 ${f1.toFixed(3)}`);
    expect(f1, faults.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('lineage', () => {
  const [pair] = pairs;
  it('goes before likeness: a block carried over and rewritten from end to end stays with its origin', () => {
    const { before, after } = pair!;
    const rewritten = {
      ...after,
      blocks: after.blocks.map((block, i) =>
        i === 1
          ? { ...block, content: [{ text: '完全另写的一个标题' }], origin: { reportId: before.id, blockId: 'g3' } }
          : block,
      ),
    };
    const row = alignBlocks(before, rewritten).rows.find(({ after: ids }) => ids.includes('new1'));
    // g1 lost its own counterpart to it; its measures still stand there.
    expect(row).toMatchObject({ kind: 'merged', before: ['g1', 'g3'] });
  });
  it('knows two versions of one report by their ids', () => {
    const { before } = pair!;
    const [first, ...rest] = before.blocks;
    const later = { ...before, blocks: [...rest, { ...first!, content: [{ text: '改写。' }] }] };
    const { rows } = alignBlocks(before, later);
    expect(rows.find((row) => row.before.includes(first!.id))).toMatchObject({
      kind: 'moved',
      after: [first!.id],
      changed: true,
    });
    expect(rows.filter(({ kind }) => kind !== 'same')).toHaveLength(1);
  });
});

describe('work in slices', () => {
  const [pair] = pairs;
  it('comes to the same, step by step', async () => {
    const sliced = await inSlices(compareSteps(pair!.before, pair!.after), () => false);
    expect(sliced).toEqual(compareReports(pair!.before, pair!.after));
    expect([...compareSteps(pair!.before, pair!.after)].length).toBeGreaterThan(10);
  });
  it('is given up where nobody waits for it any more', async () => {
    let steps = 0;
    function* endless(): Steps<never> {
      for (;;) {
        steps++;
        yield;
      }
    }
    let asked = 0;
    expect(await inSlices(endless(), () => ++asked === 2)).toBe(null);
    expect(steps).toBeGreaterThan(1);
  });
});
