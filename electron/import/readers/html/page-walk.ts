import { GangmuError } from '../../../../shared/ipc/errors';
import type { SourceLine } from '../../../../shared/recognition/source';
import { TableRow } from '../docx/table-row';
import { LIMITS } from '../limits';
import { findLayoutTables } from './layout-tables';
import { isOnlyRow, TableGrid } from './table-grid';
import { LineText, type Look } from './line-text';
import { wordMarker } from './list-marker';
import { isList, PageLists } from './page-lists';
import { PageStyles, readDeclarations, type Declarations } from './page-styles';
import { walkTree, type HtmlNode } from './tree';

/** A line of a page, with what tells text from navigation. */
export interface PageLine {
  line: SourceLine;
  /** Characters that print something, of these in links to other pages, and in links to places of this one. */
  printed: number;
  linked: number;
  linkedHere: number;
  links: number;
}

/** An element and the lines in it, from `from` up to before `to`. */
export interface Region {
  node: HtmlNode;
  from: number;
  to: number;
}

export interface PageText {
  lines: PageLine[];
  /** Of block elements, outer before inner. */
  regions: Region[];
  /** Content of the title element, "" where there is none. */
  title: string;
  notes: Map<string, number>;
}

/** What an element hands down to those in it. */
interface Context extends Look {
  centred: boolean;
  preserved: boolean;
  headingLevel: number | undefined;
  style: string | undefined;
  furniture: string | undefined;
}

interface OpenTable {
  node: HtmlNode;
  layout: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Elements that stand on lines of their own (HTML 15.3). */
const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li listing main marquee menu nav ol optgroup option p plaintext pre search section select summary table tbody td ' +
    'textarea tfoot th thead tr ul xmp',
);
/** Elements whose content no reader sees, or sees as something else than text. */
const UNSEEN = set(
  'applet audio canvas datalist embed frameset head iframe noembed noframes noscript object script style svg template video rp',
);
const BOLD = set('b strong th h1 h2 h3 h4 h5 h6');
const PRESERVED = set('pre listing xmp plaintext textarea');
const HEADING = /^h([1-6])$/;
/** pt, of <font size>. */
const FONT_SIZES = [0, 7.5, 10, 12, 13.5, 18, 24, 36];
const TITLE_CLASS = /^(?:MsoTitle|title)$/;
/** LibreOffice's and Word's own pieces of a page. */
const HEADER_CLASS = /^MsoHeader$/;
const FOOTER_CLASS = /^MsoFooter$/;
const CONTENTS_CLASS = /^(?:MsoToc\d|MsoTocHeading|toc\d)$/i;
const NOTE_NUMBER_CLASS = /^sd(?:foot|end)note(?:anc|sym)$/;
const COMMENT_NUMBER_CLASS = /^msocomanchor$/;

const OUTERMOST: Context = {
  bold: false,
  fontSize: undefined,
  link: null,
  centred: false,
  preserved: false,
  headingLevel: undefined,
  style: undefined,
  furniture: undefined,
};

/** Reads the lines of a parsed page. Nothing of the page is run, loaded or shown: the walk takes text and a few attributes, and that is all. */
export class PageWalk implements PageText {
  readonly lines: PageLine[] = [];
  readonly regions: Region[] = [];
  readonly notes = new Map<string, number>();
  title = '';

  private readonly styles = new PageStyles();
  private readonly layoutTables: ReadonlySet<HtmlNode>;
  private readonly contexts: Context[] = [OUTERMOST];
  private readonly openRegions: Region[] = [];
  private readonly lists = new PageLists();
  private readonly tables: OpenTable[] = [];
  private tableCount = 0;
  private current = new LineText();
  /** Of the paragraph or item that is open, until a line takes it. */
  private marker = '';
  /** Lines that were open where an element set aside began in their midst; they go on after it. */
  private readonly interrupted: { node: HtmlNode; line: LineText }[] = [];
  private row: { node: HtmlNode; row: TableRow; grid: TableGrid; cells: HtmlNode[]; lines: PageLine[] } | null = null;
  private readonly grids = new Map<HtmlNode, TableGrid>();
  /** The number that Word wrote into the text, while it is read. */
  private wordNumber: { node: HtmlNode; text: string } | null = null;
  private copying: boolean;

