import type { Output, ReadFile } from '../../shared/ipc/contract';
import { figureMap, inlineText } from '../../shared/model/text';
import { bridge, call } from '../bridge';

export type FoundExport = NonNullable<Output<'findExported'>>;

/** The report that a file was exported from; null where none is known. Only Word files are read back. */
export async function findExported({ source, recognition }: ReadFile): Promise<FoundExport | null> {
  const [report] = recognition.reports;
  if (source.format !== 'docx' || report === undefined || recognition.reports.length > 1) return null;
  const figures = figureMap(report.figures);
  return call(
    bridge.findExported({
      marked: report.blocks.filter(({ decision }) => decision.reason === 'blockMark').map(({ block }) => block.id),
      blocks: report.blocks.map(({ block }) => ({ id: block.id, text: inlineText(block.content, figures) })),
    }),
  );
}
