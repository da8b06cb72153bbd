import { figureMap, inlineText } from '../../shared/model/text';
import type { Change } from '../../shared/read-back/change';
import type { Report } from '../../shared/model/report';
import { computeMarkers } from '../../shared/markers/compute';
import type { MessageKey } from '../../shared/messages/catalogue';

export type Decision = 'accept' | 'reject';
export type Decisions = ReadonlyMap<string, Decision>;

/** The blocks of a report as they are printed, by id. */
export function printedBlocks(report: Report): Map<string, { at: number; marker: string; text: string }> {
  const figures = figureMap(report.figures);
  const markers = computeMarkers(report.blocks);
  return new Map(
    report.blocks.map((block, at) => [
      block.id,
      { at, marker: markers[at]!, text: inlineText(block.content, figures).replaceAll('\t', ' ｜ ') },
    ]),
  );
}

export function kindOf(change: Change): MessageKey {
  if (change.kind === 'changed' && change.removed === '') return 'readBack.kind.insertion';
  if (change.kind === 'changed' && change.added === '') return 'readBack.kind.deletion';
  return `readBack.kind.${change.kind}`;
}

/** The block in which a change is shown; null for the text around the blocks. */
export function blockOf(change: Change): string | null {
  switch (change.kind) {
    case 'changed':
    case 'deleted':
      return change.blockId;
    case 'moved':
      return change.blockIds[0]!;
    case 'added':
      return change.block.id;
    case 'field':
      return null;
  }
}
