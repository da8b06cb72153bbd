import type { Migration } from '../migrate';

/** Which block of a summary answers which of a plan, and notes made through the year. */
export const plans: Migration = {
  version: 4,
  sql: `
    CREATE TABLE plan_link (
      plan_report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      plan_block TEXT NOT NULL,
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      block TEXT NOT NULL,
      PRIMARY KEY (plan_report, plan_block, report, block)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plan_link_report ON plan_link (report, block);
    CREATE TABLE quick_note (
      id TEXT PRIMARY KEY,
      text TEXT NOT NULL,             -- as typed
      noted_at INTEGER NOT NULL,      -- ms since the epoch
      date TEXT,                      -- YYYY-MM-DD, read out of the text
      unit TEXT,
      plan_report INTEGER REFERENCES report (number) ON DELETE SET NULL,
      plan_block TEXT,
      used_at INTEGER                 -- ms; null: waits
    ) STRICT;
  `,
};
