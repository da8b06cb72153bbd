import type { SourceComment, SourceLine } from '../../../../shared/recognition/source';
import type { BlockMark } from './block-mark';
import { equationText } from './equation-field';
import { Paragraph, type RevisionMaker, type RunFormat } from './paragraph';
import { TableLayout } from './table-layout';
import { TableRow, type CellShape } from './table-row';

/** Complex fields (ECMA-376 17.16.18): what stands before `separate` is the instruction, what follows the result, which alone is printed. */
interface Field {
  /** Text met in the instruction, given back if the field turns out to be broken. */
  withheld: string;
  instruction: string;
  /** It has got to its result. */
  printing: boolean;
}

/** What a run says of its look. */
export type RunProperties = RunFormat & { styleId?: string };
export const NO_PROPERTIES: RunProperties = Object.freeze({});

/** No keyword is longer, and no field EQ in a report; a hostile instruction may be. */
const LONGEST_INSTRUCTION = 100;

/** One sequence of paragraphs and tables: the body, one text box, one footnote. */
export class Flow {
  readonly lines: SourceLine[] = [];
  paragraph: Paragraph | null = null;
  /** Properties of the run that is open; never changed once they are complete. */
  run = NO_PROPERTIES;
  private row: TableRow | null = null;
  private tableDepth = 0;
  private readonly fields: Field[] = [];
  /** The outermost field that is still in its instruction; results of fields within that are not printed either. */
  private instruction: Field | null = null;
  private beforeDeletedEnd: Paragraph | null = null;
  private readonly marksAhead: BlockMark[] = [];
  private readonly commentsAhead: Omit<SourceComment, 'offset'>[] = [];
  /** Text boxes anchored in the paragraph or row that is open; they follow it. */
  private readonly anchored: SourceLine[] = [];

  constructor(
    /** Makes the lines of a finished paragraph (number and style applied). */
    private readonly finish: (paragraph: Paragraph) => SourceLine[],
    private readonly nextTable: () => number,
  ) {}

  /** The open paragraph; text that stands in none gets one. */
  current(): Paragraph {
    this.paragraph ??= this.begin();
    return this.paragraph;
  }

  private begin(): Paragraph {
    const paragraph = new Paragraph(this.beforeDeletedEnd);
    this.beforeDeletedEnd = null;
    paragraph.inContentsField = this.inContentsField;
    for (const mark of this.marksAhead.splice(0)) paragraph.mark(mark);
    for (const comment of this.commentsAhead.splice(0)) paragraph.comment(comment);
    return paragraph;
  }

  openParagraph(): void {
    this.closeParagraph();
    this.paragraph = this.begin();
    this.run = NO_PROPERTIES;
  }

  closeParagraph(): void {
    const { paragraph } = this;
    if (paragraph === null) return;
    // No separator in the paragraph where the field began: it is broken. Rather too much text than too little.
    if (this.instruction !== null) paragraph.add(this.instruction.withheld, {});
    this.instruction = null;
    this.paragraph = null;
    paragraph.inContentsField ||= this.inContentsField;
    if (paragraph.endDeleted) this.beforeDeletedEnd = paragraph;
    else this.emit(this.finish(paragraph));
  }

  /** Ends what is open, at the end of a cell, a table, or the flow. */
  private closeAll(): void {
    this.closeParagraph();
    if (this.beforeDeletedEnd === null) return;
    const paragraph = this.beforeDeletedEnd;
    this.beforeDeletedEnd = null;
    this.emit(this.finish(paragraph));
  }

  add(text: string, format: RunFormat, inserted: RevisionMaker | null = null): void {
    if (this.instruction !== null) this.instruction.withheld += text;
    else this.current().add(text, format, inserted);
  }

  /** Text that a tracked change took out. */
  delete(text: string, maker: RevisionMaker): void {
    if (this.instruction === null) this.current().revise('del', text, maker);
  }

  /** A comment on what follows. */
  comment(comment: Omit<SourceComment, 'offset'>): void {
    if (this.paragraph === null) this.commentsAhead.push(comment);
    else this.paragraph.comment(comment);
  }

