import type { Migration } from '../migrate';

/** Notes on blocks (comments of an edited Word file), and the states of a report that were exported. */
export const readBack: Migration = {
  version: 8,
  sql: `
    CREATE TABLE note (
      id TEXT PRIMARY KEY,
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      block TEXT NOT NULL,
      author TEXT NOT NULL,
      text TEXT NOT NULL,
      made_at INTEGER NOT NULL,       -- ms since the epoch
      done_at INTEGER                 -- ms; null: open
    ) STRICT;
    CREATE INDEX note_report ON note (report, block);
    CREATE TABLE exported (
      id TEXT PRIMARY KEY,
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      exported_at INTEGER NOT NULL,   -- ms since the epoch
      blocks TEXT NOT NULL            -- JSON: the report as it was exported
    ) STRICT;
    CREATE INDEX exported_report ON exported (report, exported_at);
  `,
};
