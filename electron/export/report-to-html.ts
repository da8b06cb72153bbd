import type { FormatProfile, Look, Typeface } from '../../shared/format/profile';
import { attachmentLines } from '../../shared/format/attachments';
import { HEADING_LEVELS, headingClasses } from '../../shared/format/heading-class';
import type { Report } from '../../shared/model/report';
import { colophonLines } from './colophon-lines';
import { printable } from './printable';
import { printedTitle } from './printed-title';
import {
  fieldLines,
  partAnnexes,
  printReport,
  type Printed,
  type PrintedBlock,
  type PrintedRun,
  type PrintedTable,
} from './printed-report';
import { printedGrid } from './printed-table';

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const lined = (text: string): string => escape(text).replaceAll('\n', '<br>').replaceAll('\u2028', '<br>');

/** A CSS string (CSS Syntax 4.3.7): nothing of a font's name can end it. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} _-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;

function fonts(profile: FormatProfile, font: Typeface): string {
  const generic = font.family === 'swiss' ? 'sans-serif' : font.family === 'modern' ? 'monospace' : 'serif';
  const latin = profile.latin === null ? [] : [profile.latin.name, ...profile.latin.alternatives];
  return [...[...latin, font.name, ...font.alternatives].map(cssString), generic].join(',');
}

const look = (profile: FormatProfile, { font, size, bold }: Look): string =>
  `font-family:${fonts(profile, font)};font-size:${size}pt;font-weight:${bold ? 'bold' : 'normal'}`;

function styleSheet(report: Report, profile: FormatProfile): string {
  const { page, body, title, subtitle, table, linePitch, titlePitch, firstLineCharacters } = profile;
  const classes = headingClasses(report.blocks);
  return [
    `@page{size:${page.width}mm ${page.height}mm;margin:${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm}`,
    'html{background:#f3f4f6}',
    `body{${look(profile, body)};line-height:${linePitch}pt;color:#000;background:#fff;max-width:${page.width - page.left - page.right}mm;margin:0 auto;padding:15mm ${page.left / 2}mm;text-align:justify;overflow-wrap:break-word}`,
    '@media print{html{background:none}body{padding:0}}',
    `h1{${look(profile, title)};line-height:${titlePitch}pt;text-align:center;margin:0 0 ${profile.titleAfter}lh}`,
    `.subtitle{${look(profile, subtitle)};text-align:center;margin:0 0 1lh}`,
    `p,h2,h3,h4,h5{margin:0;text-indent:${firstLineCharacters}em}`,
    ...HEADING_LEVELS.map((level) => `h${level + 1},.h${level}{${look(profile, profile.headings[classes[level]])}}`),
    '.addressee,.mark{text-indent:0}',
    `.mark{${look(profile, profile.headings.first)};break-before:page;margin-top:2lh}`,
    `.annex{${look(profile, title)};line-height:${titlePitch}pt;text-align:center;text-indent:0;margin:1lh 0}`,
    '.attachments{margin:1lh 0 0 2em;text-indent:0}',
    '.signature{text-align:right;text-indent:0;margin-right:2em}',
    '.signature.first{margin-top:1lh}',
    `table{border-collapse:collapse;width:100%;${look(profile, table)};line-height:${table.linePitch}pt}`,
    'td,th{border:.5pt solid #000;padding:0 5pt;text-indent:0;text-align:left;font-weight:normal}',
    `th{font-family:${fonts(profile, profile.headings.first.font)};text-align:center}`,
    'td.center{text-align:center}',
    'td.right{text-align:right}',
    '.colophon{border-top:1pt solid #000;border-bottom:1pt solid #000;margin-top:2lh;font-size:14pt}',
    '.colophon p{text-indent:0;padding:0 1em;display:flex;justify-content:space-between}',
    '.colophon p+p{border-top:.75pt solid #000}',
  ].join('\n');
}

function runHtml({ text, bold, italic, underline }: PrintedRun): string {
  let html = lined(text);
  if (underline === true) html = `<u>${html}</u>`;
  if (italic === true) html = `<i>${html}</i>`;
  return bold === true ? `<b>${html}</b>` : html;
}

/** A block, its heading in the look of its level where text follows in the same paragraph. */
function blockHtml({ marker, runs, headingEnd, level }: PrintedBlock, runsOn: boolean): string {
  const all: PrintedRun[] = [{ text: marker }, ...runs];
  if (!runsOn || headingEnd === 0) return all.map(runHtml).join('');
  let at = 0;
  let heading = '';
  let rest = '';
  for (const run of all) {
    const cut = Math.max(0, Math.min(run.text.length, headingEnd - at));
    at += run.text.length;
    heading += runHtml({ ...run, text: run.text.slice(0, cut) });
    rest += runHtml({ ...run, text: run.text.slice(cut) });
  }
  return `<span class="h${level}">${heading}</span>${rest}`;
}

