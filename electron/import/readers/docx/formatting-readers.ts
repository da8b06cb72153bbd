import { integer, type Attributes } from '../xml/attribute-values';
import { SKIP, type ElementReader, type ElementTable } from '../xml/part-reader';
import { isOn } from './on-off';
import type { Formatting } from './styles';

/** What has properties of paragraphs and runs read into it. */
export interface Formatted {
  /** What the properties that are open speak of; null where nothing keeps them. */
  readonly target: Formatting | null;
}

const setter = (set: (target: Formatting, attributes: Attributes) => void): ElementReader<Formatted> => ({
  open({ target }, attributes) {
    if (target !== null) set(target, attributes);
  },
  pure: true,
});

const number = (set: (target: Formatting, value: number) => void): ElementReader<Formatted> =>
  setter((target, attributes) => {
    const value = integer(attributes.get('val'));
    if (value !== undefined) set(target, value);
  });

/** Revisions of properties: the state before the change, which is not what is printed (ECMA-376 17.13.5). */
const FORMER_PROPERTIES: ElementTable<unknown> = Object.fromEntries(
  ['pPr', 'rPr', 'sectPr', 'tblPr', 'tblPrEx', 'tcPr', 'trPr', 'tblGrid'].map((name) => [
    `w:${name}Change`,
    { ...SKIP, pure: true },
  ]),
);

/** The properties of paragraphs and runs that are kept, wherever they stand (ECMA-376 17.3.1, 17.3.2). */
export const FORMATTING_READERS: ElementTable<Formatted> = {
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
  ...FORMER_PROPERTIES,
};
