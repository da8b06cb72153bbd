import { HEADING_LEVELS, type HeadingLevel } from '../../../shared/format/heading-class';
import { twipsOfPoints } from '../../../shared/format/length';
import type { FormatProfile, HeadingClass } from '../../../shared/format/profile';
import { headingStyle } from './style-ids';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml';

/** The one list of a document. */
export const HEADING_LIST = 1;
const MOST_LEVELS = 9;

/** How Word counts what our counters print (ECMA-376 17.18.59), by the sign of the first ordinal, and up to where both print the same. */
const FORMATS: readonly { first: string; format: string; most: number }[] = [
  { first: '一', format: 'chineseCountingThousand', most: 99 },
  { first: '1', format: 'decimal', most: 9999 },
  { first: '１', format: 'decimalFullWidth', most: 9 },
  { first: '①', format: 'decimalEnclosedCircle', most: 20 },
];

/** A level of the list for a marker style; null where Word cannot count so. */
export function listLevelOf(style: string, level: number): { format: string; text: string; most: number } | null {
  for (const { first, format, most } of FORMATS) {
    const at = style.indexOf(first);
    // Inside a word, as in 一是 or 第一部分, the ordinal is part of the sentence; Word counts it all the same.
    if (at < 0) continue;
    const text = `${style.slice(0, at)}%${level}${style.slice(at + first.length)}`;
    return text.split('%').length === 2 ? { format, text, most } : null;
  }
  return null;
}

/**
 * word/numbering.xml: one multilevel list, its levels bound to the heading styles, nothing between number and text.
 * @param styles the marker style of each level that is counted
 */
export function numberingXml(
  profile: FormatProfile,
  classes: Record<HeadingLevel, HeadingClass>,
  styles: ReadonlyMap<HeadingLevel, string>,
): string {
  const levels = Array.from({ length: MOST_LEVELS }, (_, i) => levelXml(profile, classes, styles, i + 1));
  return (
    XML_DECLARATION +
    `<w:numbering ${WORD_NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:nsid w:val="47614D75"/>` +
    `<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="47614D76"/>${levels.join('')}</w:abstractNum>` +
    `<w:num w:numId="${HEADING_LIST}"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
  );
}

/** Children in the order of CT_Lvl (17.9.6). */
function levelXml(
  profile: FormatProfile,
  classes: Record<HeadingLevel, HeadingClass>,
  styles: ReadonlyMap<HeadingLevel, string>,
  number: number,
): string {
  const level = HEADING_LEVELS.find((known) => known === number);
  const style = level === undefined ? undefined : styles.get(level);
  const counted = style === undefined ? null : listLevelOf(style, number);
  if (level === undefined || counted === null) {
    return (
      `<w:lvl w:ilvl="${number - 1}"><w:start w:val="1"/><w:numFmt w:val="none"/><w:suff w:val="nothing"/>` +
      '<w:lvlText w:val=""/><w:lvlJc w:val="left"/></w:lvl>'
    );
  }
  const look = profile.headings[classes[level]];
  const latin = escapeXml(profile.latin === null ? look.font.name : profile.latin.name);
  const characters = profile.firstLineCharacters;
  const indent = Math.round(characters * (twipsOfPoints(look.size) + twipsOfPoints(profile.characterSpacing)));
  return (
    `<w:lvl w:ilvl="${number - 1}"><w:start w:val="1"/><w:numFmt w:val="${counted.format}"/>` +
    `<w:pStyle w:val="${headingStyle(level)}"/><w:suff w:val="nothing"/><w:lvlText w:val="${escapeXml(counted.text)}"/>` +
    '<w:lvlJc w:val="left"/>' +
    `<w:pPr><w:ind w:leftChars="0" w:left="0" w:firstLineChars="${characters * 100}" w:firstLine="${indent}"/></w:pPr>` +
    `<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:eastAsia="${escapeXml(look.font.name)}" w:hAnsi="${latin}"/>` +
    `${look.bold ? '<w:b/>' : '<w:b w:val="0"/>'}</w:rPr></w:lvl>`
  );
}
