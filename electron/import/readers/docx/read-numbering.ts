import { numberFormatName } from '../doc/number-codes';
import { integer } from '../xml/attribute-values';
import { partReader, type ElementReader } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { XmlPart } from '../xml/xml-part';
import {
  LIST_LEVELS,
  Numbering,
  type AbstractList,
  type ListLevel,
  type NumberedList,
  type Override,
} from './numbering';
import { isOn } from './on-off';
import type { StyleSheet } from './styles';

/** No program lets one write on here (characters); a longer text would be repeated at every paragraph. */
const MAX_LEVEL_TEXT = 100;

const isLevel = (n: number | undefined): n is number => n !== undefined && n >= 0 && n < LIST_LEVELS;

/** What is read of numbering.xml, and what is open in it. */
class NumberingPart {
  abstract: AbstractList | null = null;
  list: NumberedList | null = null;
  override: Override | null = null;
  level: ListLevel | null = null;
  sawChoice = false;

  constructor(readonly numbering: Numbering) {}
}

const abstractReader = (idName: string): ElementReader<NumberingPart> => ({
  open(part, a) {
    const id = integer(a.get(idName));
    if (id === undefined) return 'skip';
    part.abstract = { id, levels: [] };
    part.numbering.abstracts.set(id, part.abstract);
    return undefined;
  },
  close(part) {
    part.abstract = null;
  },
});

const listReader = (idName: string): ElementReader<NumberingPart> => ({
  open(part, a) {
    const id = integer(a.get(idName));
    if (id === undefined) return 'skip';
    part.list = { abstractId: -1, overrides: [] };
    part.numbering.lists.set(id, part.list);
    return undefined;
  },
  close(part) {
    part.list = null;
  },
});

const abstractId: ElementReader<NumberingPart> = {
  open({ list }, a) {
    if (list !== null) list.abstractId = integer(a.get('val')) ?? -1;
  },
};

const NUMBERING = partReader<NumberingPart>({
  'w:abstractNum': abstractReader('abstractNumId'),
  'w:num': listReader('numId'),
  'w:abstractNumId': abstractId,
  // Word 2003 XML
  'w:listDef': abstractReader('listDefId'),
  'w:list': listReader('ilfo'),
  'w:ilst': abstractId,
  'w:nfc': {
    open({ level }, a) {
      if (level !== null) level.format = numberFormatName(integer(a.get('val')) ?? 0);
    },
  },
  'w:numStyleLink': {
    open({ abstract }, a) {
      const style = a.get('val');
      if (abstract !== null && style !== undefined) abstract.styleLink = style;
    },
  },
  'w:lvlOverride': {
    open(part, a) {
      const index = integer(a.get('ilvl'));
      if (part.list === null || !isLevel(index)) return 'skip';
      part.override = {};
      part.list.overrides[index] = part.override;
      return undefined;
    },
    close(part) {
      part.override = null;
    },
  },
  'w:startOverride': {
    open({ override }, a) {
      const start = integer(a.get('val'));
      if (override !== null && start !== undefined) override.start = start;
    },
  },
  'w:lvl': {
    open(part, a) {
      const index = integer(a.get('ilvl'));
      if (!isLevel(index)) return 'skip';
      // An omitted w:start is zero (17.9.25), an omitted w:numFmt decimal (17.9.17).
      part.level = { start: 0, format: 'decimal', text: '', legal: false };
      if (part.override !== null) part.override.level = part.level;
      else if (part.abstract !== null) part.abstract.levels[index] = part.level;
      return undefined;
    },
    close(part) {
      part.level = null;
    },
  },
  'w:start': {
    open({ level }, a) {
      if (level !== null) level.start = integer(a.get('val')) ?? 0;
    },
  },
  // Word 2010 writes number formats of its own in a Choice, with the nearest old one as Fallback.
  'mc:AlternateContent': {
    open(part) {
      part.sawChoice = false;
    },
  },
  'mc:Choice': {
    open(part) {
      part.sawChoice = true;
    },
  },
  'mc:Fallback': { open: ({ sawChoice }) => (sawChoice ? 'skip' : undefined) },
  'w:numFmt': {
    open({ level }, a) {
      if (level === null) return;
      level.format = a.get('val') ?? 'decimal';
      const custom = a.get('format');
      if (custom !== undefined) level.customFormat = custom;
    },
  },
  'w:lvlText': {
    open({ level }, a) {
      if (level !== null) level.text = (a.get('val') ?? '').slice(0, MAX_LEVEL_TEXT);
    },
  },
  'w:lvlRestart': {
    open({ level }, a) {
      const restart = integer(a.get('val'));
      if (level !== null && restart !== undefined) level.restart = restart;
    },
  },
  'w:isLgl': {
    open({ level }, a) {
      if (level !== null) level.legal = isOn(a);
    },
  },
  'w:pStyle': {
    open({ level }, a) {
      const style = a.get('val');
      if (level !== null && style !== undefined) level.style = style;
    },
  },
});

/** Reads numbering.xml (ECMA-376 17.9). */
export function readNumbering(part: XmlPart | null, styles: StyleSheet): Numbering {
  const numbering = new Numbering(styles);
  if (part !== null) walkPart(part, NUMBERING, new NumberingPart(numbering));
  return numbering;
}
