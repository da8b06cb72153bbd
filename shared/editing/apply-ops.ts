import type { Block } from '../model/block';
import type { Op } from '../model/patch';
import type { Metadata, Report } from '../model/report';

/**
 * The report after the ops: the meaning of a patch, which the store must share. Deleting what is not there changes nothing; a new block whose
 * `after` is unknown or absent goes to the end, so that its text is never dropped; a block put after itself stays where it is.
 */
export function applyOps(report: Report, ops: readonly Op[]): Report {
  let { blocks, figures } = report;
  let metadata: Partial<Metadata> = {};
  for (const op of ops) {
    switch (op.type) {
      case 'putBlock':
        blocks = putBlock(blocks, op.block, op.after);
        break;
      case 'deleteBlock':
        blocks = blocks.filter((block) => block.id !== op.id);
        break;
      case 'putFigure':
        figures = figures.some((figure) => figure.id === op.figure.id)
          ? figures.map((figure) => (figure.id === op.figure.id ? op.figure : figure))
          : [...figures, op.figure];
        break;
      case 'deleteFigure':
        figures = figures.filter((figure) => figure.id !== op.id);
        break;
      case 'putMetadata':
        metadata = { ...metadata, ...(op.metadata as Partial<Metadata>) };
        break;
    }
  }
  return { ...report, ...metadata, blocks, figures };
}

function putBlock(blocks: readonly Block[], block: Block, after: string | null | undefined): Block[] {
  const at = blocks.findIndex((other) => other.id === block.id);
  if ((after === undefined || after === block.id) && at >= 0)
    return blocks.map((other) => (other.id === block.id ? block : other));
  const others = blocks.filter((other) => other.id !== block.id);
  const elder = after === null ? -1 : others.findIndex((other) => other.id === after);
  const place = after === null ? 0 : elder < 0 ? others.length : elder + 1;
  return [...others.slice(0, place), block, ...others.slice(place)];
}
