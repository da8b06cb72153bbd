import type { Duplicate } from '../../shared/ipc/contract';
import { attempt, prepared, type Db } from './database';

const SAME = (column: 'sha256' | 'text_hash'): string =>
  `SELECT r.id AS reportId, r.title, s.imported_at AS importedAt
     FROM source s JOIN report_source l ON l.source = s.number JOIN report r ON r.number = l.report
    WHERE s.${column} = ? AND r.deleted_at IS NULL
    ORDER BY s.number, r.number LIMIT 20`;

/** The reports of the library that came from the same bytes, or else from the same text; those in the recycle bin do not count. */
export function findDuplicates(db: Db, of: { sha256: string; textHash: string }): Duplicate[] {
  const find = (column: 'sha256' | 'text_hash', value: string, same: Duplicate['same']): Duplicate[] =>
    prepared<[string], Omit<Duplicate, 'same'>>(db, SAME(column))
      .all(value)
      .map((row) => ({ ...row, same }));
  return attempt(db, () => {
    const bytes = find('sha256', of.sha256, 'bytes');
    return bytes.length > 0 ? bytes : find('text_hash', of.textHash, 'text');
  });
}
