import type { Migration } from '../migrate';

/** The undo and redo steps of the reports that were edited last, so that they outlive a restart: see shared/ipc/undo-calls. */
export const undo: Migration = {
  version: 6,
  sql: `
    CREATE TABLE undo_step (
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      step TEXT NOT NULL,             -- JSON
      PRIMARY KEY (report, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE undo_state (
      report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
      token TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      position INTEGER NOT NULL,      -- the steps from this place on are undone
      figures TEXT NOT NULL,          -- JSON
      at INTEGER NOT NULL             -- ms since the epoch
    ) STRICT;
  `,
};
