import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findDuplicates } from '../../electron/store/duplicates';
import { importReports } from '../../electron/store/import';
import { deleteReport, restoreReport } from '../../electron/store/reports';
import { textHash } from '../../electron/store/source-text';
import { recognise } from '../../shared/recognition/recognise';
import type { SourceLine } from '../../shared/recognition/source';
import type { Db } from '../../electron/store/database';
import { emptyLibrary } from './library';

const LINES: SourceLine[] = [{ text: '青禾镇文化站2024年工作总结' }, { text: '一、抓好阅读推广。' }];

function store(db: Db, bytes: Uint8Array, lines: SourceLine[]): string {
  const { reports, furniture } = recognise({ format: 'text', encoding: null, notes: [], lines }, { fileName: 'a.txt' });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { name: 'a.txt', bytes, sha256, encoding: null, notes: [], lines };
  return importReports(db, { source, reports, furniture }, 7000)[0]!;
}

test('the same bytes are found, before the same text', () => {
  const db = emptyLibrary();
  const bytes = Buffer.from('甲');
  const id = store(db, bytes, LINES);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(findDuplicates(db, { sha256, textHash: textHash(LINES) })).toEqual([
    { reportId: id, title: '青禾镇文化站2024年工作总结', importedAt: 7000, same: 'bytes' },
  ]);
  expect(findDuplicates(db, { sha256: 'other', textHash: textHash(LINES) })).toMatchObject([{ same: 'text' }]);
  expect(findDuplicates(db, { sha256: 'other', textHash: 'other' })).toEqual([]);
});

test('the same text is the same whatever its spaces, automatic numbers and page headers', () => {
  const word: SourceLine[] = [
    { text: '　青禾镇文化站 2024年工作总结' },
    { text: '抓好阅读推广。', marker: '一、' },
    { text: '第1页', furniture: 'footer' },
  ];
  expect(textHash(word)).toBe(textHash(LINES));
  expect(textHash([...LINES, { text: '二、' }])).not.toBe(textHash(LINES));
});

test('a report in the recycle bin is no duplicate', () => {
  const db = emptyLibrary();
  const id = store(db, Buffer.from('甲'), LINES);
  const of = { sha256: '', textHash: textHash(LINES) };
  deleteReport(db, id);
  expect(findDuplicates(db, of)).toEqual([]);
  restoreReport(db, id);
  expect(findDuplicates(db, of)).toHaveLength(1);
});

test('they are found by their indexes', () => {
  const db = emptyLibrary();
  for (const column of ['sha256', 'text_hash']) {
    const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT number FROM source WHERE ${column} = ?`).all('a') as {
      detail: string;
    }[];
    expect(plan[0]!.detail).toContain(`INDEX source_${column}`);
  }
});
