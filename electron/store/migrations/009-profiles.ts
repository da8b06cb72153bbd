import type { Migration } from '../migrate';

/** Format profiles of the unit, beside the built-in ones. */
export const profiles: Migration = {
  version: 9,
  sql: `
    CREATE TABLE format_profile (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      profile TEXT NOT NULL           -- JSON, see shared/format/profile
    ) STRICT;
  `,
};
