import type { SearchHit } from '../../shared/ipc/contract';
import type { SearchFilter } from '../../shared/ipc/shelf-calls';
import { fold } from '../../shared/search/fold';
import { parseQuery } from '../../shared/search/query';
import { parseContent, printedText } from './block-rows';
import { attempt, prepared, type Db, type Statement, type Value } from './database';
import { gramQuery } from './grams';
import { headingPath, outlinesOf } from './heading-path';
import { cutSnippet, readable } from './snippet';

interface Row {
  number: number;
  id: string;
  position: string;
  depth: number;
  content: string;
  report: number;
  reportId: string;
  title: string;
  year: number | null;
}
interface IndexedRow extends Row {
  key: number;
}
interface Match extends Row {
  text: string;
}
/** What is looked for, and where: `sql` narrows the blocks b of the reports r, with `values` for its signs. */
interface Wanted {
  words: readonly string[];
  without: readonly string[];
  sql: string;
  values: readonly Value[];
}

const COLUMNS = 'b.number, b.id, b.position, b.depth, b.content, b.report, r.id AS reportId, r.title, r.year';

/**
 * The blocks that contain what `query` says (see parseQuery; case and width of letters do not count) and that `filter` lets through: newest
 * year first, then newest report, then in the order of making. Blocks that the index does not know yet are found all the same;
 * reports in the recycle bin are not. `more` says that there are others beyond `limit`.
 */
export function search(
  db: Db,
  query: string,
  limit: number,
  filter: SearchFilter = {},
): { hits: SearchHit[]; more: boolean } {
  const { words, without } = parseQuery(query);
  const wanted: Wanted = { words, without, ...narrowing(filter) };
  if (words.length === 0) return { hits: [], more: false };
  return attempt(db, () => {
    const found = [...unindexed(db, wanted), ...indexed(db, wanted, limit + 1)];
    found.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.report - a.report || a.number - b.number);
    const outlineOf = outlinesOf(db);
    const hits = found.slice(0, limit).map((match): SearchHit => {
      return {
        reportId: match.reportId,
        reportTitle: match.title,
        year: match.year,
        blockId: match.id,
        path: headingPath(db, outlineOf(match.report), match),
        ...cutSnippet(readable(match.text), words),
      };
    });
    return { hits, more: found.length > limit };
  });
}

/** The first `count` blocks that the index finds, in the order of its keys, verified; a few more where they share a key. */
function indexed(db: Db, wanted: Wanted, count: number): Match[] {
  const { words, sql, values } = wanted;
  const query = gramQuery(words);
  const plain = longestPlain(words);
  if (query === null) return verifiedRows(db, newest(db, sql, plain).iterate(-1, plain, ...values), wanted, count);
  if (query.letter === undefined)
    return verifiedRows(db, matching(db, sql, plain).iterate(query.grams, plain, ...values), wanted, count);
  // The index knows pairs, so that a letter is the beginning of hundreds of them: to leaf through the newest blocks is quicker where it
  // stands in many, and where it does not, few pairs begin with it.
  const below =
    prepared<[number], { key: number }>(db, 'SELECT key FROM search_entry ORDER BY key DESC LIMIT 1 OFFSET ?').get(
      LEAVES,
    )?.key ?? null;
  const found = verifiedRows(db, newest(db, sql, plain).iterate(below ?? -1, plain, ...values), wanted, count);
  if (found.length >= count || below === null) return found;
  const older = matching(db, sql, plain).iterate(query.grams, plain, ...values);
  return [...found, ...verifiedRows(db, older, wanted, count - found.length, below)];
}

/** Entries that are leafed through. */
const LEAVES = 256;

/** Blocks of the entries with keys greater than the first parameter, the newest first; the second is as longestPlain gives it. */
const newest = (db: Db, narrow: string, plain: string): Statement<[number, string, ...Value[]], IndexedRow> =>
  prepared(db, blocksOf('search_entry e', 'e.key > ?', 'e.key DESC', narrow, plain));
