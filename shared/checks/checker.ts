import type { Block } from '../model/block';
import { isFigureRun } from '../model/inline';
import type { Figure } from '../model/figure';
import type {
  BlockRule,
  CheckContext,
  CheckedBlock,
  CheckedReport,
  Finding,
  PlacedRemark,
  Remark,
  ReportRule,
} from './finding';
import { checkedBlock, checkedReport, type CheckableReport } from './prepare';
import { BLOCK_RULES, REPORT_RULES } from './rules/all';

interface Known {
  checked: CheckedBlock;
  context: CheckContext;
  findings: readonly Finding[];
}

/**
 * Checks a report again and again while it is written. What the rules say of one block by itself is kept until the block, one of its
 * figures or the word list changes; blocks are told by identity.
 */
export class Checker {
  private known = new WeakMap<Block, Known>();

  /** Yields after each small piece of work, so that the caller may leave off, and go on later or begin anew. */
  *run(report: CheckableReport, context: CheckContext): Generator<undefined, Finding[]> {
    const blocks: CheckedBlock[] = [];
    const findings = new Map<string | null, Finding[]>([[null, []]]);
    for (const block of report.blocks) {
      let known = this.known.get(block);
      if (known === undefined || known.context !== context || !sameFigures(known.checked, report.figures)) {
        const checked = checkedBlock(block, report.figures);
        known = { checked, context, findings: BLOCK_RULES.flatMap((rule) => inBlock(rule, checked, context)) };
        this.known.set(block, known);
        yield;
      }
      blocks.push(known.checked);
      findings.set(block.id, [...known.findings]);
    }
    yield;
    const whole = checkedReport(report, blocks);
    for (const rule of REPORT_RULES) {
      yield;
      for (const remark of rule.inReport(whole, context)) {
        const finding = inReport(rule, remark, whole);
        findings.get(finding.blockId)!.push(finding);
      }
    }
    return [...findings.values()].flatMap((ofBlock) => withoutDoubles(ofBlock.sort(inText)));
  }
}

function sameFigures({ block, figures }: CheckedBlock, now: ReadonlyMap<string, Figure>): boolean {
  let at = 0;
  for (const run of block.content) {
    if (!isFigureRun(run)) continue;
    const figure = now.get(run.figureId);
    if (figure !== undefined && figures[at++]?.figure !== figure) return false;
  }
  return at === figures.length;
}

function inBlock(rule: BlockRule, checked: CheckedBlock, context: CheckContext): Finding[] {
  return rule.inBlock(checked, context).map((remark) => findingOf(rule, remark, checked));
}

function inReport(rule: ReportRule, remark: PlacedRemark, { blocks, report }: CheckedReport): Finding {
  if (remark.at !== null) return findingOf(rule, remark, blocks[remark.at]!);
  return { ...findingOf(rule, remark, { text: report.title, figures: [] }), blockId: null };
}

function findingOf(
  { id, level, source, basis }: BlockRule | ReportRule,
  remark: Remark,
  { block, text, figures }: Omit<CheckedBlock, 'block'> & Partial<CheckedBlock>,
): Finding {
  const { range, message, args = {}, fix } = remark;
  const clause = remark.basis ?? basis;
  return {
    rule: id,
    level: remark.level ?? level,
    source: remark.source ?? source,
    ...(clause !== undefined && { basis: clause }),
    blockId: block?.id ?? null,
    range,
    words: text.slice(...range),
    message,
    args,
    ...(fix !== undefined && canBeMade(fix, figures) && { fix }),
  };
}

/** A change over the edge of a figure would tear it apart. */
function canBeMade(fix: NonNullable<Remark['fix']>, figures: CheckedBlock['figures']): boolean {
  if (fix.type !== 'text') return true;
  return fix.changes.every(({ range: [start, end] }) =>
    figures.every(
      (figure) => figure.end <= start || figure.start >= end || (figure.start <= start && figure.end >= end),
    ),
  );
}

function inText(a: Finding, b: Finding): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1];
}

/** Two rules that would change the very same signs are one finding: the rule that stands first in the table. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const taken: (readonly [number, number])[] = [];
  return findings.filter(({ fix }) => {
    if (fix?.type !== 'text') return true;
    const overlaps = fix.changes.some(({ range: [start, end] }) =>
      taken.some(([from, to]) => start < to && end > from),
    );
    if (!overlaps) taken.push(...fix.changes.map(({ range }) => range));
    return !overlaps;
  });
}
