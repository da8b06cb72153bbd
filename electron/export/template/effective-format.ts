import { child, numberOf, type XmlNode } from './xml-tree';

/** What is printed of a paragraph's format, as its styles and its own properties have it. */
export interface Format {
  eastAsia?: string;
  ascii?: string;
  /** pt */
  size?: number;
  bold?: boolean;
  centred?: boolean;
  /** Exact line, pt. */
  line?: number;
  /** In characters. */
  firstLine?: number;
  align?: string;
}

const isOn = (node: XmlNode | undefined): boolean | undefined =>
  node === undefined ? undefined : !['0', 'false', 'off'].includes(node.attributes['w:val'] ?? '1');

/** The properties in a w:rPr. */
export function runFormat(rPr: XmlNode | undefined): Format {
  const fonts = child(rPr, 'w:rFonts')?.attributes ?? {};
  const halfPoints = numberOf(child(rPr, 'w:sz'), 'w:val');
  const bold = isOn(child(rPr, 'w:b'));
  return {
    ...(fonts['w:eastAsia'] !== undefined && { eastAsia: fonts['w:eastAsia'] }),
    ...(fonts['w:ascii'] !== undefined && { ascii: fonts['w:ascii'] }),
    ...(halfPoints !== undefined && { size: halfPoints / 2 }),
    ...(bold !== undefined && { bold }),
  };
}

/** The properties in a w:pPr, those of the paragraph mark left out. */
export function paragraphFormat(pPr: XmlNode | undefined): Format {
  const spacing = child(pPr, 'w:spacing');
  const line = numberOf(spacing, 'w:line');
  const indent = child(pPr, 'w:ind');
  const characters = numberOf(indent, 'w:firstLineChars');
  const twips = numberOf(indent, 'w:firstLine');
  const align = child(pPr, 'w:jc')?.attributes['w:val'];
  return {
    ...(line !== undefined && spacing?.attributes['w:lineRule'] === 'exact' && { line: line / 20 }),
    // 三号 is 16 pt: twips alone tell characters by it.
    ...(characters !== undefined
      ? { firstLine: characters / 100 }
      : twips !== undefined && { firstLine: Math.round(twips / 320) }),
    ...(align !== undefined && { align }),
  };
}

/** The styles of a document by id, each resolved along its chain. */
export class Styles {
  private readonly nodes = new Map<string, XmlNode>();
  private readonly resolved = new Map<string, Format>();
  private readonly defaults: Format;
  readonly normal: string | undefined;

  constructor(root: XmlNode | null) {
    const styles = root === null ? undefined : child(root, 'w:styles');
    const docDefaults = child(styles, 'w:docDefaults');
    this.defaults = {
      ...runFormat(child(docDefaults, 'w:rPrDefault', 'w:rPr')),
      ...paragraphFormat(child(docDefaults, 'w:pPrDefault', 'w:pPr')),
    };
    for (const style of styles?.children ?? []) {
      const id = style.attributes['w:styleId'];
      if (style.name === 'w:style' && id !== undefined) this.nodes.set(id, style);
    }
    this.normal = [...this.nodes].find(
      ([, node]) => node.attributes['w:type'] === 'paragraph' && node.attributes['w:default'] === '1',
    )?.[0];
  }

  /** Ids of paragraph styles by their name in lower case: "heading 1", "title". */
  named(name: string): string | undefined {
    return [...this.nodes].find(
      ([, node]) =>
        node.attributes['w:type'] === 'paragraph' && child(node, 'w:name')?.attributes['w:val']?.toLowerCase() === name,
    )?.[0];
  }

  nameOf(id: string): string {
    return child(this.nodes.get(id), 'w:name')?.attributes['w:val']?.toLowerCase() ?? '';
  }

  /** What a character style says, without what holds for the whole document. */
  characterFormat(id: string | undefined, depth = 0): Format {
    const node = id === undefined ? undefined : this.nodes.get(id);
    if (node === undefined || depth > 20) return {};
    const base = this.characterFormat(child(node, 'w:basedOn')?.attributes['w:val'], depth + 1);
    return { ...base, ...runFormat(child(node, 'w:rPr')) };
  }

  /** What a style says, with what it is based on. */
  format(id: string | undefined, depth = 0): Format {
    if (id === undefined) return this.defaults;
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const node = this.nodes.get(id);
    if (node === undefined || depth > 20) return this.defaults;
    const base = this.format(child(node, 'w:basedOn')?.attributes['w:val'], depth + 1);
    const format = { ...base, ...runFormat(child(node, 'w:rPr')), ...paragraphFormat(child(node, 'w:pPr')) };
    this.resolved.set(id, format);
    return format;
  }
}
