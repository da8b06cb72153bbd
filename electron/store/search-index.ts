import { inlineText, type FigureTexts } from '../../shared/model/text';
import { fold } from '../../shared/search/fold';
import { BLOCKS_PER_REPORT, parseContent } from './block-rows';
import { prepared, transact, type Db } from './database';
import { allFigureTexts } from './figure-rows';
import { gramsOf } from './grams';

/**
 * The index knows groups: blocks of one report with consecutive numbers, together about as long as a long paragraph. Reports have many
 * short blocks; each as an entry of its own would make the index half as large again and twice as slow to write.
 *
 * A group's key in the index: its year and a running number in it. Descending keys, the order in which FTS5 gives rows out without
 * sorting, are: newest year, and in it what came in last. The index stores the distances between keys, so they lie as close together as a
 * year with a million groups allows.
 */
const YEAR = 2 ** 20;
const FIRST_YEAR = 1899;

/** A group is full with so many characters (UTF-16 units), or so many blocks. */
const GROUP_LENGTH = 800;
const GROUP_BLOCKS = 24;

function keyYear(year: number | null): number {
  return year === null ? 0 : year - FIRST_YEAR;
}

/**
 * Brings the index up to date with what was written: at most `budget` blocks (and those in one group with them), in one transaction, at
 * some 0.03 ms each. For idle moments; search does not wait for it. Returns how many blocks are still waiting.
 */
