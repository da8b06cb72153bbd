import { textWidthInEm } from './text-width';

/** Behind these a title is broken best: an office's name, a span of time. */
const GOOD_END =
  /(?:中心|委员会|人民政府|政府|办公室|局|委|厅|院|会|部|处|科|所|站|队|街道|镇|乡|县|区|市|省|公司|集团|学校|大学|学院|中学|小学|医院|支队|大队|总队|年|年度|上半年|下半年|季度|期间)$/u;
const GOOD_START = /^(?:关于|\d{4}年|二〇|暨|及|和|与|开展|推进|贯彻|落实|以及)/u;
/** Words that the segmenter parts and that read as one. */
const TOGETHER =
  /(?:\d|年|上|下|半|工作|情况|安排|打算|总结|计划|要点|报告|方案)(?:\d|年度?|半年|年工作|总结|计划|要点|报告|情况|安排|打算|方案|汇报)$/u;
const MAX_LINES = 5;

/** Places a title may be broken at, with what a break there costs: 0 for the best, Infinity never. */
function breakCosts(title: string): number[] {
  const costs = new Array<number>(title.length + 1).fill(Infinity);
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  for (const { index } of segmenter.segment(title)) {
    if (index === 0) continue;
    const before = title.slice(0, index);
    const after = title.slice(index);
    if (/^[》）”、，：；！？）]/u.test(after) || /[《（“]$/u.test(before)) continue;
    // Inside a name in brackets only where nothing else is left.
    const open = (before.match(/[《（“]/gu)?.length ?? 0) > (before.match(/[》）”]/gu)?.length ?? 0);
    const word = after.slice(0, 3);
    const glued = [1, 2, 3].some(
      (n) => TOGETHER.test(before.slice(-2) + word.slice(0, n)) && !/[年期度]$/u.test(before),
    );
    const good = GOOD_START.test(after) || GOOD_END.test(before) || /[的、》）]$/u.test(before);
    const dangling = /(?:关于|开展|推进|暨|及|和|与|对|在)$/u.test(before);
    costs[index] = (open ? 12 : 0) + (dangling ? 6 : 0) + (good && !glued ? 0 : glued ? 8 : 3);
  }
  return costs;
}

/** How far the lines are from a trapezoid (each longer than the one above, or each shorter) or a lozenge (longest in the middle). */
function shapeCost(widths: readonly number[], room: number): number {
  const longest = Math.max(...widths);
  const steps = widths.slice(1).map((width, i) => Math.sign(Math.round(width - widths[i]!)));
  const turns = steps.filter((step, i) => i > 0 && step !== steps[i - 1]).length;
  const hourglass = steps.some((step, i) => step < 0 && steps.slice(i + 1).some((later) => later > 0));
  const oblong = steps.some((step) => step === 0);
  const ragged = widths.reduce((sum, width) => sum + Math.max(0, longest * 0.55 - width), 0);
  const spread = (longest - Math.min(...widths)) / room;
  return (hourglass ? 20 : 0) + (oblong ? 2 : 0) + (turns > 1 ? 10 : 0) + ragged * 1.5 + spread * 4;
}

/**
 * Breaks a title by sense, so that its lines make a trapezoid or a lozenge (GB/T 9704 7.3.1). Lines that the report has of its own stay; a
 * title that fits on one line is one.
 * @param room characters of the title's size that a line holds
 */
export function titleLines(title: string, room: number, latin: boolean): string[] {
  const own = title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return own.length === 1 ? breakTitle(own[0]!, room, latin) : own;
}

function breakTitle(title: string, room: number, latin: boolean): string[] {
  const whole = textWidthInEm(title, latin);
  if (whole <= room) return [title];
  const costs = breakCosts(title);
  const places = costs.flatMap((cost, at) => (cost < Infinity ? [at] : []));
  const fewest = Math.ceil(whole / room);
  let best: { lines: string[]; cost: number } | null = null;
  const width = (from: number, to: number): number => textWidthInEm(title.slice(from, to), latin);
  const choose = (count: number, cuts: number[]): void => {
    const from = cuts.at(-1) ?? 0;
    if (cuts.length === count - 1) {
      const ends = [...cuts, title.length];
      const widths = ends.map((end, i) => width(ends[i - 1] ?? 0, end));
      if (Math.max(...widths) > room) return;
      const cost = shapeCost(widths, room) + cuts.reduce((sum, cut) => sum + costs[cut]!, 0) + (count - fewest) * 3;
      if (best === null || cost < best.cost)
        best = { lines: ends.map((end, i) => title.slice(ends[i - 1] ?? 0, end)), cost };
      return;
    }
    for (const place of places) if (place > from && width(from, place) <= room) choose(count, [...cuts, place]);
  };
  for (let count = fewest; count <= Math.min(fewest + 1, MAX_LINES) && places.length <= 60; count++) choose(count, []);
  return (best as { lines: string[] } | null)?.lines ?? [title];
}
