import type { SearchHit } from '../../shared/ipc/contract';
import { fold } from '../../shared/search/fold';
import { parseContent, printedText } from './block-rows';
import { attempt, prepared, type Db } from './database';
import { gramQuery } from './grams';
import { headingPath, readOutline, type Outline } from './heading-path';
import { cutSnippet } from './snippet';

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
interface Match extends Row {
  text: string;
}

const COLUMNS = 'b.number, b.id, b.position, b.depth, b.content, b.report, r.id AS reportId, r.title, r.year';

/**
 * The blocks that contain every word of `query` (words are parted by white space; case and width of letters do not count): newest
 * year first, then newest report, then in the order of making. Blocks that the index does not know yet are found all the same;
 * reports in the recycle bin are not. `more` says that there are others beyond `limit`.
 */
export function search(db: Db, query: string, limit: number): { hits: SearchHit[]; more: boolean } {
  const words = [
    ...new Set(
      fold(query)
        .split(/\s+/u)
        .filter((word) => word !== ''),
    ),
  ];
  if (words.length === 0) return { hits: [], more: false };
  return attempt(db, () => {
    const found = [...unindexed(db, words), ...indexed(db, words, limit + 1)];
    found.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.report - a.report || a.number - b.number);
    const outlines = new Map<number, Outline>();
    const hits = found.slice(0, limit).map((match): SearchHit => {
      let outline = outlines.get(match.report);
      if (!outline) outlines.set(match.report, (outline = readOutline(db, match.report)));
      return {
        reportId: match.reportId,
        reportTitle: match.title,
        year: match.year,
        blockId: match.id,
        path: headingPath(db, outline, match),
        ...cutSnippet(match.text, words),
      };
    });
    return { hits, more: found.length > limit };
  });
}

/** The first `count` blocks that the index finds, in the order of its keys, verified. */
function indexed(db: Db, words: readonly string[], count: number): Match[] {
  const grams = gramQuery(words);
  const lookUp = prepared<[number], Row>(
    db,
    `SELECT ${COLUMNS} FROM search_entry e JOIN block b ON b.number = e.block JOIN report r ON r.number = b.report
     WHERE e.key = ? AND r.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM search_queue q WHERE q.block = b.number)`,
  );
  const keys =
    grams === null
      ? prepared<[], { key: number }>(db, 'SELECT rowid AS key FROM search_index ORDER BY rowid DESC').iterate()
      : prepared<[string], { key: number }>(
          db,
          'SELECT rowid AS key FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC',
        ).iterate(grams);
  const found: Match[] = [];
  for (const { key } of keys) {
    const row = lookUp.get(key);
    const match = row && verified(db, row, words);
    if (match) found.push(match);
    if (found.length === count) break;
  }
  return found;
}

/** What waits for the index: few blocks while somebody writes, many only right after a large import. */
function unindexed(db: Db, words: readonly string[]): Match[] {
  const rows = prepared<[], Row>(
    db,
    `SELECT ${COLUMNS} FROM search_queue q JOIN block b ON b.number = q.block JOIN report r ON r.number = b.report
     WHERE r.deleted_at IS NULL`,
  );
  const found: Match[] = [];
  for (const row of rows.iterate()) {
    const match = verified(db, row, words);
    if (match) found.push(match);
  }
  return found;
}

function verified(db: Db, row: Row, words: readonly string[]): Match | null {
  const text = printedText(db, row.report, parseContent(row.content));
  const folded = fold(text);
  return words.every((word) => folded.includes(word)) ? { ...row, text } : null;
}
