import type { Migration } from '../migrate';

/** Reports pinned to the top of the shelf. */
export const shelf: Migration = {
  version: 5,
  sql: `
    ALTER TABLE report ADD COLUMN pinned_at INTEGER; -- ms since the epoch
  `,
};
