import { Document, Footer, Packer, Paragraph } from 'docx';
import { headingClasses } from '../../../shared/format/heading-class';
import { twipsOfMillimetres } from '../../../shared/format/length';
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../../shared/format/export-choices';
import type { FormatProfile } from '../../../shared/format/profile';
import type { Report } from '../../../shared/model/report';
import { fieldLines } from '../printed-report';
import { documentBody } from './body';
import { closingIndents } from './closing';
import { coreXml } from './core-xml';
import { fontTableXml } from './font-table-xml';
import { fixTimes } from './fixed-times';
import { footerXml } from './footer-xml';
import { numberingXml } from './numbering-xml';
import { bodySections, section } from './sections';
import { settingsXml } from './settings-xml';
import { STYLE } from './style-ids';
import { stylesXml } from './styles-xml';

/**
 * The Word file of a report. The library makes the body and the package; styles, settings, fonts, the list and footers are written by hand,
 * since it has no snapToGrid, no altName, no cached fields, and styles of its own (facts: GB/T 9704 §8). The same report, profile and
 * options give the same bytes.
 */
export async function reportToDocx(
  report: Report,
  profile: FormatProfile,
  options: Pick<ExportOptions, 'contents' | 'contentsDepth' | 'numbering'> = DEFAULT_EXPORT_OPTIONS,
): Promise<Uint8Array> {
  const { page, pageNumber } = profile;
  const width = twipsOfMillimetres(page.width) - twipsOfMillimetres(page.left) - twipsOfMillimetres(page.right);
  const outside = pageNumber.place === 'outside';
  const footer = (): Footer => new Footer({ children: [new Paragraph('')] });
  const { contents, text, landscape, numbers } = documentBody(report, width, profile, options);
  const properties = section(profile);
  const classes = headingClasses(report.blocks);
  const document = new Document({
    evenAndOddHeaderAndFooters: outside,
    sections: [
      // The pages of the contents are not numbered; the library hangs the section's end on a paragraph of its own kind only.
      ...(contents === null ? [] : [{ properties, children: [...contents, new Paragraph({ style: STYLE.body })] }]),
      ...bodySections(profile, text, landscape).map((part, i) => ({
        ...part,
        ...(i === 0 && {
          properties:
            contents === null
              ? part.properties
              : { ...part.properties, page: { ...part.properties.page, pageNumbers: { start: 1 } } },
          // Later sections have the footers of the first (ECMA-376 17.10.5).
          ...(pageNumber.place !== 'none' && { footers: { default: footer(), ...(outside && { even: footer() }) } }),
        }),
      })),
    ],
  });
  const parts: Record<string, string> = {
    'word/styles.xml': stylesXml({
      profile,
      classes,
      closing: closingIndents(report.matter),
      hasSubtitle: fieldLines(report.matter.subtitle).length > 0,
      width,
      numbered: new Set(numbers.styles.keys()),
    }),
    ...(numbers.styles.size > 0 && { 'word/numbering.xml': numberingXml(profile, classes, numbers.styles) }),
    'word/settings.xml': settingsXml(profile),
    'word/fontTable.xml': fontTableXml(profile),
    'docProps/core.xml': coreXml(fieldLines(report.title).join('')),
    ...(pageNumber.place !== 'none' && { 'word/footer1.xml': footerXml(profile, 'odd') }),
    ...(outside && { 'word/footer2.xml': footerXml(profile, 'even') }),
  };
  const overrides = Object.entries(parts).map(([path, data]) => ({ path, data }));
  return fixTimes(new Uint8Array(await Packer.pack(document, 'arraybuffer', undefined, overrides)));
}
