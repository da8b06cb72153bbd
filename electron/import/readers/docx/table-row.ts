import { CELL_LINE } from '../../../../shared/model/table';
import type { SourceLine } from '../../../../shared/recognition/source';

/** What a format says of a cell's place; absent: one column, one row, behind the cell before it. */
export interface CellShape {
  /** Columns of the grid that it takes up. */
  columns?: number;
  /** Rows that it takes up; the cells that it covers follow in the rows below. */
  rows?: number;
  /** It goes on from the cell above it. */
  continues?: true;
  /** It goes on from the cell to its left. */
  joins?: true;
  /** Its right edge, twips: .rtf and .doc give edges instead of columns. */
  right?: number;
}

interface Cell {
  lines: SourceLine[];
  shape: CellShape;
}

const isFilled = (line: SourceLine): boolean => line.text.trim() !== '' || line.marker !== undefined;

/** The styles of headings and totals in our own export: LibreOffice tells of no header row in .rtf. */
export const HEAD_STYLE = '公文表头';
export const TOTAL_STYLE = '公文表格合计';

/** Gathers the paragraphs of one row of a table, by cell. */
export class TableRow {
  readonly cells: Cell[] = [];
  /** Columns left out before the first cell. */
  before = 0;
  header = false;
  /** Left edge of the first cell, twips. */
  left = 0;

  openCell(shape: CellShape = {}): void {
    this.cells.push({ lines: [], shape: { ...shape } });
  }

  /** Says more of the cell that is open. */
  shapeCell(shape: CellShape): void {
    const cell = this.cells.at(-1);
    if (cell !== undefined) Object.assign(cell.shape, shape);
  }

  add(line: SourceLine): void {
    if (this.cells.length === 0) this.openCell();
    this.cells[this.cells.length - 1]!.lines.push(line);
  }

  /** The paragraphs that print something, as they are outside of a table. */
  paragraphs(): SourceLine[] {
    return this.cells.flatMap((cell) => cell.lines.filter(isFilled));
  }

  isEmpty(): boolean {
    return this.cells.every((cell) => cell.lines.every((line) => !isFilled(line)));
  }

  isEmptyCell(cell: number): boolean {
    return this.cells[cell]?.lines.every((line) => !isFilled(line)) ?? true;
  }

  /**
   * One line for the row: its cells separated by tabs, the paragraphs of a cell by U+2028.
   * @param places the column that each cell begins in, ascending
   * @param width columns of the table
   */
  line(table: number, places: readonly number[], width: number): SourceLine {
    const row: SourceLine = { text: '', table };
    const marks: NonNullable<SourceLine['blockMarks']> = [];
    const revisions: NonNullable<SourceLine['revisions']> = [];
    const comments: NonNullable<SourceLine['comments']> = [];
    let column = 0;
    this.cells.forEach((cell, i) => {
      row.text += '\t'.repeat(Math.max(0, places[i]! - column));
      column = Math.max(column, places[i]!);
      const start = row.text.length;
      for (const line of cell.lines) {
        if (row.text.length > start && isFilled(line)) row.text += CELL_LINE;
        const from = row.text.length;
        row.text += (line.marker ?? '') + line.text.replaceAll('\t', ' ');
        const first = row.text.length - line.text.length;
        for (const revision of line.revisions ?? []) revisions.push({ ...revision, offset: first + revision.offset });
        for (const comment of line.comments ?? []) comments.push({ ...comment, offset: first + comment.offset });
        for (const mark of line.blockMarks ?? [])
          marks.push({ ...mark, offset: mark.offset === 0 ? from : first + mark.offset });
      }
    });
    row.text += '\t'.repeat(Math.max(0, width - 1 - column));
    const filled = this.paragraphs();
    if (filled.length > 0 && filled.every((line) => line.bold === true)) row.bold = true;
    if (filled.length > 0 && filled.every((line) => line.furniture === 'hidden')) row.furniture = 'hidden';
    if (marks.length > 0) row.blockMarks = marks;
    if (revisions.length > 0) row.revisions = revisions;
    if (comments.length > 0) row.comments = comments;
    return row;
  }

  /** Whether all that is written in it stands in styles of this name, or that begins so. */
  hasStyle(name: string): boolean {
    const filled = this.paragraphs();
    return filled.length > 0 && filled.every((line) => line.style?.startsWith(name) === true);
  }
}
