import fc from 'fast-check';
import { expect, it } from 'vitest';
import { outlineOf } from '../../renderer/editor/outline';
import type { BlockElement } from '../../renderer/editor/slate-types';
import { subtreeEnd } from '../../shared/editing/tree';
import { isHeadingRole } from '../../shared/model/block';

const blocks: fc.Arbitrary<BlockElement[]> = fc
  .array(
    fc.record({
      role: fc.constantFrom('part', 'goal', 'measure', 'outcome', 'text', 'table'),
      depth: fc.nat(4),
      figures: fc.nat(2),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ role, depth, figures }, i): BlockElement => ({
      type: 'block',
      id: `b${i}`,
      role,
      depth,
      flow: 'paragraph',
      children: [
        { text: `第${i}段` },
        ...Array.from({ length: figures }, (_, k) => [
          { type: 'figure' as const, figureId: `f${(i + k) % 3}`, children: [{ text: '' }] as [{ text: '' }] },
          { text: '件' },
        ]).flat(),
      ],
    })),
  );

it('an entry of the outline counts what stands in the subtree of its block', () => {
  const figures = new Map([
    ['f0', { text: 'XX' }],
    ['f1', { text: '12' }],
  ]);
  fc.assert(
    fc.property(blocks, (list) => {
      const entries = outlineOf(list, figures, 'summary');
      expect(entries.map(({ at }) => at)).toEqual(list.flatMap(({ role }, at) => (isHeadingRole(role) ? [at] : [])));
      for (const { at, outcomes, unfilled, hasChildren } of entries) {
        const under = list.slice(at, subtreeEnd(list, at));
        const shown = under.flatMap(({ children }) => children.flatMap((c) => ('figureId' in c ? [c.figureId] : [])));
        expect({ outcomes, unfilled, hasChildren }).toEqual({
          outcomes: under.filter(({ role }) => role === 'outcome').length,
          unfilled: shown.filter((id) => id !== 'f1').length,
          hasChildren: under.slice(1).some(({ role }) => isHeadingRole(role)),
        });
      }
    }),
    { seed: 20261122, numRuns: 500 },
  );
});
