import type { Migration } from '../migrate';

/**
 * A source keeps its lines as they were read, so that a block can show the passage it came from whatever later readers make of the
 * file, and a hash of its text, so that the same text in another file is recognised. Sources of version 1 have neither.
 */
export const sourceLines: Migration = {
  version: 2,
  sql: `
    ALTER TABLE source ADD COLUMN lines TEXT;      -- JSON: [{text, marker?}]
    ALTER TABLE source ADD COLUMN text_hash TEXT;  -- hexadecimal; see source-text.ts
    CREATE INDEX source_text_hash ON source (text_hash) WHERE text_hash IS NOT NULL;
  `,
};
