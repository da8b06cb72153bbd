import { GangmuError } from '../../../../shared/ipc/errors';
import { partReader } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { DocumentPackage } from './document-package';
import { orElse } from './or-else';
import { readRelationships } from './relationships';

const MAIN_PART = 'word/document.xml';

/**
 * The part that holds the document: by its relationship; where that is missing, by its content type, or else by its usual name.
 * @throws GangmuError fileDamaged, fileUnknownFormat, fileTooComplex
 */
export function findMainPart(zip: DocumentPackage): string {
  const related = orElse(() => readRelationships(zip, ''), []).find(
    (r) => r.type === 'officeDocument' && zip.has(r.target),
  );
  if (related !== undefined) return related.target;
  const typed = orElse(() => mainPartByType(zip), null);
  if (typed !== null) return typed;
  if (zip.has(MAIN_PART)) return MAIN_PART;
  throw new GangmuError(zip.hasFolder('word/') ? 'fileDamaged' : 'fileUnknownFormat', { detail: 'zip: no document' });
}

/** application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml, application/vnd.ms-word.document.macroEnabled.main+xml … */
const MAIN_TYPE = /(?:wordprocessingml|ms-word)\.(?:document|template)(?:\.macroEnabled(?:Template)?)?\.main\+xml$/i;

/** The first part of such a type. */
interface TypesPart {
  readonly zip: DocumentPackage;
  main: string | null;
}

const TYPES = partReader<TypesPart>({
  'types:Override': {
    open(types, a) {
      const part = (a.get('PartName') ?? '').replace(/^\/+/, '');
      if (types.main === null && MAIN_TYPE.test(a.get('ContentType') ?? '') && types.zip.has(part)) types.main = part;
    },
  },
});

function mainPartByType(zip: DocumentPackage): string | null {
  const name = '[Content_Types].xml';
  const bytes = zip.read(name);
  const types: TypesPart = { zip, main: null };
  if (bytes !== null) walkPart({ name, bytes }, TYPES, types);
  return types.main;
}
