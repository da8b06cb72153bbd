import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlocks } from '../../shared/compare/align';
import { compareReports } from '../../shared/compare/cards';
import { marksOf } from '../../shared/compare/marks';
import { nodesOf } from '../../shared/compare/tree';
import { ROLES, type Block } from '../../shared/model/block';
import { NO_MATTER, type Report } from '../../shared/model/report';

const SEED = { seed: 20260106, numRuns: 150 };
const words = fc.constantFrom(
  '推行一窗受理。',
  '整合窗口',
  '12件',
  '加强组织领导',
  '，',
  '建设',
  '队伍',
  '开展培训',
  '',
);
const aBlock = fc.record({
  role: fc.constantFrom(...ROLES),
  depth: fc.nat(3),
  text: fc.array(words, { maxLength: 6 }).map((list) => list.join('')),
  numbered: fc.boolean(),
});

function aReport(
  id: string,
  list: readonly { role: Block['role']; depth: number; text: string; numbered: boolean }[],
): Report {
  const blocks = list.map(({ role, depth, text, numbered }, i): Block => ({
    id: `${id}${i}`,
    role,
    depth,
    marker: numbered ? { style: '一、' } : null,
    flow: 'paragraph',
    content: [{ text }],
  }));
  return {
    id,
    title: id,
    kind: 'summary',
    unit: '',
    year: 2025,
    part: 'year',
    status: 'prior',
    matter: NO_MATTER,
    blocks,
    figures: [],
  };
}
const reports = fc
  .tuple(fc.array(aBlock, { maxLength: 25 }), fc.array(aBlock, { maxLength: 25 }))
  .map(([a, b]) => [aReport('a', a), aReport('b', b)] as const);

describe('the laws of alignBlocks', () => {
  it('every block of either report stands in one row, and its kind fits the row', () => {
    fc.assert(
      fc.property(reports, ([a, b]) => {
        const { rows } = alignBlocks(a, b);
        expect(rows.flatMap((row) => row.before).sort()).toEqual(a.blocks.map(({ id }) => id).sort());
        expect(rows.flatMap((row) => row.after).sort()).toEqual(b.blocks.map(({ id }) => id).sort());
        for (const { kind, before, after } of rows) {
          const shape = `${Math.min(before.length, 2)}${Math.min(after.length, 2)}`;
          const shapes = {
            same: '11',
            changed: '11',
            moved: '11',
            added: '01',
            dropped: '10',
            split: '12',
            merged: '21',
          };
          expect(shape).toBe(shapes[kind]);
        }
      }),
      SEED,
    );
  });

  it('a report against itself is the same throughout, in its order', () => {
    fc.assert(
      fc.property(fc.array(aBlock, { maxLength: 25 }), (list) => {
        const report = aReport('a', list);
        const { rows } = alignBlocks(report, report);
        expect(rows.every(({ kind }) => kind === 'same')).toBe(true);
        expect(rows.map(({ after }) => after[0])).toEqual(report.blocks.map(({ id }) => id));
      }),
      SEED,
    );
  });
});

describe('the laws of compareReports', () => {
  it('every block is shown once on its side, at the place of its row', () => {
    fc.assert(
      fc.property(reports, ([a, b]) => {
        const { cards } = compareReports(a, b);
        const lines = cards.flatMap((card) => card.lines);
        expect(lines.flatMap((line) => line.before?.node.block.id ?? []).sort()).toEqual(
          a.blocks.map(({ id }) => id).sort(),
        );
        expect(lines.flatMap((line) => line.after?.node.block.id ?? []).sort()).toEqual(
          b.blocks.map(({ id }) => id).sort(),
        );
        expect(cards.every((card) => card.lines.length > 0)).toBe(true);
      }),
      SEED,
    );
  });

  it('marks of split and merged blocks put each text together again', () => {
    fc.assert(
      fc.property(reports, ([a, b]) => {
        const [before, after] = [nodesOf(a).slice(0, 3), nodesOf(b).slice(0, 3)];
        const marks = marksOf(before, after);
        for (const [nodes, own] of [
          [before, marks.before],
          [after, marks.after],
        ] as const)
          expect(own.map((list) => list.map(({ text }) => text).join(''))).toEqual(nodes.map(({ text }) => text));
      }),
      SEED,
    );
  });
});
