import { placeholderFor } from '../carry-over/placeholder';
import type { Block } from '../model/block';
import { newId } from '../model/id';
import { isFigureRun, type Inline } from '../model/inline';
import type { Op } from '../model/patch';
import type { Report } from '../model/report';
import { figureMap, inlineText } from '../model/text';

/**
 * What puts blocks of an earlier report into a later one: headings and texts as they were, outcomes as prompts, figures unfilled with last
 * year's text beside them, as carrying over does.
 *
 * @param behind the block they come behind, null for the first place
 */
export function writeUp(before: Report, after: Report, ids: readonly string[], behind: string | null): Op[] {
  const old = figureMap(before.figures);
  const styles = new Map(after.blocks.map((block) => [block.role, block.marker] as const));
  const figures = new Map<string, Op & { type: 'putFigure' }>();
  const puts: Op[] = [];
  let last = behind;
  for (const block of before.blocks.filter(({ id }) => ids.includes(id))) {
    const outcome = block.role === 'outcome';
    const text = inlineText(block.content, old);
    const content = block.content.flatMap((run): Inline[] => {
      if (!isFigureRun(run)) return [run];
      const figure = old.get(run.figureId);
      if (figure === undefined) return [];
      const { id, label, unit } = figure;
      const previous = { reportId: before.id, figureId: id, text: figure.text };
      const put = figures.get(id) ?? {
        type: 'putFigure' as const,
        figure: { id: newId(), label, unit, text: placeholderFor(figure.text), previous },
      };
      if (!outcome) figures.set(id, put);
      return [{ figureId: put.figure.id }];
    });
    const style = styles.get(block.role)?.style ?? block.marker?.style;
    const fresh: Block = {
      id: newId(),
      role: block.role,
      depth: block.depth,
      // Numbered as its new neighbours are.
      marker: block.marker === null || style === undefined ? null : { style },
      flow: block.flow,
      content: outcome ? [] : content,
      origin: { reportId: before.id, blockId: block.id },
      ...(outcome && text !== '' && { prompt: text }),
      ...(block.form !== undefined && { form: block.form }),
    };
    puts.push({ type: 'putBlock', block: fresh, after: last });
    last = fresh.id;
  }
  return [...figures.values(), ...puts];
}

/** What takes the blocks and figures of those ops out again. */
export function takenBack(ops: readonly Op[]): Op[] {
  return ops.flatMap((op): Op[] =>
    op.type === 'putBlock'
      ? [{ type: 'deleteBlock', id: op.block.id }]
      : op.type === 'putFigure'
        ? [{ type: 'deleteFigure', id: op.figure.id }]
        : [],
  );
}
