import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../electron/store/database';
import { migrate, type Migration } from '../../electron/store/migrate';
import { MIGRATIONS } from '../../electron/store/migrations/all';
import { closeLibrary } from '../../electron/store/open';
import { createReport, getReport } from '../../electron/store/reports';
import { codeOf, emptyLibrary, open, rawConnection, temporaryPath } from './library';
import { aBlock, aReport } from './reports';

/**
 * For each migration: rows as the version before had them, and what has become of them. Whoever adds a migration adds its line.
 */
const CASES: Record<number, { before: (db: Db) => void; after: (db: Db) => void }> = {
  1: {
    before: (db) => expect(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 0 }),
    after: (db) => {
      addReport(db);
      expect(db.prepare('SELECT id FROM report').get()).toEqual({ id: 'r' });
    },
  },
  2: {
    before: (db) =>
      db
        .prepare(
          `INSERT INTO source (id, name, sha256, imported_at, furniture, notes, bytes) VALUES ('s', '总结.txt', 'ab', 1, '[]', '[]', x'00')`,
        )
        .run(),
    after: (db) =>
      expect(db.prepare('SELECT name, lines, text_hash FROM source').get()).toEqual({
        name: '总结.txt',
        lines: null,
        text_hash: null,
      }),
  },
  3: {
    before: (db) => {
      addReport(db);
      db.prepare(
        `INSERT INTO block (number, report, id, position, role, depth, marker, flow, content, hash, characters)
         VALUES (1, 1, 'b', 'a0', 'text', 0, NULL, 'paragraph', '[]', x'00', 0)`,
      ).run();
    },
    after: (db) =>
      expect(db.prepare('SELECT id, form, task FROM block').get()).toEqual({ id: 'b', form: null, task: null }),
  },
  4: {
    before: addReport,
    after: (db) => {
      db.exec(`INSERT INTO plan_link VALUES (1, 'p', 1, 'b'); DELETE FROM report`);
      expect(db.prepare('SELECT count(*) AS n FROM plan_link').get()).toEqual({ n: 0 });
    },
  },
  5: {
    before: addReport,
    after: (db) => expect(db.prepare('SELECT id, pinned_at FROM report').get()).toEqual({ id: 'r', pinned_at: null }),
  },
  6: {
    before: addReport,
    after: (db) => {
      db.exec(`INSERT INTO undo_step VALUES (1, 0, '[]'); DELETE FROM report`);
      expect(db.prepare('SELECT count(*) AS n FROM undo_step').get()).toEqual({ n: 0 });
    },
  },
  7: {
    before: addReport,
    after: (db) => {
      const ignore = db.prepare(`INSERT INTO ignored_finding VALUES (NULL, '', 'rule', 'words', 1)`);
      ignore.run();
      expect(() => ignore.run()).toThrow(/UNIQUE/);
      db.exec(`INSERT INTO ignored_finding VALUES (1, 'b', 'rule', 'words', 1); DELETE FROM report`);
      expect(db.prepare('SELECT count(*) AS n FROM ignored_finding').get()).toEqual({ n: 1 });
      db.exec(`INSERT INTO term VALUES ('规范', 0, '[]', '')`);
      expect(db.prepare('SELECT note FROM term').pluck().get()).toBe('');
    },
  },
  8: {
    before: addReport,
    after: (db) => {
      db.exec(`INSERT INTO exported VALUES ('e', 1, 1, '[]'); DELETE FROM report`);
      expect(db.prepare('SELECT count(*) AS n FROM exported').get()).toEqual({ n: 0 });
    },
  },
  9: {
    before: addReport,
    after: (db) => expect(db.prepare('SELECT count(*) AS n FROM format_profile').get()).toEqual({ n: 0 }),
  },
  10: {
    before: (db) => {
      addReport(db);
      db.exec(`
        INSERT INTO search_entry (key, block) VALUES (7, 1048576);
        INSERT INTO source (number, id, name, sha256, imported_at, furniture, notes, bytes) VALUES (3, 's', '', '', 1, '[]', '[]', x'00');
        INSERT INTO report_source (report, source, title_spans, matter_spans) VALUES (1, 3, '[]', '[]');
        INSERT INTO block_span VALUES (1, 'b', 1, 3, 5, 0, 9), (1, 'b', 0, 3, 4, 2, 8), (1, 'c', 0, 3, 6, 0, 1);`);
    },
    after: (db) => {
      expect(db.prepare('SELECT * FROM search_entry').get()).toEqual({ key: 7, block: 1048576, last: 1048576 });
      const spans = db.prepare('SELECT block_spans FROM report_source').pluck().get() as string;
      expect(JSON.parse(spans)).toEqual({ b: [[4, 2, 8], [5, 0, 9]], c: [[6, 0, 1]] }); // prettier-ignore
    },
  },
  11: {
    before: (db) => {
      addReport(db);
      const later = 2 * 2 ** 28 + 1;
      db.exec(`
        INSERT INTO journal_client VALUES (1, 'a'), (2, 'b');
        INSERT INTO journal (number, report, at, ops, hash) VALUES (${2 ** 28 + 1}, 1, 9, '[]', x'00'), (${later}, 1, 5, '[]', x'00');`);
    },
    after: (db) => {
      expect(db.prepare('SELECT at, place FROM journal ORDER BY place').all()).toEqual([
        { at: 5, place: 1 },
        { at: 9, place: 2 },
      ]);
      expect(db.prepare('SELECT patches FROM report').pluck().get()).toBe(2);
      expect(db.prepare('SELECT client FROM report_client ORDER BY client').pluck().all()).toEqual([1, 2]);
      expect(db.prepare('SELECT count(*) FROM report_base').pluck().get()).toBe(0);
    },
  },
};

