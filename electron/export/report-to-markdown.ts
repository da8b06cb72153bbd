import { attachmentLines } from '../../shared/format/attachments';
import type { Report } from '../../shared/model/report';
import { colophonLines } from './colophon-lines';
import { CELL_LINE } from '../../shared/model/table';
import { printable } from './printable';
import { fieldLines, partAnnexes, printReport, type Printed, type PrintedTable } from './printed-report';
import { printedGrid } from './printed-table';

/** Escapes what CommonMark would take for markup (2.4): signs anywhere, and list or heading signs at the beginning. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
}

const cell = (text: string): string =>
  escapeMarkdown(text).replaceAll('|', '\\|').replaceAll(CELL_LINE, '<br>').replaceAll('\n', ' ');

/** A GitHub table; it needs a header, so the first row is one. */
function tableLines(table: PrintedTable): string {
  const grid = printedGrid(table);
  // Merged cells are laid flat: what they say stands in the first of their places.
  const rows = grid.cells.map((cells, r) =>
    cells.map((cell, c) => (cell.row === r && cell.column === c ? cell.text : '')),
  );
  const { columns } = grid;
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, i) => cell(cells[i] ?? '')).join(' | ')} |`;
  const rule = `|${' --- |'.repeat(columns)}`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}

/** The report as Markdown: # for the title, ## and deeper for headings that stand alone, a block for each paragraph. */
export function reportToMarkdown(report: Report): string {
  const { subtitle, addressee, signature, date, attachments = '' } = report.matter;
  const title = fieldLines(report.title).map(escapeMarkdown).join('');
  const lines = (field: string): string[] => fieldLines(field).map(escapeMarkdown);
  const itemLines = (item: Printed): string => {
    if (item.type === 'table') return tableLines(item);
    // A line end inside a paragraph needs a backslash to stay one.
    if (item.heading === null) return escapeMarkdown(item.text).replaceAll('\n', '\\\n');
    return `${'#'.repeat(item.heading + 1)} ${escapeMarkdown(item.text).replaceAll('\n', ' ')}`;
  };
  const { text, annexes } = partAnnexes(printReport(report));
  const names = attachmentLines(printable(attachments)).map(({ label, name }) => label + name);
  const blocks = [
    ...(title === '' ? [] : [`# ${title}`]),
    ...lines(subtitle),
    ...lines(addressee),
    ...text.map(itemLines),
    ...names.map(escapeMarkdown),
    ...lines(signature),
    ...lines(date),
    ...annexes.map(itemLines),
    ...colophonLines(report.matter).map((line) => escapeMarkdown(line.replaceAll('\t', '　'))),
  ];
  return blocks.map((block) => `${block}\n`).join('\n');
}
