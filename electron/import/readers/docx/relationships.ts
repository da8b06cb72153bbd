import { partReader } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { DocumentPackage } from './document-package';

export interface Relationship {
  id: string;
  /** The last part of the type's address: "officeDocument", "styles", "header" … the same in strict and transitional files. */
  type: string;
  /** Part name within the zip, without a leading slash. */
  target: string;
}

function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}/${target}`;
  const steps: string[] = [];
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Targets are addresses: letters beyond ASCII may be written as %E6%96%87 (RFC 3986), in the names of the parts or only here. */
function existing(zip: DocumentPackage, target: string): string {
  if (zip.has(target) || !target.includes('%')) return target;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** What is read of a part with relationships. */
interface RelationshipsPart {
  zip: DocumentPackage;
  /** Of the part that has them. */
  folder: string;
  found: Relationship[];
}

const RELATIONSHIPS = partReader<RelationshipsPart>({
  'rel:Relationship': {
    open({ zip, folder, found }, a) {
      const target = a.get('Target');
      if (target === undefined || a.get('TargetMode') === 'External') return;
      const type = a.get('Type') ?? '';
      found.push({
        id: a.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: existing(zip, resolveTarget(folder, target)),
      });
    },
  },
});

/** The relationships of a part ("" for the package itself), without those that lead out of the file. */
export function readRelationships(zip: DocumentPackage, part: string): Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = slash < 0 ? '' : part.slice(0, slash);
  const name = `${folder}${folder === '' ? '' : '/'}_rels/${part.slice(slash + 1)}.rels`;
  const bytes = zip.read(name);
  const found: Relationship[] = [];
  if (bytes !== null) walkPart({ name, bytes }, RELATIONSHIPS, { zip, folder, found });
  return found;
}
