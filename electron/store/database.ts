import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { libraryFailure } from './failure';

/** The one connection to a library. Every store function takes it first. */
export type Db = Database.Database;

export interface ConnectOptions {
  /** The compiled addon to load instead of better-sqlite3's own, where that does not fit the running Node. */
  nativeBinding?: string | undefined;
  /** ms to wait for another program that holds the file. */
  busyTimeout?: number | undefined;
}

/** Opens an existing file; sets no pragma. */
export function connect(path: string, options: ConnectOptions, readonly = false): Db {
  const { nativeBinding, busyTimeout = 5000 } = options;
  const common = { readonly, fileMustExist: true, timeout: busyTimeout };
  return new Database(path, nativeBinding === undefined ? common : { ...common, nativeBinding });
}

const statements = new WeakMap<Db, Map<string, Database.Statement>>();

/** The compiled statement of `sql`, kept for the life of the connection. */
export function prepared<Params extends unknown[], Row = unknown>(
  db: Db,
  sql: string,
): Database.Statement<Params, Row> {
  let known = statements.get(db);
  if (!known) statements.set(db, (known = new Map()));
  let statement = known.get(sql);
  if (!statement) known.set(sql, (statement = db.prepare(sql)));
  return statement as Database.Statement<Params, Row>;
}

export type Statement<Params extends unknown[], Row> = Database.Statement<Params, Row>;

export type Value = string | number | Buffer | null;

/** Rows of one statement: of a small row the statement is the greater part. Any number of values that SQLite takes in one would do. */
const ROWS = 16;

/**
 * Inserts rows into a table, named with its columns ("setting (key, value)"), many in each statement. `values` are those of all rows, one row
 * behind the other.
 */
export function insertRows(db: Db, into: string, columns: number, values: readonly Value[]): void {
  const many = ROWS * columns;
  let at = 0;
  for (; at + many <= values.length; at += many) insertion(db, into, columns, ROWS).run(...values.slice(at, at + many));
  for (; at < values.length; at += columns) insertion(db, into, columns, 1).run(...values.slice(at, at + columns));
}

function insertion(db: Db, into: string, columns: number, rows: number): Database.Statement<Value[]> {
  const row = `(${'?, '.repeat(columns - 1)}?)`;
  return prepared<Value[]>(db, `INSERT INTO ${into} VALUES ${`${row}, `.repeat(rows - 1)}${row}`);
}

/** Runs `work` in one write transaction: all of it is committed when this returns, none when it throws a GangmuError. */
export function transact<T>(db: Db, work: () => T): T {
  let immediate = transactions.get(db);
  if (!immediate) {
    // Made once: making one takes longer than a transaction of one block.
    immediate = db.transaction((inner: () => unknown) => inner()).immediate;
    transactions.set(db, immediate);
  }
  return attempt(db, () => immediate(work) as T);
}

const transactions = new WeakMap<Db, (work: () => unknown) => unknown>();

/** Runs `work`, with what SQLite throws turned into a GangmuError. */
export function attempt<T>(db: Db, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw libraryFailure(error, basename(db.name));
  }
}
