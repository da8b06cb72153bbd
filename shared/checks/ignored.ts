import { z } from '../model/zod';
import type { Finding } from './finding';
import { RULE_IDS } from './rule-ids';

/** Stands for the title where a place is named by its block. */
const TITLE = 'title';
/** Longer words are known by their beginning. */
const MOST_WORDS = 200;

/** What is not to be shown again: one place, the same words in one report or in all, a whole rule (no words). */
export const ignoredFinding = z.object({
  /** null: in every report. */
  reportId: z.string().min(1).max(64).nullable(),
  /** "": anywhere. */
  blockId: z.string().max(64),
  rule: z.enum(RULE_IDS),
  /** "": whatever the rule finds. */
  words: z.string().max(MOST_WORDS),
});
export type IgnoredFinding = z.infer<typeof ignoredFinding>;

export type IgnoreScope = 'place' | 'report' | 'always' | 'rule';

/** What is to be stored so that a finding, or its like, is not shown again. */
export function ignoring(finding: Finding, scope: IgnoreScope, reportId: string): IgnoredFinding {
  const { rule } = finding;
  const words = wordsOf(finding);
  if (scope === 'place') return { reportId, blockId: placeOf(finding), rule, words };
  if (scope === 'report') return { reportId, blockId: '', rule, words };
  return { reportId: null, blockId: '', rule, words: scope === 'rule' ? '' : words };
}

export function scopeOf({ reportId, blockId, words }: IgnoredFinding): IgnoreScope {
  if (blockId !== '') return 'place';
  if (reportId !== null) return 'report';
  return words === '' ? 'rule' : 'always';
}

/** Whether a finding is to be shown; `ignored` holds what is ignored in this report and in all. */
export function shownFindings(ignored: readonly IgnoredFinding[]): (finding: Finding) => boolean {
  const keys = new Set(ignored.map(({ blockId, rule, words }) => keyOf(blockId, rule, words)));
  if (keys.size === 0) return () => true;
  return (finding) => {
    const words = wordsOf(finding);
    const { rule } = finding;
    return !(
      keys.has(keyOf(placeOf(finding), rule, words)) ||
      keys.has(keyOf('', rule, words)) ||
      keys.has(keyOf('', rule, ''))
    );
  };
}

function wordsOf({ words }: Finding): string {
  return words.slice(0, MOST_WORDS);
}

function placeOf({ blockId }: Finding): string {
  return blockId ?? TITLE;
}

function keyOf(blockId: string, rule: string, words: string): string {
  return `${blockId}\n${rule}\n${words}`;
}
