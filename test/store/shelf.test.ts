import { expect, test } from 'vitest';
import { flushSearchIndex } from '../../electron/store/search-index';
import { search } from '../../electron/store/search';
import { binReports, editReports, listDuplicates, pinReports } from '../../electron/store/shelf';
import { createReport, getReport, listDeleted, listReports } from '../../electron/store/reports';
import { codeOf, emptyLibrary } from './library';
import { aBlock, aFigure, aReport } from './reports';

test('reports are pinned, edited and binned together, or not at all', () => {
  const db = emptyLibrary();
  const [one, two] = [aReport(), aReport([], { year: 2024 })];
  for (const report of [one, two]) createReport(db, report, 1000);
  const of = (id: string) => listReports(db).find((report) => report.id === id);

  pinReports(db, [one.id, two.id], true, 5000);
  pinReports(db, [two.id], false);
  expect([of(one.id)?.pinnedAt, of(two.id)?.pinnedAt]).toEqual([5000, null]);

  editReports(db, [
    { id: one.id, fields: { unit: '青禾镇', status: 'final' } },
    { id: two.id, fields: { year: null } },
  ]);
  expect(getReport(db, one.id)).toEqual({ ...one, unit: '青禾镇', status: 'final' });
  expect(getReport(db, two.id)).toEqual({ ...two, year: null });
  expect(
    codeOf(() => editReports(db, [{ id: one.id, fields: { unit: '别处' } }, { id: 'none', fields: { unit: '' } }])), // prettier-ignore
  ).toBe('reportNotFound');
  expect(getReport(db, one.id).unit).toBe('青禾镇');

  binReports(db, [one.id, two.id], true);
  expect([listReports(db).length, listDeleted(db).length]).toEqual([0, 2]);
  binReports(db, [one.id, two.id], false);
  expect([listReports(db).length, listDeleted(db).length]).toEqual([2, 0]);
});

test('reports of one text are duplicates, those of one file with several titles are not', () => {
  const db = emptyLibrary();
  const [a, b, other] = [aReport(), aReport(), aReport([], { title: '2026年计划' })];
  for (const report of [a, b, other]) createReport(db, report);
  const source = db.prepare(
    `INSERT INTO source (id, name, sha256, text_hash, imported_at, furniture, notes, bytes) VALUES (?, '', ?, ?, 1, '[]', '[]', x'00')`,
  );
  source.run('s1', 'aa', 'text');
  source.run('s2', 'bb', 'text');
  const link = db.prepare(
    `INSERT INTO report_source (report, source, title_spans, matter_spans) SELECT r.number, s.number, '[]', '[]' FROM report r, source s WHERE r.id = ? AND s.id = ?`,
  );
  link.run(a.id, 's1');
  link.run(other.id, 's1');
  expect(listDuplicates(db)).toEqual([]);
  link.run(b.id, 's2');
  expect(listDuplicates(db)).toEqual([[a.id, b.id]]);
  binReports(db, [b.id], true);
  expect(listDuplicates(db)).toEqual([]);
});

test.each([false, true])('a search is narrowed, excludes, and knows phrases (indexed: %s)', (indexed) => {
  const db = emptyLibrary();
  const figure = aFigure('120');
  const report = aReport(
    [
      aBlock('开展业务培训，提升能力。'),
      aBlock([{ text: '全年业务培训' }, { figureId: figure.id }, { text: '人次。' }], { role: 'outcome' }),
      aBlock('业务 培训与线上培训并重。'),
    ],
    { figures: [figure] },
  );
  const plan = aReport([aBlock('继续业务培训。')], { year: 2026, kind: 'plan', unit: '青禾镇' });
  for (const one of [report, plan]) createReport(db, one);
  if (indexed) while (flushSearchIndex(db, 1000) > 0) continue;
  const [a, b, c, d] = [...report.blocks, ...plan.blocks].map(({ id }) => id);
  const ids = (query: string, filter = {}) => search(db, query, 10, filter).hits.map(({ blockId }) => blockId);
  expect(ids('业务 培训')).toEqual([d, a, b, c]);
  expect(ids('“业务 培训”')).toEqual([c]);
  expect(ids('培训 -线上 -继续')).toEqual([a, b]);
  expect(ids('-培训')).toEqual([]);
  expect(ids('培训', { year: 2026 })).toEqual([d]);
  expect(ids('培训', { kind: 'summary' })).toEqual([a, b, c]);
  expect(ids('培训', { unit: '青禾镇' })).toEqual([d]);
  expect(ids('培训', { only: 'outcomes' })).toEqual([b]);
  expect(ids('培训', { only: 'figures', year: 2025 })).toEqual([b]);
  expect(ids('训', { only: 'figures' })).toEqual([b]);
});
