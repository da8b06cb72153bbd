import { GangmuError } from '../../../../shared/ipc/errors';
import type { SourceLine } from '../../../../shared/recognition/source';
import { LIMITS } from '../limits';
import { markPageFurniture } from './page-furniture';
import { paragraphsOf } from './paragraphs';
import { markTables } from './table-rows';
import { rowsOf, type Row } from './row';
import type { TextPage } from './text-page';
import { measure } from './type-area';
import { upright } from './upright';

/**
 * The paragraphs of a file that knows only where on which page its words stand: lines by their baselines, paragraphs by indents, line
 * ends and distances; page numbers, running heads and feet and watermarks as furniture. Rows of a table stay lines.
 * @throws GangmuError fileTooComplex
 */
export function linesOfPages(pages: readonly TextPage[]): SourceLine[] {
  const main: Row[][] = [];
  const aside: Row[][] = [];
  let count = 0;
  pages.forEach((page, i) => {
    const { main: own, turned, slanted } = upright(page);
    const rows = rowsOf(own, i + 1);
    const across = turned.flatMap((part) => rowsOf(part, i + 1));
    // Each stands for itself: letters set one by one along a curve, or the diagonal mark of a copy.
    const stamped = slanted
      .filter(({ text }) => text.trim() !== '')
      .flatMap((piece) => rowsOf({ ...page, pieces: [{ ...piece, furniture: 'watermark' }] }, i + 1));
    main.push(rows);
    aside.push([...across.map((row): Row => ({ ...row, aside: true })), ...stamped]);
    count += rows.length + across.length + stamped.length;
    if (count > LIMITS.lines) throw new GangmuError('fileTooComplex', { detail: 'lines' });
  });
  markPageFurniture(main);
  markTables(main);
  const areaOf = measure(main.flat());
  return paragraphsOf(
    main.flatMap((rows, i) => [...rows, ...aside[i]!]),
    areaOf,
  );
}
