import type { HeadingLevel } from '../../../shared/format/heading-class';
import type { ContentsEntry } from '../contents-entries';
import { ElementParagraph, type Element } from './element';
import { textRun } from './runs';
import { contentsStyle, STYLE } from './style-ids';

const run = (...children: Element[]): Element => ({
  name: 'w:r',
  children: [{ name: 'w:rPr', children: [{ name: 'w:rFonts', attributes: { 'w:hint': 'eastAsia' } }] }, ...children],
});
const fieldChar = (type: 'begin' | 'separate' | 'end'): Element =>
  run({ name: 'w:fldChar', attributes: { 'w:fldCharType': type } });
const instruction = (text: string): Element =>
  run({ name: 'w:instrText', attributes: { 'xml:space': 'preserve' }, children: [text] });

const CONTENTS_LEVELS: readonly HeadingLevel[] = [1, 2, 3];

/**
 * A table of contents as a field with its result already in it: Word can bring it up to date, WPS and LibreOffice show what is there
 * (facts: GB/T 9704 §7). Each entry links to the bookmark of its heading.
 */
export function contentsParagraphs(
  entries: readonly (ContentsEntry & { anchor: string })[],
  depth: number,
): ElementParagraph[] {
  const heading = new ElementParagraph(STYLE.contentsTitle, [textRun({ text: '目　录' })]);
  const lines = entries.map(({ level, text, page, anchor }, index) => {
    const link: Element = {
      name: 'w:hyperlink',
      attributes: { 'w:anchor': anchor, 'w:history': '1' },
      children: [
        textRun({ text }),
        run({ name: 'w:tab' }),
        fieldChar('begin'),
        instruction(` PAGEREF ${anchor} \\h `),
        fieldChar('separate'),
        textRun({ text: String(page) }),
        fieldChar('end'),
      ],
    };
    const begin =
      index === 0 ? [fieldChar('begin'), instruction(` TOC \\o "1-${depth}" \\h \\z \\u `), fieldChar('separate')] : [];
    const end = index === entries.length - 1 ? [fieldChar('end')] : [];
    const style = contentsStyle(CONTENTS_LEVELS.find((known) => known === level) ?? 3);
    return new ElementParagraph(style, [...begin, link, ...end]);
  });
  return [heading, ...lines];
}
