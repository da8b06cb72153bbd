import { profileById } from '../../shared/format/built-in-profiles';
import { DEFAULT_EXPORT_OPTIONS, type ExportFormat, type ExportOptions } from '../../shared/format/export-choices';
import type { FormatProfile } from '../../shared/format/profile';
import { prepareReport, sheetOf } from '../../shared/format/variants/prepare';
import type { Report } from '../../shared/model/report';
import { reportToDocx } from './docx/report-to-docx';
import { reportToMarkdown } from './report-to-markdown';
import { reportToText } from './report-to-text';

export type DocumentFormat = ExportFormat;

/**
 * The bytes of a report in a format; text formats in UTF-8.
 * @param look the profile: itself, or the id of a built-in one
 * @throws GangmuError pdfUnavailable where a PDF is asked for and no Chinese font is found
 */
export async function makeDocument(
  report: Report,
  look: FormatProfile | string,
  format: DocumentFormat,
  options: ExportOptions = DEFAULT_EXPORT_OPTIONS,
): Promise<Uint8Array> {
  const profile = typeof look === 'string' ? profileById(look) : look;
  const prepared = prepareReport(report, profile, options);
  switch (format) {
    case 'docx':
      return reportToDocx(prepared, profile, options);
    case 'pdf': {
      // Lazy: the PDF library is the heaviest of them and the least asked for.
      const { reportToPdf } = await import('./pdf/report-to-pdf');
      return reportToPdf(prepared, profile, options);
    }
    case 'txt':
      return new TextEncoder().encode(reportToText(prepared));
    case 'md':
      return new TextEncoder().encode(reportToMarkdown(prepared));
    case 'html': {
      const { reportToHtml } = await import('./report-to-html');
      return new TextEncoder().encode(reportToHtml(prepared, profile));
    }
    case 'xlsx': {
      const { sheetToXlsx } = await import('./sheet-to-xlsx');
      return sheetToXlsx(sheetOf(report, options.variant), prepared);
    }
  }
}
