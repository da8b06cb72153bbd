import { isFigureRun, type Inline } from '../../model/inline';
import type { FigureTexts } from '../../model/text';

/** The first `length` characters of a content list, as printed; a figure that is cut through stays whole. */
export function contentUpTo(content: readonly Inline[], length: number, figures: FigureTexts): Inline[] {
  const kept: Inline[] = [];
  let left = length;
  for (const run of content) {
    if (left <= 0) break;
    if (isFigureRun(run)) {
      kept.push(run);
      left -= figures.get(run.figureId)?.text.length ?? 0;
    } else {
      kept.push({ ...run, text: run.text.slice(0, left) });
      left -= run.text.length;
    }
  }
  return kept;
}

/** What follows the first `length` characters; a figure that is cut through is not in it. */
export function contentFrom(content: readonly Inline[], length: number, figures: FigureTexts): Inline[] {
  const kept: Inline[] = [];
  let skip = length;
  for (const run of content) {
    const size = isFigureRun(run) ? (figures.get(run.figureId)?.text.length ?? 0) : run.text.length;
    if (skip <= 0) kept.push(run);
    else if (!isFigureRun(run) && size > skip) kept.push({ ...run, text: run.text.slice(skip) });
    skip -= size;
  }
  return kept;
}

/** A content list without the 。 at its end. */
export function withoutStop(content: readonly Inline[]): Inline[] {
  const last = content.at(-1);
  if (last === undefined || isFigureRun(last)) return [...content];
  return [...content.slice(0, -1), { ...last, text: last.text.replace(/[。；\s]+$/u, '') }];
}
