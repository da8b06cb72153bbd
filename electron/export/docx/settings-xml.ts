import type { FormatProfile } from '../../../shared/format/profile';
import { WORD_NAMESPACE, XML_DECLARATION } from './xml';

/**
 * word/settings.xml, children in the order of CT_Settings (ECMA-376 17.15.1.78). Without compatibilityMode 15 Word opens in "兼容模式";
 * punctuation is not compressed, since a squeezed line holds more than its 28 characters.
 */
export function settingsXml(profile: FormatProfile): string {
  const compat = [
    'spaceForUL',
    'balanceSingleByteDoubleByteWidth',
    'doNotLeaveBackslashAlone',
    'ulTrailSpace',
    'doNotExpandShiftReturn',
    'adjustLineHeightInTable',
    'useFELayout',
  ];
  const settings: [string, string][] = [
    ['compatibilityMode', '15'],
    ['overrideTableStyleFontSizeAndJustification', '1'],
    ['enableOpenTypeFeatures', '1'],
    ['doNotFlipMirrorIndents', '1'],
    ['differentiateMultirowTableHeaders', '1'],
  ];
  return (
    XML_DECLARATION +
    `<w:settings ${WORD_NAMESPACE}>${profile.page.mirror ? '<w:mirrorMargins/>' : ''}<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/>` +
    (profile.pageNumber.place === 'outside' ? '<w:evenAndOddHeaders/>' : '') +
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>' +
    compat.map((flag) => `<w:${flag}/>`).join('') +
    settings
      .map(
        ([name, value]) =>
          `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
      )
      .join('') +
    '</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}
