import { expect, test } from 'vitest';
import {
  createReport,
  deleteReport,
  getReport,
  listDeleted,
  listReports,
  restoreReport,
} from '../../electron/store/reports';
import { DEFAULT_SETTINGS, getSettings, putSettings } from '../../electron/store/settings';
import { closeLibrary } from '../../electron/store/open';
import { reportSummary } from '../../shared/ipc/contract';
import { codeOf, emptyLibrary, open, temporaryPath } from './library';
import { aBlock, aFigure, aReport } from './reports';

test('a report is read as it was stored, also by the next process', () => {
  const path = temporaryPath();
  const figure = aFigure('3,120', {
    asOf: '2025-12-31',
    source: '统计台账',
    previous: { reportId: 'r', figureId: 'f', text: '2,900' },
  });
  const report = aReport(
    [
      aBlock('抓阅读。', {
        role: 'goal',
        marker: { style: '一、', restartAt: 2 },
        origin: { reportId: 'r', blockId: 'b' },
        prompt: '',
      }),
      aBlock([{ text: '办讲座', bold: true }, { figureId: figure.id }, { text: '场', italic: true, underline: true }], {
        flow: 'joined',
        depth: 3,
      }),
      aBlock([]),
    ],
    { figures: [figure], year: null, matter: { subtitle: '', addressee: '县文化馆：', signature: '文化站', date: '' } },
  );
  const first = open(path);
  createReport(first.db, report);
  expect(getReport(first.db, report.id)).toEqual(report);
  closeLibrary(first);
  expect(getReport(open(path).db, report.id)).toEqual(report);
});

test('the shelf and the recycle bin', () => {
  const db = emptyLibrary();
  const [old, young] = [aReport([aBlock('一 二　三')]), aReport()];
  createReport(db, old, 1000);
  createReport(db, young, 2000);
  expect(listReports(db).map((r) => r.id)).toEqual([young.id, old.id]);
  expect(reportSummary.parse(listReports(db)[1])).toEqual({
    id: old.id,
    title: old.title,
    kind: 'summary',
    unit: old.unit,
    year: 2025,
    part: 'year',
    status: 'draft',
    createdAt: 1000,
    updatedAt: 1000,
    blocks: 1,
    characters: 3,
    unfilled: 0,
    pinnedAt: null,
  });
  deleteReport(db, old.id);
  expect([listReports(db).map((r) => r.id), listDeleted(db).map((r) => r.id)]).toEqual([[young.id], [old.id]]);
  expect(getReport(db, old.id)).toEqual(old);
  restoreReport(db, old.id);
  expect([listReports(db).map((r) => r.id), listDeleted(db)]).toEqual([[young.id, old.id], []]);
});

test('reports that are not there, and ids that are taken', () => {
  const db = emptyLibrary();
  const report = aReport();
  createReport(db, report);
  expect(codeOf(() => createReport(db, report))).toBe('invalidRequest');
  const figure = aFigure('1');
  expect(codeOf(() => createReport(db, aReport([], { figures: [figure, figure] })))).toBe('invalidRequest');
  expect(listReports(db)).toHaveLength(1);
  for (const work of [getReport, deleteReport, restoreReport])
    expect(codeOf(() => work(db, 'nobody'))).toBe('reportNotFound');
});

test('settings: defaults, changes, and what is not readable any more', () => {
  const db = emptyLibrary();
  expect(getSettings(db)).toEqual(DEFAULT_SETTINGS);
  expect(putSettings(db, { unit: '文化站', zoom: 1.25 })).toEqual({ ...DEFAULT_SETTINGS, unit: '文化站', zoom: 1.25 });
  expect(putSettings(db, { zoom: 2 })).toEqual({ ...DEFAULT_SETTINGS, unit: '文化站', zoom: 2 });
  db.exec(`INSERT INTO setting VALUES ('language', '"xx"'), ('gone', '1'), ('exportProfile', 'no json')`);
  expect(getSettings(db)).toEqual({ ...DEFAULT_SETTINGS, unit: '文化站', zoom: 2 });
});
