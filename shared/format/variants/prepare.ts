import type { Block } from '../../model/block';
import { isUnfilled } from '../../model/figure';
import type { Report } from '../../model/report';
import type { ExportOptions } from '../export-choices';
import type { FormatProfile } from '../profile';
import { withSeparators } from './separators';
import { blankSheet, figureSheet } from './figure-sheet';
import { goalsOnly } from './goals-only';
import { headingsOnly } from './headings-only';
import { tableBlock, type Sheet } from './table-block';
import { taskSheet } from './task-sheet';

const UNDERSCORES = '____';

/**
 * Blocks that are not the report's own carry ids that leave no bookmark, so that nobody takes a part of a report for an edited whole when it
 * is read back.
 */
const anonymous = (blocks: readonly Block[]): Block[] => blocks.map((block, i) => ({ ...block, id: `part-${i}` }));

const text = (id: string, words: string): Block => ({
  id,
  role: 'text',
  depth: 0,
  marker: null,
  flow: 'paragraph',
  content: [{ text: words }],
});

function sheetReport(report: Report, sheet: Sheet): Report {
  return {
    ...report,
    title: `${report.title}\n${sheet.title}`,
    blocks: [tableBlock(sheet, 'sheet')],
    matter: { ...report.matter, addressee: '', attachments: '', copies: '', issuer: '', issueDate: '' },
  };
}

function variantOf(report: Report, variant: ExportOptions['variant']): Report {
  switch (variant) {
    case 'full':
      return report;
    case 'outline': {
      const outline = headingsOnly(report);
      return { ...outline, blocks: anonymous(outline.blocks) };
    }
    case 'goals': {
      const goals = goalsOnly(report);
      return { ...goals, blocks: anonymous(goals.blocks) };
    }
    case 'tasks':
      return sheetReport(report, taskSheet(report));
    case 'figures':
      return sheetReport(report, figureSheet(report));
  }
}

/** The list of blanks as an 附表: it stands on a page of its own (see shared/format/attachments). */
function withBlankList(report: Report, whole: Report): Report {
  const sheet = blankSheet(whole);
  if (sheet.rows.length === 0) return report;
  const blocks = [text('blanks-mark', '附表'), text('blanks-title', sheet.title), tableBlock(sheet, 'blanks')];
  return { ...report, blocks: [...report.blocks, ...blocks] };
}

/** The report as it is written: the variant that is wanted, blanks as they are wanted, headings with the separators of the profile. */
export function prepareReport(
  report: Report,
  profile: Pick<FormatProfile, 'separators'>,
  options: ExportOptions,
): Report {
  const variant = variantOf(report, options.variant);
  const listed = options.listBlanks ? withBlankList(variant, report) : variant;
  const separated = withSeparators(listed, profile.separators);
  if (options.blanks === 'asWritten') return separated;
  return {
    ...separated,
    figures: separated.figures.map((figure) => (isUnfilled(figure.text) ? { ...figure, text: UNDERSCORES } : figure)),
  };
}

/** The sheets of a variant that is made of tables. */
export function sheetOf(report: Report, variant: ExportOptions['variant']): Sheet {
  return variant === 'figures' ? figureSheet(report) : taskSheet(report);
}
