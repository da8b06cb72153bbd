import type { SourceLine } from '../../../../shared/recognition/source';

/** Of fewer filled cells the line may be one of a table of contents, or of fields side by side. */
const MIN_CELLS = 3;
const MIN_ROWS = 2;
/** A line of a Markdown table, and the one below its head (GitHub Flavored Markdown 4.10). */
const MARKDOWN_ROW = /^\s{0,3}\|(.*)\|\s*$/;
const MARKDOWN_RULE = /^\s{0,3}\|(?:\s*:?-{3,}:?\s*\|){2,}\s*$/;

/** The lines with the tables among them marked: rows below each other whose cells tabs part, as Word and spreadsheets save them as text. */
export function markTables(lines: readonly SourceLine[]): SourceLine[] {
  const marked = [...lines];
  let table = 0;
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while (to < lines.length && isRow(lines[to]!.text)) to++;
    if (lines.slice(from, to).filter(({ text }) => filledCells(text) >= MIN_CELLS).length < MIN_ROWS) continue;
    for (let i = from; i < to; i++) marked[i] = { ...lines[i]!, table };
    table++;
    from = to;
  }
  return marked;
}

/** Rows of Markdown tables as rows of cells with tabs between; the rules below their heads are no text. */
export function markdownRows(lines: readonly SourceLine[]): SourceLine[] {
  if (!lines.some(({ text }) => MARKDOWN_RULE.test(text))) return [...lines];
  return lines
    .filter(({ text }) => !MARKDOWN_RULE.test(text))
    .map((line) => {
      const row = MARKDOWN_ROW.exec(line.text);
      return row === null ? line : { ...line, text: cellsOf(row[1]!).join('\t') };
    });
}

/** `\|` is a bar within a cell. */
function cellsOf(row: string): string[] {
  return row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function isRow(text: string): boolean {
  return text.trim().includes('\t') && text.split('\t').length >= MIN_CELLS;
}

function filledCells(text: string): number {
  return text.split('\t').filter((cell) => cell.trim() !== '').length;
}
