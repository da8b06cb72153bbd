import { ignoredFinding, type IgnoredFinding } from '../../shared/checks/ignored';
import { GangmuError } from '../../shared/ipc/errors';
import { attempt, prepared, transact, type Db } from './database';

/** What is ignored in a report, and what in all; the newest first. A rule that this version does not know is left out. */
export function listIgnored(db: Db, reportId: string): IgnoredFinding[] {
  const rows = attempt(db, () =>
    prepared<[string], unknown>(
      db,
      `SELECT report.id AS reportId, block AS blockId, rule, words
       FROM ignored_finding LEFT JOIN report ON report.number = ignored_finding.report
       WHERE ignored_finding.report IS NULL OR report.id = ?
       ORDER BY at DESC, ignored_finding.rowid DESC`,
    ).all(reportId),
  );
  return rows.flatMap((row) => {
    const read = ignoredFinding.safeParse(row);
    return read.success ? [read.data] : [];
  });
}

/** Ignores a finding; once more is the same as once. */
export function ignoreFinding(db: Db, { reportId, blockId, rule, words }: IgnoredFinding, at = Date.now()): void {
  transact(db, () => {
    const report = reportId === null ? null : numberOf(db, reportId);
    prepared(db, 'INSERT OR IGNORE INTO ignored_finding (report, block, rule, words, at) VALUES (?, ?, ?, ?, ?)').run(
      report,
      blockId,
      rule,
      words,
      at,
    );
  });
}

/** Shows ignored findings again. */
export function restoreFindings(db: Db, findings: readonly IgnoredFinding[]): void {
  transact(db, () => {
    for (const { reportId, blockId, rule, words } of findings) {
      const report = reportId === null ? null : numberOf(db, reportId);
      prepared(db, 'DELETE FROM ignored_finding WHERE report IS ? AND block = ? AND rule = ? AND words = ?').run(
        report,
        blockId,
        rule,
        words,
      );
    }
  });
}

function numberOf(db: Db, reportId: string): number {
  const number = prepared<[string], { number: number }>(db, 'SELECT number FROM report WHERE id = ?').get(reportId);
  if (number === undefined) throw new GangmuError('reportNotFound');
  return number.number;
}
