import { StyleSheet, type Style } from '../docx/styles';
import type { ByteView } from './byte-view';
import { applyToCharacters, applyToParagraph, type CharacterProperties, type ParagraphProperties } from './properties';

const PARAGRAPH = 1;
const CHARACTER = 2;
const NO_STYLE = 0x0fff;
/** Longer names are cut: Word allows for no more. */
const MAX_NAME = 253;
const MAX_STYLES = 0x0ffe;

/** Names of built-in styles by their number (MS-DOC 2.9.260 StdfBase.sti): the file has them in the language of its program. */
function builtInName(sti: number): string | null {
  if (sti >= 1 && sti <= 9) return `heading ${sti}`;
  if (sti >= 19 && sti <= 27) return `toc ${sti - 18}`;
  return NAMES[sti] ?? null;
}
const NAMES: Readonly<Record<number, string>> = {
  0: 'Normal',
  29: 'footnote text',
  31: 'header',
  32: 'footer',
  34: 'caption',
  62: 'Title',
  63: 'Closing',
  64: 'Signature',
  66: 'Body Text',
  74: 'Subtitle',
  76: 'Date',
};

/** Reads the style sheet (2.9.271 STSH). The ids of its styles are their indices. */
export function readStyleSheet(table: ByteView): StyleSheet {
  const sheet = new StyleSheet();
  sheet.defaultParagraphStyle = '0';
  // Character properties that nothing sets are those of an empty style: 10 pt (2.6.1 sprmCHps).
  sheet.defaults.fontSize = 10;
  const headSize = table.u16(0);
  const count = Math.min(table.u16(2), MAX_STYLES);
  const baseSize = table.u16(4);
  let at = 2 + headSize;
  for (let i = 0; i < count && at + 2 <= table.length; i++) {
    const size = table.u16(at);
    if (at + 2 + size > table.length) break;
    if (size > 0) {
      const style = readStyle(table.slice(at + 2, size), String(i), baseSize);
      if (style !== null) sheet.styles.set(style.id, style);
    }
    at += 2 + size;
  }
  return sheet;
}

function readStyle(std: ByteView, id: string, baseSize: number): Style | null {
  if (std.length < baseSize + 4) return null;
  const sti = std.u16(0) & 0x0fff;
  const kind = std.u16(2) & 0x000f;
  const basedOn = std.u16(2) >> 4;
  const nameLength = std.u16(baseSize);
  let at = baseSize + 2 + 2 * nameLength + 2;
  if (at > std.length) return null;
  // Further names of the style follow the first after commas.
  const name =
    builtInName(sti) ??
    std
      .utf16(baseSize + 2, nameLength)
      .split(',')[0]!
      .slice(0, MAX_NAME);
  const style: Style = { id, name };
  if (basedOn !== NO_STYLE) style.basedOn = String(basedOn);

  /** The next list of changes; each begins at an even place (2.9.255 STD). */
  const next = (): ByteView | null => {
    at += at & 1;
    if (at + 2 > std.length) return null;
    const size = Math.min(std.u16(at), std.length - at - 2);
    const list = std.slice(at + 2, size);
    at += 2 + size;
    return list;
  };
  if (kind === PARAGRAPH) {
    const changes = next();
    const paragraph: ParagraphProperties = {};
    if (changes !== null) applyToParagraph(paragraph, changes, 2, null);
    const { centred, outlineLevel, numId, listLevel } = paragraph;
    Object.assign(style, known({ centred, outlineLevel, numId, listLevel }));
  }
  if (kind === PARAGRAPH || kind === CHARACTER) {
    const changes = next();
    const characters: CharacterProperties = {};
    if (changes !== null) applyToCharacters(characters, changes);
    const { bold, hidden, fontSize } = characters;
    Object.assign(style, known({ bold, hidden, fontSize }));
  }
  return style;
}

function known(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
