import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { closeLibrary } from '../../electron/store/open';
import { createReport, getReport } from '../../electron/store/reports';
import { GangmuError } from '../../shared/ipc/errors';
import { codeOf, emptyLibrary, open, temporaryPath } from './library';
import { aBlock, aFigure, aReport } from './reports';

test('one flipped bit of a stored block is told, by the name of the report; other reports open', () => {
  const path = temporaryPath();
  const damaged = aReport([aBlock('前一段。'), aBlock('新增藏书六千八百册，比上年多一成。')]);
  const sound = aReport([aBlock('另一份。')]);
  const library = open(path);
  createReport(library.db, damaged);
  createReport(library.db, sound);
  closeLibrary(library);

  const bytes = readFileSync(path);
  const at = bytes.indexOf(Buffer.from('[{"text":"新增藏书'));
  expect(at).toBeGreaterThan(0);
  bytes[at + 20]! ^= 0x01;
  writeFileSync(path, bytes);

  const { db } = open(path);
  expect(() => getReport(db, damaged.id)).toThrow(
    expect.objectContaining({
      code: 'reportDamaged',
      info: expect.objectContaining({ file: damaged.title }) as unknown,
    }),
  );
  expect(getReport(db, sound.id)).toEqual(sound);
});

describe('every column that makes the report is under the hash', () => {
  test.each([
    `UPDATE block SET content = '[{"text":"改"}]'`,
    `UPDATE block SET position = position || 'V'`,
    `UPDATE block SET role = 'goal'`,
    `UPDATE block SET depth = 1`,
    `UPDATE block SET marker = '{"style":"一、"}'`,
    `UPDATE block SET flow = 'joined'`,
    `UPDATE block SET origin = NULL`,
    `UPDATE block SET prompt = NULL`,
    `UPDATE block SET id = 'other'`,
    `DELETE FROM block`,
    `UPDATE figure SET data = replace(data, '28', '82')`,
    `UPDATE figure SET id = 'other'`,
    `DELETE FROM figure`,
    `UPDATE report SET title = '改'`,
    `UPDATE report SET unit = '改'`,
    `UPDATE report SET year = 2000`,
    `UPDATE report SET kind = 'plan'`,
    `UPDATE report SET part = 'H1'`,
    `UPDATE report SET status = 'final'`,
    `UPDATE report SET matter = '{}'`,
  ])('%s', (sql) => {
    const db = emptyLibrary();
    const report = aReport([aBlock('原文', { origin: { reportId: 'r', blockId: 'b' }, prompt: '去年的成效' })], {
      figures: [aFigure('28')],
    });
    createReport(db, report);
    expect(getReport(db, report.id)).toEqual(report);
    db.exec(sql);
    expect(codeOf(() => getReport(db, report.id))).toBe('reportDamaged');
  });
});

test('texts that are no proper Unicode are stored, not taken for damage', () => {
  const db = emptyLibrary();
  const half = '半个\ud83d字符\u0000和零';
  const report = aReport([aBlock(half, { prompt: half })], {
    title: half,
    unit: half,
    figures: [aFigure(half, { label: half })],
  });
  createReport(db, report);
  const read = getReport(db, report.id);
  expect(read.blocks).toEqual(report.blocks);
  expect(read.figures).toEqual(report.figures);
  expect(read.title).toBe('半个\ufffd字符\u0000和零');
});

test('a mistake of the program is not called a damage', () => {
  const db = emptyLibrary();
  expect(() => createReport(db, { ...aReport(), blocks: null as never })).toThrow(TypeError);
  expect(() => getReport(db, 'nobody')).toThrow(GangmuError);
});
