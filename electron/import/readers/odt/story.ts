import { GangmuError } from '../../../../shared/ipc/errors';
import type { SourceLine } from '../../../../shared/recognition/source';
import { parseBlockMark } from '../docx/block-mark';
import { Flow } from '../docx/flow';
import type { Paragraph, RunFormat } from '../docx/paragraph';
import {
  integer,
  walkXml,
  type Attributes,
  type ElementReader,
  type ElementReaders,
  type XmlPart,
} from '../docx/walk-xml';
import { LIMITS } from '../limits';
import type { FormulaReader } from './formula';
import { ListMemory, OpenLists, type ListStart } from './lists';
import { mergeLooks, type StyleSheet, type TextLook } from './styles';

/** What the parts of one document share. */
export class StoryContext {
  tables = 0;
  lineCount = 0;
  readonly lists = new ListMemory();
  /** What is worth telling about the reading, by code: each has words as import.note.* in shared/messages. */
  readonly notes = new Map<string, number>();

  constructor(readonly formula: FormulaReader) {}

  note(code: string, count = 1): void {
    if (count > 0) this.notes.set(code, (this.notes.get(code) ?? 0) + count);
  }
}

/** One sequence of paragraphs with its own lists: the body, a box of text, a footnote. */
interface Place {
  flow: Flow;
  lists: OpenLists;
  /** A blank here would be the second one, or the first of the paragraph (ODF 1.3 §6.1.2). */
  afterBlank: boolean;
  /** Of the paragraph and the spans that are open in it. */
  looks: TextLook[];
  /** Cells still to come that the last one with text covers. */
  covered: number;
  /** How many elements of header rows are open. */
  headers: number;
}

/** What Flow does not know of a paragraph. */
interface Hints {
  marker: string;
  headingLevel: number | undefined;
  style: string;
  centred: boolean;
}

/** text:s may ask for any number of blanks. */
const MAX_BLANKS = 64;
const SKIP: ElementReader = { open: () => 'skip' };
const CHINESE = /[\u2e80-\uffef]/;
/** Shapes that hold paragraphs of their own (ODF 1.3 §10.3–10.5). */
const SHAPES = [
  ...['frame', 'custom-shape', 'rect', 'ellipse', 'circle', 'line', 'polyline', 'polygon', 'regular-polygon'],
  ...['path', 'connector', 'caption', 'measure'],
];
const INDEXES = [
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'alphabetical-index',
];
const INDEX_SOURCES = [...INDEXES, 'bibliography'].map((name) => `text:${name}-source`);

export interface Story {
  lines: SourceLine[];
  footnotes: SourceLine[];
  /** Texts of annotations, as furniture. */
  comments: SourceLine[];
  /** Whether the part holds a text document. */
  isText: boolean;
}

/**
 * Reads the running text of a part in a single pass: that of the body, or that of the headers and footers of its master pages.
 * @throws GangmuError fileDamaged, fileTooComplex
 */