  fieldCharacter(type: string | undefined): void {
    if (type === 'begin') {
      const field: Field = { withheld: '', instruction: '', printing: false };
      this.fields.push(field);
      this.instruction ??= field;
      return;
    }
    const field = type === 'end' ? this.fields.pop() : this.fields[this.fields.length - 1];
    if (field === this.instruction) this.instruction = null;
    if (field === undefined) return;
    // Its text was withheld as that of any instruction.
    if (type === 'end' && !field.printing) {
      const text = equationText(
        field.instruction === '' ? field.withheld.slice(0, LONGEST_INSTRUCTION) : field.instruction,
      );
      if (text !== '') this.add(text, this.run);
    }
    field.printing = true;
  }

  /** Text of the instruction of the innermost field. */
  instruct(text: string): void {
    const field = this.fields[this.fields.length - 1];
    if (field !== undefined && !field.printing && field.instruction.length < LONGEST_INSTRUCTION)
      field.instruction += text;
  }

  private get inContentsField(): boolean {
    // Fields are nested a few deep; a hostile file's many that never end need not be gone through.
    return (
      this.fields.length > 0 &&
      this.fields.slice(0, 8).some((field) => field.printing && /^\s*TOC\b/i.test(field.instruction))
    );
  }

  mark(mark: BlockMark): void {
    if (this.paragraph === null) this.marksAhead.push(mark);
    else this.paragraph.mark(mark);
  }

  openTable(): void {
    this.closeAll();
    this.tableDepth++;
    if (this.tableDepth === 1) this.table = new TableLayout();
  }

  closeTable(): void {
    this.closeAll();
    this.tableDepth--;
    if (this.tableDepth === 0) this.endTable();
  }

  /** The outermost table that is open. */
  private table: TableLayout | null = null;

  private endTable(): void {
    const { table } = this;
    this.table = null;
    if (table !== null) for (const line of table.lines(this.nextTable)) this.lines.push(line);
  }

  /** A column of the table, in any unit of width. */
  column(width: number, times = 1): void {
    if (this.tableDepth === 1) this.table?.addColumn(width, times);
  }

  /** Rows and cells of nested tables count as text of the outer cell. */
  openRow(): void {
    this.closeAll();
    if (this.tableDepth <= 1) this.row = new TableRow();
  }

  /** Says more of the row that is open. */
  shapeRow(shape: Partial<Pick<TableRow, 'before' | 'header' | 'left'>>): void {
    if (this.tableDepth <= 1 && this.row !== null) Object.assign(this.row, shape);
  }

  openCell(shape: CellShape = {}): void {
    this.closeAll();
    if (this.tableDepth <= 1) this.row?.openCell(shape);
  }

  /** Says more of the cell that is open. */
  shapeCell(shape: CellShape): void {
    if (this.tableDepth <= 1) this.row?.shapeCell(shape);
  }

  /** Says where the cells of the row that is open stand, in order. */
  shapeCells(shapes: readonly CellShape[]): void {
    if (this.tableDepth > 1) return;
    shapes.forEach((shape, i) => {
      const cell = this.row?.cells[i];
      if (cell !== undefined) Object.assign(cell.shape, shape);
    });
  }

  closeCell(): void {
    this.closeAll();
  }

  closeRow(): void {
    this.closeAll();
    if (this.tableDepth > 1 || this.row === null) return;
    const { row } = this;
    this.row = null;
    this.table ??= new TableLayout();
    this.table.addRow(row);
    this.emit([]);
    if (this.tableDepth <= 0) this.endTable();
  }

  /** Lines of another document, which stand between paragraphs. */
  insert(lines: readonly SourceLine[]): void {
    this.closeAll();
    this.emit(lines);
  }

  anchor(lines: readonly SourceLine[]): void {
    for (const line of lines) if (line.text.trim() !== '' || line.marker !== undefined) this.anchored.push(line);
  }

  end(): readonly SourceLine[] {
    this.closeAll();
    this.emit([]);
    this.endTable();
    return this.lines;
  }

  private emit(lines: readonly SourceLine[]): void {
    for (const line of lines) {
      if (this.row === null) this.put(line);
      else this.row.add(line);
    }
    if (this.row === null) for (const line of this.anchored.splice(0)) this.put(line);
  }

  private put(line: SourceLine): void {
    if (this.table === null) this.lines.push(line);
    else this.table.addLine(line);
  }
}
