import { splitUnits, type Unit } from '../../shared/format/layout/break-lines';
import { paginate } from '../../shared/format/layout/paginate';
import type { FormatProfile, Look } from '../../shared/format/profile';
import { textWidthInEm } from '../../shared/format/text-width';
import type { Report } from '../../shared/model/report';
import type { Face } from './pdf/faces';
import { RowMaker } from './pdf/rows';

const MM = 72 / 25.4;

/** Text measured without fonts: Chinese is as wide as it is high, and which fonts the reader of the file has is not known here. */
export function estimatedFaces(profile: FormatProfile): {
  units(text: string, look: Look, spacing: number, underline?: boolean): Unit<Face>[];
} {
  const latin = profile.latin !== null;
  return {
    units: (text, look, spacing, underline = false) =>
      splitUnits(text).map((raw) => {
        const piece = raw === '\t' ? '    ' : raw;
        const width = piece === '\n' ? 0 : textWidthInEm(piece, latin) * look.size + spacing * [...piece].length;
        return { text: piece, width, face: { font: '', size: look.size, bold: look.bold, underline, spacing } };
      }),
  };
}

/** The page on which each block begins, counted from 1, by our own layout. */
export function headingPages(report: Report, profile: FormatProfile): Map<string, number> {
  const { page } = profile;
  const width = (page.width - page.left - page.right) * MM;
  const rows = new RowMaker(report, profile, estimatedFaces(profile), width).make();
  const found = new Map<string, number>();
  paginate(rows, (page.height - page.top - page.bottom) * MM).forEach((content, index) => {
    for (const { content: row } of content)
      if (row.type === 'line') for (const id of row.blocks ?? []) if (!found.has(id)) found.set(id, index + 1);
  });
  return found;
}
