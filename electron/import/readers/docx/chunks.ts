import { GangmuError } from '../../../../shared/ipc/errors';
import type { SourceLine } from '../../../../shared/recognition/source';
import type { DocumentPackage } from './document-package';
import type { Relationship } from './relationships';

/** No program that puts documents together this way comes near to it. */
const MOST = 200;

/**
 * Documents of any format that the main part takes in where a w:altChunk stands (ECMA-376 17.17.2), as systems write that put reports
 * together: their lines, by relationship id. One that cannot be read is left out; the reader of the main part notes that.
 */
export async function readChunks(
  document: DocumentPackage,
  relationships: readonly Relationship[],
): Promise<Map<string, readonly SourceLine[]>> {
  const chunks = new Map<string, readonly SourceLine[]>();
  const related = relationships.filter(({ type }) => type.toLowerCase() === 'afchunk');
  if (related.length === 0) return chunks;
  const { readSource } = await import('../read-source');
  for (const { id, target } of related.slice(0, MOST)) {
    try {
      const bytes = document.read(target);
      if (bytes !== null) chunks.set(id, (await readSource(bytes, target, true)).lines.map(withoutTable));
    } catch (error) {
      if (!(error instanceof GangmuError)) throw error;
    }
  }
  return chunks;
}

/** Tables are numbered within one document; in another one the rows are lines. */
function withoutTable(line: SourceLine): SourceLine {
  const kept = { ...line, text: line.text.replaceAll('\n', ' ') };
  delete kept.table;
  delete kept.row;
  return kept;
}
