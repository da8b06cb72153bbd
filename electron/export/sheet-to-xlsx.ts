import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { figureMap, inlineText } from '../../shared/model/text';
import type { Report } from '../../shared/model/report';
import type { Sheet } from '../../shared/format/variants/table-block';
import { fixTimes } from './docx/fixed-times';
import { printable } from './printable';
import { fieldLines } from './printed-report';

/** Column widths of a spreadsheet, characters in all. */
const ROOM = 120;
/** A number as it is printed, thousands and percent signs too: a spreadsheet can add up what it knows to be a number. */
const NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/;

function cellOf(text: string): CellObject {
  const style = { wrap: true, alignVertical: 'center', borderStyle: 'thin' } as const;
  if (!NUMBER.test(text) || /^0\d/.test(text)) return { value: text, type: String, ...style };
  const decimals = text.split('.')[1]?.length ?? 0;
  const format = `${text.includes(',') ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  return { value: Number(text.replaceAll(',', '')), type: Number, format, align: 'right', ...style };
}

/** A sheet as an .xlsx file: the report's title, the header, which stays in sight, and the rows. The same sheet gives the same bytes. */
export async function sheetToXlsx(sheet: Sheet, report: Report): Promise<Uint8Array> {
  const figures = figureMap(report.figures);
  const columns = sheet.header.length;
  const covered = new Set<string>();
  const span = new Map<string, number>();
  for (const { row, column, rows } of sheet.merged) {
    span.set(`${row} ${column}`, rows);
    for (let r = row + 1; r < row + rows; r++) covered.add(`${r} ${column}`);
  }
  const title = fieldLines(report.title).join('');
  const filled = Array.from({ length: columns - 1 }, () => null);
  const rows = sheet.rows.map((row, r) =>
    row.map((cell, c) => {
      if (covered.has(`${r} ${c}`)) return null;
      const rowSpan = span.get(`${r} ${c}`);
      return {
        ...cellOf(printable(inlineText(cell, figures))),
        ...(rowSpan !== undefined && { rowSpan }),
      };
    }),
  );
  const head = { fontWeight: 'bold', align: 'center', alignVertical: 'center' } as const;
  const data: SheetData = [
    [{ value: title, type: String, columnSpan: columns, fontSize: 16, ...head }, ...filled],
    sheet.header.map((value) => ({ value, type: String, borderStyle: 'thin', backgroundColor: '#f0f0f0', ...head })),
    ...rows,
  ];
  const total = sheet.widths.reduce((sum, width) => sum + width, 0);
  const bytes = await writeXlsxFile(data, {
    sheet: sheet.title,
    columns: sheet.widths.map((width) => ({ width: Math.max(6, Math.round((width / total) * ROOM)) })),
    stickyRowsCount: 2,
    orientation: 'landscape',
  }).toBuffer();
  return fixTimes(new Uint8Array(bytes));
}
