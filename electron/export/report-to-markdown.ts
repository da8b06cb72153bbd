import type { Report } from '../../shared/model/report';
import { fieldLines, printReport, type PrintedTable } from './printed-report';

/** Escapes what CommonMark would take for markup (2.4): signs anywhere, and list or heading signs at the beginning. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~]/g, '\\$&')
    .replace(/^(\s*)([#+-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/gm, '$1\\$2');
}

const cell = (text: string): string => escapeMarkdown(text).replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A GitHub table; it needs a header, so the first row is one. */
function tableLines(table: PrintedTable): string {
  const rows = table.rows.map((row) => row.text.split('\t'));
  const columns = Math.max(...rows.map((cells) => cells.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, i) => cell(cells[i] ?? '')).join(' | ')} |`;
  const rule = `|${' --- |'.repeat(columns)}`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}

/** The report as Markdown: # for the title, ## and deeper for headings that stand alone, a block for each paragraph. */
export function reportToMarkdown(report: Report): string {
  const { subtitle, addressee, signature, date } = report.matter;
  const title = fieldLines(report.title).map(escapeMarkdown).join('');
  const lines = (field: string): string[] => fieldLines(field).map(escapeMarkdown);
  const body = printReport(report).map((item) => {
    if (item.type === 'table') return tableLines(item);
    // A line end inside a paragraph needs a backslash to stay one.
    if (item.heading === null) return escapeMarkdown(item.text).replaceAll('\n', '\\\n');
    return `${'#'.repeat(item.heading + 1)} ${escapeMarkdown(item.text).replaceAll('\n', ' ')}`;
  });
  const blocks = [
    ...(title === '' ? [] : [`# ${title}`]),
    ...lines(subtitle),
    ...lines(addressee),
    ...body,
    ...lines(signature),
    ...lines(date),
  ];
  return blocks.map((block) => `${block}\n`).join('\n');
}
