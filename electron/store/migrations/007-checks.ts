import type { Migration } from '../migrate';

/** Findings that are not to be shown again, and the unit's own words. */
export const checks: Migration = {
  version: 7,
  sql: `
    CREATE TABLE ignored_finding (
      report INTEGER REFERENCES report (number) ON DELETE CASCADE, -- null: in every report
      rule TEXT NOT NULL,
      key TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX ignored_finding_once ON ignored_finding (coalesce(report, 0), rule, key);
    CREATE TABLE term (
      word TEXT PRIMARY KEY,
      wrong TEXT NOT NULL,            -- JSON: [spelling]
      note TEXT NOT NULL
    ) STRICT;
  `,
};
