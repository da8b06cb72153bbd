import { describe, expect, test } from 'vitest';
import { MAX_POSITION } from '../../electron/store/position';
import { applyPatch } from '../../electron/store/patch';
import { createReport, getReport, listReports } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import type { Db } from '../../electron/store/database';
import type { Report } from '../../shared/model/report';
import { codeOf, emptyLibrary } from './library';
import { aBlock, aClient, aFigure, aReport } from './reports';

function stored(report: Report): Db {
  const db = emptyLibrary();
  createReport(db, report, 1000);
  return db;
}

const texts = (db: Db, id: string): string[] =>
  getReport(db, id).blocks.map((b) =>
    b.content.map((run) => ('text' in run ? run.text : `{${run.figureId}}`)).join(''),
  );
const summary = (db: Db) => listReports(db)[0]!;

describe('places', () => {
  const [first, second, third] = [aBlock('一'), aBlock('二'), aBlock('三')];

  test.each([
    ['before the first', null, ['新', '一', '二', '三']],
    ['after the first', first.id, ['一', '新', '二', '三']],
    ['after the last', third.id, ['一', '二', '三', '新']],
    ['after one that is not there: last', 'nobody', ['一', '二', '三', '新']],
    ['nowhere said: last', undefined, ['一', '二', '三', '新']],
  ])('a new block %s', (_, after, expected) => {
    const report = aReport([first, second, third]);
    const db = stored(report);
    applyPatch(
      db,
      aClient(report.id)({ type: 'putBlock', block: aBlock('新'), ...(after !== undefined && { after }) }),
    );
    expect(texts(db, report.id)).toEqual(expected);
  });

  test.each([
    ['to the front', third.id, null, ['三', '一', '二']],
    ['to the end', first.id, third.id, ['二', '三', '一']],
    ['to where it is', second.id, first.id, ['一', '二', '三']],
    ['after itself', second.id, second.id, ['一', '二', '三']],
  ])('a known block %s', (_, id, after, expected) => {
    const report = aReport([first, second, third]);
    const db = stored(report);
    const block = report.blocks.find((b) => b.id === id)!;
    applyPatch(db, aClient(report.id)({ type: 'putBlock', block, after }));
    expect(texts(db, report.id)).toEqual(expected);
  });

  test('thousands of blocks, each after the one before, in the middle: order kept, positions short', () => {
    const report = aReport([first, third]);
    const db = stored(report);
    const patch = aClient(report.id);
    let after = first.id;
    const expected = ['一'];
    const ops = Array.from({ length: 2000 }, (_, i) => {
      const block = aBlock(String(i));
      expected.push(String(i));
      const op = { type: 'putBlock', block, after } as const;
      after = block.id;
      return op;
    });
    applyPatch(db, patch(...ops));
    expect(texts(db, report.id)).toEqual([...expected, '三']);
    const { longest } = db.prepare('SELECT max(length(position)) AS longest FROM block').get() as { longest: number };
    expect(longest).toBeLessThanOrEqual(MAX_POSITION);
  });
});

