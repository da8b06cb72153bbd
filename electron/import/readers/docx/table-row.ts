import type { SourceLine } from '../../../../shared/recognition/source';

/** Gathers the paragraphs of one row of a table, by cell. */
export class TableRow {
  private readonly cells: SourceLine[][] = [];

  openCell(): void {
    this.cells.push([]);
  }

  add(line: SourceLine): void {
    if (this.cells.length === 0) this.openCell();
    this.cells[this.cells.length - 1]!.push(line);
  }

  /**
   * One line for the row, its cells joined by tabs. A row of a single cell with several paragraphs is a frame around text: these stay
   * lines of their own, outside of any table. An empty row gives none.
   */
  lines(table: number): SourceLine[] {
    const filled = this.cells.flat().filter((line) => line.text.trim() !== '' || line.marker !== undefined);
    if (filled.length === 0) return [];
    if (this.cells.length === 1 && filled.length > 1) return filled;
    const row: SourceLine = { text: '', table };
    const marks: NonNullable<SourceLine['blockMarks']> = [];
    const texts = this.cells.map(() => '');
    let start = 0;
    this.cells.forEach((cell, i) => {
      let text = '';
      for (const line of cell) {
        if (text !== '' && line.text.trim() !== '') text += ' ';
        const from = start + text.length;
        text += (line.marker ?? '') + line.text.replaceAll('\t', ' ');
        const first = start + text.length - line.text.length;
        for (const mark of line.blockMarks ?? [])
          marks.push({ ...mark, offset: mark.offset === 0 ? from : first + mark.offset });
      }
      texts[i] = text;
      start += text.length + 1;
    });
    row.text = texts.join('\t');
    if (filled.every((line) => line.bold === true)) row.bold = true;
    if (filled.every((line) => line.furniture === 'hidden')) row.furniture = 'hidden';
    if (marks.length > 0) row.blockMarks = marks;
    return [row];
  }
}
