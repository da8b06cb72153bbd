import { Table, type FileChild, type Paragraph } from 'docx';
import { attachmentLines } from '../../../shared/format/attachments';
import type { HeadingLevel } from '../../../shared/format/heading-class';
import { twipsOfPoints } from '../../../shared/format/length';
import type { ExportOptions } from '../../../shared/format/export-choices';
import type { FormatProfile } from '../../../shared/format/profile';
import { textWidthInEm } from '../../../shared/format/text-width';
import type { Report } from '../../../shared/model/report';
import { contentsEntries } from '../contents-entries';
import { printable } from '../printable';
import { fieldLines, partAnnexes, printReport, type Printed, type PrintedParagraph } from '../printed-report';
import { printedGrid } from '../printed-table';
import { printedTitle } from '../printed-title';
import { automaticNumbers, NO_NUMBERS, type AutomaticNumbers } from './automatic-numbers';
import { bookmarkName } from './bookmark';
import { colophon } from './colophon';
import { contentsParagraphs } from './contents';
import { ElementParagraph, type Element } from './element';
import { HEADING_LIST } from './numbering-xml';
import { blockRuns, Bookmarks, textRun } from './runs';
import { headingStyle, runInStyle, STYLE } from './style-ids';
import { landscapeWidth } from './sections';
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

/** The list level of a paragraph where Word numbers it, and none where its style is numbered but it is not. */
function numberProperty(item: PrintedParagraph, style: string, numbers: AutomaticNumbers): Element[] {
  const first = item.blocks[0]!;
  const numbered = numbers.blocks.has(first);
  const own = item.heading !== null && numbers.styles.has(item.heading);
  if (numbered ? own : !own && style !== runInStyle(first.level)) return [];
  if (!numbered && !numbers.styles.has(first.level)) return [];
  const level: Element = { name: 'w:ilvl', attributes: { 'w:val': numbered ? first.level - 1 : 0 } };
  const list: Element = { name: 'w:numId', attributes: { 'w:val': numbered ? HEADING_LIST : 0 } };
  return [{ name: 'w:numPr', children: [level, list] }];
}

function paragraphRuns(item: PrintedParagraph, bookmarks: Bookmarks, numbers: AutomaticNumbers): Element[] {
  return item.blocks.flatMap((printed, index) => {
    // A real heading needs no character style.
    const headingEnd = item.heading === null ? printed.headingEnd : 0;
    const runs = blockRuns(printed, headingEnd, numbers.blocks.has(printed));
    return bookmarks.around(printed, runs, index === item.blocks.length - 1);
  });
}

/** The lines of a field as one paragraph with line breaks: one title for the navigation pane, one blank line after it. */
function fieldParagraph(style: string, lines: readonly string[]): ElementParagraph[] {
  return lines.length === 0 ? [] : [new ElementParagraph(style, [textRun({ text: lines.join('\n') })])];
}

/** 7.3.4: the names of what is attached hang below each other; a blank line before the first. */
function attachmentList(report: Report, profile: FormatProfile): ElementParagraph[] {
  const { body, characterSpacing, latin, linePitch } = profile;
  const character = body.size + characterSpacing;
  const lines = attachmentLines(printable(report.matter.attachments ?? ''));
  const room = Math.max(0, ...lines.map(({ label }) => textWidthInEm(label, latin !== null)));
  return lines.map(({ label, name }, index) => {
    const hanging = textWidthInEm(label, latin !== null);
    const twips = (characters: number): number => Math.round(characters * twipsOfPoints(character));
    const properties: Element[] = [
      ...(index === 0 ? [{ name: 'w:spacing', attributes: { 'w:before': twipsOfPoints(linePitch) } }] : []),
      {
        name: 'w:ind',
        attributes: {
          'w:leftChars': Math.round((2 + room) * 100),
          'w:left': twips(2 + room),
          'w:hangingChars': Math.round(hanging * 100),
          'w:hanging': twips(hanging),
        },
      },
    ];
    return new ElementParagraph(STYLE.attachmentList, [textRun({ text: label + name })], properties);
  });
}

/** What the sections of a document are made from. */
export interface DocumentBody {
  /** 目录, null where none is wanted. */
  contents: ElementParagraph[] | null;
  text: (FileChild | Paragraph | Table)[];
  /** Those among them that stand on pages lying on their side. */
  landscape: ReadonlySet<object>;
  numbers: AutomaticNumbers;
}

