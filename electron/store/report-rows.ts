import { basename } from 'node:path';
import type { Matter, Metadata } from '../../shared/model/report';
import { GangmuError } from '../../shared/ipc/errors';
import { prepared, type Db } from './database';
import { contentHash, hashFits, storable } from './hash';

interface MetadataColumns {
  id: string;
  title: string;
  kind: string;
  unit: string;
  year: number | null;
  part: string;
  status: string;
  matter: string;
}
export interface ReportRow extends MetadataColumns {
  number: number;
  hash: Buffer;
  blocks: number;
  figures: number;
}

/** The row of a report, in the recycle bin or not. @throws GangmuError reportNotFound */
export function findReport(db: Db, id: string): ReportRow {
  const row = prepared<[string], ReportRow>(
    db,
    'SELECT number, id, title, kind, unit, year, part, status, matter, hash, blocks, figures FROM report WHERE id = ?',
  ).get(id);
  if (!row) throw new GangmuError('reportNotFound', { file: basename(db.name), detail: id });
  return row;
}

/** @throws GangmuError reportDamaged where the row is not what was written */
export function metadataOf(row: ReportRow): Metadata {
  if (!hashFits(hashed(row), row.hash.toString('hex')))
    throw new GangmuError('reportDamaged', { file: row.title, detail: 'metadata' });
  return {
    title: row.title,
    kind: row.kind as Metadata['kind'],
    unit: row.unit,
    year: row.year,
    part: row.part as Metadata['part'],
    status: row.status as Metadata['status'],
    ...splitMatter(row.matter),
  };
}

/** Writes a report without blocks or figures; returns its number. @throws GangmuError invalidRequest where the id is taken */
export function insertReport(db: Db, id: string, metadata: Metadata, now: number): number {
  const row = columnsOf(id, metadata);
  const { lastInsertRowid } = prepared(
    db,
    `INSERT INTO report (id, title, kind, unit, year, part, status, matter, hash, created_at, updated_at, blocks, figures, characters, unfilled)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0)`,
  ).run(...Object.values(row), hashOf(row), now, now);
  return Number(lastInsertRowid);
}

export function updateMetadata(db: Db, number: number, id: string, metadata: Metadata): void {
  const row = columnsOf(id, metadata);
  prepared(
    db,
    'UPDATE report SET title = ?, kind = ?, unit = ?, year = ?, part = ?, status = ?, matter = ?, hash = ? WHERE number = ?',
  ).run(...Object.values(row).slice(1), hashOf(row), number);
}

/** The targets lie in the column of the matter. */
function splitMatter(json: string): Pick<Metadata, 'matter' | 'targets'> {
  const { targets, ...matter } = JSON.parse(json) as Matter & Pick<Metadata, 'targets'>;
  return { matter, ...(targets && { targets }) };
}

/** In the order of the table. */
function columnsOf(id: string, metadata: Metadata): MetadataColumns {
  return {
    id,
    title: storable(metadata.title),
    kind: metadata.kind,
    unit: storable(metadata.unit),
    year: metadata.year,
    part: metadata.part,
    status: metadata.status,
    matter: JSON.stringify({ ...metadata.matter, ...(metadata.targets && { targets: metadata.targets }) }),
  };
}

function hashOf(row: MetadataColumns): Buffer {
  return contentHash(hashed(row));
}

function hashed(row: MetadataColumns): (string | number | null)[] {
  return [row.id, row.title, row.kind, row.unit, row.year, row.part, row.status, row.matter];
}
