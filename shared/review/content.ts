import { isFigureRun, type Inline } from '../model/inline';
import type { FigureTexts } from '../model/text';

/** Part of a content list, by offsets into its printed text. A figure that is cut through becomes text. */
export function sliceContent(content: readonly Inline[], figures: FigureTexts, from: number, to: number): Inline[] {
  const part: Inline[] = [];
  let at = 0;
  for (const run of content) {
    const text = isFigureRun(run) ? (figures.get(run.figureId)?.text ?? '') : run.text;
    const start = Math.max(0, from - at);
    const end = Math.min(text.length, to - at);
    at += text.length;
    if (start >= end) continue;
    if (start === 0 && end === text.length) part.push(run);
    else part.push(isFigureRun(run) ? { text: text.slice(start, end) } : { ...run, text: text.slice(start, end) });
  }
  return part;
}

/** The content without white space at its edges, as the recognition makes it. */
export function trimContent(content: readonly Inline[], figures: FigureTexts): Inline[] {
  const text = content.map((run) => (isFigureRun(run) ? (figures.get(run.figureId)?.text ?? '') : run.text)).join('');
  const from = text.length - text.trimStart().length;
  return sliceContent(content, figures, from, text.trimEnd().length);
}

/** Runs of plain text that stand side by side become one. */
export function joinContent(...parts: readonly (readonly Inline[])[]): Inline[] {
  const joined: Inline[] = [];
  for (const run of parts.flat()) {
    const last = joined.at(-1);
    if (last !== undefined && isPlain(last) && isPlain(run)) joined[joined.length - 1] = { text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

function isPlain(run: Inline): run is { text: string } {
  return !isFigureRun(run) && run.bold === undefined && run.italic === undefined && run.underline === undefined;
}
