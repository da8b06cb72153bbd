import { isHeavyFont } from '../page-text/heavy-font';
import { partReader } from '../xml/part-reader';
import type { ZipArchive } from '../zip/archive';
import { readPart, type PartKind } from './ofd-package';

/** Read into the ids of the heavy fonts. */
const RESOURCES: PartKind<Set<string>> = {
  root: 'ofd:Res',
  reader: partReader({
    'ofd:Font': {
      open(heavy, a) {
        const name = `${a.get('FontName') ?? ''} ${a.get('FamilyName') ?? ''}`;
        if (a.get('Bold') === 'true' || isHeavyFont(name)) heavy.add(a.get('ID') ?? '');
      },
    },
  }),
};

/**
 * The ids of the heavy fonts. Resources that are missing are no loss to the text.
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted
 */
export function heavyFonts(zip: ZipArchive, resources: readonly string[]): Set<string> {
  const heavy = new Set<string>();
  for (const part of resources) if (zip.has(part)) readPart(zip, part, RESOURCES, heavy);
  return heavy;
}
