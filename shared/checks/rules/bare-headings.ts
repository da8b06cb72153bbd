import { isHeadingRole, type Role } from '../../model/block';
import { headingLength } from '../../model/text';
import { perBlock } from '../per-block';
import { subtreeEnd } from '../prepare';
import type { CheckedReport, PlacedRemark, ReportRule } from '../finding';

/** A goal of which nothing but its heading is there. */
export const emptyGoal: ReportRule = {
  id: 'emptyGoal',
  level: 'warning',
  source: 'common',
  inReport: (checked) =>
    headingsOnly(checked, 'goal', 40).map((remark) => ({ ...remark, message: 'checks.emptyGoal' })),
};

/** A measure of which nothing but its heading is there, though its siblings say how and what. */
export const emptyMeasure: ReportRule = {
  id: 'emptyMeasure',
  level: 'warning',
  source: 'common',
  inReport: (checked) =>
    headingsOnly(checked, 'measure', 20).map((remark) => ({ ...remark, message: 'checks.emptyMeasure' })),
};

/**
 * Headings without anything under or behind them, among siblings that have it. Plans, and lists of problems, are often lists of single sentences: there
 * nothing is said, nor where a sentence tells something by itself.
 */
function headingsOnly(checked: CheckedReport, role: Role, longest: number): Omit<PlacedRemark, 'message'>[] {
  const own = checked.blocks.flatMap(({ block, text }, at) =>
    block.role === role && !checked.planned[at] && text.trim() !== '' ? [{ at, full: isFull(checked, at) }] : [],
  );
  const full = own.filter((heading) => heading.full).length;
  return own.flatMap(({ at, full: isFine }) => {
    const { block, text, figures } = checked.blocks[at]!;
    if (isFine || block.marker === null || text.length > longest || figures.length > 0) return [];
    if (/[，,；;：:\d]/u.test(text) || PROBLEM.test(text)) return [];
    const parent = checked.above[at]!.at(-1);
    const siblings = own.filter(
      (other) => checked.above[other.at]!.at(-1) === parent && checked.blocks[other.at]!.block.depth === block.depth,
    );
    const bare = siblings.filter((sibling) => !sibling.full).length;
    if (bare > 1 || siblings.length < 2 || full < 4 * (own.length - full)) return [];
    return [{ at, range: [0, text.length] as const }];
  });
}

const PROBLEM = /不足|不够|不高|不强|不优|不均|薄弱|单一|偏[大小高低弱]|问题|短板|差距|欠缺|有待|困难/u;

function isFull(checked: CheckedReport, at: number): boolean {
  const { text } = checked.blocks[at]!;
  return headingLength(text) < text.length || hasMore(checked, at);
}

const DONE =
  /[了已共达获荣]|累计|完成|实现|取得|建成|形成|受到|好评|显著|明显|成效|效果|营造|凝聚|激发|提升|提高|增强|增长|增加|减少|下降|巩固|夯实|\d|[Xx×]|[一二两三四五六七八九十百千万]+(?:次|个|名|场|期|篇|人|件|家|项|支|余|轮)/u;

const tellsDone = perBlock(({ text, figures }) => figures.length > 0 || DONE.test(text));

/** A measure of a report on what was done that neither has an outcome nor tells of one. */
export const bareMeasure: ReportRule = {
  id: 'bareMeasure',
  level: 'hint',
  source: 'common',
  inReport: (checked) =>
    checked.blocks.flatMap(({ block, text }, at): PlacedRemark[] => {
      if (block.role !== 'measure' || block.marker === null || checked.planned[at]) return [];
      // Of a short list of measures (一是…；二是…；) outcomes are told after all of them.
      if (text.length < 40 || text.endsWith('；')) return [];
      const below = checked.blocks.slice(at + 1, subtreeEnd(checked, at));
      if (below.some((child) => isHeadingRole(child.block.role) || child.block.role === 'outcome')) return [];
      if ([checked.blocks[at]!, ...below].some(tellsDone)) return [];
      if (below.length === 0 && goesOnUnmarked(checked, at)) return [];
      return [{ at, range: [0, headingLength(text) || 12], message: 'checks.bareMeasure' }];
    }),
};

function hasMore(checked: CheckedReport, at: number): boolean {
  return (
    checked.blocks.slice(at + 1, subtreeEnd(checked, at)).some(({ text }) => text.trim() !== '') ||
    goesOnUnmarked(checked, at)
  );
}

/** What follows without a marker may still belong to the heading, however deep it stands. */
function goesOnUnmarked({ blocks, markers }: CheckedReport, at: number): boolean {
  const next = blocks[at + 1];
  return next !== undefined && markers[at + 1] === '' && !isHeadingRole(next.block.role) && next.text.trim() !== '';
}
