import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import { newId } from '../../shared/model/id';
import type { Inline } from '../../shared/model/inline';
import type { Op, Patch } from '../../shared/model/patch';
import { NO_MATTER, type Report } from '../../shared/model/report';

export function aBlock(content: string | Inline[], more: Partial<Block> = {}): Block {
  return {
    id: newId(),
    role: 'text',
    depth: 0,
    marker: null,
    flow: 'paragraph',
    content: typeof content === 'string' ? [{ text: content }] : content,
    ...more,
  };
}

export function aFigure(text: string, more: Partial<Figure> = {}): Figure {
  return { id: newId(), label: '培训人次', unit: '人次', text, ...more };
}

export function aReport(blocks: Block[] = [], more: Partial<Report> = {}): Report {
  return {
    id: newId(),
    title: '青禾镇文化站2025年工作总结',
    kind: 'summary',
    unit: '青禾镇文化站',
    year: 2025,
    part: 'year',
    status: 'draft',
    matter: NO_MATTER,
    blocks,
    figures: [],
    ...more,
  };
}

/** The patches of one client, numbered as they are made. */
export function aClient(reportId: string, client = newId()): (...ops: Op[]) => Patch {
  let seq = 0;
  return (...ops) => ({ reportId, client, seq: ++seq, ops });
}
