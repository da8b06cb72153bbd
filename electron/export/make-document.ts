import { profileById } from '../../shared/format/built-in-profiles';
import type { Report } from '../../shared/model/report';
import { reportToDocx } from './docx/report-to-docx';
import { reportToMarkdown } from './report-to-markdown';
import { reportToText } from './report-to-text';

/** The bytes of a report in a format; text formats in UTF-8. */
export async function makeDocument(
  report: Report,
  profile: string,
  format: 'docx' | 'txt' | 'md',
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return reportToDocx(report, profileById(profile));
    case 'txt':
      return new TextEncoder().encode(reportToText(report));
    case 'md':
      return new TextEncoder().encode(reportToMarkdown(report));
  }
}
