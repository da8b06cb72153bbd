import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/all';
import { APPLICATION_ID } from '../../electron/store/header';
import { closeLibrary } from '../../electron/store/open';
import { createReport, getReport, listReports } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import { flushSearchIndex } from '../../electron/store/search-index';
import { codeOf, content, open, rawConnection, temporaryFolder, temporaryPath } from './library';
import { aBlock, aReport } from './reports';

const text = '对照年初计划逐项推进，完成了阅览室的搬迁。';

/** A closed library with one report in it. */
function storedLibrary(blocks = 1): string {
  const path = temporaryPath();
  const library = open(path);
  createReport(library.db, aReport(Array.from({ length: blocks }, (_, i) => aBlock(`${text}${i}`))));
  closeLibrary(library);
  return path;
}

/** A library as a crash leaves it: the last commits are in the -wal. */
function crashedLibrary(change: (db: ReturnType<typeof open>['db']) => void): string {
  const path = storedLibrary();
  const library = open(path);
  change(library.db);
  const crashed = join(temporaryFolder(), 'library.gangmu');
  copyFileSync(path, crashed);
  copyFileSync(`${path}-wal`, `${crashed}-wal`);
  closeLibrary(library);
  return crashed;
}

function files(path: string): Record<string, string> {
  return Object.fromEntries(readdirSync(dirname(path)).map((name) => [name, content(join(dirname(path), name))]));
}

function expectRefused(path: string, code: string): void {
  const before = files(path);
  expect(codeOf(() => open(path, { busyTimeout: 50 }))).toBe(code);
  expect(files(path)).toEqual(before);
}

describe('a new library', () => {
  test('is made with its folder, readable by its owner only', () => {
    const path = join(temporaryFolder(), 'made', 'library.gangmu');
    open(path);
    if (process.platform !== 'win32') {
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    }
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  test('is made anew over what an interrupted making left', () => {
    const path = temporaryPath();
    writeFileSync(`${path}.new`, 'half');
    expect(listReports(open(path).db)).toEqual([]);
  });

  test('is not made beside the log of a library that has gone', () => {
    const path = crashedLibrary((db) => createReport(db, aReport()));
    const orphan = join(temporaryFolder(), 'library.gangmu');
    copyFileSync(`${path}-wal`, `${orphan}-wal`);
    expectRefused(orphan, 'libraryDamaged');
    expect(existsSync(orphan)).toBe(false);
  });

  test('is not made where a link leads nowhere', () => {
    const path = temporaryPath();
    symlinkSync(join(dirname(path), 'stick', 'library.gangmu'), path);
    expect(codeOf(() => open(path))).toBe('libraryFailed');
    expect(readdirSync(dirname(path))).toEqual(['library.gangmu']);
  });
});

test.each(['first', 'second'])('the pragmas hold on the %s open', (which) => {
  const path = temporaryPath();
  if (which === 'second') closeLibrary(open(path));
  const { db } = open(path);
  const read = (name: string): unknown => db.pragma(name, { simple: true });
  expect(read('locking_mode')).toBe('exclusive');
  expect(read('journal_mode')).toBe('wal');
  expect(read('synchronous')).toBe(2);
  expect(read('foreign_keys')).toBe(1);
  expect(read('trusted_schema')).toBe(0);
  expect(read('cell_size_check')).toBe(1);
  expect(read('mmap_size') ?? 0).toBe(0);
  expect(read('secure_delete')).toBe(1);
  expect(read('busy_timeout')).toBe(5000);
  expect(read('journal_size_limit')).toBe(67_108_864);
  expect(read('application_id')).toBe(APPLICATION_ID);
});

test('closing leaves one file, with everything in it', () => {
  const path = storedLibrary();
  expect(readdirSync(dirname(path))).toEqual(['library.gangmu']);
  expect(listReports(open(path).db)).toHaveLength(1);
});

test('what was committed before a crash is there', () => {
  const report = aReport([aBlock(text)]);
  const { db } = open(crashedLibrary((before) => createReport(before, report)));
  expect(getReport(db, report.id)).toEqual(report);
});

describe('refused and left byte for byte:', () => {
  test('a library of a newer version', () => {
    const path = storedLibrary();
    const raw = rawConnection(path);
    raw.pragma('user_version = 99');
    raw.pragma('journal_mode = DELETE');
    raw.close();
    expectRefused(path, 'libraryNewer');
  });

  test('a library whose newer version stands in the log only', () => {
    const path = crashedLibrary((db) => db.pragma('user_version = 99'));
    expect(readFileSync(path).readUInt32BE(60)).toBe(MIGRATIONS.length);
    expectRefused(path, 'libraryNewer');
  });

  test('a SQLite file of another program', () => {
    const path = temporaryPath();
    const raw = rawConnection(path);
    raw.exec('CREATE TABLE song (title TEXT)');
    raw.close();
    expectRefused(path, 'libraryForeign');
  });

  test.each([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(200, 7)]), 'libraryForeign'],
    ['a short text', Buffer.from('报告'), 'libraryForeign'],
    ['an empty file', Buffer.alloc(0), 'libraryDamaged'],
    ['a wiped file', Buffer.alloc(8192), 'libraryDamaged'],
    [
      'the first 60 bytes of a library',
      Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(44, 1)]),
      'libraryDamaged',
    ],
  ])('%s', (_, bytes, code) => {
    const path = temporaryPath();
    writeFileSync(path, bytes);
    expectRefused(path, code);
  });

  test('a folder', () => {
    const path = temporaryPath();
    mkdirSync(path);
    expect(codeOf(() => open(path))).toBe('libraryForeign');
    expect(readdirSync(path)).toEqual([]);
  });

  test('a truncated library', () => {
    const path = storedLibrary(200);
    truncateSync(path, Math.floor(statSync(path).size / 2 / 4096) * 4096);
    expectRefused(path, 'libraryDamaged');
  });

  test('a library with a page overwritten', () => {
    const path = storedLibrary(200);
    const bytes = readFileSync(path);
    bytes.fill(0xab, bytes.length - 3 * 4096, bytes.length - 2 * 4096);
    bytes.fill(0xab, 4096, 2 * 4096);
    writeFileSync(path, bytes);
    expectRefused(path, 'libraryDamaged');
  });

  test('a damaged library with a log', () => {
    const path = crashedLibrary((db) => createReport(db, aReport()));
    const bytes = readFileSync(path);
    bytes.fill(0xab, 10 * 4096);
    writeFileSync(path, bytes);
    expectRefused(path, 'libraryDamaged');
  });

  test('a library in use by another program', () => {
    const path = storedLibrary();
    const raw = rawConnection(path);
    raw.exec('BEGIN EXCLUSIVE');
    expectRefused(path, 'libraryLocked');
    raw.close();
    expect(listReports(open(path).db)).toHaveLength(1);
  });
});

