import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followBlocks } from '../../renderer/editor/follow-blocks';
import type { BlockElement, ReportEditor } from '../../renderer/editor/slate-types';

const lists = fc.array(fc.array(fc.nat(12), { maxLength: 9 }), { minLength: 1, maxLength: 6 });

it('says of every list what a look at all blocks says, and looks only at the stretch that changed', () => {
  fc.assert(
    fc.property(lists, (states) => {
      const blocks = Array.from({ length: 13 }, (_, i) => ({ id: `b${i}` }) as BlockElement);
      const looked: string[] = [];
      const idsOf = followBlocks((block) => {
        looked.push(block.id);
        return block.id;
      });
      const editor = { children: [] as BlockElement[] };
      for (const state of states) {
        const before = editor.children;
        editor.children = state.map((i) => blocks[i]!);
        looked.length = 0;
        const seen = idsOf(editor as unknown as ReportEditor);
        expect(seen).toEqual(editor.children.map(({ id }) => id));
        const same = before.length === state.length && before.every((block, i) => block === editor.children[i]);
        if (same) expect(looked).toEqual([]);
        expect(idsOf(editor as unknown as ReportEditor)).toBe(seen);
      }
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

it('looks at one block where one has changed', () => {
  const blocks = Array.from({ length: 100 }, (_, i) => ({ id: `b${i}` }) as BlockElement);
  let looks = 0;
  const follow = followBlocks(() => looks++);
  const editor = { children: blocks } as unknown as ReportEditor;
  follow(editor);
  looks = 0;
  editor.children = blocks.map((block, i) => (i === 50 ? { ...block } : block));
  follow(editor);
  expect(looks).toBe(1);
  editor.children = editor.children.filter((_, i) => i !== 10 && i !== 11);
  follow(editor);
  expect(looks).toBe(1);
});
