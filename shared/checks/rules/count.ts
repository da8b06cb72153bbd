import { isHeadingRole } from '../../model/block';
import { parseMarker } from '../../markers/style';
import type { CheckedReport, PlacedRemark, ReportRule } from '../finding';
import { countOf } from '../numbers';
import { perBlock } from '../per-block';

const STATED =
  /(?:以下|下列|如下|下面)的?([一二三四五六七八九十两]{1,2}|\d{1,2})(?:个|项|大|条|点|方面|件|类|种)|(?:抓好|做好|突出|落实|把握|坚持|实施|推进|取得|体现在|做到|抓住|聚焦)了?([一二三四五六七八九十两]{1,2}|\d{1,2})(?:个方面|方面|项工作|件事|项任务|项重点|项措施|条措施)(?=[^。；]{0,14}[:：。]?\s*$)/gu;
/** How far from the end of its block a number of things that follow in other blocks may stand. */
const NEAR_END = 40;
/** Headings that come after what was counted. */
const AFTERWARDS = /问题|不足|短板|打算|计划|下一步|安排|建议|体会|经验/u;
const INSIDE =
  /(?<![\p{Script=Han}第])([一二三四五六七八九十]{1,2})是|[（(]([一二三四五六七八九十]{1,2}|\d{1,2})[）)]|([①②③④⑤⑥⑦⑧⑨⑩])/gu;

const statedIn = perBlock(({ block, text }) => (block.role === 'table' ? [] : [...text.matchAll(STATED)]));

/** "以下5个方面" against the things that follow. */
export const count: ReportRule = {
  id: 'count',
  level: 'error',
  source: 'common',
  inReport: (checked) =>
    checked.blocks.flatMap((own, at): PlacedRemark[] => {
      const { text } = own;
      return statedIn(own).flatMap((match): PlacedRemark[] => {
        const stated = countOf(match[1] ?? match[2]!);
        if (stated === null || stated < 2) return [];
        const end = match.index + match[0].length;
        const inside = countInside(text.slice(end));
        const found = inside ?? (text.length - end <= NEAR_END ? countAfter(checked, at) : null);
        if (found === null || found < 2 || found === stated || numbersReach(checked, at, stated)) return [];
        return [{ at, range: [match.index, end], message: 'checks.count', args: { stated, found } }];
      });
    }),
};

/** How many things are numbered 1, 2, 3 … in one way in a text; null where none are. */
function countInside(text: string): number | null {
  const ordinals = [...text.matchAll(INSIDE)].map((match) =>
    match[3] === undefined ? countOf(match[1] ?? match[2]!) : '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(match[3]) + 1,
  );
  if (ordinals[0] !== 1) return null;
  let n = 1;
  while (ordinals[n] === n + 1) n++;
  // Anything else that is numbered makes it unsure what was meant.
  return n === ordinals.length ? n : null;
}

/** How many blocks follow that are numbered alike; null where it is unsure which are meant. */
function countAfter({ blocks, markers }: CheckedReport, at: number): number | null {
  const own = blocks[at]!.block;
  let first = at + 1;
  if (first < blocks.length && markers[first] === '' && blocks[first]!.block.role === 'text') first++;
  const head = blocks[first]?.block;
  if (!head?.marker || head.role === 'part') return null;
  if (isHeadingRole(own.role) && head.depth <= own.depth) return null;
  let n = 0;
  for (let i = first; i < blocks.length; i++) {
    const { block, text } = blocks[i]!;
    if (block.depth < head.depth && isHeadingRole(block.role)) break;
    if (block.depth !== head.depth || block.marker?.style !== head.marker.style) continue;
    if (parseMarker(markers[i]!)?.ordinal !== n + 1) return n > 1 && block.marker.restartAt === 1 ? n : null;
    if (AFTERWARDS.test(text.split('。')[0]!.slice(0, 30))) return null;
    n++;
  }
  return n;
}

/** Whether anything that follows is numbered just up to `stated`: that may be what is meant. */
function numbersReach({ blocks, markers }: CheckedReport, at: number, stated: number): boolean {
  const ends = new Map<string, number>();
  for (let i = at + 1; i < blocks.length; i++) {
    const { block } = blocks[i]!;
    const ordinal = parseMarker(markers[i]!)?.ordinal;
    if (block.marker === null || ordinal === undefined) continue;
    const key = `${block.depth} ${block.marker.style}`;
    if (ordinal === 1 && ends.get(key) === stated) return true;
    ends.set(key, ordinal);
  }
  return [...ends.values()].includes(stated);
}
