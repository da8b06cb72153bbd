import { partReader, SKIP } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { XmlPart } from '../xml/xml-part';
import { FORMATTING_READERS, type Formatted } from './formatting-readers';
import { StyleSheet, type Formatting, type Style } from './styles';

/** What is read of styles.xml. */
class StylesPart implements Formatted {
  readonly sheet = new StyleSheet();
  /** The style that is open. */
  style: Style | null = null;
  inDefaults = false;

  get target(): Formatting | null {
    return this.style ?? (this.inDefaults ? this.sheet.defaults : null);
  }
}

const STYLES = partReader<StylesPart>({
  // Conditional formats of table styles speak of cells, not of the style as a whole.
  'w:tblStylePr': SKIP,
  'w:docDefaults': {
    open(styles) {
      styles.inDefaults = true;
    },
    close(styles) {
      styles.inDefaults = false;
    },
  },
  'w:style': {
    open(styles, a) {
      const id = a.get('styleId') ?? '';
      styles.style = { id, name: '' };
      if (a.get('type') === 'paragraph' && ['1', 'true', 'on'].includes(a.get('default') ?? ''))
        styles.sheet.defaultParagraphStyle = id;
    },
    close(styles) {
      if (styles.style !== null) styles.sheet.styles.set(styles.style.id, styles.style);
      styles.style = null;
    },
  },
  'w:name': {
    open({ style }, a, parent) {
      if (style !== null && parent === 'w:style') style.name = a.get('val') ?? '';
    },
  },
  'w:basedOn': {
    open({ style }, a) {
      if (style !== null) style.basedOn = a.get('val') ?? '';
    },
  },
  ...FORMATTING_READERS,
});

/** Reads styles.xml (ECMA-376 17.7). */
export function readStyles(part: XmlPart | null): StyleSheet {
  const styles = new StylesPart();
  if (part !== null) walkPart(part, STYLES, styles);
  return styles.sheet;
}
