import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../shared/checks/check';
import type { Finding } from '../../../shared/checks/finding';
import { recognise } from '../../../shared/recognition/recognise';
import { sourceOf } from '../recognition-outline-text';

/** Real reports, kept outside of the repository; absent on other machines. */
export const REAL = join(import.meta.dirname, '../../../../shared/reports');
const FIXTURES = join(import.meta.dirname, '../../fixtures/recognition');
/** Written for the checks: as they should be (clean), and with the faults that clerks make (dirty). */
const WRITTEN = join(import.meta.dirname, '../../fixtures/checks/reports');

export interface Found {
  /** "report-1.txt#0": the file, and which of its reports. */
  report: string;
  block: number;
  finding: Finding;
}

/** Everything that is found in a file as it comes out of the import. */
function findingsIn(path: string, name: string): Found[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
  const { reports } = recognise(sourceOf(text.split(/\r\n|\n|\r/)), { fileName: name.split('/').at(-1)! });
  return reports.flatMap(({ metadata, blocks, figures }, i) => {
    const report = { ...metadata, id: 'r', blocks: blocks.map(({ block }) => block), figures };
    const order = new Map(report.blocks.map(({ id }, at) => [id, at]));
    return check(report, { terms: [] }).map((finding) => ({
      report: `${name}#${i}`,
      block: finding.blockId === null ? -1 : order.get(finding.blockId)!,
      finding,
    }));
  });
}

export function findingsInReal(): Found[] {
  if (!existsSync(REAL)) return [];
  const names = readdirSync(REAL).filter((name) => /^report-\d+\.txt$/.test(name));
  return names.sort().flatMap((name) => findingsIn(join(REAL, name), name));
}

export function findingsInFixtures(): Found[] {
  return readdirSync(FIXTURES)
    .sort()
    .flatMap((group) =>
      readdirSync(join(FIXTURES, group))
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .flatMap((name) => findingsIn(join(FIXTURES, group, name), `${group}/${name}`)),
    );
}

export function findingsInWritten(): Found[] {
  return readdirSync(WRITTEN)
    .sort()
    .flatMap((name) => findingsIn(join(WRITTEN, name), name));
}

/** A short sign for words that are not to be copied (FNV-1a). */
export function signOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
