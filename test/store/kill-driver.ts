import { writeSync } from 'node:fs';
import { applyPatch } from '../../electron/store/patch';
import { openLibrary } from '../../electron/store/open';
import { flushSearchIndex } from '../../electron/store/search-index';

/**
 * Writes to a library until it is killed: patch after patch, each adding one block, and says each on stdout once it is acknowledged.
 * Arguments: library, report, client, addon ("" for better-sqlite3's own).
 */
const [path, reportId, client, nativeBinding] = process.argv.slice(2) as [string, string, string, string];
const { db } = openLibrary(path, nativeBinding === '' ? {} : { nativeBinding });
for (let seq = 1; ; seq++) {
  const block = {
    id: `${client}-${seq}`,
    role: 'text' as const,
    depth: 0,
    marker: null,
    flow: 'paragraph' as const,
    content: [{ text: `${client}第${seq}段。${'记录在案，逐条核对。'.repeat(seq % 60)}` }],
  };
  applyPatch(db, {
    reportId,
    client,
    seq,
    ops: [{ type: 'putBlock', block, after: seq % 3 === 0 ? null : `${client}-${seq - 1}` }],
  });
  writeSync(1, `${seq}\n`);
  if (seq % 50 === 0) flushSearchIndex(db, 30);
}
