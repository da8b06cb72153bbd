import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPatch } from '../../electron/store/patch';
import { createReport, getReport, listReports } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import { flushSearchIndex } from '../../electron/store/search-index';
import type { Block } from '../../shared/model/block';
import type { Inline } from '../../shared/model/inline';
import type { Op } from '../../shared/model/patch';
import { countCharacters, figureMap, inlineText } from '../../shared/model/text';
import { isUnfilled, type Figure } from '../../shared/model/figure';
import { emptyLibrary } from './library';
import { aClient, aReport } from './reports';

/** Few ids, so that ops meet. */
const blockId = fc.constantFrom(...'abcdefghij');
const figureId = fc.constantFrom('f1', 'f2', 'f3');
const words = fc.oneof(
  fc.constantFrom('营商环境', '为民服务', 'ＡＢ１', '甲', ''),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const run: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text) => ({ text })),
  figureId.map((id) => ({ figureId: id })),
);
const block: fc.Arbitrary<Block> = fc.record(
  {
    id: blockId,
    role: fc.constantFrom('goal', 'measure', 'outcome', 'text'),
    depth: fc.nat(3),
    marker: fc.constantFrom(null, { style: '一、' }, { style: '（一）', restartAt: 3 }),
    flow: fc.constantFrom('paragraph', 'joined'),
    content: fc.array(run, { maxLength: 4 }),
    prompt: words,
  },
  { requiredKeys: ['id', 'role', 'depth', 'marker', 'flow', 'content'] },
);
const figure: fc.Arbitrary<Figure> = fc.record({
  id: figureId,
  label: words,
  unit: words,
  text: fc.constantFrom('XX', '12', '', '若干', '３'),
});
const after = fc.option(fc.oneof(blockId, fc.constant('nobody')), { nil: null });
const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('putBlock' as const), block, after }, { requiredKeys: ['type', 'block'] }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('deleteBlock' as const), id: blockId }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('putFigure' as const), figure }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('deleteFigure' as const), id: figureId }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('putMetadata' as const),
      metadata: fc.record({ year: fc.constantFrom(null, 2024, 2025) }),
    }),
  },
);

/** What the ops mean, on plain arrays. */
interface Model {
  year: number | null;
  blocks: Block[];
  figures: Figure[];
}
function apply(model: Model, step: Op): void {
  switch (step.type) {
    case 'putBlock': {
      const at = model.blocks.findIndex((b) => b.id === step.block.id);
      if (at >= 0 && (step.after === undefined || step.after === step.block.id)) {
        model.blocks[at] = step.block;
        return;
      }
      if (at >= 0) model.blocks.splice(at, 1);
      const before = model.blocks.findIndex((b) => b.id === step.after);
      const place = step.after === null ? 0 : before < 0 ? model.blocks.length : before + 1;
      model.blocks.splice(place, 0, step.block);
      return;
    }
    case 'deleteBlock':
      model.blocks = model.blocks.filter((b) => b.id !== step.id);
      return;
    case 'putFigure': {
      const at = model.figures.findIndex((f) => f.id === step.figure.id);
      if (at >= 0) model.figures[at] = step.figure;
      else model.figures.push(step.figure);
      return;
    }
    case 'deleteFigure':
      model.figures = model.figures.filter((f) => f.id !== step.id);
      return;
    case 'putMetadata':
      if (step.metadata.year !== undefined) model.year = step.metadata.year;
  }
}

test('any patches: the store holds what plain arrays hold, the counts agree, and search finds what is there', () => {
  const db = emptyLibrary();
  fc.assert(
    fc.property(fc.array(fc.array(op, { maxLength: 8 }), { maxLength: 8 }), fc.boolean(), (patches, flush) => {
      const report = aReport();
      const model: Model = { year: report.year, blocks: [], figures: [] };
      createReport(db, report);
      const patch = aClient(report.id);
      for (const ops of patches) {
        applyPatch(db, patch(...ops));
        ops.forEach((step) => apply(model, step));
        if (flush) expect(flushSearchIndex(db, 1000)).toBe(0);
      }
      const stored = getReport(db, report.id);
      expect(stored.year).toBe(model.year);
      expect(stored.blocks).toEqual(model.blocks);
      expect(stored.figures).toEqual(model.figures);

      const printed = model.blocks.map((b) => inlineText(b.content, figureMap(model.figures)));
      const used = new Set(model.blocks.flatMap((b) => b.content.map((r) => ('figureId' in r ? r.figureId : ''))));
      expect(listReports(db).find((r) => r.id === report.id)).toMatchObject({
        blocks: model.blocks.length,
        characters: countCharacters(printed.join('')),
        unfilled: model.figures.filter((f) => used.has(f.id) && isUnfilled(f.text)).length,
      });
      for (const query of ['营商', '环境为民', 'ab1', '甲', '境 服务']) {
        const expected = model.blocks.filter((_, i) => {
          const text = printed[i]!.replace('ＡＢ１', 'ab1').toLowerCase();
          return query.split(' ').every((word) => text.includes(word));
        });
        const found = search(db, query, 100_000).hits.filter((hit) => hit.reportId === report.id);
        expect(new Set(found.map((hit) => hit.blockId))).toEqual(new Set(expected.map((b) => b.id)));
        expect(found).toHaveLength(expected.length);
      }
      db.exec('DELETE FROM report');
    }),
    { seed: 20261122, numRuns: 300 },
  );
});
