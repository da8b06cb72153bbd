import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import type { Figure } from '../../shared/model/figure';
import { attempt, prepared, type Db } from './database';

/** So many figures are read at most: those of some hundred reports. */
export const MOST_FIGURES = 20_000;

type Row = Omit<LedgerEntry, 'figure'> & { data: string };

/**
 * The figures that stand in the reports of an office, the latest year first, within a report in the order of the text; those of reports
 * in the recycle bin and those that stand in no block do not count. `more` says that there are others beyond `most`.
 */
export function readLedger(db: Db, unit: string, most = MOST_FIGURES): { entries: LedgerEntry[]; more: boolean } {
  return attempt(db, () => {
    const rows = prepared<[string, number], Row>(
      db,
      `SELECT f.data, r.id AS reportId, r.title, r.year, r.part, r.kind, r.status,
         (SELECT b.id FROM block_figure p JOIN block b ON b.number = p.block
           WHERE p.report = f.report AND p.figure = f.id ORDER BY b.position LIMIT 1) AS blockId
       FROM report r JOIN figure f ON f.report = r.number
       WHERE r.unit = ? AND r.deleted_at IS NULL
         AND EXISTS (SELECT 1 FROM block_figure p WHERE p.report = f.report AND p.figure = f.id)
       ORDER BY r.year DESC, r.number DESC,
         (SELECT min(b.position) FROM block_figure p JOIN block b ON b.number = p.block
           WHERE p.report = f.report AND p.figure = f.id), f.number
       LIMIT ?`,
    ).all(unit, most + 1);
    const entries = rows
      .slice(0, most)
      .map(({ data, ...rest }): LedgerEntry => ({ figure: JSON.parse(data) as Figure, ...rest }));
    return { entries, more: rows.length > most };
  });
}
