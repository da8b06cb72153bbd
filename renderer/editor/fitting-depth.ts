import { closedDepths } from '../../shared/editing/tree';
import { isHeadingRole, MAX_DEPTH, type Block, type Role } from '../../shared/model/block';
import type { BlockElement } from './slate-types';

/**
 * What was recognised by itself, fitted in behind block `at`: its highest headings stand where the nearest ones before the cursor with the same numbering
 * stand (else those of the same role), and are what those are; what hangs from them follows. Without headings it stands at the cursor's level.
 */
export function fitIn(blocks: readonly Block[], before: readonly BlockElement[], at: number): Block[] {
  const here = before[at];
  const headings = blocks.filter(({ role }) => isHeadingRole(role));
  if (headings.length === 0) return blocks.map((block) => ({ ...block, depth: here?.depth ?? 0 }));
  const top = headings.reduce((highest, block) => (block.depth < highest.depth ? block : highest));
  const target = targetOf(top, before, at);
  const by = target.depth - top.depth;
  const lower = LADDER.indexOf(target.role) - LADDER.indexOf(top.role);
  const shifted = blocks.map((block) => ({
    ...block,
    depth: Math.max(0, Math.min(MAX_DEPTH, block.depth + by)),
    role: isHeadingRole(block.role)
      ? LADDER[Math.max(0, Math.min(2, LADDER.indexOf(block.role) + lower))]!
      : block.role,
  }));
  const depths = closedDepths([...before.slice(0, at + 1), ...shifted]).slice(at + 1);
  return shifted.map((block, i) => ({ ...block, depth: depths[i]! }));
}

const LADDER: readonly Role[] = ['part', 'goal', 'measure'];

const STYLES = ['第一部分', '一、', '（一）', '1.', '（1）', '①', '一是'] as const;

/** Where the highest of the headings belongs: beside one numbered alike, under one whose numbering is a step higher, beside one of its role. */
function targetOf(top: Block, before: readonly BlockElement[], at: number): { depth: number; role: Role } {
  const elders = before
    .slice(0, at + 1)
    .filter(({ role }) => isHeadingRole(role))
    .reverse();
  const rank = (style: string | undefined) => STYLES.indexOf((style ?? '') as (typeof STYLES)[number]);
  const own = rank(top.marker?.style);
  const alike = elders.find(({ marker }) => top.marker !== null && marker?.style === top.marker.style);
  if (alike) return alike;
  const parent =
    own < 0 ? undefined : elders.find(({ marker }) => marker && rank(marker.style) >= 0 && rank(marker.style) < own);
  if (parent) return { depth: parent.depth + 1, role: parent.role === 'part' ? 'goal' : 'measure' };
  return elders.find(({ role }) => role === top.role) ?? top;
}
