import type { Paragraph, Table } from 'docx';
import type { HeadingLevel } from '../../../shared/format/heading-class';
import type { Report } from '../../../shared/model/report';
import { fieldLines, printReport, type Printed, type PrintedParagraph } from '../printed-report';
import { ElementParagraph, type Element } from './element';
import { blockRuns, Bookmarks, textRun } from './runs';
import { headingStyle, runInStyle, STYLE } from './style-ids';
import { makeTable } from './table';

/** A run-in paragraph up to this length (two lines of 28) makes a readable entry in Word's navigation pane and contents. */
const MAX_OUTLINE_PARAGRAPH = 56;

/** The level of the run-in heading that a paragraph begins with, null where it begins with none. */
function runInLevel(paragraph: PrintedParagraph): HeadingLevel | null {
  const first = paragraph.blocks[0]!;
  return paragraph.heading === null && first.headingEnd > 0 ? first.level : null;
}

/**
 * How a run-in heading carries its level. A paragraph style with an outline level would put the whole paragraph into Word's navigation
 * pane and contents; a style separator falls into two lines in LibreOffice 7 and perhaps in WPS; splitting the paragraph would change the
 * layout that was imported. So (facts: GB/T 9704 §3, technique d):
 *
 * 1. a paragraph that is nothing but a heading is a real heading 1 … 4;
 * 2. a run-in heading stands in the character style linked with that heading ("标题 1 字符"): Word's contents take up just the heading,
 *    and pandoc (+styles) and LibreOffice give the name of the style, and so the level;
 * 3. where all run-in paragraphs of a level are short, they get the level's paragraph style "公文正文 1 级" as well, based on the heading
 *    and with its outline level. All or none: a navigation pane that shows （一） and （三） but not （二） misleads.
 */
function outlinedLevels(printed: readonly Printed[]): Set<HeadingLevel> {
  const levels = new Set<HeadingLevel>();
  const long = new Set<HeadingLevel>();
  for (const item of printed) {
    const level = item.type === 'paragraph' ? runInLevel(item) : null;
    if (level === null || item.type !== 'paragraph') continue;
    levels.add(level);
    if (item.text.length > MAX_OUTLINE_PARAGRAPH) long.add(level);
  }
  for (const level of long) levels.delete(level);
  return levels;
}

function paragraphStyle(item: PrintedParagraph, outlined: ReadonlySet<HeadingLevel>): string {
  if (item.heading !== null) return headingStyle(item.heading);
  const level = runInLevel(item);
  return level !== null && outlined.has(level) ? runInStyle(level) : STYLE.body;
}

function paragraphRuns(item: PrintedParagraph, bookmarks: Bookmarks): Element[] {
  return item.blocks.flatMap((printed, index) => {
    // A real heading needs no character style.
    const runs = blockRuns(printed, item.heading === null ? printed.headingEnd : 0);
    return bookmarks.around(printed, runs, index === item.blocks.length - 1);
  });
}

/** The lines of a field as one paragraph with line breaks: one title for the navigation pane, one blank line after it. */
function fieldParagraph(style: string, field: string): Paragraph[] {
  const text = fieldLines(field).join('\n');
  return text === '' ? [] : [new ElementParagraph(style, [textRun({ text })])];
}

/**
 * What stands in the body of the Word file, from the title to the date.
 * @param width of the type area, twips
 */
export function documentBody(report: Report, width: number): (Paragraph | Table)[] {
  const { subtitle, addressee, signature, date } = report.matter;
  const printed = printReport(report);
  const outlined = outlinedLevels(printed);
  const bookmarks = new Bookmarks();
  const closing = [...fieldParagraph(STYLE.signature, signature), ...fieldParagraph(STYLE.date, date)];
  const body = printed.map((item, index) => {
    if (item.type === 'table') return makeTable(item, width, bookmarks);
    const style = paragraphStyle(item, outlined);
    const isLast = style === STYLE.body && closing.length > 0 && index === printed.length - 1;
    return new ElementParagraph(isLast ? STYLE.lastBody : style, paragraphRuns(item, bookmarks));
  });
  // Word wants a paragraph after a table at the end.
  if (closing.length === 0 && printed.at(-1)?.type === 'table') closing.push(new ElementParagraph(STYLE.body, []));
  return [
    ...fieldParagraph(STYLE.title, report.title),
    ...fieldParagraph(STYLE.subtitle, subtitle),
    ...fieldParagraph(STYLE.addressee, addressee),
    ...body,
    ...closing,
  ];
}
