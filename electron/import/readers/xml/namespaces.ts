import type { ScannedAttributes } from './xml-attributes';

/** Both dialects of OOXML (ECMA-376 transitional and strict), OpenDocument 1.0–1.3 and OFD, under the prefixes that the readers use. */
const PREFIX_OF: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  // Word 2003 wrote all of a document into one XML file, with nearly the same elements.
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.microsoft.com/aml/2001/core', 'aml'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/package/2006/content-types', 'types'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  // GB/T 33190, and programs older than it.
  ['http://www.ofdspec.org/2016', 'ofd'],
  ['http://www.ofdspec.org', 'ofd'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0', 'draw'],
  ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0', 'svg'],
  ['urn:oasis:names:tc:opendocument:xmlns:form:1.0', 'form'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
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

  private lookUp(prefix: string): string {
    return this.prefixes.get(prefix) ?? this.parent?.lookUp(prefix) ?? '';
  }

  /** The scope of an element whose attributes hold declarations. */
  enter(attributes: ScannedAttributes): NamespaceScope<T> {
    const prefixes = new Map<string, string>();
    for (const [name, value] of attributes.entries())
      if (name === 'xmlns' || name.startsWith('xmlns:')) prefixes.set(name.slice(6), PREFIX_OF.get(value) ?? '');
    return new NamespaceScope(this, prefixes, this.meaningOf);
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
