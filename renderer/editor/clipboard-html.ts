import { headingLevel } from '../../shared/format/heading-class';
import { isHeadingRole, type Block } from '../../shared/model/block';
import { isFigureRun, type Inline } from '../../shared/model/inline';
import { CELL_LINE, tableCells } from '../../shared/model/table';
import { headingLength, inlineText, type FigureTexts } from '../../shared/model/text';
import { blockToSlate, isTableElement } from './convert';
import { gridOf } from './table-grid';

/**
 * Blocks as a page for other programs: headings on their own line as h1 … h4, which Word and WPS take for their heading styles, all else as paragraphs,
 * markers typed out, tables as tables. Every text is escaped.
 */
export function blocksToHtml(blocks: readonly Block[], markers: readonly string[], figures: FigureTexts): string {
  const paragraphs: { tag: string; html: string }[] = [];
  blocks.forEach((block, i) => {
    if (block.role === 'table') {
      paragraphs.push({ tag: '', html: tableToHtml(block, figures) });
      return;
    }
    const text = inlineText(block.content, figures);
    const heading = isHeadingRole(block.role) ? headingLength(text) : 0;
    const alone =
      heading > 0 && heading === text.length && block.flow === 'paragraph' && blocks[i + 1]?.flow !== 'joined';
    const html = escape(markers[i] ?? '') + contentToHtml(block.content, figures, alone ? 0 : heading);
    const before = paragraphs.at(-1);
    if (block.flow === 'joined' && before?.tag === 'p') before.html += html;
    else paragraphs.push({ tag: alone ? `h${headingLevel(block.depth)}` : 'p', html });
  });
  const body = paragraphs.map(({ tag, html }) => (tag === '' ? html : `<${tag}>${html}</${tag}>`)).join('\n');
  return `<html><head><meta charset="utf-8"></head><body>\n${body}\n</body></html>`;
}

/** Some words of a block. */
export function wordsToHtml(content: readonly Inline[], figures: FigureTexts): string {
  return `<html><head><meta charset="utf-8"></head><body><span>${contentToHtml(content, figures, 0)}</span></body></html>`;
}

/** `strong`: so many characters at the start are a run-in heading. */
function contentToHtml(content: readonly Inline[], figures: FigureTexts, strong: number): string {
  let left = strong;
  return content
    .map((run) => {
      const text = isFigureRun(run) ? (figures.get(run.figureId)?.text ?? '') : run.text;
      const inHeading = text.slice(0, left);
      left -= inHeading.length;
      const dressed = (piece: string) => (isFigureRun(run) ? escape(piece) : dress(piece, run));
      return (inHeading === '' ? '' : `<b>${dressed(inHeading)}</b>`) + dressed(text.slice(inHeading.length));
    })
    .join('');
}

function dress(
  text: string,
  run: { bold?: true | undefined; italic?: true | undefined; underline?: true | undefined },
): string {
  if (text === '') return '';
  let html = escape(text);
  if (run.underline) html = `<u>${html}</u>`;
  if (run.italic) html = `<i>${html}</i>`;
  if (run.bold) html = `<b>${html}</b>`;
  return html;
}

function tableToHtml(block: Block, figures: FigureTexts): string {
  const element = blockToSlate(block);
  if (!isTableElement(element)) return '';
  const grid = gridOf(element);
  const rows = tableCells(block.content).map((row, r) => {
    const tag = r < grid.headerRows ? 'th' : 'td';
    const cells = Array.from({ length: grid.columns }, (_, c) => {
      const span = grid.span(r, c);
      if (!span) return '';
      const reach =
        (span.rows > 1 ? ` rowspan="${span.rows}"` : '') + (span.columns > 1 ? ` colspan="${span.columns}"` : '');
      return `<${tag}${reach}>${contentToHtml(row[c] ?? [], figures, 0)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const columns = grid.widths.map((width) => `<col width="${Math.round(width * 100)}%">`).join('');
  return `<table border="1" cellspacing="0" style="border-collapse:collapse;width:100%"><colgroup>${columns}</colgroup>${rows.join('')}</table>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(CELL_LINE, '<br>');
}
