import {
  integer,
  isOn,
  walkXml,
  type Attributes,
  type ElementReader,
  type ElementReaders,
  type XmlPart,
} from './walk-xml';

/** What a style, a paragraph or a run says of itself; undefined where it leaves that to its base. */
export interface Formatting {
  bold?: boolean;
  /** w:vanish: neither shown nor printed. */
  hidden?: boolean;
  /** pt */
  fontSize?: number;
  centred?: boolean;
  /** 0–8; 9 is body text. */
  outlineLevel?: number;
  /** 0: none. */
  numId?: number;
  listLevel?: number;
}

export interface Style extends Formatting {
  id: string;
  name: string;
  basedOn?: string;
}

/** A style with all it takes over from those it is based on. */
export interface ResolvedStyle extends Formatting {
  name: string;
  /** The style's id and those it is based on, nearest first. */
  chain: readonly string[];
}

/** Heading styles are known by name (gbt9704.md §7): the id is "1" in one program and "2" in another. */
const HEADING_NAME = /^(?:heading|标题) ?([1-9])$/i;
/** Longer chains are cut: no program makes them. */
const MAX_CHAIN = 24;

const NO_STYLE: ResolvedStyle = { name: '', chain: [] };

export class StyleSheet {
  readonly defaults: Formatting = {};
  readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ResolvedStyle>();
  defaultParagraphStyle = '';

  /** The style of that id; an unknown id is an empty style. */
  resolve(id: string): ResolvedStyle {
    let style = this.resolved.get(id);
    if (style === undefined) {
      style = this.build(id);
      this.resolved.set(id, style);
    }
    return style;
  }

  private build(id: string): ResolvedStyle {
    const own = this.styles.get(id);
    if (own === undefined) return NO_STYLE;
    const result: ResolvedStyle & { chain: string[] } = { name: own.name, chain: [] };
    for (let style: Style | undefined = own; style !== undefined; style = this.styles.get(style.basedOn ?? '')) {
      if (result.chain.includes(style.id) || result.chain.length >= MAX_CHAIN) break;
      result.chain.push(style.id);
      inherit(result, style);
      const heading = HEADING_NAME.exec(style.name);
      if (heading !== null) result.outlineLevel ??= Number(heading[1]) - 1;
    }
    return result;
  }
}

const KEYS = ['bold', 'hidden', 'fontSize', 'centred', 'outlineLevel', 'numId', 'listLevel'] as const;

function inherit(target: Formatting, base: Formatting): void {
  for (const key of KEYS) {
    if (target[key] === undefined && base[key] !== undefined) Object.assign(target, { [key]: base[key] });
  }
}

/** Readers for the properties of paragraphs and runs that are kept, wherever they stand. `of` gives the object they are set on. */
export function formattingReaders(of: () => Formatting | null): ElementReaders {
  const setter = (set: (target: Formatting, attributes: Attributes) => void): ElementReader => ({
    open(attributes) {
      const target = of();
      if (target !== null) set(target, attributes);
    },
    pure: true,
  });
  const number = (set: (target: Formatting, value: number) => void): ElementReader =>
    setter((target, attributes) => {
      const value = integer(attributes.get('val'));
      if (value !== undefined) set(target, value);
    });
  return {
    'w:b': setter((target, a) => (target.bold = isOn(a))),
    'w:vanish': setter((target, a) => (target.hidden = isOn(a))),
    'w:sz': number((target, halfPoints) => {
      if (halfPoints > 0) target.fontSize = halfPoints / 2;
    }),
    'w:jc': setter((target, a) => (target.centred = a.get('val') === 'center')),
    'w:outlineLvl': number((target, level) => (target.outlineLevel = level)),
    'w:numId': number((target, numId) => (target.numId = numId)),
    // Word 2003 XML
    'w:ilfo': number((target, numId) => (target.numId = numId)),
    'w:ilvl': number((target, level) => (target.listLevel = level)),
  };
}

/** Revisions of properties: the state before the change, which is not what is printed. */
export const FORMER_PROPERTIES: ElementReaders = Object.fromEntries(
  ['pPr', 'rPr', 'sectPr', 'tblPr', 'tblPrEx', 'tcPr', 'trPr', 'tblGrid'].map((name) => [
    `w:${name}Change`,
    { open: () => 'skip' as const, pure: true as const },
  ]),
);

/** Reads styles.xml (ECMA-376 17.7). */
export function readStyles(part: XmlPart | null): StyleSheet {
  const sheet = new StyleSheet();
  if (part === null) return sheet;
  let current: Style | null = null;
  let defaults = false;
  walkXml(part, {
    // Conditional formats of table styles speak of cells, not of the style as a whole.
    'w:tblStylePr': { open: () => 'skip' },
    'w:docDefaults': {
      open() {
        defaults = true;
      },
      close() {
        defaults = false;
      },
    },
    'w:style': {
      open(a) {
        const id = a.get('styleId') ?? '';
        current = { id, name: '' };
        if (a.get('type') === 'paragraph' && ['1', 'true', 'on'].includes(a.get('default') ?? ''))
          sheet.defaultParagraphStyle = id;
      },
      close() {
        if (current !== null) sheet.styles.set(current.id, current);
        current = null;
      },
    },
    'w:name': {
      open(a, parent) {
        if (current !== null && parent === 'w:style') current.name = a.get('val') ?? '';
      },
    },
    'w:basedOn': {
      open(a) {
        if (current !== null) current.basedOn = a.get('val') ?? '';
      },
    },
    ...FORMER_PROPERTIES,
    ...formattingReaders(() => current ?? (defaults ? sheet.defaults : null)),
  });
  return sheet;
}
