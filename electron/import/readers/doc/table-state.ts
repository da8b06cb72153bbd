import type { Flow } from '../docx/flow';
import type { ParagraphProperties } from './properties';

/** What a paragraph says of the table it stands in. */
export type TablePlace = Pick<ParagraphProperties, 'inTable' | 'rowEnd' | 'tableDepth' | 'rowShape'>;

/** Rows and cells are told by the marks of their paragraphs (MS-DOC 2.4.3); paragraphs of nested tables are text of the outer cell. */
export class TableState {
  private place: 'outside' | 'table' | 'row' | 'cell' = 'outside';

  constructor(private readonly flow: Flow) {}

  /** @returns whether the paragraph holds text: the one that ends a row does not */
  enter(properties: TablePlace): boolean {
    const depth = properties.tableDepth ?? (properties.inTable === true ? 1 : 0);
    if (depth === 0) {
      this.close();
      return true;
    }
    if (this.place === 'outside') this.flow.openTable();
    if (properties.rowEnd === true && depth === 1) {
      if (this.place === 'row' || this.place === 'cell') {
        const { left = 0, cells = [], header = false } = properties.rowShape ?? {};
        this.flow.shapeRow({ left, header });
        this.flow.shapeCells(cells);
        this.flow.closeRow();
      }
      this.place = 'table';
      return false;
    }
    if (this.place === 'outside' || this.place === 'table') this.flow.openRow();
    if (this.place !== 'cell') this.flow.openCell();
    this.place = 'cell';
    return true;
  }

  leave(properties: TablePlace, atCellEnd: boolean): void {
    if (this.place !== 'cell' || !atCellEnd || (properties.tableDepth ?? 1) > 1) return;
    this.flow.closeCell();
    this.place = 'row';
  }

  close(): void {
    if (this.place === 'row' || this.place === 'cell') this.flow.closeRow();
    if (this.place !== 'outside') this.flow.closeTable();
    this.place = 'outside';
  }
}
