import { check } from '../../../shared/checks/check';
import type { Finding } from '../../../shared/checks/finding';
import type { RuleId } from '../../../shared/checks/rule-ids';
import type { Term } from '../../../shared/checks/term';
import type { Block } from '../../../shared/model/block';
import type { Figure } from '../../../shared/model/figure';
import type { Inline } from '../../../shared/model/inline';
import { NO_MATTER, type Report } from '../../../shared/model/report';

let count = 0;

/** A block of text; {name} in it stands for the figure of that name. */
export function block(text: string, part: Partial<Block> = {}): Block {
  const content = text
    .split(/(\{\w+\})/u)
    .filter((piece) => piece !== '')
    .map((piece): Inline => {
      const name = /^\{(\w+)\}$/u.exec(piece)?.[1];
      return name === undefined ? { text: piece } : { figureId: name };
    });
  return { id: `b${++count}`, role: 'text', depth: 0, marker: null, flow: 'paragraph', content, ...part };
}

export const goal = (text: string, part: Partial<Block> = {}): Block =>
  block(text, { role: 'goal', marker: { style: '一、' }, ...part });
export const measure = (text: string, part: Partial<Block> = {}): Block =>
  block(text, { role: 'measure', depth: 1, flow: 'joined', marker: { style: '一是' }, ...part });

export function figure(id: string, text: string, part: Partial<Figure> = {}): Figure {
  return { id, label: '', unit: '', text, ...part };
}

export function report(blocks: readonly (Block | string)[], part: Partial<Report> = {}): Report {
  return {
    id: 'r',
    title: '工作总结',
    kind: 'summary',
    unit: '',
    year: 2026,
    part: 'year',
    status: 'draft',
    matter: NO_MATTER,
    figures: [],
    ...part,
    blocks: blocks.map((one) => (typeof one === 'string' ? block(one) : one)),
  };
}

/** What the rules say of a report, or of one rule. */
export function findings(of: Report, rule?: RuleId, terms: readonly Term[] = []): Finding[] {
  return check(of, { terms }).filter((finding) => rule === undefined || finding.rule === rule);
}

/** The words that one rule finds in texts, a block each. */
export function wordsFound(rule: RuleId, texts: readonly (Block | string)[], part: Partial<Report> = {}): string[] {
  return findings(report(texts, part), rule).map(({ words }) => words);
}

/** The text of a block with the changes of its findings made. */
export function repaired(text: string, rule: RuleId): string {
  const changes = findings(report([text]), rule)
    .flatMap(({ fix }) => (fix?.type === 'text' ? fix.changes : []))
    .sort((a, b) => b.range[0] - a.range[0]);
  return changes.reduce(
    (now, { range: [start, end], text: words }) => now.slice(0, start) + words + now.slice(end),
    text,
  );
}