function itemHtml(item: Printed): string {
  if (item.type === 'table') return tableHtml(item);
  if (item.annex !== undefined) return `<p class="${item.annex === 'mark' ? 'mark' : 'annex'}">${lined(item.text)}</p>`;
  const content = item.blocks.map((block) => blockHtml(block, item.heading === null)).join('');
  return item.heading === null ? `<p>${content}</p>` : `<h${item.heading + 1}>${content}</h${item.heading + 1}>`;
}

function tableHtml(table: PrintedTable): string {
  const grid = printedGrid(table);
  const rows = grid.cells.map((cells, r) => {
    const tag = r < grid.headerRows ? 'th' : 'td';
    const inner = cells.map((cell, c) => {
      if (cell.row !== r || cell.column !== c) return '';
      const across = cell.columns > 1 ? ` colspan="${cell.columns}"` : '';
      const down = cell.rows > 1 ? ` rowspan="${cell.rows}"` : '';
      const align = tag === 'td' && cell.align !== 'left' ? ` class="${cell.align}"` : '';
      return `<${tag}${across}${down}${align}>${cell.runs.map(runHtml).join('')}</${tag}>`;
    });
    return `<tr>${inner.join('')}</tr>`;
  });
  return `<table>\n${rows.join('\n')}\n</table>`;
}

const paragraphs = (name: string, field: string): string[] =>
  fieldLines(field).map((line) => `<p class="${name}">${escape(line)}</p>`);

/**
 * The report as one HTML file that needs nothing else: no script, no picture, no font from elsewhere. Every text is escaped, and a policy in
 * the file forbids whatever might slip through.
 */
export function reportToHtml(report: Report, profile: FormatProfile): string {
  const { subtitle, addressee, signature, date, attachments = '' } = report.matter;
  const { text, annexes } = partAnnexes(printReport(report));
  const title = printedTitle(report.title, profile);
  const names = attachmentLines(printable(attachments));
  const closing = [...fieldLines(signature), ...fieldLines(date)];
  const foot = colophonLines(report.matter);
  const body = [
    ...(title.length === 0 ? [] : [`<h1>${title.map(escape).join('<br>')}</h1>`]),
    ...paragraphs('subtitle', subtitle),
    ...paragraphs('addressee', addressee),
    ...text.map(itemHtml),
    ...(names.length === 0
      ? []
      : [`<p class="attachments">${names.map(({ label, name }) => escape(label + name)).join('<br>')}</p>`]),
    ...closing.map((line, i) => `<p class="signature${i === 0 ? ' first' : ''}">${escape(line)}</p>`),
    ...annexes.map(itemHtml),
    ...(foot.length === 0
      ? []
      : [
          `<div class="colophon">${foot
            .map(
              (line) =>
                `<p>${line
                  .split('\t')
                  .map((piece) => `<span>${escape(piece)}</span>`)
                  .join('')}</p>`,
            )
            .join('')}</div>`,
        ]),
  ];
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(fieldLines(report.title).join(''))}</title>`,
    `<style>\n${styleSheet(report, profile)}\n</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