/** Blocks of the entries that the index gives for a query. */
const matching = (db: Db, narrow: string, plain: string): Statement<[string, string, ...Value[]], IndexedRow> =>
  prepared(
    db,
    blocksOf(
      'search_index CROSS JOIN search_entry e ON e.key = search_index.rowid',
      'search_index MATCH ?',
      'search_index.rowid DESC',
      narrow,
      plain,
    ),
  );

/** Most of what an entry holds is not what is looked for: SQLite passes it over by itself, where words stand in the content as they are printed. */
function blocksOf(entries: string, condition: string, order: string, narrow: string, plain: string): string {
  const orWide = fullWidthDigits(plain).map((digit) => ` OR instr(b.content, '${digit}') > 0`);
  return `SELECT e.key, ${COLUMNS} FROM ${entries}
      CROSS JOIN block b ON b.number BETWEEN e.block AND e.last JOIN report r ON r.number = b.report
    WHERE ${condition} AND r.deleted_at IS NULL
      AND (instr(b.content, ?) > 0 OR instr(b.content, '},{') > 0 OR instr(b.content, '"figureId"') > 0${orWide.join('')})
      AND NOT EXISTS (SELECT 1 FROM search_queue q WHERE q.block = b.number)${narrow}
    ORDER BY ${order}`;
}

/**
 * The longest run of signs in the words that fold to themselves and to which no other folds: ideographs, and the marks 、。〈〉《》「」 among
 * them; or of digits, to which only full-width ones fold: three of them tell enough.
 */
function longestPlain(words: readonly string[]): string {
  return words
    .flatMap((word) => word.match(PLAIN) ?? [])
    .reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}
const PLAIN = /[\u3001-\u303f\u3400-\u9fff]+|\d{1,3}/gu;

/** The full-width ones of the digits in a text, each once. */
function fullWidthDigits(text: string): string[] {
  const digits = new Set(text.match(/\d/g));
  return [...digits].sort().map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function verifiedRows(db: Db, rows: Iterable<IndexedRow>, wanted: Wanted, count: number, highest = Infinity): Match[] {
  const found: Match[] = [];
  let last = 0;
  for (const row of rows) {
    if (row.key > highest) continue;
    if (found.length >= count && row.key !== last) break;
    last = row.key;
    const match = verified(db, row, wanted);
    if (match) found.push(match);
  }
  return found;
}

/** What waits for the index: few blocks while somebody writes, many only right after a large import. */
function unindexed(db: Db, wanted: Wanted): Match[] {
  const rows = prepared<Value[], Row>(
    db,
    `SELECT ${COLUMNS} FROM search_queue q JOIN block b ON b.number = q.block JOIN report r ON r.number = b.report
     WHERE r.deleted_at IS NULL${wanted.sql}`,
  );
  const found: Match[] = [];
  for (const row of rows.iterate(...wanted.values)) {
    const match = verified(db, row, wanted);
    if (match) found.push(match);
  }
  return found;
}

const IDEOGRAPHS = /^[\u3400-\u9fff]+$/;
function verified(db: Db, row: Row, { words, without }: Wanted): Match | null {
  const text = printedText(db, row.report, parseContent(row.content));
  // Nothing else folds to an ideograph.
  const folded = [...words, ...without].every((word) => IDEOGRAPHS.test(word)) ? text : fold(text);
  const fits = words.every((word) => folded.includes(word)) && !without.some((word) => folded.includes(word));
  return fits ? { ...row, text } : null;
}

/** A filter as conditions of the queries above. */
function narrowing({ year, kind, unit, only }: SearchFilter): Pick<Wanted, 'sql' | 'values'> {
  const conditions: string[] = [];
  const values: Value[] = [];
  for (const [column, value] of Object.entries({ year, kind, unit })) {
    if (value === undefined) continue;
    conditions.push(` AND r.${column} = ?`);
    values.push(value);
  }
  if (only === 'outcomes') conditions.push(` AND b.role = 'outcome'`);
  if (only === 'figures') conditions.push(' AND EXISTS (SELECT 1 FROM block_figure f WHERE f.block = b.number)');
  return { sql: conditions.join(''), values };
}
