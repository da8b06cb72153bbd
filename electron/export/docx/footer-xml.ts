import type { FormatProfile } from '../../../shared/format/profile';
import { STYLE } from './style-ids';
import { escapeXml, RELATIONSHIPS_NAMESPACE, WORD_NAMESPACE, XML_DECLARATION } from './xml';

const run = (content: string): string => `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>${content}</w:r>`;
const words = (text: string): string => (text === '' ? '' : run(`<w:t xml:space="preserve">${escapeXml(text)}</w:t>`));

/**
 * A footer with the page number, "— 1 —". The field stands in runs of its own with a cached result: WPS and LibreOffice show nothing
 * for a field in one run, or without result.
 */
export function footerXml(profile: FormatProfile, side: 'odd' | 'even'): string {
  const { before, after } = profile.pageNumber;
  const field =
    run('<w:fldChar w:fldCharType="begin"/>') +
    run('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run(`<w:t>${side === 'odd' ? 1 : 2}</w:t>`) +
    run('<w:fldChar w:fldCharType="end"/>');
  return (
    XML_DECLARATION +
    `<w:ftr ${WORD_NAMESPACE} ${RELATIONSHIPS_NAMESPACE}><w:p><w:pPr><w:pStyle w:val="${side === 'odd' ? STYLE.footer : STYLE.footerEven}"/></w:pPr>` +
    words(before) +
    field +
    words(after) +
    '</w:p></w:ftr>'
  );
}
