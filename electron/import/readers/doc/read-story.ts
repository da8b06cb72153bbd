import type { SourceLine } from '../../../../shared/recognition/source';
import type { BlockMark } from '../docx/block-mark';
import { Flow } from '../docx/flow';
import type { ListCounter } from '../docx/list-counter';
import type { Numbering } from '../docx/numbering';
import type { Paragraph } from '../docx/paragraph';
import { symbolText } from '../docx/symbols';
import type { CharacterProperties, ParagraphProperties } from './properties';
import { TableState } from './table-state';
import type { WordLines } from './word-lines';
import type { WordText } from './word-text';

/** What the stories of one .doc share. */
export interface StoryContext {
  text: WordText;
  lines: WordLines;
  numbering: Numbering;
  counter: ListCounter;
  fonts: readonly string[];
  /** Bookmarks of Gangmu's own export, by position. */
  marks: ReadonlyMap<number, readonly BlockMark[]>;
  /** Lines of the text box that is anchored at a position. */
  textBoxAt(cp: number): readonly SourceLine[];
}

// eslint-disable-next-line no-control-regex
const MARK = /[\r\u0007\f]/g;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\u001f]/g;
const PRIVATE = /[\uf000-\uf0ff]/g;
const CELL_END = 0x07;
const PAGE_BREAK = 0x0c;
const SYMBOL = 0x28;

/** The lines between two character positions. */
export function readStory(context: StoryContext, start: number, end: number): readonly SourceLine[] {
  const { text, lines } = context;
  /** List and level of the paragraph are known when it ends. */
  const flow = new Flow(
    (paragraph) => lines.finish(paragraph, markerOf(paragraph, context)),
    () => lines.tables++,
  );
  const table = new TableState(flow);
  const limit = Math.min(end, text.text.length);
  for (let at = start; at < limit;) {
    const markAt = findMark(text, at, limit);
    const properties = text.paragraphAt(Math.min(markAt, limit - 1));
    if (table.enter(properties)) {
      addParagraph(context, flow, at, markAt, properties);
      table.leave(properties, text.text.charCodeAt(markAt) === CELL_END);
    }
    at = markAt + 1;
  }
  table.close();
  return flow.end();
}

/** The position of the next paragraph mark; `limit` where there is none. */
function findMark(text: WordText, from: number, limit: number): number {
  MARK.lastIndex = from;
  for (let found = MARK.exec(text.text); found !== null && found.index < limit; found = MARK.exec(text.text)) {
    if (text.text.charCodeAt(found.index) !== PAGE_BREAK || text.endsParagraph(found.index)) return found.index;
    MARK.lastIndex = found.index + 1;
  }
  return limit;
}

/** The number of a paragraph as Word prints it. */
function markerOf({ direct, styleId }: Paragraph, { lines, numbering, counter }: StoryContext): string {
  const style = lines.styles.resolve(styleId ?? lines.styles.defaultParagraphStyle);
  const numId = direct.numId ?? style.numId ?? 0;
  if (numId === 0) return '';
  if (numbering.list(numId) === null) {
    lines.note('lostNumbers');
    return '';
  }
  let level = direct.listLevel;
  if (level === undefined) {
    const levels = numbering.list(numId)?.levels ?? [];
    const bound = style.chain.map((id) => levels.findIndex((l) => l?.style === id)).find((index) => index >= 0);
    level = bound ?? style.listLevel ?? 0;
  }
  return counter.next(numId, level);
}

function addParagraph(
  context: StoryContext,
  flow: Flow,
  start: number,
  markAt: number,
  properties: ParagraphProperties,
): void {
  const { text, lines, marks } = context;
  flow.openParagraph();
  const paragraph = flow.current();
  Object.assign(paragraph.direct, properties);
  const { style } = properties;
  // 0 is the style of a paragraph that has none.
  if (style !== undefined && style !== 0) paragraph.styleId = String(style);
  text.eachRun(start, markAt, (from, to, look) => {
    if (look.deleted === true) {
      lines.note('deletedRevisions');
      return;
    }
    if (look.inserted === true) lines.note('insertedRevisions');
    let at = from;
    for (let cp = from; marks.size > 0 && cp < to; cp++) {
      const here = marks.get(cp);
      if (here === undefined) continue;
      addRun(context, flow, at, cp, look);
      for (const mark of here) flow.mark(mark);
      at = cp;
    }
    addRun(context, flow, at, to, look);
  });
  paragraph.endDeleted = text.charactersAt(markAt).deleted === true && markAt < text.text.length;
  flow.closeParagraph();
}

/** Adds the text of one run; control characters stand for what is not text (MS-DOC 2.3, 2.8.25). */
function addRun(context: StoryContext, flow: Flow, start: number, end: number, properties: CharacterProperties): void {
  const { lines, fonts } = context;
  const characterStyle = properties.style === undefined ? null : String(properties.style);
  const format = lines.runFormat(properties, characterStyle, flow.current().styleId);
  const font = fonts[properties.font ?? -1];
  // LibreOffice leaves the signs of symbol fonts as private characters.
  const text = context.text.text
    .slice(start, end)
    .replace(PRIVATE, (c) => symbolText(font, c.charCodeAt(0).toString(16)).charAt(0));
  const { symbol } = properties;
  if (symbol !== undefined && properties.special === true && text.charCodeAt(0) === SYMBOL) {
    flow.add(symbolText(fonts[symbol.font], symbol.code.toString(16)).repeat(text.length), format);
    return;
  }
  let done = 0;
  for (const { index } of text.matchAll(CONTROL)) {
    if (index > done) flow.add(text.slice(done, index), format);
    done = index + 1;
    switch (text.charCodeAt(index)) {
      case 0x01:
        if (properties.fieldData !== true) lines.note('images');
        break;
      case 0x08:
        flow.anchor(context.textBoxAt(start + index));
        break;
      case 0x09:
        flow.add('\t', format);
        break;
      case 0x0b:
      case PAGE_BREAK:
      case 0x0e:
        flow.current().breakLine();
        break;
      case 0x13:
        flow.fieldCharacter('begin');
        break;
      case 0x14:
        flow.fieldCharacter('separate');
        break;
      case 0x15:
        flow.fieldCharacter('end');
        break;
      case 0x1e:
        flow.add('\u2011', format);
        break;
    }
  }
  if (done < text.length) flow.add(text.slice(done), format);
}
