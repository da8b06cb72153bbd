import { attributeValue, decodeUtf8, XmlError } from './xml-text';

export class AttributesError extends XmlError {}

const GT = 0x3e;
const LT = 0x3c;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/** Blank, tab, line feed, carriage return (XML 1.0 §2.3). */
export const isSpace = (c: number | undefined): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;

/** The attributes of the tag that was scanned last; good only until the scan goes on. Their values are cut out only when asked for. */
export class ScannedAttributes {
  /** Some of them declare namespaces. */
  declares = false;
  private count = 0;
  /** Four for each: start and end of its name, start and end of its value. */
  private readonly at: number[] = [];

  constructor(
    private readonly xml: Uint8Array,
    private readonly most: number,
  ) {}

  clear(): void {
    this.count = 0;
    this.declares = false;
  }

  /**
   * Scans those of the start tag whose name ends at `from`.
   * @returns the position after the tag's >
   */
  scan(from: number): number {
    const { xml } = this;
    let at = from;
    for (;;) {
      let c = xml[at];
      const parted = isSpace(c);
      while (isSpace(c)) c = xml[++at];
      if (c === GT) return at + 1;
      if (c === SLASH) {
        if (xml[at + 1] !== GT) throw new XmlError('/ in a tag');
        return at + 2;
      }
      if (!parted) throw new XmlError('attributes without a blank between them');
      const name = at;
      while (c !== EQUALS && !isSpace(c)) {
        if (c === undefined || c === GT || c === LT || c === SLASH || c === QUOTE || c === APOSTROPHE)
          throw new XmlError('an attribute without a value');
        c = xml[++at];
      }
      if (at === name) throw new XmlError('an attribute without a name');
      const nameEnd = at;
      while (isSpace(c)) c = xml[++at];
      if (c !== EQUALS) throw new XmlError('an attribute without a value');
      c = xml[++at];
      while (isSpace(c)) c = xml[++at];
      if (c !== QUOTE && c !== APOSTROPHE) throw new XmlError('an attribute without quotes');
      const value = ++at;
      while (xml[at] !== c) if (++at >= xml.length) throw new XmlError('an attribute without an end');
      this.add(name, nameEnd, value, at);
      at++;
    }
  }

  private add(name: number, nameEnd: number, value: number, valueEnd: number): void {
    if (this.count === this.most) throw new AttributesError('too many attributes');
    const i = this.count++ * 4;
    this.at[i] = name;
    this.at[i + 1] = nameEnd;
    this.at[i + 2] = value;
    this.at[i + 3] = valueEnd;
    if (this.xml[name] === 0x78 && this.isAt('xmlns', name)) this.declares = true;
  }

  /** The value of the first attribute whose name, without its prefix, is `local`: that of Word's usual prefix or none before others. */
  get(local: string): string | undefined {
    let found = -1;
    for (let i = 0; i < this.count; i++) {
      const start = this.at[i * 4]!;
      const nameStart = this.at[i * 4 + 1]! - local.length;
      if (nameStart < start || !this.isAt(local, nameStart)) continue;
      const prefix = nameStart - start;
      if (prefix === 0 || (prefix === 2 && this.isAt('w:', start))) return this.value(i);
      if (found < 0 && this.xml[nameStart - 1] === 0x3a) found = i;
    }
    return found < 0 ? undefined : this.value(found);
  }

  /** All of them, by their names in the file. */
  *entries(): Generator<[string, string]> {
    for (let i = 0; i < this.count; i++)
      yield [decodeUtf8(this.xml, this.at[i * 4]!, this.at[i * 4 + 1]!), this.value(i)];
  }

  /** @param name ASCII */
  private isAt(name: string, at: number): boolean {
    for (let i = 0; i < name.length; i++) if (this.xml[at + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  private value(i: number): string {
    return attributeValue(decodeUtf8(this.xml, this.at[i * 4 + 2]!, this.at[i * 4 + 3]!));
  }
}
