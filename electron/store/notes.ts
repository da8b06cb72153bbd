import type { Note } from '../../shared/ipc/read-back-calls';
import { newId } from '../../shared/model/id';
import { attempt, prepared, transact, type Db } from './database';
import { findReport } from './report-rows';

/** The notes on a report's blocks, the oldest first. @throws GangmuError reportNotFound */
export function listNotes(db: Db, reportId: string): Note[] {
  return attempt(db, () =>
    prepared<[number], Note>(
      db,
      `SELECT id, block AS blockId, author, text, made_at AS madeAt, done_at AS doneAt FROM note
       WHERE report = ? ORDER BY made_at, id`,
    ).all(findReport(db, reportId).number),
  );
}

/** Adds notes; one of the same author with the same words on the same block is there already. Returns how many were new. */
export function addNotes(
  db: Db,
  reportId: string,
  notes: readonly Pick<Note, 'blockId' | 'author' | 'text' | 'madeAt'>[],
): number {
  return transact(db, () => {
    const { number } = findReport(db, reportId);
    const keyOf = ({ blockId, author, text }: Pick<Note, 'blockId' | 'author' | 'text'>): string =>
      JSON.stringify([blockId, author, text]);
    const known = new Set(listNotes(db, reportId).map(keyOf));
    let added = 0;
    for (const note of notes) {
      const { blockId, author, text, madeAt } = note;
      if (known.has(keyOf(note))) continue;
      known.add(keyOf(note));
      prepared(db, 'INSERT INTO note (id, report, block, author, text, made_at) VALUES (?, ?, ?, ?, ?, ?)').run(
        newId(),
        number,
        blockId,
        author,
        text,
        madeAt,
      );
      added++;
    }
    return added;
  });
}

/** Marks a note as done (ms since the epoch), or as open again. */
export function setNoteDone(db: Db, id: string, doneAt: number | null): void {
  transact(db, () => {
    prepared(db, 'UPDATE note SET done_at = ? WHERE id = ?').run(doneAt, id);
  });
}

export function deleteNote(db: Db, id: string): void {
  transact(db, () => {
    prepared(db, 'DELETE FROM note WHERE id = ?').run(id);
  });
}
