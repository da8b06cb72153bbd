import type { ZipArchive } from '../zip/archive';
import { ElementTexts, textsReader } from './element-texts';
import { locate, readPart, type PartKind } from './ofd-package';

/** What a list of the pages with annotations is read into. */
class AnnotationList extends ElementTexts {
  readonly pageIds: string[] = [];
}

const ANNOTATIONS: PartKind<AnnotationList> = {
  root: 'ofd:Annotations',
  reader: textsReader(['ofd:FileLoc'], {
    'ofd:Page': { open: ({ pageIds }, a) => void pageIds.push(a.get('PageID') ?? '') },
  }),
};

/**
 * The parts that hold the annotations of each page, by the page's id.
 * @throws GangmuError fileDamaged, fileTooComplex, fileEncrypted
 */
export function annotationParts(zip: ZipArchive, lists: readonly string[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const name of lists) {
    if (!zip.has(name)) continue;
    const list = readPart(zip, name, ANNOTATIONS, new AnnotationList());
    list.of('ofd:FileLoc').forEach((location, i) => {
      const id = list.pageIds[i] ?? '';
      parts.set(
        id,
        [...(parts.get(id) ?? []), locate(name, location)].filter((part) => zip.has(part)),
      );
    });
  }
  return parts;
}
