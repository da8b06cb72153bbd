import { fold } from '../../shared/search/fold';
import { BLOCKS_PER_REPORT, parseContent, printedText } from './block-rows';
import { prepared, transact, type Db } from './database';
import { gramsOf } from './grams';

/**
 * A block's key in the index: its year and a running number in it. Descending keys, the order in which FTS5 gives rows out without
 * sorting, are: newest year, and in it what came in last. The index stores the distances between keys, so they lie as close together as a
 * year with a million blocks allows.
 */
const YEAR = 2 ** 20;
const FIRST_YEAR = 1899;

function keyYear(year: number | null): number {
  return year === null ? 0 : year - FIRST_YEAR;
}

/** Where a year is full, the block stands with those of the year before: later in the results than it should, but found. */
function nextKey(db: Db, year: number): number {
  const first = year * YEAR;
  const row = prepared<[number, number], { last: number | null }>(
    db,
    'SELECT max(key) AS last FROM search_entry WHERE key >= ? AND key < ?',
  ).get(first, first + YEAR);
  const next = (row?.last ?? first) + 1;
  return next === first + YEAR && year > 0 ? nextKey(db, year - 1) : next;
}

/**
 * Brings the index up to date with what was written: at most `budget` blocks, in one transaction, at about 0.1 ms each. For idle
 * moments; search does not wait for it. Returns how many blocks are still waiting.
 */
export function flushSearchIndex(db: Db, budget: number): number {
  return transact(db, () => {
    for (let left = budget; left > 0;) {
      const done = flushReport(db, left);
      if (done === 0) return 0;
      left -= done;
    }
    return waiting(db);
  });
}

/** Pages of the index that one step of tidying writes. */
const TIDY_STEP = 64n;

/**
 * Joins the parts into which many additions have split the index, a few ms at a time: it gets smaller and quicker to search. `begin` starts
 * it, after a large import. Returns whether there is more to do.
 */
export function tidySearchIndex(db: Db, begin: boolean): boolean {
  return transact(db, () => {
    const before = totalChanges(db);
    // The negative number takes up all parts, of whatever size (https://sqlite.org/fts5.html 6.10).
    prepared(db, `INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)`).run(
      begin ? -TIDY_STEP : TIDY_STEP,
    );
    // A step that finds nothing to do counts as one change.
    return totalChanges(db) - before >= 2;
  });
}

function totalChanges(db: Db): number {
  return prepared<[], { count: number }>(db, 'SELECT total_changes() AS count').get()?.count ?? 0;
}

/** Makes the index anew from the blocks: it holds nothing of its own. */
export function rebuildSearchIndex(db: Db): void {
  transact(db, () => {
    db.exec(`INSERT INTO search_index (search_index) VALUES ('delete-all');
      DELETE FROM search_entry;
      INSERT OR IGNORE INTO search_queue SELECT number FROM block;`);
  });
}

function waiting(db: Db): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM search_queue').get()?.count ?? 0;
}

interface Waiting {
  block: number;
  key: number | null;
  report: number | null;
  content: string | null;
  year: number | null;
}

/** Blocks of one report, the last first, so that its first has the highest key. Returns how many there were. */
function flushReport(db: Db, limit: number): number {
  const first =
    prepared<[], { block: number | null }>(db, 'SELECT min(block) AS block FROM search_queue').get()?.block ?? null;
  if (first === null) return 0;
  const report = Math.floor(first / BLOCKS_PER_REPORT);
  const queue = prepared<[number, number, number], Waiting>(
    db,
    `SELECT q.block, e.key, b.report, b.content, r.year FROM search_queue q
       LEFT JOIN search_entry e ON e.block = q.block
       LEFT JOIN block b ON b.number = q.block
       LEFT JOIN report r ON r.number = b.report
     WHERE q.block >= ? AND q.block < ? ORDER BY q.block DESC LIMIT ?`,
  ).all(report * BLOCKS_PER_REPORT, (report + 1) * BLOCKS_PER_REPORT, limit);
  for (const entry of queue) {
    index(db, entry);
    prepared<[number]>(db, 'DELETE FROM search_queue WHERE block = ?').run(entry.block);
  }
  return queue.length;
}

function index(db: Db, { block, key, report, content, year }: Waiting): void {
  if (key !== null) {
    prepared<[number]>(db, 'DELETE FROM search_index WHERE rowid = CAST(? AS INTEGER)').run(key);
    prepared<[number]>(db, 'DELETE FROM search_entry WHERE key = ?').run(key);
  }
  if (report === null || content === null) return;
  const stays = key !== null && Math.floor(key / YEAR) === keyYear(year);
  const fresh = stays ? key : nextKey(db, keyYear(year));
  const grams = gramsOf(fold(printedText(db, report, parseContent(content))));
  prepared(db, 'INSERT INTO search_index (rowid, grams) VALUES (CAST(? AS INTEGER), ?)').run(fresh, grams);
  prepared(db, 'INSERT INTO search_entry (key, block) VALUES (?, ?)').run(fresh, block);
}
