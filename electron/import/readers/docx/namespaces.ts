import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';

/** Both dialects of OOXML (ECMA-376 transitional and strict) under the prefixes that this folder uses. */
const PREFIX_OF: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
]);

/** The prefixes in force at one element, and what the names under it stand for. Made anew only where an element declares one. */
export class NamespaceScope<T> {
  private readonly meanings = new Map<string, T>();

  private constructor(
    private readonly parent: NamespaceScope<T> | null,
    /** What this element declares itself. */
    private readonly prefixes: ReadonlyMap<string, string>,
    private readonly meaningOf: (canonicalName: string) => T,
  ) {}

  /** @param meaningOf what a canonical name stands for, asked once for each name in a scope */
  static outermost<T>(meaningOf: (canonicalName: string) => T): NamespaceScope<T> {
    return new NamespaceScope(null, new Map(), meaningOf);
  }

  /** How many prefixes this element declares. */
  get declared(): number {
    return this.prefixes.size;
  }

  private lookUp(prefix: string): string {
    return this.prefixes.get(prefix) ?? this.parent?.lookUp(prefix) ?? '';
  }

  /** The scope of an element with the given attributes: this one, or a child where they hold declarations. */
  enter(attributes: Readonly<Record<string, string>>): NamespaceScope<T> {
    let prefixes: Map<string, string> | null = null;
    let count = 0;
    for (const name in attributes) {
      if (++count > LIMITS.xmlAttributes)
        throw new GangmuError('fileTooComplex', { detail: 'attributes of one element' });
      if (name.charCodeAt(0) !== 0x78 || !(name === 'xmlns' || name.startsWith('xmlns:'))) continue;
      prefixes ??= new Map();
      prefixes.set(name.slice(6), PREFIX_OF.get(attributes[name]!) ?? '');
    }
    return prefixes === null ? this : new NamespaceScope(this, prefixes, this.meaningOf);
  }

  /** What an element of that name in the file means; the canonical name is "w:p" whatever its prefix is, "" in a namespace that is not read. */
  meaning(name: string): T {
    let meaning = this.meanings.get(name);
    if (meaning === undefined) {
      const colon = name.indexOf(':');
      const prefix = this.lookUp(colon < 0 ? '' : name.slice(0, colon));
      meaning = this.meaningOf(prefix === '' ? '' : `${prefix}:${name.slice(colon + 1)}`);
      this.meanings.set(name, meaning);
    }
    return meaning;
  }
}
