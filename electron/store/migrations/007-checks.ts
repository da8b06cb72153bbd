import type { Migration } from '../migrate';

/** Findings that are not to be shown again, and the unit's own words. */
export const checks: Migration = {
  version: 7,
  sql: `
    CREATE TABLE ignored_finding (
      report INTEGER REFERENCES report (number) ON DELETE CASCADE, -- null: in every report
      block TEXT NOT NULL,            -- id of the block; '': anywhere
      rule TEXT NOT NULL,
      words TEXT NOT NULL,            -- what was found; '': whatever the rule finds
      at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX ignored_finding_once ON ignored_finding (coalesce(report, 0), block, rule, words);
    CREATE INDEX ignored_finding_report ON ignored_finding (report);
    CREATE TABLE term (
      word TEXT PRIMARY KEY,
      place INTEGER NOT NULL,         -- in the order of the list
      wrong TEXT NOT NULL,            -- JSON: [spelling]
      note TEXT NOT NULL
    ) STRICT;
  `,
};