test.each(['closed', 'crashed'])('a damaged search index is made anew, in a %s library', (how) => {
  const damage = (db: ReturnType<typeof open>['db']): void => {
    flushSearchIndex(db, 100);
    // SQLite forbids this to everybody who does not insist.
    db.unsafeMode();
    db.exec(`UPDATE search_index_data SET block = zeroblob(50) WHERE id > 10`);
  };
  let path = storedLibrary(40);
  if (how === 'crashed') path = crashedLibrary(damage);
  else {
    const library = open(path);
    damage(library.db);
    closeLibrary(library);
  }
  const { db } = open(path);
  expect(search(db, '阅览室', 100).hits.length).toBeGreaterThan(0);
  expect(flushSearchIndex(db, 100)).toBe(0);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(search(db, '阅览室', 100).hits.length).toBe(how === 'crashed' ? 1 : 40);
});

test('nobody else gets in while a library is open, this process neither', () => {
  const path = storedLibrary();
  open(path);
  const raw = rawConnection(path);
  expect(() => raw.prepare('SELECT * FROM report').all()).toThrow(/locked/);
  raw.close();
  expect(codeOf(() => open(path))).toBe('libraryLocked');
  expect(() => rawConnection(path).prepare('SELECT * FROM report').all()).toThrow(/locked/);
});

// Root may write anywhere: as root the rights of "nobody" are taken on for the moment.
const asUser = process.platform !== 'win32';
test.runIf(asUser).each([
  ['folder', 0o555, 0o666],
  ['file', 0o777, 0o444],
  ['unreadable file', 0o777, 0o000],
])('without permission for the %s', async (_, folderMode, fileMode) => {
  const path = storedLibrary();
  const { chmodSync } = await import('node:fs');
  const before = content(path);
  chmodSync(path, fileMode);
  chmodSync(dirname(path), folderMode);
  const root = process.getuid?.() === 0;
  if (root) process.seteuid!(65534);
  try {
    expect(codeOf(() => open(path))).toBe('libraryNoPermission');
    if (folderMode === 0o555) expect(codeOf(() => open(join(dirname(path), 'new.gangmu')))).toBe('libraryNoPermission');
  } finally {
    if (root) process.seteuid!(0);
    chmodSync(dirname(path), 0o700);
    chmodSync(path, 0o600);
  }
  expect(content(path)).toBe(before);
  expect(readdirSync(dirname(path))).toEqual(['library.gangmu']);
});
