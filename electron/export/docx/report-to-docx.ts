import { Document, DocumentGridType, Footer, Packer, Paragraph, type ISectionPropertiesOptions } from 'docx';
import { headingClasses } from '../../../shared/format/heading-class';
import { twipsOfMillimetres, twipsOfPoints } from '../../../shared/format/length';
import type { FormatProfile } from '../../../shared/format/profile';
import type { Report } from '../../../shared/model/report';
import { fieldLines } from '../printed-report';
import { documentBody } from './body';
import { closingIndents } from './closing';
import { coreXml } from './core-xml';
import { fontTableXml } from './font-table-xml';
import { fixTimes } from './fixed-times';
import { footerXml } from './footer-xml';
import { settingsXml } from './settings-xml';
import { stylesXml } from './styles-xml';

/** Header distance, mm; there is no header. */
const HEADER = 15;

function section(profile: FormatProfile): ISectionPropertiesOptions {
  const { page, pageNumber } = profile;
  return {
    page: {
      size: { width: twipsOfMillimetres(page.width), height: twipsOfMillimetres(page.height) },
      margin: {
        top: twipsOfMillimetres(page.top),
        right: twipsOfMillimetres(page.right),
        bottom: twipsOfMillimetres(page.bottom),
        left: twipsOfMillimetres(page.left),
        header: twipsOfMillimetres(HEADER),
        footer: twipsOfMillimetres(pageNumber.fromEdge),
        gutter: 0,
      },
    },
    // A grid of lines only: LibreOffice sets half as many characters on a grid of characters. 28 of them fit by condensed spacing.
    grid: { type: DocumentGridType.LINES, linePitch: twipsOfPoints(profile.linePitch) },
  };
}

/**
 * The Word file of a report. The library makes the body and the package; styles, settings, fonts and footers are written by hand, since it
 * has no snapToGrid, no altName, no cached fields, and styles of its own (facts: GB/T 9704 §8). The same report and profile
 * give the same bytes.
 */
export async function reportToDocx(report: Report, profile: FormatProfile): Promise<Uint8Array> {
  const { page, pageNumber } = profile;
  const width = twipsOfMillimetres(page.width) - twipsOfMillimetres(page.left) - twipsOfMillimetres(page.right);
  const outside = pageNumber.place === 'outside';
  const footer = (): Footer => new Footer({ children: [new Paragraph('')] });
  const document = new Document({
    evenAndOddHeaderAndFooters: outside,
    sections: [
      {
        properties: section(profile),
        ...(pageNumber.place !== 'none' && { footers: { default: footer(), ...(outside && { even: footer() }) } }),
        children: documentBody(report, width),
      },
    ],
  });
  const parts: Record<string, string> = {
    'word/styles.xml': stylesXml({
      profile,
      classes: headingClasses(report.blocks),
      closing: closingIndents(report.matter),
      hasSubtitle: fieldLines(report.matter.subtitle).length > 0,
    }),
    'word/settings.xml': settingsXml(profile),
    'word/fontTable.xml': fontTableXml(profile),
    'docProps/core.xml': coreXml(fieldLines(report.title).join('')),
    ...(pageNumber.place !== 'none' && { 'word/footer1.xml': footerXml(profile, 'odd') }),
    ...(outside && { 'word/footer2.xml': footerXml(profile, 'even') }),
  };
  const overrides = Object.entries(parts).map(([path, data]) => ({ path, data }));
  return fixTimes(new Uint8Array(await Packer.pack(document, 'arraybuffer', undefined, overrides)));
}
