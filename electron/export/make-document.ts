import { profileById } from '../../shared/format/built-in-profiles';
import type { Report } from '../../shared/model/report';
import { reportToDocx } from './docx/report-to-docx';
import { reportToMarkdown } from './report-to-markdown';
import { reportToText } from './report-to-text';

export type DocumentFormat = 'docx' | 'pdf' | 'txt' | 'md';

/**
 * The bytes of a report in a format; text formats in UTF-8.
 * @throws GangmuError pdfUnavailable where a PDF is asked for and no Chinese font is found
 */
export async function makeDocument(report: Report, profile: string, format: DocumentFormat): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return reportToDocx(report, profileById(profile));
    case 'pdf': {
      // Lazy: the PDF library is the heaviest of them and the least asked for.
      const { reportToPdf } = await import('./pdf/report-to-pdf');
      return reportToPdf(report, profileById(profile));
    }
    case 'txt':
      return new TextEncoder().encode(reportToText(report));
    case 'md':
      return new TextEncoder().encode(reportToMarkdown(report));
  }
}
