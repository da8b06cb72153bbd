import { expect, test } from 'vitest';
import { applyPatch } from '../../electron/store/patch';
import { createReport, getReport, listDeleted, listReports } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import { flushSearchIndex } from '../../electron/store/search-index';
import { emptyLibrary } from './library';
import { aBlock, aClient, aFigure, aReport } from './reports';

/** Every statement that the store prepares while `work` runs, with its plan. */
function plans(work: (db: ReturnType<typeof emptyLibrary>) => void): Map<string, string[]> {
  const db = emptyLibrary();
  const found = new Map<string, string[]>();
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) => {
    const statement = prepare(sql);
    const parameters = Array.from({ length: sql.split('?').length - 1 }, () => 1);
    const rows = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters) as { detail: string }[];
    found.set(
      sql.replace(/\s+/g, ' '),
      rows.map((row) => row.detail),
    );
    return statement;
  }) as typeof db.prepare;
  work(db);
  return found;
}

test('no statement of daily work reads a whole table, nor sorts one', () => {
  const figure = aFigure('XX');
  const report = aReport([aBlock([{ text: '花园' }, { figureId: figure.id }])], { figures: [figure] });
  const all = plans((db) => {
    createReport(db, report);
    flushSearchIndex(db, 10);
    const block = aBlock('新');
    const patch = aClient(report.id);
    applyPatch(
      db,
      patch({ type: 'putBlock', block, after: null }, { type: 'putBlock', block, after: report.blocks[0]!.id }),
    );
    applyPatch(
      db,
      patch(
        { type: 'putFigure', figure },
        { type: 'deleteFigure', id: figure.id },
        { type: 'deleteBlock', id: block.id },
      ),
    );
    applyPatch(db, patch({ type: 'putMetadata', metadata: { year: 2020 } }));
    getReport(db, report.id);
    listReports(db);
    listDeleted(db);
    search(db, '花园', 5);
    search(db, '花', 5);
    flushSearchIndex(db, 10);
  });
  expect(all.size).toBeGreaterThan(25);
  const costly = [...all]
    .flatMap(([sql, plan]) => plan.map((detail) => `${detail} | ${sql}`))
    .filter((line) => /^(SCAN(?! CONSTANT ROW)|USE TEMP B-TREE)/.test(line));
  expect(costly.map((line) => line.split(' | ')[0]).sort()).toEqual([
    'SCAN q', // the queue when it is searched: few blocks, see search.ts
    'SCAN report', // the recycle bin
    'SCAN report', // the shelf: it shows them all
    'SCAN search_entry', // from its end, a few hundred rows
    'SCAN search_index VIRTUAL TABLE INDEX 0:=', // by its rowid
    'SCAN search_index VIRTUAL TABLE INDEX 192:M1', // by its words
    'USE TEMP B-TREE FOR ORDER BY', // the recycle bin
    'USE TEMP B-TREE FOR ORDER BY', // the shelf
    'USE TEMP B-TREE FOR ORDER BY', // the figures of one report
  ]);
});