/** A report as every version so far has them. */
function addReport(db: Db): void {
  db.exec(
    `INSERT INTO report (number, id, title, kind, unit, part, status, matter, hash, created_at, updated_at, blocks, figures, characters, unfilled)
     VALUES (1, 'r', '', 'summary', '', 'year', 'draft', '{}', x'00', 1, 1, 0, 0, 0, 0)`,
  );
}

test('every migration has a file named for it and a case here', () => {
  const names = readdirSync(join(import.meta.dirname, '../../electron/store/migrations')).filter((name) =>
    /^\d{3}-[a-z-]+\.ts$/.test(name),
  );
  expect(names.map((name) => Number(name.slice(0, 3))).sort((a, b) => a - b)).toEqual(
    MIGRATIONS.map(({ version }) => version),
  );
  expect(Object.keys(CASES).map(Number)).toEqual(MIGRATIONS.map(({ version }) => version));
});

test.each(MIGRATIONS.map(({ version }) => version))(
  'migration %i, from the version before with rows in it',
  (version) => {
    const db = rawConnection(temporaryPath());
    migrate(db, MIGRATIONS.slice(0, version - 1));
    CASES[version]!.before(db);
    migrate(db, MIGRATIONS.slice(0, version));
    expect(db.pragma('user_version', { simple: true })).toBe(version);
    CASES[version]!.after(db);
    db.close();
  },
);

test('every table is STRICT, the search index aside', () => {
  const tables = emptyLibrary().pragma('table_list') as {
    schema: string;
    name: string;
    type: string;
    strict: number;
  }[];
  const own = tables.filter((t) => t.schema === 'main' && t.type === 'table' && !t.name.startsWith('sqlite_'));
  expect(own.length).toBeGreaterThan(8);
  expect(own.filter((t) => t.strict !== 1)).toEqual([]);
});

describe('a library of an older version', () => {
  const next: Migration = {
    version: MIGRATIONS.length + 1,
    sql: `ALTER TABLE source ADD COLUMN remark TEXT NOT NULL DEFAULT ''`,
  };
  const broken: Migration = {
    version: MIGRATIONS.length + 1,
    sql: `ALTER TABLE source ADD COLUMN remark TEXT; INSERT INTO nowhere VALUES (1)`,
  };

  test('is copied before it is migrated', () => {
    const path = temporaryPath();
    const report = aReport([aBlock('一年来读者增加。')]);
    const library = open(path);
    createReport(library.db, report);
    closeLibrary(library);
    const { db } = open(path, { migrations: [...MIGRATIONS, next] });
    expect(db.pragma('user_version', { simple: true })).toBe(next.version);
    expect(getReport(db, report.id)).toEqual(report);
    expect(getReport(open(`${path}.before-v${next.version}`).db, report.id)).toEqual(report);
  });

  test('stays as it was when its migration fails, and can be opened by the version that made it', () => {
    const path = temporaryPath();
    closeLibrary(open(path));
    expect(codeOf(() => open(path, { migrations: [...MIGRATIONS, broken] }))).toBe('libraryFailed');
    const { db } = open(path);
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(db.prepare(`SELECT count(*) AS n FROM pragma_table_info('source') WHERE name = 'remark'`).get()).toEqual({
      n: 0,
    });
  });

  test('a new library is not copied', () => {
    const path = temporaryPath();
    open(path, { migrations: [...MIGRATIONS, next] });
    expect(existsSync(`${path}.before-v${next.version}`)).toBe(false);
  });
});

test('migrations out of order are a mistake in the program', () => {
  expect(() => open(temporaryPath(), { migrations: [{ version: 2, sql: '' }] })).toThrow(RangeError);
});
