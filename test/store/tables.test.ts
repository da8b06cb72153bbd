import { expect, test } from 'vitest';
import { applyPatch } from '../../electron/store/patch';
import { createReport, getReport } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import type { Block } from '../../shared/model/block';
import { emptyLibrary } from './library';
import { aBlock, aFigure, aReport } from './reports';

const figure = aFigure('1,286');
const table = aBlock([{ text: '项目\t数量\n参训人数\t' }, { figureId: figure.id }, { text: '\n合计\t1,286' }], {
  role: 'table',
  form: {
    columns: [300, 700],
    headerRows: 1,
    totalRow: true,
    merged: [{ row: 1, column: 0, rows: 2, columns: 1 }],
    landscape: true,
  },
});
const planned = aBlock('举办培训班。', {
  role: 'measure',
  task: { unit: '办公室', deadline: '6月底前', state: 'going' },
});

test('a table keeps its form and a measure its task, from the first writing and through patches', () => {
  const db = emptyLibrary();
  const report = aReport([table, planned], { figures: [figure] });
  createReport(db, report);
  expect(getReport(db, report.id).blocks).toEqual([table, planned]);
  const changed: Block = { ...table, form: { headerRows: 0 } };
  const done: Block = { ...planned, task: { state: 'done' } };
  const plain = aBlock('文字');
  applyPatch(db, {
    reportId: report.id,
    client: 'c',
    seq: 1,
    ops: [
      { type: 'putBlock', block: changed },
      { type: 'putBlock', block: done },
      { type: 'putBlock', block: plain, after: done.id },
    ],
  });
  expect(getReport(db, report.id).blocks).toEqual([changed, done, plain]);
});

test('a table that was found is shown on one line, with the words where they stand', () => {
  const db = emptyLibrary();
  createReport(db, aReport([table], { figures: [figure] }));
  const [hit] = search(db, '参训', 10).hits;
  expect(hit?.snippet).toBe('项目 数量｜参训人数 1,286｜合计 1,286');
  expect(hit?.matches.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(['参训']);
});
