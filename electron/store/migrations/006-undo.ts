import type { Migration } from '../migrate';

/** The undo and redo steps of the report that was edited last, so that they outlive a restart. */
export const undo: Migration = {
  version: 6,
  sql: `
    CREATE TABLE undo_step (
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      place INTEGER NOT NULL,         -- below 0: to be redone
      steps TEXT NOT NULL,            -- JSON
      PRIMARY KEY (report, place)
    ) STRICT, WITHOUT ROWID;
  `,
};
