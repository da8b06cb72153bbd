import { isHeadingRole, type Block } from '../../model/block';
import { isFigureRun, type Inline } from '../../model/inline';
import type { Report } from '../../model/report';
import { figureMap, headingLength, inlineText } from '../../model/text';
import { contentFrom, contentUpTo, withoutStop } from './cut-content';

/** Where the heading ends that a block shows in an outline: the first sentence of one that has none. */
function shownLength(text: string): number {
  const heading = headingLength(text);
  if (heading > 0) return heading;
  const stop = text.indexOf('。');
  return stop < 0 ? text.length : stop + 1;
}

/** The headings, and under each a line with the figures of its text: （学员总数28,416人；……）. Every heading is a paragraph of its own. */
export function headingsOnly(report: Report): Report {
  const figures = figureMap(report.figures);
  const blocks: Block[] = [];
  let depth = 0;
  let seen: string[] = [];

  const collect = (content: readonly Inline[]): void => {
    for (const run of content) if (isFigureRun(run) && !seen.includes(run.figureId)) seen.push(run.figureId);
  };
  const flush = (): void => {
    const known = seen.flatMap((id) => figures.get(id) ?? []);
    if (known.length > 0) {
      const content = known.flatMap((figure, i): Inline[] => [
        { text: `${i === 0 ? '（' : '；'}${figure.label}` },
        { figureId: figure.id },
        { text: `${figure.unit}${i === known.length - 1 ? '）' : ''}` },
      ]);
      blocks.push({ id: `figures-${blocks.length}`, role: 'text', depth, marker: null, flow: 'paragraph', content });
    }
    seen = [];
  };

  for (const block of report.blocks) {
    if (!isHeadingRole(block.role)) {
      collect(block.content);
      continue;
    }
    flush();
    const length = shownLength(inlineText(block.content, figures));
    blocks.push({
      ...block,
      flow: 'paragraph',
      content: withoutStop(contentUpTo(block.content, length, figures)),
    });
    collect(contentFrom(block.content, length, figures));
    depth = Math.min(block.depth + 1, 8);
  }
  flush();
  return { ...report, blocks };
}
