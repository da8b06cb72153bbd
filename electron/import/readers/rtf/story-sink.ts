import { MAX_COLUMNS } from '../../../../shared/model/table';
import type { SourceLine } from '../../../../shared/recognition/source';
import type { RowShape } from '../doc/properties';
import { TableState } from '../doc/table-state';
import type { WordLines } from '../doc/word-lines';
import { parseBlockMark } from '../docx/block-mark';
import { Flow } from '../docx/flow';
import type { ListCounter } from '../docx/list-counter';
import type { Numbering } from '../docx/numbering';
import type { Paragraph } from '../docx/paragraph';
import type { CellShape } from '../docx/table-row';
import type { GroupState } from './group-state';
import type { Sink } from './sink';

/** Characters that have words. */
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
};

// eslint-disable-next-line no-control-regex
const CONTROLS = /[\0-\u0008\u000b\u000c\u000e-\u001f]/g;

/** What the stories of one file share. */
export interface StoryContext {
  lines: WordLines;
  numbering: Numbering;
  counter: ListCounter;
}

/** One sequence of paragraphs and tables: the body, a footnote, a header, a text box. */
export class StorySink implements Sink {
  private readonly flow: Flow;
  private readonly table: TableState;
  /** The number that the file has as text for the paragraph that is open. */
  private printedNumber: string | null = null;
  /** A row has been defined and not ended: its cells may lack \intbl. */
  private inRow = false;
  /** What \trowd and the words behind it say of the row, and of the cell whose \cellx is yet to come. */
  private rowShape: RowShape = { left: 0, cells: [], header: false };
  private cell: CellShape = {};
  /** The revision that the text before belongs to. */
  private revision: string | null = null;
  /** The group that the last text stood in. */
  private lastState: GroupState | null = null;

  constructor(
    private readonly context: StoryContext,
    private readonly give: (lines: readonly SourceLine[]) => void,
  ) {
    this.flow = new Flow(
      (paragraph) => context.lines.finish(paragraph, this.marker(paragraph)),
      () => context.lines.tables++,
    );
    this.table = new TableState(this.flow);
  }

  text(text: string, state: GroupState): void {
    const kept = text.replace(CONTROLS, '');
    if (kept === '') return;
    const { look } = state;
    const { lines } = this.context;
    const revision = look.deleted === true ? 'deletedRevisions' : look.inserted === true ? 'insertedRevisions' : null;
    if (revision !== null && revision !== this.revision) lines.note(revision);
    this.revision = revision;
    if (look.deleted === true) return;
    this.begin(state);
    this.lastState = state;
    const { style } = state.paragraph;
    this.flow.add(kept, lines.runFormat(look, null, style === null ? null : String(style)));
  }

  word(name: string, parameter: number | undefined, state: GroupState): void {
    const character = CHARACTERS[name];
    if (character !== undefined) {
      this.text(character, state);
      return;
    }
    switch (name) {
      case 'par':
      case 'nestcell':
        this.endParagraph(state);
        break;
      case 'sect':
        if (this.flow.paragraph !== null) this.endParagraph(state);
        break;
      case 'line':
      case 'page':
      case 'column':
        if (this.flow.paragraph !== null) this.flow.current().breakLine();
        break;
      case 'trowd':
        this.inRow = true;
        this.rowShape = { left: 0, cells: [], header: false };
        this.cell = {};
        break;
      case 'trleft':
        this.rowShape.left = parameter ?? 0;
        break;
      case 'trhdr':
        this.rowShape.header = true;
        break;
      case 'clmrg':
        this.cell.joins = true;
        break;
      case 'clvmrg':
        this.cell.continues = true;
        break;
      case 'cellx':
        if (this.rowShape.cells.length < MAX_COLUMNS) this.rowShape.cells.push({ ...this.cell, right: parameter ?? 0 });
        this.cell = {};
        break;
      case 'pard':
        this.inRow = false;
        break;
      case 'cell':
        this.inRow = true;
        this.endParagraph(state);
        this.table.leave(this.place(state), true);
        break;
      case 'row':
        this.inRow = false;
        this.endOpenParagraph();
        this.table.enter({ inTable: true, rowEnd: true, rowShape: this.rowShape });
        break;
    }
  }

  end(): void {
    this.endOpenParagraph();
    this.table.close();
    this.give(this.flow.end());
  }

  setNumber(text: string): void {
    this.printedNumber = text.trim();
  }

  mark(bookmark: string): void {
    const mark = parseBlockMark(bookmark);
    if (mark !== null) this.flow.mark(mark);
  }

  anchor(lines: readonly SourceLine[]): void {
    this.flow.anchor(lines);
  }

  private place({ paragraph }: GroupState): { inTable: boolean; tableDepth: number } {
    const inTable = paragraph.inTable || this.inRow;
    return { inTable, tableDepth: inTable ? Math.max(1, paragraph.tableDepth) : 0 };
  }

  /** Opens a paragraph where none is open; in the table, if it stands in one. */
  private begin(state: GroupState): void {
    if (this.flow.paragraph !== null) return;
    this.table.enter(this.place(state));
    this.flow.openParagraph();
  }

  /** Ends a paragraph that lacks its \par. */
  private endOpenParagraph(): void {
    if (this.flow.paragraph !== null && this.lastState !== null) this.endParagraph(this.lastState);
  }

  private endParagraph(state: GroupState): void {
    this.begin(state);
    const paragraph = this.flow.current();
    const { style, centred, outlineLevel, numId, listLevel } = state.paragraph;
    if (style !== null && style !== 0) paragraph.styleId = String(style);
    if (centred !== undefined) paragraph.direct.centred = centred;
    if (outlineLevel !== undefined) paragraph.direct.outlineLevel = outlineLevel;
    if (numId !== undefined) paragraph.direct.numId = numId;
    if (listLevel !== undefined) paragraph.direct.listLevel = listLevel;
    paragraph.endDeleted = state.look.deleted === true;
    this.flow.closeParagraph();
  }

  /** The number as the file prints it; counted, where it does not. */
  private marker({ direct }: Paragraph): string {
    const printed = this.printedNumber;
    this.printedNumber = null;
    const { numbering, counter } = this.context;
    const numId = direct.numId ?? 0;
    const level = direct.listLevel ?? 0;
    const known = numbering.list(numId)?.levels[level];
    if (known === undefined) return printed === null || isBullet(printed) ? '' : printed;
    const counted = counter.next(numId, level);
    if (known.format === 'bullet') return '';
    const number = printed ?? counted;
    return isBullet(number) ? '' : number;
  }
}

/** Signs without a letter or number, and the circle of Courier New. */
function isBullet(text: string): boolean {
  return text === 'o' || !/[\p{L}\p{N}]/u.test(text);
}
