import { integer, walkXml, type Attributes, type ElementReader, type XmlPart } from '../docx/walk-xml';
import { LIST_LEVELS, type ListLevel, type ListStyle } from './list-style';

/** How text is printed. ODF has a font for Western and one for Chinese text, each with weight and size. */
export interface TextLook {
  bold?: boolean;
  boldAsian?: boolean;
  /** pt */
  size?: number;
  sizeAsian?: number;
  hidden?: boolean;
  /** Sizes that are given as parts of those around, until these are known. */
  ratio?: number;
  ratioAsian?: number;
}

interface Style {
  /** As the user sees it: "Heading 1" for the name Heading_20_1. */
  displayName: string;
  automatic: boolean;
  parent?: string;
  look: TextLook;
  centred?: boolean;
  /** "" removes the list of the parent. */
  listStyle?: string;
}

export interface ResolvedStyle {
  /** Name of the nearest style that the user knows, "" where there is none. */
  name: string;
  look: TextLook;
  centred: boolean;
  listStyle: string | undefined;
}

const LOOK_KEYS = ['bold', 'boldAsian', 'size', 'sizeAsian', 'hidden'] as const;
/** Longer chains are cut: no program makes them. */
const MAX_CHAIN = 64;

/** The look of text within text. */
export function mergeLooks(outer: TextLook, inner: TextLook): TextLook {
  const { ratio, ratioAsian } = inner;
  const merged: TextLook = { ...outer };
  for (const key of LOOK_KEYS) if (inner[key] !== undefined) Object.assign(merged, { [key]: inner[key] });
  if (ratio !== undefined) {
    if (outer.size === undefined) merged.ratio = ratio * (outer.ratio ?? 1);
    else merged.size = outer.size * ratio;
  }
  if (ratioAsian !== undefined) {
    if (outer.sizeAsian === undefined) merged.ratioAsian = ratioAsian * (outer.ratioAsian ?? 1);
    else merged.sizeAsian = outer.sizeAsian * ratioAsian;
  }
  return merged;
}

export type Family = 'paragraph' | 'text';

/** The styles of one part: its automatic ones, and the common ones of the document behind them. */
export class StyleSheet {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ResolvedStyle>();
  private readonly lists = new Map<string, (ListLevel | undefined)[]>();
  /** Of columns of tables, by style, pt. */
  readonly columnWidths = new Map<string, number>();
  readonly defaultLook: TextLook = {};
  outline: ListStyle = [];

  constructor(private readonly common: StyleSheet | null) {}

  add(family: string, name: string, style: Style): void {
    this.styles.set(`${family}/${name}`, style);
  }

  addList(name: string, levels: (ListLevel | undefined)[]): void {
    this.lists.set(name, levels);
  }

  list(name: string): ListStyle | undefined {
    return this.lists.get(name) ?? this.common?.list(name);
  }

  get outlineNumbers(): ListStyle {
    return this.outline.length > 0 ? this.outline : (this.common?.outline ?? []);
  }

  private find(key: string): Style | undefined {
    return this.styles.get(key) ?? this.common?.find(key);
  }

  private get defaults(): TextLook {
    return this.common?.defaultLook ?? this.defaultLook;
  }

  /** A style with all it takes over from its parents; a paragraph style without a parent stands on the default style. */
  resolve(family: Family, name: string): ResolvedStyle {
    const key = `${family}/${name}`;
    let style = this.resolved.get(key);
    if (style === undefined) {
      style = this.build(family, key);
      this.resolved.set(key, style);
    }
    return style;
  }

  private build(family: Family, key: string): ResolvedStyle {
    const chain: Style[] = [];
    for (
      let style = this.find(key);
      style !== undefined && !chain.includes(style) && chain.length < MAX_CHAIN;
      style = style.parent === undefined ? undefined : this.find(`${family}/${style.parent}`)
    )
      chain.push(style);
    return {
      name: chain.find((style) => !style.automatic)?.displayName ?? '',
      look: chain.reduceRight<TextLook>(
        (look, style) => mergeLooks(look, style.look),
        family === 'paragraph' ? mergeLooks({}, this.defaults) : {},
      ),
      centred: chain.find((style) => style.centred !== undefined)?.centred ?? false,
      listStyle: chain.find((style) => style.listStyle !== undefined)?.listStyle,
    };
  }
}

/** A length in pt, 0 where it is none. */
function length(value: string | undefined): number {
  const match = /^(\d{1,5}(?:\.\d{1,8})?)(pt|in|cm|mm|pc|px)$/.exec(value ?? '');
  return match === null ? 0 : Number(match[1]) * POINTS[match[2]!]!;
}

const isBold = (weight: string): boolean => weight === 'bold' || Number(weight) >= 600;
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 };