export function readStory(part: XmlPart, what: 'body' | 'headers', styles: StyleSheet, context: StoryContext): Story {
  const outer: Place[] = [];
  let place = newPlace();
  const hints = new Map<Paragraph, Hints>();
  const story: Story = { lines: [], footnotes: [], comments: [], isText: false };
  /** Why all that stands here is furniture; the innermost reason counts. */
  const furniture: string[] = [];
  /** The text of text:number, null outside of it. */
  let number: string | null = null;

  function newPlace(): Place {
    return {
      flow: new Flow(finish, () => context.tables++),
      lists: new OpenLists(context.lists, styles),
      afterBlank: true,
      looks: [],
      covered: 0,
      headers: 0,
    };
  }

  function finish(paragraph: Paragraph): SourceLine[] {
    const known = hints.get(paragraph);
    hints.delete(paragraph);
    const lines = paragraph.lines(known?.marker ?? '');
    for (const line of lines) {
      if (known?.headingLevel !== undefined) line.headingLevel = known.headingLevel;
      if (known !== undefined && known.style !== '') line.style = known.style;
      if (known?.centred === true) line.centred = true;
      const reason = furniture.at(-1);
      if (reason !== undefined) line.furniture = reason;
    }
    context.note('hiddenText', paragraph.partlyHidden);
    context.lineCount += lines.length;
    if (context.lineCount > LIMITS.lines)
      throw new GangmuError('fileTooComplex', { detail: `${part.name}: paragraphs` });
    return lines;
  }

  function format(text: string): RunFormat {
    const look = place.looks[place.looks.length - 1] ?? {};
    const chinese = CHINESE.test(text);
    const bold = chinese ? look.boldAsian : look.bold;
    const fontSize = chinese ? look.sizeAsian : look.size;
    const run: RunFormat = {};
    if (bold === true) run.bold = true;
    if (look.hidden === true) run.hidden = true;
    if (fontSize !== undefined) run.fontSize = fontSize;
    return run;
  }

  function addExact(text: string): void {
    if (place.flow.paragraph === null) return;
    place.flow.add(text, format(text));
    place.afterBlank = false;
  }

  function addText(data: string): void {
    if (number !== null) {
      number += data;
      return;
    }
    if (place.flow.paragraph === null) return;
    let text = data.replace(/[ \t\r\n]+/g, ' ');
    if (place.afterBlank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    place.flow.add(text, format(text));
    place.afterBlank = text.endsWith(' ');
  }

  /** Something that holds paragraphs of its own; `done` gets its lines. */
  const ownPlace = (done: (lines: readonly SourceLine[]) => void, reason?: string): ElementReader => ({
    open() {
      outer.push(place);
      place = newPlace();
      if (reason !== undefined) furniture.push(reason);
    },
    close() {
      const lines = place.flow.end();
      place = outer.pop()!;
      if (reason !== undefined) furniture.pop();
      done(lines.filter((line) => line.text.trim() !== '' || line.marker !== undefined));
    },
  });
  const paragraph = (heading: boolean): ElementReader => ({
    open(a) {
      const style = styles.resolve('paragraph', a.get('style-name') ?? '');
      place.flow.openParagraph();
      place.afterBlank = true;
      place.looks = [style.look];
      const level = heading ? Math.max(1, Math.min(9, integer(a.get('outline-level')) ?? 1)) : undefined;
      hints.set(place.flow.current(), {
        marker: numberOf(a, level, style.listStyle),
        headingLevel: level,
        style: style.name,
        centred: style.centred,
      });
    },
    close: () => place.flow.closeParagraph(),
  });
  function numberOf(a: Attributes, level: number | undefined, listStyle: string | undefined): string {
    if (place.lists.inList) return place.lists.number(listStyle);
    if (level === undefined || a.get('is-list-header') === 'true' || listStyle === '') return '';
    return place.lists.numberHeading(
      level,
      a.get('restart-numbering') === 'true' ? integer(a.get('start-value')) : undefined,
    );
  }
  const listStart = (a: Attributes): ListStart => ({
    id: a.get('list-id') ?? a.get('id'),
    styleName: a.get('style-name'),
    continueList: a.get('continue-list'),
    continueNumbering: a.get('continue-numbering') === 'true',
  });
  const span: ElementReader = {
    open(a) {
      const look = place.looks[place.looks.length - 1] ?? {};
      const name = a.get('style-name');
      place.looks.push(name === undefined ? look : mergeLooks(look, styles.resolve('text', name).look));
    },
    close() {
      if (place.looks.length > 1) place.looks.pop();
    },
  };
  const setAside = (reason: string): ElementReader => ({
    open: () => void furniture.push(reason),
    close: () => void furniture.pop(),
  });
  /** Whether each open section is set aside because it is not displayed. */
  const hiddenSections: boolean[] = [];
  const section: ElementReader = {
    open(a) {
      const hidden = a.get('display') === 'none';
      hiddenSections.push(hidden);
      if (hidden) furniture.push('hidden');
    },
    close() {
      if (hiddenSections.pop() === true) furniture.pop();
    },
  };
  const bookmark: ElementReader = {
    open(a) {
      const mark = parseBlockMark(a.get('name') ?? '');
      if (mark !== null) place.flow.mark(mark);
    },
  };
  const counted = (code: string, inside?: 'skip'): ElementReader => ({
    open() {
      context.note(code);
      return inside;
    },
  });
  const box = ownPlace((lines) => {
    if (lines.length > 0) context.note('textBoxes');
    place.flow.anchor(lines);
  });
  const headers: ElementReaders = Object.fromEntries(
    ['header', 'footer'].flatMap((kind) =>
      ['', '-left', '-first'].map((which) => [
        `style:${kind}${which}`,
        ownPlace((lines) => {
          for (const { text, marker } of lines)
            story.lines.push({ text, ...(marker === undefined ? {} : { marker }), furniture: kind });
        }),
      ]),
    ),
  );

  const readers: ElementReaders = {
    'office:styles': SKIP,
    'office:automatic-styles': SKIP,
    ...(what === 'body' ? { 'office:master-styles': SKIP } : { 'office:body': SKIP, ...headers }),
    'office:text': {
      open() {
        story.isText = true;
      },
    },
    'text:p': paragraph(false),
    'text:h': paragraph(true),
    'text:span': span,
    'text:a': span,
    'text:s': {
      open(a) {
        addExact(' '.repeat(Math.max(1, Math.min(MAX_BLANKS, integer(a.get('c')) ?? 1))));
      },
    },
    'text:tab': { open: () => addExact('\t') },
    'text:line-break': {
      open() {
        if (place.flow.paragraph === null) return;
        place.flow.paragraph.breakLine();
        place.afterBlank = true;
      },
    },
    'text:bookmark': bookmark,
    'text:bookmark-start': bookmark,

    'text:list': { open: (a) => place.lists.begin(listStart(a)), close: () => place.lists.end() },
    'text:list-item': { open: (a) => place.lists.beginItem(false, integer(a.get('start-value'))) },
    'text:list-header': { open: () => place.lists.beginItem(true, undefined) },
    'text:numbered-paragraph': {
      open(a) {
        const level = (integer(a.get('level')) ?? 1) - 1;
        place.lists.beginNumberedParagraph(listStart(a), level, integer(a.get('start-value')));
      },
      close: () => place.lists.end(),
    },
    'text:number': {
      open() {
        number = '';
      },
      close() {
        const printed = (number ?? '').trim();
        number = null;
        const open = place.flow.paragraph;
        const known = open === null ? undefined : hints.get(open);
        if (known !== undefined) known.marker = printed;
        else place.lists.setPrinted(printed);
      },
    },

    'table:table': { open: () => place.flow.openTable(), close: () => place.flow.closeTable() },
    'table:table-column': {
      open(a) {
        place.flow.column(
          styles.columnWidths.get(a.get('style-name') ?? '') ?? 0,
          integer(a.get('number-columns-repeated')) ?? 1,
        );
      },
    },
    'table:table-header-rows': {
      open() {
        place.headers++;
      },
      close() {
        place.headers--;
      },
    },
    'table:table-row': {
      open() {
        place.covered = 0;
        place.flow.openRow();
        place.flow.shapeRow({ header: place.headers > 0 });
      },
      close: () => place.flow.closeRow(),
    },
    'table:table-cell': {
      open(a) {
        const columns = integer(a.get('number-columns-spanned')) ?? 1;
        place.covered = columns - 1;
        place.flow.openCell({ columns, rows: integer(a.get('number-rows-spanned')) ?? 1 });
      },
      close: () => place.flow.closeCell(),
    },
    // Covered by the cell to its left it is a part of that; covered from above it is an empty cell.
    'table:covered-table-cell': {
      open() {
        if (place.covered-- <= 0) place.flow.openCell({ continues: true });
      },
      close: () => place.flow.closeCell(),
    },

    ...Object.fromEntries(SHAPES.map((shape) => [`draw:${shape}`, box])),
    'draw:image': counted('images'),
    'draw:object': {
      open(a) {
        const formula = context.formula(a.get('href') ?? '');
        // The object stands in a frame, the frame in the paragraph that the formula is a part of.
        const around = outer.at(-1)?.flow.paragraph ?? place.flow.paragraph;
        if (formula === '') context.note('embeddedDocuments');
        else if (around !== null) around.add(formula, {});
        else place.flow.anchor([{ text: formula }]);
        return 'skip';
      },
    },
    'draw:object-ole': counted('embeddedDocuments', 'skip'),
    'svg:title': SKIP,
    'svg:desc': SKIP,

    'text:note': counted('footnotes'),
    'text:note-citation': SKIP,
    'text:note-body': ownPlace((lines) => {
      for (const line of lines) story.footnotes.push(line);
    }),
    'office:annotation': ownPlace((lines) => {
      context.note('comments');
      for (const line of lines) story.comments.push(line);
    }, 'comment'),

    'text:deletion': counted('deletedRevisions', 'skip'),
    'text:insertion': counted('insertedRevisions', 'skip'),
    'text:format-change': SKIP,
    'text:ruby-text': counted('phoneticGuides', 'skip'),
    'text:script': SKIP,
    'math:annotation': SKIP,
    'math:annotation-xml': SKIP,
    'office:binary-data': SKIP,
    'office:scripts': SKIP,
    'office:font-face-decls': SKIP,
    'office:meta': SKIP,
    'office:settings': SKIP,
    'form:form': SKIP,

    'text:section': section,
    ...Object.fromEntries(INDEXES.map((name) => [`text:${name}`, setAside('contents')])),
    ...Object.fromEntries(INDEX_SOURCES.map((name) => [name, SKIP])),
  };

  walkXml(part, readers, addText);
  for (const line of place.flow.end()) story.lines.push(line);
  return story;
}