export function flushSearchIndex(db: Db, budget: number): number {
  return transact(db, () => {
    const keys = new FreshKeys(db);
    const entries: Entry[] = [];
    let left = budget;
    for (let report = reportWaiting(db, 0); report !== null && left > 0; report = reportWaiting(db, report + 1)) {
      const numbers = takeWaiting(db, report, left);
      left -= numbers.length;
      entries.push(...entriesOf(db, report, numbers, keys));
    }
    writeEntries(db, entries);
    return left > 0 ? 0 : waiting(db);
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

/** The first report from `from` on with blocks that wait. */
function reportWaiting(db: Db, from: number): number | null {
  const row = prepared<[number], { block: number | null }>(
    db,
    'SELECT min(block) AS block FROM search_queue WHERE block >= ?',
  ).get(from * BLOCKS_PER_REPORT);
  return row === undefined || row.block === null ? null : Math.floor(row.block / BLOCKS_PER_REPORT);
}

/** Takes numbers of blocks of a report from the queue, the last first, so that its first block comes into the group with the highest key. */
function takeWaiting(db: Db, report: number, limit: number): number[] {
  const numbers = prepared<[number, number, number], { block: number }>(
    db,
    'SELECT block FROM search_queue WHERE block >= ? AND block < ? ORDER BY block DESC LIMIT ?',
  )
    .all(report * BLOCKS_PER_REPORT, (report + 1) * BLOCKS_PER_REPORT, limit)
    .map(({ block }) => block);
  prepared<[number, number]>(db, 'DELETE FROM search_queue WHERE block >= ? AND block <= ?').run(
    numbers.at(-1)!,
    numbers[0]!,
  );
  return numbers;
}

interface Group {
  /** Numbers of its blocks; some in between may be gone. */
  first: number;
  last: number;
}
interface Entry extends Group {
  key: number;
  grams: string;
}

/** The entries that blocks of a report get, those with low keys first; their old ones are taken out of the index, but keep their keys where they can. */
function entriesOf(db: Db, report: number, numbers: readonly number[], keys: FreshKeys): Entry[] {
  const row = prepared<[number], { year: number | null }>(db, 'SELECT year FROM report WHERE number = ?').get(report);
  const year = keyYear(row?.year ?? null);
  const texts = new BlockTexts(db, report);
  const entries: Entry[] = [];
  const enter = (key: number, group: Group, blocks: readonly BlockText[]): void => {
    const grams = gramsOf(fold(blocks.map(({ text }) => text).join('\n')));
    entries.push({ key, first: group.first, last: group.last, grams });
  };

  const old = groupsAround(db, numbers.at(-1)!, numbers[0]!);
  const known = new Set<number>();
  for (const { key, first, last } of old) {
    const changed = numbers.filter((number) => number >= first && number <= last);
    if (changed.length === 0) continue;
    for (const number of changed) known.add(number);
    prepared<[number]>(db, 'DELETE FROM search_index WHERE rowid = CAST(? AS INTEGER)').run(key);
    const blocks = texts.between(first, last);
    const stays = blocks.length > 0 && Math.floor(key / YEAR) === year;
    if (!stays) prepared<[number]>(db, 'DELETE FROM search_entry WHERE key = ?').run(key);
    if (blocks.length > 0) enter(stays ? key : keys.next(year), { first, last }, blocks);
  }
  const fresh = known.size === 0 ? numbers : numbers.filter((number) => !known.has(number));
  for (const blocks of fresh.length === 0 ? [] : inGroups(texts.of(fresh)))
    enter(keys.next(year), { first: blocks.at(-1)!.number, last: blocks[0]!.number }, blocks);
  return entries;
}

/** The groups that reach into a range of numbers. */
function groupsAround(db: Db, first: number, last: number): (Group & { key: number })[] {
  return prepared<[number, number, number], Group & { key: number }>(
    db,
    `SELECT key, block AS first, last FROM search_entry
     WHERE block >= coalesce((SELECT max(block) FROM search_entry WHERE block <= ?), 0) AND block <= ? AND last >= ?
     ORDER BY block DESC`,
  ).all(first, last, first);
}

/** Blocks in descending order, dealt out to groups. */
function inGroups(blocks: readonly BlockText[]): BlockText[][] {
  const groups: BlockText[][] = [];
  let length = Infinity;
  for (const block of blocks) {
    const group = groups.at(-1);
    if (
      group === undefined ||
      length >= GROUP_LENGTH ||
      group.length === GROUP_BLOCKS ||
      group.at(-1)!.number !== block.number + 1
    ) {
      groups.push([block]);
      length = block.text.length;
    } else {
      group.push(block);
      length += block.text.length;
    }
  }
  return groups;
}

interface BlockText {
  number: number;
  text: string;
}

/** What the blocks of a report print. */
class BlockTexts {
  private figures: FigureTexts | undefined;

  constructor(
    private readonly db: Db,
    private readonly report: number,
  ) {}

  /** Those of the numbers that there are, in the same (descending) order. */
  of(numbers: readonly number[]): BlockText[] {
    const first = numbers.at(-1)!;
    const last = numbers[0]!;
    const blocks = this.between(first, last);
    if (last - first + 1 === numbers.length) return blocks;
    const wanted = new Set(numbers);
    return blocks.filter(({ number }) => wanted.has(number));
  }

  /** The last first. */
  between(first: number, last: number): BlockText[] {
    return prepared<[number, number], { number: number; content: string }>(
      this.db,
      'SELECT number, content FROM block WHERE number >= ? AND number <= ? ORDER BY number DESC',
    )
      .all(first, last)
      .map(({ number, content }) => ({ number, text: this.print(content) }));
  }

  private print(content: string): string {
    if (!content.includes('"figureId"')) return inlineText(parseContent(content), NO_FIGURES);
    this.figures ??= allFigureTexts(this.db, this.report);
    return inlineText(parseContent(content), this.figures);
  }
}
const NO_FIGURES: FigureTexts = new Map();

function writeEntries(db: Db, entries: Entry[]): void {
  // FTS5 writes what it has gathered to the disk, as a part of the index of its own, whenever a key is lower than the one before.
  entries.sort((a, b) => a.key - b.key);
  const index = prepared(db, 'INSERT INTO search_index (rowid, grams) VALUES (CAST(? AS INTEGER), ?)');
  const enter = prepared(
    db,
    'INSERT INTO search_entry (key, block, last) VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING',
  );
  for (const { key, first, last, grams } of entries) {
    index.run(key, grams);
    enter.run(key, first, last);
  }
}

/** Hands out the keys behind the last one of each year. */
class FreshKeys {
  private readonly last = new Map<number, number>();

  constructor(private readonly db: Db) {}

  /** Where a year is full, the group stands with those of the year before: later in the results than it should, but found. */
  next(year: number): number {
    const key = (this.last.get(year) ?? this.lastStored(year)) + 1;
    if (key === (year + 1) * YEAR && year > 0) return this.next(year - 1);
    this.last.set(year, key);
    return key;
  }

  private lastStored(year: number): number {
    const row = prepared<[number, number], { last: number | null }>(
      this.db,
      'SELECT max(key) AS last FROM search_entry WHERE key >= ? AND key < ?',
    ).get(year * YEAR, (year + 1) * YEAR);
    return row?.last ?? year * YEAR;
  }
}