  /** @param fragment only what stands between <!--StartFragment--> and <!--EndFragment--> counts, where they stand */
  constructor(root: HtmlNode, fragment: boolean) {
    this.layoutTables = findLayoutTables(root);
    let bounded = false;
    walkTree(
      root,
      (node) => {
        if (node.tag === 'style') this.styles.add(node.first?.text ?? '');
        if (node.tag === 'meta' && node.attribute('name')?.toLowerCase() === 'generator')
          this.lists.fromLibreOffice ||= /^(?:Libre|Open)Office/.test(node.attribute('content') ?? '');
        bounded ||= node.tag === '#start';
        return true;
      },
      () => {},
    );
    this.current = this.emptyLine();
    this.copying = !(fragment && bounded);
    walkTree(
      root,
      (node) => this.open(node),
      (node) => this.close(node),
    );
    this.flush();
    this.lists.nestParted();
  }

  private note(code: string): void {
    this.notes.set(code, (this.notes.get(code) ?? 0) + 1);
  }

  private get context(): Context {
    return this.contexts[this.contexts.length - 1]!;
  }

  private addText(data: string): void {
    if (!this.copying) return;
    const { context } = this;
    if (this.wordNumber !== null) this.wordNumber.text += data;
    else if (!context.preserved) this.current.add(data, context);
    else {
      data.split(/\r\n|[\n\r]/).forEach((piece, i) => {
        if (i > 0) this.flush();
        this.current.addExact(piece, context);
      });
    }
  }