/**
 * What stands in the Word file, from the title to the 版记.
 * @param width of the type area, twips
 */
export function documentBody(
  report: Report,
  width: number,
  profile: FormatProfile,
  options: Pick<ExportOptions, 'contents' | 'contentsDepth' | 'numbering'>,
): DocumentBody {
  const { subtitle, addressee, signature, date } = report.matter;
  const printed = printReport(report);
  const outlined = outlinedLevels(printed);
  const numbers = options.numbering === 'automatic' ? automaticNumbers(printed) : NO_NUMBERS;
  const entries = options.contents ? contentsEntries(report, profile, options.contentsDepth) : [];
  const anchors = new Map(
    entries.map(({ blockId }, index) => [blockId, `_Toc${String(index + 1).padStart(9, '0')}`] as const),
  );
  const bookmarks = new Bookmarks(anchors);
  const closing = [
    ...attachmentList(report, profile),
    ...fieldParagraph(STYLE.signature, fieldLines(signature)),
    ...fieldParagraph(STYLE.date, fieldLines(date)),
  ];
  const { text, annexes } = partAnnexes(printed);
  const foot = colophon(report.matter, width);
  const make = (item: Printed, index: number, all: readonly Printed[]): FileChild | Paragraph | Table => {
    if (item.type === 'table') {
      const lies = printedGrid(item).landscape;
      const made = makeTable(item, lies ? landscapeWidth(profile) : width, bookmarks);
      if (lies) landscape.add(made);
      return made;
    }
    const special = item.caption === undefined ? null : CAPTION_STYLES[item.caption];
    const style = item.annex === undefined ? (special ?? paragraphStyle(item, outlined)) : ANNEX_STYLES[item.annex];
    const isLast = style === STYLE.body && all === text && closing.length > 0 && index === all.length - 1;
    const properties = numberProperty(item, style, numbers);
    const made = new ElementParagraph(
      isLast ? STYLE.lastBody : style,
      paragraphRuns(item, bookmarks, numbers),
      properties,
    );
    // What stands above a table goes with it.
    const next = all.slice(index + 1).find((other) => other.type === 'table' || other.caption === undefined);
    if (special !== null && next?.type === 'table' && printedGrid(next).landscape) landscape.add(made);
    return made;
  };
  const landscape = new Set<object>();
  const children = [
    ...fieldParagraph(STYLE.title, printedTitle(report.title, profile)),
    ...fieldParagraph(STYLE.subtitle, fieldLines(subtitle)),
    ...fieldParagraph(STYLE.addressee, fieldLines(addressee)),
    ...text.map(make),
    ...closing,
    ...annexes.map(make),
  ];
  // Word wants a paragraph after a table at the end.
  const endsInTable = (annexes.at(-1) ?? (closing.length === 0 ? text.at(-1) : undefined))?.type === 'table';
  if (endsInTable && foot.length === 0) children.push(new ElementParagraph(STYLE.body, []));
  return {
    contents:
      entries.length > 0
        ? contentsParagraphs(
            entries.map((entry) => ({ ...entry, anchor: anchorOf(entry.blockId, printed, anchors) })),
            options.contentsDepth,
          )
        : null,
    text: [...partedTables(children), ...foot],
    landscape,
    numbers,
  };
}

/** Word would make one table of two that touch. */
function partedTables(children: readonly FileChild[]): FileChild[] {
  return children.flatMap((child, i) =>
    child instanceof Table && children[i - 1] instanceof Table ? [new ElementParagraph(STYLE.tie, []), child] : [child],
  );
}

const CAPTION_STYLES = { caption: STYLE.tableCaption, unit: STYLE.tableUnit };
const ANNEX_STYLES = { mark: STYLE.attachmentMark, title: STYLE.attachmentTitle };

/** The bookmark that a block leaves: its own, or one made for the contents. */
function anchorOf(id: string, printed: readonly Printed[], anchors: ReadonlyMap<string, string>): string {
  for (const item of printed) {
    const blocks = item.type === 'table' ? item.rows : item.blocks;
    const found = blocks.find(({ block }) => block.id === id);
    if (found !== undefined) return bookmarkName(found.block) ?? anchors.get(id)!;
  }
  throw new RangeError(`no block ${id}`);
}
