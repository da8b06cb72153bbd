import type { HeadingLevel } from '../../shared/format/heading-class';
import type { FormatProfile } from '../../shared/format/profile';
import type { Report } from '../../shared/model/report';
import { headingPages } from './heading-pages';
import { printReport, type PrintedBlock } from './printed-report';

/** A line of the table of contents. */
export interface ContentsEntry {
  blockId: string;
  level: HeadingLevel;
  text: string;
  /** Counted from the first page of the text. */
  page: number;
}

/** Whether a heading stands in a table of contents of that depth. */
export function isInContents(printed: PrintedBlock, depth: number): boolean {
  return printed.headingEnd > 0 && printed.block.depth < depth;
}

/** The headings down to a depth, those that run on into their text included, with the pages of our own layout. */
export function contentsEntries(report: Report, profile: FormatProfile, depth: number): ContentsEntry[] {
  return contentsLines(report, depth, headingPages(report, profile));
}

/** As contentsEntries, for pages that are known. */
export function contentsLines(report: Report, depth: number, pages: ReadonlyMap<string, number>): ContentsEntry[] {
  return printReport(report).flatMap((item) =>
    item.type === 'table'
      ? []
      : item.blocks
          .filter((printed) => isInContents(printed, depth))
          .map((printed) => ({
            blockId: printed.block.id,
            level: printed.level,
            text: printed.text
              .slice(0, printed.headingEnd)
              .replace(/[。\s]+$/u, '')
              .replaceAll('\n', ''),
            page: pages.get(printed.block.id) ?? 1,
          })),
  );
}
