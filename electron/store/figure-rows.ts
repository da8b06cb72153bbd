import { isUnfilled, type Figure } from '../../shared/model/figure';
import { GangmuError } from '../../shared/ipc/errors';
import { insertRows, prepared, type Db, type Value } from './database';
import { contentHash, hashFits, storable } from './hash';

/** The figures of a report in the order of their making. @throws GangmuError reportDamaged where a row is not what was written */
export function readFigures(db: Db, report: number): Figure[] {
  const rows = prepared<[number], { id: string; data: string; hash: Buffer }>(
    db,
    'SELECT id, data, hash FROM figure WHERE report = ? ORDER BY number',
  ).all(report);
  return rows.map((row) => {
    if (!hashFits([report, row.id, row.data], row.hash.toString('hex')))
      throw new GangmuError('reportDamaged', { detail: `figure ${row.id}` });
    return JSON.parse(row.data) as Figure;
  });
}

/** Writes a figure, new or known; returns how many more there are. */
export function putFigure(db: Db, report: number, figure: Figure): number {
  const updated = prepared(
    db,
    'UPDATE figure SET data = ?, hash = ?, text = ?, unfilled = ? WHERE report = ? AND id = ?',
  ).run(...columnsOf(report, figure));
  if (updated.changes > 0) return 0;
  insertFigures(db, report, [figure]);
  return 1;
}

/** Writes figures that the report does not have yet. */
export function insertFigures(db: Db, report: number, figures: readonly Figure[]): void {
  const values: Value[] = [];
  for (const figure of figures) values.push(...columnsOf(report, figure));
  insertRows(db, 'figure (data, hash, text, unfilled, report, id)', 6, values);
}

function columnsOf(report: number, figure: Figure): Value[] {
  const data = JSON.stringify(figure);
  const unfilled = Number(isUnfilled(figure.text));
  return [data, hashOf(report, figure.id, data), storable(figure.text), unfilled, report, figure.id];
}

/** Deletes a figure; one that is not there is deleted already. Returns how many more there are. */
export function deleteFigure(db: Db, report: number, id: string): number {
  return -prepared(db, 'DELETE FROM figure WHERE report = ? AND id = ?').run(report, id).changes;
}

/** The texts of some figures, for printing; unknown ones are left out. */
export function figureTexts(db: Db, report: number, ids: Iterable<string>): Map<string, { text: string }> {
  const texts = new Map<string, { text: string }>();
  for (const id of ids) {
    const row = prepared<[number, string], { text: string }>(
      db,
      'SELECT text FROM figure WHERE report = ? AND id = ?',
    ).get(report, id);
    if (row) texts.set(id, row);
  }
  return texts;
}

/** The texts of all figures of a report, for printing many of its blocks. */
export function allFigureTexts(db: Db, report: number): Map<string, { text: string }> {
  const rows = prepared<[number], { id: string; text: string }>(db, 'SELECT id, text FROM figure WHERE report = ?').all(
    report,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many blanks there are still to fill: unfilled figures that stand in some block. */
export function countUnfilled(db: Db, report: number): number {
  const row = prepared<[number], { count: number }>(
    db,
    `SELECT count(*) AS count FROM figure f WHERE f.report = ? AND f.unfilled = 1
       AND EXISTS (SELECT 1 FROM block_figure b WHERE b.report = f.report AND b.figure = f.id)`,
  ).get(report);
  return row?.count ?? 0;
}

function hashOf(report: number, id: string, data: string): Buffer {
  return contentHash([report, id, data]);
}
