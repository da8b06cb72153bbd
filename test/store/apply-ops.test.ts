import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch } from '../../electron/store/patch';
import { createReport, getReport } from '../../electron/store/reports';
import { applyOps } from '../../shared/editing/apply-ops';
import { diffReports, type EditedReport } from '../../shared/editing/diff';
import type { Block } from '../../shared/model/block';
import type { Inline } from '../../shared/model/inline';
import type { Op } from '../../shared/model/patch';
import type { Report } from '../../shared/model/report';
import { figureMap } from '../../shared/model/text';
import { emptyLibrary } from './library';
import { aClient, aReport } from './reports';

/** Few ids, so that ops meet. */
const blockId = fc.constantFrom(...'abcdefgh');
const figureId = fc.constantFrom('f1', 'f2', 'f3');
const words = fc.oneof(fc.constantFrom('营商环境', '为民服务', ''), fc.string({ unit: 'grapheme', maxLength: 6 }));
const run: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ text: words, bold: fc.constant(true) }, { requiredKeys: ['text'] }),
  figureId.map((id) => ({ figureId: id })),
);
const block: fc.Arbitrary<Block> = fc.record(
  {
    id: blockId,
    role: fc.constantFrom('part', 'goal', 'measure', 'outcome', 'text'),
    depth: fc.nat(5),
    marker: fc.constantFrom(null, { style: '一、' }, { style: '一是', restartAt: 2 }),
    flow: fc.constantFrom('paragraph', 'joined'),
    content: fc.array(run, { maxLength: 4 }),
    origin: fc.record({ reportId: words, blockId: words }),
    prompt: words,
  },
  { requiredKeys: ['id', 'role', 'depth', 'marker', 'flow', 'content'] },
);
const figure = fc.record({ id: figureId, label: words, unit: words, text: fc.constantFrom('XX', '12', '') });
const metadata = fc.record(
  { title: words, year: fc.constantFrom(null, 2024, 2026), status: fc.constantFrom('draft', 'final') },
  { requiredKeys: [] },
);
const after = fc.option(fc.oneof(blockId, fc.constant('nobody')), { nil: null });
const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('putBlock' as const), block, after }, { requiredKeys: ['type', 'block'] }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('deleteBlock' as const), id: blockId }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('putFigure' as const), figure }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('deleteFigure' as const), id: figureId }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('putMetadata' as const), metadata }) },
);

test('the pure applyOps and the store give the same report for any patches', () => {
  const db = emptyLibrary();
  fc.assert(
    fc.property(fc.array(fc.array(op, { maxLength: 12 }), { maxLength: 8 }), (patches) => {
      let report = aReport();
      createReport(db, report);
      const patch = aClient(report.id);
      for (const ops of patches) {
        report = applyOps(report, ops);
        applyPatch(db, patch(...ops));
        expect(getReport(db, report.id)).toEqual(report);
      }
      db.exec('DELETE FROM report');
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test('what the editor sends for any change, cut into patches anywhere, makes of the stored report the edited one', () => {
  const db = emptyLibrary();
  const blocks = fc.uniqueArray(block, { selector: ({ id }) => id, maxLength: 8 });
  const figures = fc.uniqueArray(figure, { selector: ({ id }) => id, maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(blocks, figures), { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (states, size) => {
        let report = aReport();
        createReport(db, report);
        const patch = aClient(report.id);
        for (const [drawn, shown] of states) {
          // Some blocks stay the very same objects, as in the editor.
          const known = new Map(report.blocks.map((b) => [b.id, b]));
          const kept = drawn.map((b, i) => (i % 2 === 0 ? (known.get(b.id) ?? b) : b));
          const edited: Report = { ...report, blocks: kept, figures: shown };
          const ops = diffReports(asEdited(report), asEdited(edited));
          for (let i = 0; i < ops.length; i += size) applyPatch(db, patch(...ops.slice(i, i + size)));
          const stored = getReport(db, report.id);
          expect(stored.blocks).toEqual(kept);
          expect(figureMap(stored.figures)).toEqual(figureMap(shown));
          report = edited;
        }
        db.exec('DELETE FROM report');
      },
    ),
    { seed: 20261122, numRuns: 200 },
  );
});

function asEdited(report: Report): EditedReport {
  const { title, kind, unit, year, part, status, matter, blocks, figures } = report;
  return { metadata: { title, kind, unit, year, part, status, matter }, blocks, figures: figureMap(figures) };
}
