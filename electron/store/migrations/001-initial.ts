import type { Migration } from '../migrate';

/** Reports, their blocks and figures, sources, settings, the journal, and the search index. */
export const initial: Migration = {
  version: 1,
  sql: `
    CREATE TABLE report (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      title TEXT NOT NULL,
      kind TEXT NOT NULL,
      unit TEXT NOT NULL,
      year INTEGER,
      part TEXT NOT NULL,
      status TEXT NOT NULL,
      matter TEXT NOT NULL,            -- JSON
      hash BLOB NOT NULL,              -- of the columns above
      created_at INTEGER NOT NULL,     -- ms since the epoch, as all times
      updated_at INTEGER NOT NULL,
      deleted_at INTEGER,
      blocks INTEGER NOT NULL,         -- how many rows there must be
      figures INTEGER NOT NULL,
      characters INTEGER NOT NULL,
      unfilled INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE block (
      number INTEGER PRIMARY KEY,      -- report number << 20 | place in the order of making
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      id TEXT NOT NULL,
      position TEXT NOT NULL,          -- fractional index
      role TEXT NOT NULL,
      depth INTEGER NOT NULL,
      marker TEXT,                     -- JSON
      flow TEXT NOT NULL,
      content TEXT NOT NULL,           -- JSON
      origin TEXT,                     -- JSON
      prompt TEXT,                     -- JSON
      hash BLOB NOT NULL,              -- of the columns above
      characters INTEGER NOT NULL,     -- derived: of what is printed, figures included, marker not
      UNIQUE (report, id),
      UNIQUE (report, position)
    ) STRICT;

    CREATE TABLE figure (
      number INTEGER PRIMARY KEY,
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      id TEXT NOT NULL,
      data TEXT NOT NULL,              -- JSON, the whole figure
      hash BLOB NOT NULL,
      text TEXT NOT NULL,              -- derived from data
      unfilled INTEGER NOT NULL,       -- derived from text
      UNIQUE (report, id)
    ) STRICT;
    CREATE INDEX figure_unfilled ON figure (report) WHERE unfilled = 1;

    CREATE TABLE block_figure (        -- derived from block.content
      report INTEGER NOT NULL,
      figure TEXT NOT NULL,
      block INTEGER NOT NULL REFERENCES block (number) ON DELETE CASCADE,
      PRIMARY KEY (report, figure, block)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX block_figure_block ON block_figure (block);

    CREATE TABLE source (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,            -- of bytes, hexadecimal
      encoding TEXT,
      imported_at INTEGER NOT NULL,
      furniture TEXT NOT NULL,         -- JSON
      notes TEXT NOT NULL,             -- JSON
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX source_sha256 ON source (sha256);

    CREATE TABLE report_source (
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      source INTEGER NOT NULL REFERENCES source (number),
      title_spans TEXT NOT NULL,       -- JSON
      matter_spans TEXT NOT NULL,      -- JSON
      PRIMARY KEY (report, source)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_source_source ON report_source (source);

    -- No reference to block: a block that is deleted and brought back by undo finds its passage again.
    CREATE TABLE block_span (
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      block TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      source INTEGER NOT NULL REFERENCES source (number),
      line INTEGER NOT NULL,
      start INTEGER NOT NULL,          -- UTF-16 offsets into the line
      "end" INTEGER NOT NULL,
      PRIMARY KEY (report, block, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX block_span_source ON block_span (source);

    CREATE TABLE setting (
      key TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL              -- JSON
    ) STRICT, WITHOUT ROWID;

    -- The windows that have sent patches: one for each time a report was opened.
    CREATE TABLE journal_client (number INTEGER PRIMARY KEY, client TEXT NOT NULL UNIQUE) STRICT;
    -- Every autosave writes here: it has no index at all.
    CREATE TABLE journal (
      number INTEGER PRIMARY KEY,      -- client number << 28 | number of the patch
      report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      ops TEXT NOT NULL,               -- JSON
      hash BLOB NOT NULL               -- of ops
    ) STRICT;

    CREATE VIRTUAL TABLE search_index USING fts5 (
      grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
    );
    -- Which block stands under which key in the index now.
    CREATE TABLE search_entry (key INTEGER PRIMARY KEY, block INTEGER NOT NULL UNIQUE) STRICT;
    -- Blocks whose entry is out of date. Kept by triggers, so that no writer can forget it.
    CREATE TABLE search_queue (block INTEGER PRIMARY KEY) STRICT;
    CREATE TRIGGER block_inserted AFTER INSERT ON block BEGIN
      INSERT OR IGNORE INTO search_queue VALUES (new.number);
    END;
    CREATE TRIGGER block_changed AFTER UPDATE OF content ON block WHEN old.content <> new.content BEGIN
      INSERT OR IGNORE INTO search_queue VALUES (new.number);
    END;
    CREATE TRIGGER block_deleted AFTER DELETE ON block BEGIN
      INSERT OR IGNORE INTO search_queue VALUES (old.number);
    END;
    CREATE TRIGGER figure_inserted AFTER INSERT ON figure BEGIN
      INSERT OR IGNORE INTO search_queue SELECT block FROM block_figure WHERE report = new.report AND figure = new.id;
    END;
    CREATE TRIGGER figure_changed AFTER UPDATE OF text ON figure WHEN old.text <> new.text BEGIN
      INSERT OR IGNORE INTO search_queue SELECT block FROM block_figure WHERE report = new.report AND figure = new.id;
    END;
    CREATE TRIGGER figure_deleted AFTER DELETE ON figure BEGIN
      INSERT OR IGNORE INTO search_queue SELECT block FROM block_figure WHERE report = old.report AND figure = old.id;
    END;
    CREATE TRIGGER report_year_changed AFTER UPDATE OF year ON report WHEN old.year IS NOT new.year BEGIN
      INSERT OR IGNORE INTO search_queue SELECT number FROM block WHERE report = new.number;
    END;
  `,
};
