import { createHash } from 'node:crypto';
import { GangmuError } from '../../shared/ipc/errors';
import { newId } from '../../shared/model/id';
import type { Furniture, RecognisedReport } from '../../shared/recognition/result';
import type { Source } from '../../shared/recognition/source';
import { blockComments } from '../../shared/review/block-comments';
import { prepared, transact, type Db } from './database';
import { addNotes } from './notes';
import { writeReport } from './reports';
import { linesToJson, textHash } from './source-text';

/** A file as it was imported, byte for byte. */
export interface ImportedSource {
  name: string;
  bytes: Uint8Array;
  /** Hexadecimal. */
  sha256: string;
  encoding: string | null;
  notes: Source['notes'];
  /** As its reader gave them; the spans of the reports point into these. */
  lines: Source['lines'];
}

export interface Import {
  source: ImportedSource;
  reports: readonly RecognisedReport[];
  furniture: readonly Furniture[];
}

/**
 * Stores the reports of one source together with it, in one transaction; each block keeps the passages it was read from, comments become notes. Returns
 * the ids of the new reports, in order.
 *
 * @throws GangmuError invalidRequest where the bytes are not those of the sha256
 */
export function importReports(db: Db, { source, reports, furniture }: Import, now = Date.now()): string[] {
  if (createHash('sha256').update(source.bytes).digest('hex') !== source.sha256) {
    throw new GangmuError('invalidRequest', { file: source.name, detail: 'the source is not the one that was read' });
  }
  return transact(db, () => {
    const sourceNumber = insertSource(db, source, furniture, now);
    const comments = blockComments(
      reports.flatMap((report) => report.blocks),
      source.lines,
    );
    return reports.map((recognised) => {
      const id = newId();
      const blocks = recognised.blocks.map(({ block }) => block);
      const number = writeReport(db, { id, ...recognised.metadata, blocks, figures: recognised.figures }, now);
      linkSource(db, number, sourceNumber, recognised);
      const own = new Set(recognised.blocks);
      const notes = comments.filter(({ block }) => own.has(block));
      if (notes.length > 0) {
        const noted = notes.map(({ block: { block }, comment: { author, text, date } }) => ({
          blockId: block.id,
          author,
          text,
          madeAt: Date.parse(date) || now,
        }));
        addNotes(db, id, noted);
      }
      return id;
    });
  });
}

/**
 * Stores several files in one transaction, which takes less than one for each: a file that can not be stored leaves nothing, the others are
 * stored. Returns for each the ids of its reports, or the error.
 */
export function importAll(db: Db, imports: readonly Import[], now = Date.now()): (string[] | GangmuError)[] {
  const one = (file: Import): string[] | GangmuError => {
    try {
      return importReports(db, file, now);
    } catch (error) {
      if (error instanceof GangmuError) return error;
      throw error;
    }
  };
  try {
    return transact(db, () => imports.map(one));
  } catch (error) {
    if (error instanceof GangmuError) return imports.map(() => error);
    throw error;
  }
}

function insertSource(db: Db, source: ImportedSource, furniture: readonly Furniture[], now: number): number {
  const { lastInsertRowid } = prepared(
    db,
    'INSERT INTO source (id, name, sha256, encoding, imported_at, furniture, notes, bytes, lines, text_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    newId(),
    source.name,
    source.sha256,
    source.encoding,
    now,
    JSON.stringify(furniture),
    JSON.stringify(source.notes),
    source.bytes,
    linesToJson(source.lines),
    textHash(source.lines),
  );
  return Number(lastInsertRowid);
}

function linkSource(db: Db, report: number, source: number, recognised: RecognisedReport): void {
  // Written by hand: an object of so many keys, made to be written once, takes longer than all its numbers.
  const blockSpans = recognised.blocks.map(({ block, spans }) => {
    const passages = spans.map(({ line, start, end }) => `[${line},${start},${end}]`);
    return `${JSON.stringify(block.id)}:[${passages.join(',')}]`;
  });
  prepared(
    db,
    'INSERT INTO report_source (report, source, title_spans, matter_spans, block_spans) VALUES (?, ?, ?, ?, ?)',
  ).run(
    report,
    source,
    JSON.stringify(recognised.titleSpans),
    JSON.stringify(recognised.matterSpans),
    `{${blockSpans.join(',')}}`,
  );
}
