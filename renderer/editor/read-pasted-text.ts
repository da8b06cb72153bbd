import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import { recognise } from '../../shared/recognition/recognise';

/**
 * Pasted lines as blocks, by the recognition that serves import. null (they are body text, line by line) where it sees a title, a second report or
 * furniture in them: nothing that is pasted may be left out.
 */
export function readPastedText(text: string): { blocks: Block[]; figures: Figure[] } | null {
  const lines = text.split('\n').map((line) => ({ text: line }));
  const { reports, furniture } = recognise({ format: 'text', encoding: null, lines, notes: [] }, { fileName: '' });
  const [report] = reports;
  if (!report || reports.length > 1 || furniture.length > 0) return null;
  if (report.titleSpans.length > 0 || report.matterSpans.length > 0) return null;
  const blocks = report.blocks.map(({ block }) => block);
  return blocks.some(({ role }) => role !== 'text') ? { blocks, figures: report.figures } : null;
}
