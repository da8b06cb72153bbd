import { attachmentLines } from '../../shared/format/attachments';
import type { Report } from '../../shared/model/report';
import { CELL_LINE } from '../../shared/model/table';
import { colophonLines } from './colophon-lines';
import { printable } from './printable';
import { fieldLines, partAnnexes, printReport, type Printed } from './printed-report';

/** The report as plain text: a line for each paragraph, markers included, line end \n; cells of a table row are separated by tabs. */
export function reportToText(report: Report): string {
  const { subtitle, addressee, signature, date, attachments = '' } = report.matter;
  const lines = (printed: readonly Printed[]): string[] =>
    printed.flatMap((item) =>
      item.type === 'table' ? item.rows.map((row) => row.text.replaceAll(CELL_LINE, ' ')) : [item.text],
    );
  const { text, annexes } = partAnnexes(printReport(report));
  const head = [...fieldLines(report.title), ...fieldLines(subtitle)];
  const names = attachmentLines(printable(attachments)).map(({ label, name }) => label + name);
  const closing = [...fieldLines(signature), ...fieldLines(date)];
  const foot = colophonLines(report.matter);
  const sections = [head, [...fieldLines(addressee), ...lines(text)], names, closing, lines(annexes), foot];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
