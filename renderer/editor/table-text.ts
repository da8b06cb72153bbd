/**
 * Tables as spreadsheets put them on the clipboard beside the page: cells with tabs between, a row a line. A cell with a line end, a tab or a quotation
 * mark stands in quotation marks (Excel, WPS, LibreOffice; RFC 4180 with tabs).
 */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  while (at <= source.length) {
    const quoted = source[at] === '"' ? quotedCell(source, at) : null;
    const end = quoted?.end ?? endOfCell(source, at);
    rows.at(-1)!.push(quoted?.text ?? source.slice(at, end));
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

/** Several rows of several cells, all alike: nothing else looks so. null where the text is no table. */
export function tableIn(text: string): string[][] | null {
  if (!text.includes('\t')) return null;
  const rows = readTabbed(text);
  const width = rows[0]!.length;
  return rows.length > 1 && width > 1 && rows.every((row) => row.length === width) ? rows : null;
}

function endOfCell(source: string, from: number): number {
  let end = from;
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end++;
  return end;
}

/** A quotation mark that does not end at the border of a cell is part of its text. */
function quotedCell(source: string, from: number): { text: string; end: number } | null {
  let text = '';
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] !== '"') text += source[at]!;
    else if (source[at + 1] === '"') {
      text += '"';
      at++;
    } else {
      const next = source[at + 1];
      return next === undefined || next === '\t' || next === '\n' ? { text, end: at + 1 } : null;
    }
  }
  return null;
}

/** The same the other way. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

const NUMBER = /^\s*[+-]?[\d,.]+%?\s*$/u;

/** Whether the first row names the columns: no cell of it is empty or a number. */
export function hasHead(rows: readonly (readonly string[])[]): boolean {
  return rows.length > 1 && rows[0]!.every((cell) => cell.trim() !== '' && !NUMBER.test(cell));
}
