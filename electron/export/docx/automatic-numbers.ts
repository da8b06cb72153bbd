import type { HeadingLevel } from '../../../shared/format/heading-class';
import { parseMarker } from '../../../shared/markers/style';
import { isHeadingRole } from '../../../shared/model/block';
import type { Printed, PrintedBlock } from '../printed-report';
import { listLevelOf } from './numbering-xml';

/** Which blocks Word numbers, and what the levels of its list print. */
export interface AutomaticNumbers {
  styles: ReadonlyMap<HeadingLevel, string>;
  blocks: ReadonlySet<PrintedBlock>;
}

export const NO_NUMBERS: AutomaticNumbers = { styles: new Map(), blocks: new Set() };

/** Siblings that are numbered together: all of them by Word, or none. */
interface Group {
  level: HeadingLevel;
  style: string;
  members: { printed: PrintedBlock; ordinal: number }[];
  /** Every member begins a paragraph. */
  opensParagraphs: boolean;
}

/** Depth 3 and more share heading 4; what lies below is not counted with it. */
const DEEPEST = 3;

function groupsOf(printed: readonly Printed[]): Group[] {
  const groups: Group[] = [];
  const open = new Map<string, Group>();
  for (const item of printed) {
    if (item.type !== 'paragraph') continue;
    item.blocks.forEach((one, index) => {
      const { role, depth } = one.block;
      if (isHeadingRole(role)) for (const [key] of open) if (Number(key.split(' ')[0]) > depth) open.delete(key);
      const marker = one.marker === '' ? null : parseMarker(one.marker);
      if (marker === null) return;
      const key = `${depth} ${marker.style}`;
      let group = open.get(key);
      if (group === undefined) {
        group = { level: one.level, style: marker.style, members: [], opensParagraphs: true };
        open.set(key, group);
        groups.push(group);
      }
      group.members.push({ printed: one, ordinal: marker.ordinal });
      if (index > 0 || depth > DEEPEST || !isHeadingRole(role)) group.opensParagraphs = false;
    });
  }
  return groups;
}

/** The marker style that is most used at a level, among those Word can count. */
function levelStyles(groups: readonly Group[]): Map<HeadingLevel, string> {
  const counts = new Map<HeadingLevel, Map<string, number>>();
  for (const { level, style, members, opensParagraphs } of groups) {
    if (!opensParagraphs || listLevelOf(style, level) === null) continue;
    const ofLevel = counts.get(level) ?? new Map<string, number>();
    counts.set(level, ofLevel.set(style, (ofLevel.get(style) ?? 0) + members.length));
  }
  return new Map([...counts].map(([level, styles]) => [level, [...styles].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** The groups whose numbers would come out differently if Word counted these groups. */
function miscounted(groups: ReadonlySet<Group>, order: ReadonlyMap<PrintedBlock, number>): Set<Group> {
  const members = [...groups].flatMap((group) => group.members.map((member) => ({ group, ...member })));
  members.sort((a, b) => order.get(a.printed)! - order.get(b.printed)!);
  const counters = [0, 0, 0, 0];
  const wrong = new Set<Group>();
  for (const { group, ordinal } of members) {
    const at = group.level - 1;
    counters[at]!++;
    // 17.9.10: a level begins anew behind a paragraph of any higher one.
    counters.fill(0, at + 1);
    if (counters[at] !== ordinal) wrong.add(group);
  }
  return wrong;
}

/**
 * The headings that Word can number so that the same is printed: siblings that all begin paragraphs, in the marker style of their level,
 * counted from one. The others keep their numbers as text.
 */
export function automaticNumbers(printed: readonly Printed[]): AutomaticNumbers {
  const groups = groupsOf(printed);
  const styles = levelStyles(groups);
  const order = new Map<PrintedBlock, number>();
  for (const item of printed) if (item.type === 'paragraph') for (const one of item.blocks) order.set(one, order.size);
  const counted = new Set(
    groups.filter(({ level, style, members, opensParagraphs }) => {
      const most = listLevelOf(style, level)?.most ?? 0;
      return opensParagraphs && styles.get(level) === style && members.every(({ ordinal }) => ordinal <= most);
    }),
  );
  for (let wrong = miscounted(counted, order); wrong.size > 0; wrong = miscounted(counted, order))
    for (const group of wrong) counted.delete(group);
  const blocks = new Set([...counted].flatMap((group) => group.members.map((member) => member.printed)));
  const used = new Set([...counted].map((group) => group.level));
  return { styles: new Map([...styles].filter(([level]) => used.has(level))), blocks };
}
