import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsInFixtures, findingsInReal, findingsInWritten, REAL, signOf, type Found } from './judged-reports';

/**
 * What a careful reader says of every finding: test/fixtures/checks/judgement.tsv. A finding that is not in it counts as a false one, so that a
 * rule that finds more than it should is noticed. Found words are there as signs only (see signOf): the real reports are not to be copied.
 */
const LIST = join(import.meta.dirname, '../../fixtures/checks/judgement.tsv');
const judged = new Map<string, number>();
const read = new Set<string>();
for (const line of readFileSync(LIST, 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [report, rule, sign, times, , verdict] = line.split('\t');
  if (report === 'read') read.add(rule!);
  if (verdict === 'true') judged.set(`${report} ${rule} ${sign}`, Number(times));
}

/** What stands in texts by the dozen would outweigh everything else. */
const IN_MASSES: ReadonlySet<string> = new Set(['unfilled', 'halfPunctuation', 'quote']);

function truth(found: readonly Found[]): { share: number; doubtful: string[] } {
  const left = new Map(judged);
  const doubtful = found.flatMap(({ report, block, finding: { rule, words } }) => {
    const key = `${report} ${rule} ${signOf(words)}`;
    const n = left.get(key) ?? 0;
    left.set(key, n - 1);
    return n > 0 ? [] : [`${report} block ${block} ${rule} ${words.slice(0, 20)}`];
  });
  return { share: 1 - doubtful.length / found.length, doubtful };
}

describe('at least 95 % of what is reported is true', () => {
  it.skipIf(!existsSync(REAL))('in the real reports', () => {
    const found = findingsInReal();
    expect(found.length).toBeGreaterThan(600);
    expect(truth(found).share).toBeGreaterThanOrEqual(0.95);
    const single = truth(found.filter(({ finding }) => !IN_MASSES.has(finding.rule)));
    expect(single.share, single.doubtful.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('in the reports written for the checks; nothing is found in those that are as they should be', () => {
    const found = findingsInWritten();
    expect(found.filter(({ report }) => report.startsWith('clean'))).toEqual([]);
    expect(new Set(found.map(({ report }) => report)).size).toBe(8);
    expect(found.length).toBeGreaterThan(40);
    const { share, doubtful } = truth(found);
    expect(share, doubtful.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('in the reports of the fixtures', () => {
    const found = findingsInFixtures().filter(({ report }) => read.has(report.split('#')[0]!));
    expect(found.length).toBeGreaterThan(100);
    const { share, doubtful } = truth(found);
    expect(share, doubtful.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
