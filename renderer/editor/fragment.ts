import { block as blockSchema, type Block } from '../../shared/model/block';
import { figure as figureSchema, type Figure } from '../../shared/model/figure';
import { isFigureRun } from '../../shared/model/inline';
import { z } from '../../shared/model/zod';
import type { ReportEditor } from './slate-types';

/** Blocks and figures on the clipboard, between reports of Gangmu. Checked like anything that comes from outside. */
export const FRAGMENT_TYPE = 'application/x-gangmu-blocks';
const fragmentSchema = z.object({
  blocks: z.array(blockSchema).min(1).max(20_000),
  figures: z.array(figureSchema),
  /** One block that was taken as a block, not as words out of it. */
  whole: z.boolean().optional(),
});

export interface Fragment {
  blocks: Block[];
  figures: Figure[];
  whole?: boolean | undefined;
}

export function readFragment(json: string): Fragment | null {
  if (json === '') return null;
  try {
    const parsed = fragmentSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function fragmentOf(editor: ReportEditor, blocks: Block[], whole: boolean): Fragment {
  const ids = new Set(blocks.flatMap((block) => block.content.map((run) => (isFigureRun(run) ? run.figureId : ''))));
  return { blocks, figures: [...editor.document.figures.values()].filter((figure) => ids.has(figure.id)), whole };
}
