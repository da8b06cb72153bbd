import type { FormatProfile, Typeface } from '../../../shared/format/profile';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml';

function isChinese(font: Typeface): boolean {
  return /[^\0-\x7f]/.test(font.name);
}

function typefaces(profile: FormatProfile): Typeface[] {
  const looks = [profile.body, profile.title, profile.subtitle, profile.table, ...Object.values(profile.headings)];
  const all = [
    ...looks.map((look) => look.font),
    profile.pageNumber.font,
    ...(profile.latin === null ? [] : [profile.latin]),
  ];
  return [...new Map(all.map((font) => [font.name, font])).values()];
}

/**
 * word/fontTable.xml (ECMA-376 17.8): the only place where a substitute can be named for a font that is not installed, and only one.
 * Charset 86 is GB 2312.
 */
export function fontTableXml(profile: FormatProfile): string {
  const fonts = typefaces(profile).map((font) => {
    const alternative = font.alternatives[0];
    return (
      `<w:font w:name="${escapeXml(font.name)}">` +
      (alternative === undefined ? '' : `<w:altName w:val="${escapeXml(alternative)}"/>`) +
      `<w:charset w:val="${isChinese(font) ? '86' : '00'}"/><w:family w:val="${font.family}"/><w:pitch w:val="${isChinese(font) ? 'default' : 'variable'}"/></w:font>`
    );
  });
  return `${XML_DECLARATION}<w:fonts ${WORD_NAMESPACE}>${fonts.join('')}</w:fonts>`;
}