  /** @returns whether what the element holds is to be walked; close() follows in any case */
  private open(node: HtmlNode): boolean {
    const { tag } = node;
    if (tag === '#text') {
      this.addText(node.text);
      return false;
    }
    if (tag === '#start' || tag === '#end') {
      this.flush();
      this.copying = tag === '#start';
      return false;
    }
    if (tag === 'title' && node.parent?.tag === 'head')
      this.title = (node.first?.text ?? '').replace(/\s+/gu, ' ').trim();
    if (tag === 'head') {
      this.contexts.push(this.context);
      for (let child = node.first; child !== null; child = child.next)
        if (child.tag === 'title') this.title ||= (child.first?.text ?? '').replace(/\s+/gu, ' ').trim();
      return false;
    }
    const classes = (node.attribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
    const style = node.attribute('style');
    const own = style === undefined ? {} : readDeclarations(style);
    const rules = this.styles.of(tag, classes);
    const declared = rules === null ? own : { ...rules, ...own };
    if (BLOCKS.has(tag)) this.openBlock(node, declared);
    this.contexts.push(this.contextOf(node, classes, declared));
    if (!BLOCKS.has(tag) && this.context.furniture !== this.contexts[this.contexts.length - 2]!.furniture) {
      this.interrupted.push({ node, line: this.current });
      this.current = this.emptyLine();
    }
    return this.openInline(node, classes, own);
  }

  /** @returns whether what it holds is to be walked */
  private openInline(node: HtmlNode, classes: readonly string[], own: Declarations): boolean {
    const { tag } = node;
    if (UNSEEN.has(tag)) return false;
    if (tag === 'br') this.flush();
    else if (tag === 'img' && this.context.furniture === undefined && this.copying) this.note('images');
    else if (tag === 'rt') {
      this.note('phoneticGuides');
      return false;
    } else if ((tag === 'del' || tag === 'ins') && node.attribute('datetime') !== undefined) {
      this.note(tag === 'del' ? 'deletedRevisions' : 'insertedRevisions');
      return tag === 'ins';
    } else if (own.wordList === 'ignore') this.wordNumber ??= { node, text: '' };
    else if (own.tab === true) {
      this.current.addExact('\t', this.context);
      return false;
    } else if (own.noteNumber === true || classes.some((name) => NOTE_NUMBER_CLASS.test(name))) {
      // Each note has two: one in the text, one before the note.
      if (own.noteNumber === true ? /ref/.test(node.attribute('name') ?? '') : /anc$/.test(classes.join(' ')))
        this.note('footnotes');
      return false;
    } else if (own.wordElement === 'comment') this.note('comments');
    else if (classes.some((name) => COMMENT_NUMBER_CLASS.test(name))) return false;
    else if (tag === 'a' && node.attribute('href') !== undefined) this.current.links++;
    return true;
  }

  private contextOf(node: HtmlNode, classes: readonly string[], declared: Declarations): Context {
    const { tag } = node;
    const outer = this.context;
    const context: Context = { ...outer };
    const heading = HEADING.exec(tag);
    if (heading !== null) context.headingLevel = Number(heading[1]);
    if (declared.outlineLevel !== undefined && tag === 'p') context.headingLevel = declared.outlineLevel;
    if (classes.some((name) => TITLE_CLASS.test(name)) && (tag === 'p' || tag === 'h1')) {
      context.style = 'Title';
      context.headingLevel = undefined;
    }
    if (BOLD.has(tag)) context.bold = true;
    if (PRESERVED.has(tag)) context.preserved = true;
    if (tag === 'center' || tag === 'caption') context.centred = true;
    const align = node.attribute('align')?.toLowerCase();
    if (align !== undefined && tag !== 'table' && tag !== 'img')
      context.centred = align === 'center' || align === 'middle';
    if (tag === 'font') context.fontSize = FONT_SIZES[Number(node.attribute('size'))] ?? context.fontSize;
    if (declared.centred !== undefined) context.centred = declared.centred;
    if (declared.bold !== undefined) context.bold = declared.bold;
    if (declared.fontSize !== undefined) context.fontSize = declared.fontSize;
    if (declared.preserved !== undefined) context.preserved = declared.preserved;
    if (tag === 'a') {
      const target = node.attribute('href');
      if (target !== undefined) context.link = /^#./.test(target) ? 'place' : 'page';
    }
    context.furniture = outer.furniture ?? ownFurniture(node, classes, declared);
    return context;
  }

  private openBlock(node: HtmlNode, declared: Declarations): void {
    const { tag } = node;
    this.flush();
    const region = { node, from: this.lines.length, to: -1 };
    this.regions.push(region);
    this.openRegions.push(region);
    // An empty paragraph too parts a list from the next.
    if (tag === 'p') this.lists.passText();
    if (isList(tag)) this.lists.begin(node, declared);
    else if (tag === 'li') this.marker = this.lists.number(node, declared);
    else if (tag === 'table') this.tables.push({ node, layout: this.layoutTables.has(node) });
    else if (tag === 'tr') this.openRow(node);
    else if ((tag === 'td' || tag === 'th') && this.row?.node === node.parent) {
      this.row?.row.openCell();
      this.row?.cells.push(node);
    }
  }

  private openRow(node: HtmlNode): void {
    const table = this.tables[this.tables.length - 1];
    if (table === undefined || table.layout || this.row !== null) return;
    let grid = this.grids.get(table.node);
    if (grid === undefined) this.grids.set(table.node, (grid = new TableGrid(this.tableCount++, table.node)));
    this.row = { node, row: new TableRow(), grid, cells: [], lines: [] };
  }

  private close(node: HtmlNode): void {
    const { tag } = node;
    if (tag.startsWith('#')) return;
    if (this.wordNumber?.node === node) {
      const { text } = this.wordNumber;
      this.wordNumber = null;
      if (this.current.isBlank) this.marker = wordMarker(text);
      else this.addText(text);
    }
    if (this.interrupted.at(-1)?.node === node) {
      this.flush();
      this.current = this.interrupted.pop()!.line;
    }
    if (BLOCKS.has(tag)) this.closeBlock(node);
    this.contexts.pop();
  }

  private closeBlock(node: HtmlNode): void {
    const { tag } = node;
    this.flush();
    if (isList(tag)) this.lists.end();
    else if (tag === 'table') {
      this.tables.pop();
      this.grids.get(node)?.end();
      this.grids.delete(node);
    } else if (tag === 'tr') this.closeRow(node);
    if (tag === 'li' || tag === 'p') this.marker = '';
    this.openRegions.pop()!.to = this.lines.length;
  }

  private closeRow(node: HtmlNode): void {
    if (this.row?.node !== node) return;
    const { row, grid, cells, lines } = this.row;
    this.row = null;
    const sum = (of: (line: PageLine) => number): number => lines.reduce((total, line) => total + of(line), 0);
    const paragraphs = row.paragraphs();
    // A frame around paragraphs gives back the very lines.
    const isFrame = cells.length === 1 && (paragraphs.length > 1 || isOnlyRow(node));
    if (isFrame && cells[0]?.attribute('colspan') === undefined) for (const line of lines) this.emit(line);
    else {
      const header = node.parent?.tag === 'thead' || (cells.length > 0 && cells.every((cell) => cell.tag === 'th'));
      const line = grid.add(row, cells, header);
      if (line === null) return;
      this.emit({
        line,
        printed: sum((l) => l.printed),
        linked: sum((l) => l.linked),
        linkedHere: sum((l) => l.linkedHere),
        links: sum((l) => l.links),
      });
    }
  }

  private emptyLine(): LineText {
    return new LineText(this.lists.fromLibreOffice);
  }

  /** Ends the line that is open, if it prints anything. */
  private flush(): void {
    const { current, context } = this;
    if (current.isBlank) {
      // White space counts within a line only; links wait for their text.
      if (current.text !== '') this.current = this.emptyLine();
      return;
    }
    this.current = this.emptyLine();
    const line = current.toLine();
    if (this.marker !== '') {
      line.marker = this.marker;
      this.lists.setLevel(line);
    } else this.lists.passText();
    this.marker = '';
    if (context.headingLevel !== undefined) line.headingLevel = context.headingLevel;
    if (context.style !== undefined) line.style = context.style;
    if (context.centred) line.centred = true;
    if (context.furniture !== undefined) line.furniture = context.furniture;
    const { printed, linked, linkedHere, links } = current;
    this.emit({ line, printed, linked, linkedHere, links });
  }

  private emit(line: PageLine): void {
    if (this.row !== null) {
      this.row.row.add(line.line);
      this.row.lines.push(line);
      return;
    }
    if (this.lines.length >= LIMITS.lines) throw new GangmuError('fileTooComplex', { detail: 'html: lines' });
    this.lines.push(line);
  }
}

/** Why an element is known to be furniture by what the program that wrote it says. */
function ownFurniture(node: HtmlNode, classes: readonly string[], declared: Declarations): string | undefined {
  if (declared.hidden === true || node.attribute('hidden') !== undefined) return 'hidden';
  const { wordElement } = declared;
  if (wordElement === 'header' || wordElement === 'footer') return wordElement;
  if (wordElement === 'comment-list' || wordElement === 'comment') return 'comment';
  if (classes.some((name) => HEADER_CLASS.test(name))) return 'header';
  if (classes.some((name) => FOOTER_CLASS.test(name))) return 'footer';
  if (classes.some((name) => CONTENTS_CLASS.test(name))) return 'contents';
  if (node.tag === 'div') {
    const title = node.attribute('title');
    if (title === 'header' || title === 'footer') return title;
    if (/^Table of Contents\d*$/.test(node.attribute('id') ?? '')) return 'contents';
  }
  if (node.tag === 'select' || node.tag === 'button' || node.tag === 'textarea') return 'widget';
  return undefined;
}
