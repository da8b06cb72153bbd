import type { SourceLine } from '../../../../../shared/recognition/source';
import type { Numbering } from '../numbering';
import type { Paragraph } from '../paragraph';
import type { Formatting, ResolvedStyle } from '../styles';
import type { StoryContext } from './story-context';

/** The styles of a table of contents: of Word, LibreOffice and WPS. */
const CONTENTS_STYLE = /^(?:toc (?:\d|heading)|contents (?:\d|heading)|WPSOffice手动目录 \d)$/i;
/** A line of a table of contents ends in the number of a page. */
const CONTENTS_LINE = /[\t.…·\s]\d{1,4}$/u;

/** The list level of a paragraph: its own, that which its style is bound to, that of the style, or the highest. */
function listLevel(direct: Formatting, style: ResolvedStyle, numbering: Numbering, numId: number): number {
  if (direct.listLevel !== undefined) return direct.listLevel;
  const levels = numbering.list(numId)?.levels ?? [];
  for (const id of style.chain) {
    const bound = levels.findIndex((level) => level?.style === id);
    if (bound >= 0) return bound;
  }
  return style.listLevel ?? 0;
}

/**
 * The lines of a paragraph as they are printed: with its number, which is counted, and the looks that its style gives it.
 * @param inContents it stands in a table of contents
 */
export function printedLines(
  paragraph: Paragraph,
  { styles, numbering, counter }: StoryContext,
  inContents: boolean,
): SourceLine[] {
  const { direct } = paragraph;
  const style = styles.resolve(paragraph.styleId ?? styles.defaultParagraphStyle);
  const numId = direct.numId ?? style.numId ?? 0;
  const marker = numId === 0 ? '' : counter.next(numId, listLevel(direct, style, numbering, numId));
  const outline = direct.outlineLevel ?? style.outlineLevel ?? 9;
  const lines = paragraph.lines(marker);
  const isContents = inContents || CONTENTS_STYLE.test(style.name);
  for (const line of lines) {
    if (isContents || (paragraph.inContentsField && CONTENTS_LINE.test(line.text))) line.furniture = 'contents';
    if (outline >= 0 && outline < 9) line.headingLevel = outline + 1;
    if (paragraph.styleId !== null && style.name !== '') line.style = style.name;
    if (direct.centred ?? style.centred ?? styles.defaults.centred ?? false) line.centred = true;
  }
  return lines;
}
