import type { Migration } from '../migrate';

/** The layout of a table, and what a plan asks of a measure; both as JSON, see shared/model/block. */
export const tablesAndTasks: Migration = {
  version: 3,
  sql: `
    ALTER TABLE block ADD COLUMN form TEXT;
    ALTER TABLE block ADD COLUMN task TEXT;
  `,
};
