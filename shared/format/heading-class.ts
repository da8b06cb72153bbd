import { parseMarker } from '../markers/style';
import { isHeadingRole, type Block } from '../model/block';
import type { HeadingClass } from './profile';

/** Word's heading styles that an export uses: heading 1 … heading 4. */
export const HEADING_LEVELS = [1, 2, 3, 4] as const;
export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** The heading style of a block that stands at `depth`: depth 0 is heading 1, everything from depth 3 on heading 4. */
export function headingLevel(depth: number): HeadingLevel {
  return HEADING_LEVELS[Math.min(depth, HEADING_LEVELS.length - 1)]!;
}

const BY_DEPTH: readonly HeadingClass[] = ['first', 'second', 'third', 'fourth'];

/** What a numbering says a heading is (GB/T 9704 7.3.3); null where it says nothing. */
function classOfStyle(style: string): HeadingClass | null {
  if (/^第.+[部分章编篇]/u.test(style)) return 'part';
  if (/^[（(][一1]/u.test(style)) return style.includes('一') ? 'second' : 'fourth';
  if (/^㈠/u.test(style)) return 'second';
  if (/^⑴/u.test(style)) return 'fourth';
  if (/^一[、.．]/u.test(style)) return 'first';
  if (/^(?:[1１][.．、]|⒈)/u.test(style)) return 'third';
  return parseMarker(style) === null ? null : 'inText';
}

/**
 * Which look each heading level gets in this report. The standard speaks of 一、 and （一）, the outline of depths: under 第一部分 the
 * headings 一、 stand at depth 1 and are set in 黑体 all the same. The numbering that is most used at a level decides, the depth where
 * the level has none.
 */
export function headingClasses(
  blocks: readonly Pick<Block, 'role' | 'depth' | 'marker'>[],
): Record<HeadingLevel, HeadingClass> {
  const counts = new Map<HeadingLevel, Map<HeadingClass, number>>();
  for (const block of blocks) {
    const found = isHeadingRole(block.role) && block.marker !== null ? classOfStyle(block.marker.style) : null;
    if (found === null) continue;
    const level = headingLevel(block.depth);
    const ofLevel = counts.get(level) ?? new Map<HeadingClass, number>();
    counts.set(level, ofLevel.set(found, (ofLevel.get(found) ?? 0) + 1));
  }
  const decide = (level: HeadingLevel): HeadingClass => {
    const ranked = [...(counts.get(level) ?? [])].sort((a, b) => b[1] - a[1]);
    return ranked[0]?.[0] ?? BY_DEPTH[level - 1]!;
  };
  return { 1: decide(1), 2: decide(2), 3: decide(3), 4: decide(4) };
}
