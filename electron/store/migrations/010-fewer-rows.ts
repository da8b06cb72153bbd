import type { Migration } from '../migrate';

/**
 * An entry of the search index stands for blocks with consecutive numbers, not for one (see search-index.ts), and the passages that the
 * blocks of a report were read from are one value, not a row each: they are written together, at every import, and seldom read.
 */
export const fewerRows: Migration = {
  version: 10,
  sql: `
    ALTER TABLE search_entry ADD COLUMN last INTEGER NOT NULL DEFAULT 0; -- number of the last block; "block" is the first
    UPDATE search_entry SET last = block;

    -- JSON: {block id: [[line, start, end]]}. A block that is deleted and brought back by undo finds its passage again.
    ALTER TABLE report_source ADD COLUMN block_spans TEXT NOT NULL DEFAULT '{}';
    UPDATE report_source AS l SET block_spans = (
      SELECT json_group_object(block, json(spans)) FROM (
        SELECT block, json_group_array(json_array(line, start, "end") ORDER BY ordinal) AS spans FROM block_span AS s
        WHERE s.report = l.report AND s.source = l.source GROUP BY block));
    DROP TABLE block_span;
  `,
};
