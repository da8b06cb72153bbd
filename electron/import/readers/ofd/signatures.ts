import { partReader } from '../xml/part-reader';
import type { ZipArchive } from '../zip/archive';
import { locate, readPart, type PartKind } from './ofd-package';

const SIGNATURES: PartKind<{ count: number }> = {
  root: 'ofd:Signatures',
  reader: partReader({
    'ofd:Signature': {
      open(signatures) {
        signatures.count++;
      },
    },
  }),
};

/**
 * How many signatures (seals) these lists have.
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted
 */
export function countSignatures(zip: ZipArchive, lists: readonly string[]): number {
  const signatures = { count: 0 };
  for (const list of lists) {
    const part = locate('', list);
    if (zip.has(part)) readPart(zip, part, SIGNATURES, signatures);
  }
  return signatures.count;
}
