import type { Attributes } from '../xml/attribute-values';
import { partReader, SKIP, type ElementReader } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { XmlPart } from '../xml/xml-part';
import { fontSize, length } from './lengths';
import type { ListLevel } from './list-style';
import { LIST_STYLE_READERS, type ListStyled } from './list-style-readers';
import type { Style, StyleSheet } from './style-sheet';
import type { TextLook } from './text-look';

/** What the styles of a part are read into, and what is open in it. */
class StylesPart implements ListStyled {
  sheet: StyleSheet | null = null;
  style: Style | null = null;
  /** That of the style, or of the default style. */
  look: TextLook | null = null;
  levels: (ListLevel | undefined)[] | null = null;
  /** Name of the last style, where it is one of columns of tables. */
  column: string | null = null;

  constructor(
    readonly common: StyleSheet,
    readonly automatic: StyleSheet,
  ) {}
}

const collection = (which: 'common' | 'automatic'): ElementReader<StylesPart> => ({
  open(part) {
    part.sheet = part[which];
  },
  close(part) {
    part.sheet = null;
  },
});

const style: ElementReader<StylesPart> = {
  open(part, a) {
    const { sheet } = part;
    const family = a.get('family') ?? '';
    const name = a.get('name');
    part.column = family === 'table-column' ? (name ?? null) : null;
    if (part.column !== null) return undefined;
    if (sheet === null || name === undefined || (family !== 'paragraph' && family !== 'text')) return 'skip';
    const parent = a.get('parent-style-name');
    const listStyle = a.get('list-style-name');
    part.look = {};
    part.style = {
      displayName: a.get('display-name') ?? name.replaceAll('_20_', ' '),
      automatic: sheet === part.automatic,
      look: part.look,
      ...(parent === undefined ? {} : { parent }),
      ...(listStyle === undefined ? {} : { listStyle }),
    };
    sheet.add(family, name, part.style);
    return undefined;
  },
  close(part) {
    part.style = null;
    part.look = null;
  },
};

const isBold = (weight: string): boolean => weight === 'bold' || Number(weight) >= 600;

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

const STYLES = partReader<StylesPart>({
  'office:styles': collection('common'),
  'office:automatic-styles': collection('automatic'),
  'office:master-styles': SKIP,
  'office:body': SKIP,
  'style:style': style,
  'style:table-column-properties': {
    open({ sheet, column }, a) {
      const width = length(a.get('column-width'));
      if (sheet !== null && column !== null && width > 0) sheet.columnWidths.set(column, width);
    },
  },
  'style:default-style': {
    open(part, a) {
      if (a.get('family') === 'paragraph' && part.sheet !== null) part.look = part.sheet.defaultLook;
    },
    close(part) {
      part.look = null;
    },
  },
  'style:text-properties': {
    open({ look }, a, parent) {
      // In a level of a list it speaks of the number.
      if (look !== null && (parent === 'style:style' || parent === 'style:default-style')) readLook(look, a);
    },
  },
  'style:paragraph-properties': {
    open(part, a) {
      const align = a.get('text-align');
      if (part.style !== null && align !== undefined) part.style.centred = align === 'center';
    },
  },
  ...LIST_STYLE_READERS,
});

/** Reads office:styles into `common` and office:automatic-styles into `automatic`, of styles.xml, content.xml or a flat document. */
export function readStyles(part: XmlPart, common: StyleSheet, automatic: StyleSheet): void {
  walkPart(part, STYLES, new StylesPart(common, automatic));
}
