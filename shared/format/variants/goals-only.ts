import { isHeadingRole, type Block } from '../../model/block';
import type { Report } from '../../model/report';

/** Parts, goals and measures; outcomes, other text and tables are left out. What ran on from a block that is gone begins a paragraph. */
export function goalsOnly(report: Report): Report {
  const blocks: Block[] = [];
  let broken = true;
  for (const block of report.blocks) {
    if (block.flow === 'paragraph') broken = true;
    if (!isHeadingRole(block.role)) continue;
    blocks.push(broken ? { ...block, flow: 'paragraph' } : block);
    broken = false;
  }
  return { ...report, blocks };
}