describe('once and in order', () => {
  test('the same patch again answers the same and changes nothing', () => {
    const report = aReport([aBlock('旧')]);
    const db = stored(report);
    const patch = aClient(report.id)({ type: 'putBlock', block: aBlock('新') });
    expect(applyPatch(db, patch, 2000)).toEqual({ seq: 1, savedAt: 2000 });
    const before = db.prepare('SELECT total_changes() AS n').get();
    expect(applyPatch(db, structuredClone(patch), 3000)).toEqual({ seq: 1, savedAt: 2000 });
    expect(db.prepare('SELECT total_changes() AS n').get()).toEqual(before);
    expect(texts(db, report.id)).toEqual(['旧', '新']);
  });

  test('another patch under a used number is refused, not taken for a repetition', () => {
    const report = aReport();
    const db = stored(report);
    applyPatch(db, aClient(report.id, 'window')({ type: 'putBlock', block: aBlock('甲') }));
    const other = aClient(report.id, 'window')({ type: 'putBlock', block: aBlock('乙') });
    expect(codeOf(() => applyPatch(db, other))).toBe('invalidRequest');
    expect(texts(db, report.id)).toEqual(['甲']);
  });

  test('a patch whose predecessor is missing is refused', () => {
    const report = aReport();
    const db = stored(report);
    const patch = aClient(report.id);
    const lost = patch({ type: 'putBlock', block: aBlock('甲') });
    const early = patch({ type: 'putBlock', block: aBlock('乙') });
    expect(codeOf(() => applyPatch(db, early))).toBe('invalidRequest');
    applyPatch(db, lost);
    applyPatch(db, early);
    expect(texts(db, report.id)).toEqual(['甲', '乙']);
  });

  test('the journal holds every accepted patch as it came', () => {
    const report = aReport();
    const db = stored(report);
    const patch = aClient(report.id);
    const patches = [patch({ type: 'putBlock', block: aBlock('甲') }), patch({ type: 'deleteBlock', id: 'nobody' })];
    for (const p of patches) applyPatch(db, p);
    const rows = db.prepare('SELECT ops FROM journal ORDER BY number').all() as { ops: string }[];
    expect(rows.map((row) => JSON.parse(row.ops) as unknown)).toEqual(patches.map((p) => p.ops));
  });

  test('a patch that cannot be carried out to its end changes nothing', () => {
    const report = aReport([aBlock('旧')]);
    const db = stored(report);
    db.pragma('max_page_count = 1');
    const long = aBlock('写满磁盘'.repeat(50_000));
    const patch = aClient(report.id)(
      { type: 'putMetadata', metadata: { title: '新' } },
      { type: 'putBlock', block: long },
    );
    expect(codeOf(() => applyPatch(db, patch))).toBe('libraryDiskFull');
    expect(getReport(db, report.id)).toEqual(report);
    db.pragma('max_page_count = 1000000');
    applyPatch(db, patch);
    expect(getReport(db, report.id)).toEqual({ ...report, title: '新', blocks: [...report.blocks, long] });
  });
});

test('a report that is not there', () => {
  expect(codeOf(() => applyPatch(emptyLibrary(), aClient('nobody')()))).toBe('reportNotFound');
});

test('metadata: what is given changes, the rest stays', () => {
  const report = aReport();
  const db = stored(report);
  applyPatch(db, aClient(report.id)({ type: 'putMetadata', metadata: { year: 2026, status: 'final' } }));
  expect(getReport(db, report.id)).toEqual({ ...report, year: 2026, status: 'final' });
});

test('figures: a change shows in every block that has them, in the counts and in the blanks', () => {
  const figure = aFigure('XXXX');
  const spare = aFigure('XX');
  const sentence = [{ text: '培训' }, { figureId: figure.id }, { text: '人次' }];
  const report = aReport([aBlock(sentence), aBlock(sentence)], { figures: [figure, spare] });
  const db = stored(report);
  expect(summary(db)).toMatchObject({ blocks: 2, characters: 16, unfilled: 1 });
  const patch = aClient(report.id);
  applyPatch(db, patch({ type: 'putFigure', figure: { ...figure, text: '28,416' } }));
  expect(summary(db)).toMatchObject({ blocks: 2, characters: 20, unfilled: 0 });
  expect(search(db, '培训28,416人次', 5).hits).toHaveLength(2);
  expect(getReport(db, report.id).figures).toEqual([{ ...figure, text: '28,416' }, spare]);
  applyPatch(db, patch({ type: 'deleteFigure', id: figure.id }, { type: 'deleteFigure', id: 'nobody' }));
  expect(summary(db)).toMatchObject({ characters: 8, unfilled: 0 });
  applyPatch(db, patch({ type: 'putBlock', block: aBlock([{ figureId: spare.id }]) }));
  expect(summary(db)).toMatchObject({ blocks: 3, unfilled: 1 });
});
