import type { Migration } from '../migrate';

/**
 * What the journal needs to tell how a report was: from where its patches start, their order, and where they lie (a table with a row for
 * each session, so that the journal itself still needs no index).
 */
export const versions: Migration = {
  version: 11,
  sql: `
    ALTER TABLE report ADD COLUMN patches INTEGER NOT NULL DEFAULT 0; -- how many it has taken
    ALTER TABLE journal ADD COLUMN place INTEGER;                      -- 1, 2, 3 … within the report
    UPDATE journal SET place = o.place FROM (
      SELECT number, row_number() OVER (PARTITION BY report ORDER BY at, number) AS place FROM journal) AS o
    WHERE o.number = journal.number;
    UPDATE report SET patches = (SELECT count(*) FROM journal AS j WHERE j.report = report.number)
    WHERE number IN (SELECT report FROM journal);

    CREATE TABLE report_client (
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      client INTEGER NOT NULL,
      PRIMARY KEY (report, client)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO report_client SELECT DISTINCT report, number >> 28 FROM journal;

    -- The report as it was before its first patch: written with that.
    CREATE TABLE report_base (
      report INTEGER PRIMARY KEY REFERENCES report (number) ON DELETE CASCADE,
      place INTEGER NOT NULL,         -- patches it had taken; not 0 in a library that is older than this table
      at INTEGER NOT NULL,            -- ms since the epoch
      state BLOB NOT NULL,            -- the report as JSON, deflated
      hash BLOB NOT NULL              -- of the JSON
    ) STRICT;
  `,
};