/** A length in pt, or a part of the parent's ("150%"). */
function fontSize(value: string | undefined): { points?: number; ratio?: number } {
  const match = /^(\d{1,4}(?:\.\d{1,8})?)(pt|in|cm|mm|pc|px|%)$/.exec(value ?? '');
  if (match === null) return {};
  const number = Number(match[1]);
  if (!(number > 0)) return {};
  return match[2] === '%' ? { ratio: number / 100 } : { points: Math.round(number * POINTS[match[2]!]! * 100) / 100 };
}

function readLook(look: TextLook, a: Attributes): void {
  const weight = a.get('font-weight');
  const weightAsian = a.get('font-weight-asian');
  const size = fontSize(a.get('font-size'));
  const sizeAsian = fontSize(a.get('font-size-asian'));
  const display = a.get('display');
  if (weight !== undefined) look.bold = isBold(weight);
  if (weightAsian !== undefined) look.boldAsian = isBold(weightAsian);
  if (size.points !== undefined) look.size = size.points;
  if (size.ratio !== undefined) look.ratio = size.ratio;
  if (sizeAsian.points !== undefined) look.sizeAsian = sizeAsian.points;
  if (sizeAsian.ratio !== undefined) look.ratioAsian = sizeAsian.ratio;
  if (display !== undefined) look.hidden = display === 'none';
}

/** Reads office:styles into `common` and office:automatic-styles into `automatic`, of styles.xml, content.xml or a flat document. */
export function readStyles(part: XmlPart, common: StyleSheet, automatic: StyleSheet): void {
  let sheet: StyleSheet | null = null;
  let look: TextLook | null = null;
  let style: Style | null = null;
  let levels: (ListLevel | undefined)[] | null = null;
  let column: string | null = null;

  const collection = (target: StyleSheet): ElementReader => ({
    open() {
      sheet = target;
    },
    close() {
      sheet = null;
    },
  });
  const level =
    (numbered: boolean) =>
    (a: Attributes): void => {
      const index = (integer(a.get('level')) ?? 0) - 1;
      if (levels === null || index < 0 || index >= LIST_LEVELS) return;
      const listFormat = a.get('num-list-format');
      levels[index] = {
        format: numbered ? (a.get('num-format') ?? '') : null,
        prefix: a.get('num-prefix') ?? '',
        suffix: a.get('num-suffix') ?? '',
        displayLevels: Math.max(1, Math.min(LIST_LEVELS, integer(a.get('display-levels')) ?? 1)),
        start: integer(a.get('start-value')) ?? 1,
        ...(listFormat === undefined ? {} : { listFormat }),
      };
    };
  const endLevels = (): void => {
    levels = null;
  };
  const skip: ElementReader = { open: () => 'skip' };

  walkXml(part, {
    'office:styles': collection(common),
    'office:automatic-styles': collection(automatic),
    'office:master-styles': skip,
    'office:body': skip,
    'style:style': {
      open(a) {
        const family = a.get('family') ?? '';
        const name = a.get('name');
        column = family === 'table-column' ? (name ?? null) : null;
        if (column !== null) return undefined;
        if (sheet === null || name === undefined || (family !== 'paragraph' && family !== 'text')) return 'skip';
        const parent = a.get('parent-style-name');
        const listStyle = a.get('list-style-name');
        look = {};
        style = {
          displayName: a.get('display-name') ?? name.replaceAll('_20_', ' '),
          automatic: sheet === automatic,
          look,
          ...(parent === undefined ? {} : { parent }),
          ...(listStyle === undefined ? {} : { listStyle }),
        };
        sheet.add(family, name, style);
        return undefined;
      },
      close() {
        style = null;
        look = null;
      },
    },
    'style:table-column-properties': {
      open(a) {
        const width = length(a.get('column-width'));
        if (sheet !== null && column !== null && width > 0) sheet.columnWidths.set(column, width);
      },
    },
    'style:default-style': {
      open(a) {
        if (a.get('family') === 'paragraph' && sheet !== null) look = sheet.defaultLook;
      },
      close() {
        look = null;
      },
    },
    'style:text-properties': {
      open(a, parent) {
        // In a level of a list it speaks of the number.
        if (look !== null && (parent === 'style:style' || parent === 'style:default-style')) readLook(look, a);
      },
    },
    'style:paragraph-properties': {
      open(a) {
        const align = a.get('text-align');
        if (style !== null && align !== undefined) style.centred = align === 'center';
      },
    },
    'text:list-style': {
      open(a) {
        levels = [];
        if (sheet !== null) sheet.addList(a.get('name') ?? '', levels);
      },
      close: endLevels,
    },
    'text:outline-style': {
      open() {
        levels = [];
        if (sheet !== null) sheet.outline = levels;
      },
      close: endLevels,
    },
    'text:list-level-style-number': { open: level(true) },
    'text:outline-level-style': { open: level(true) },
    'text:list-level-style-bullet': { open: level(false) },
    'text:list-level-style-image': { open: level(false) },
  });
}
