import { expect, test } from 'vitest';
import { readLedger } from '../../electron/store/figure-ledger';
import { createReport, deleteReport } from '../../electron/store/reports';
import { emptyLibrary } from './library';
import { aBlock, aFigure, aReport } from './reports';

test('the figures of an office, latest year first, in the order of the text', () => {
  const db = emptyLibrary();
  const [late, early, unused] = [aFigure('2'), aFigure('1'), aFigure('3')];
  const report = aReport([aBlock([{ figureId: early.id }]), aBlock([{ figureId: late.id }, { figureId: early.id }])], {
    figures: [late, early, unused],
  });
  const next = aFigure('9');
  const nextReport = aReport([aBlock([{ figureId: next.id }])], { year: 2026, figures: [next] });
  const elsewhere = aReport([aBlock([{ figureId: next.id }])], { unit: '别处', figures: [next] });
  const gone = aReport([aBlock([{ figureId: next.id }])], { figures: [next] });
  for (const one of [report, nextReport, elsewhere, gone]) createReport(db, one);
  deleteReport(db, gone.id);

  const { entries, more } = readLedger(db, report.unit);
  expect(entries.map(({ figure }) => figure)).toEqual([next, early, late]);
  expect(entries[1]).toMatchObject({ reportId: report.id, blockId: report.blocks[0]!.id, year: 2025, kind: 'summary' });
  expect(more).toBe(false);
  expect(readLedger(db, report.unit, 2)).toMatchObject({ entries: { length: 2 }, more: true });
  expect(readLedger(db, '')).toEqual({ entries: [], more: false });
});
