import type { Report } from '../../shared/model/report';
import { fieldLines, printReport } from './printed-report';

/** The report as plain text: a line for each paragraph, markers included, line end \n; cells of a table row are separated by tabs. */
export function reportToText(report: Report): string {
  const { subtitle, addressee, signature, date } = report.matter;
  const body = printReport(report).flatMap((item) =>
    item.type === 'table' ? item.rows.map((row) => row.text) : [item.text],
  );
  const head = [...fieldLines(report.title), ...fieldLines(subtitle)];
  const closing = [...fieldLines(signature), ...fieldLines(date)];
  const sections = [head, [...fieldLines(addressee), ...body], closing];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}
