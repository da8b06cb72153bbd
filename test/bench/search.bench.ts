import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeLibrary, openLibrary } from '../../electron/store/open';
import { createReport } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import { flushSearchIndex, tidySearchIndex } from '../../electron/store/search-index';
import { transact, type Db } from '../../electron/store/database';
import { syntheticReport, syntheticReports } from './search-corpus';
import { median, quantile, type Measure } from './measure';

/** The goals (facts/performance.md, G5) are for 10,000, which take some minutes to make. */
const REPORTS = Number(process.env['GANGMU_BENCH_REPORTS'] ?? 1000);
const QUERIES = 40;
const LENGTHS = [1, 2, 3, 4, 8];

/**
 * Search over many reports of some 10,000 characters against a LIKE scan of the same table and ripgrep over the same text in files
 * (facts/performance.md 3, G5): the first 20 hits, verified, with snippets and the headings above them.
 */
export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  const library = openLibrary(join(folder, 'library.gangmu'), {
    nativeBinding: process.env['GANGMU_SQLITE_BINDING'] || undefined,
  });
  try {
    const { db } = library;
    const files = join(folder, 'files');
    mkdirSync(files);
    const { queries, ingest, characters } = fill(db, files);
    const size = indexSize(db);
    const measures = LENGTHS.flatMap((length) => {
      const words = queries.get(length)!;
      const like: number[] = [];
      const grep: number[] = [];
      // Each word is asked for thrice, in turns with the others, and its best time counts.
      const ours = words.map(() => Infinity);
      for (let round = 0; round < 3; round++)
        words.forEach((word, i) => {
          ours[i] = Math.min(
            ours[i]!,
            time(() => search(db, word, 20)),
          );
          if (i % 10 === 0) like.push(time(() => scan(db, absent(length))));
          if (i % 4 === 0) grep.push(time(() => ripgrep(files, word)));
        });
      const detail = `p50 ${ms(median(ours))}, p95 ${ms(quantile(ours, 0.95))}`;
      return [
        {
          name: `search, ${length} characters, p95`,
          ratio: quantile(ours, 0.95) / median(like),
          baseline: 'LIKE scan for a word that is nowhere, p50',
          detail: `${detail} against ${ms(median(like))}`,
        },
        {
          name: `search, ${length} characters, p50`,
          ratio: median(ours) / median(grep),
          baseline: 'ripgrep -F -l, p50',
          detail: `${detail} against ${ms(median(grep))}`,
        },
      ];
    });
    const adding = addOne(db, folder);
    return [
      ...measures,
      {
        name: `adding one report to ${REPORTS.toLocaleString('en')}`,
        ratio: adding.here / adding.empty,
        baseline: 'to an empty library',
        detail: `${ms(adding.here)} against ${ms(adding.empty)}, stored and indexed`,
      },
      {
        name: 'search index, size',
        ratio: size / (characters * 3),
        baseline: 'the text in UTF-8',
        detail: `${(size / 1e6).toFixed(1)} MB for ${(characters / 1e6).toFixed(1)} M characters; stored and indexed in ${ms(ingest / REPORTS)} per report`,
      },
    ];
  } finally {
    closeLibrary(library);
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(db: Db, files: string): { queries: Map<number, string[]>; ingest: number; characters: number } {
  const reports = syntheticReports(REPORTS);
  const texts: string[] = [];
  let characters = 0;
  const ingest = time(() => {
    for (let i = 0; i < REPORTS; i += 50) {
      transact(db, () => reports.slice(i, i + 50).forEach((seed) => createReport(db, syntheticReport(seed))));
    }
    while (flushSearchIndex(db, 5000) > 0);
    for (let more = tidySearchIndex(db, true); more;) more = tidySearchIndex(db, false);
  });
  for (const { content } of db.prepare('SELECT content FROM block ORDER BY number').iterate() as Iterable<{
    content: string;
  }>) {
    const text = (JSON.parse(content) as { text: string }[]).map((run) => run.text).join('');
    characters += text.length;
    if (texts.length < 5000) texts.push(text);
  }
  reports.forEach((seed) => {
    const { id, blocks } = syntheticReport(seed);
    writeFileSync(
      join(files, `${id}.txt`),
      blocks.map((b) => b.content.map((run) => ('text' in run ? run.text : '')).join('')).join('\n'),
    );
  });
  const queries = new Map(
    LENGTHS.map((length) => [
      length,
      Array.from({ length: QUERIES }, (_, i) =>
        texts[(i * 977) % texts.length]!.slice(20 + (i % 50), 20 + (i % 50) + length),
      ),
    ]),
  );
  return { queries, ingest, characters };
}

/** Whole pages of the index and of what leads from it to the blocks. */
function indexSize(db: Db): number {
  return Number(
    db
      .prepare(`SELECT sum(pgsize) FROM dbstat WHERE aggregate = TRUE AND name LIKE '%search!_%' ESCAPE '!'`)
      .pluck()
      .get(),
  );
}

/** The best of several reports, in turns. */
function addOne(db: Db, folder: string): { here: number; empty: number } {
  const empty = openLibrary(join(folder, 'empty.gangmu'), {
    nativeBinding: process.env['GANGMU_SQLITE_BINDING'] || undefined,
  });
  try {
    const best = { here: Infinity, empty: Infinity };
    for (let i = 0; i < 20; i++) {
      const report = syntheticReport(1_000_000 + i);
      const add = (to: Db): number =>
        time(() => {
          createReport(to, report);
          flushSearchIndex(to, 1000);
        });
      best.here = Math.min(best.here, add(db));
      best.empty = Math.min(best.empty, add(empty.db));
    }
    return best;
  } finally {
    closeLibrary(empty);
  }
}

function scan(db: Db, word: string): unknown {
  return db.prepare('SELECT id FROM block WHERE content LIKE ? LIMIT 20').all(`%${word}%`);
}

function absent(length: number): string {
  return 'カキクケコサシス'.slice(0, length);
}

function ripgrep(files: string, word: string): unknown {
  try {
    return execFileSync('rg', ['-F', '-l', '--', word, files]);
  } catch (error) {
    // 1: found nothing
    if (error instanceof Error && 'status' in error && error.status === 1) return null;
    throw error;
  }
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function ms(value: number): string {
  return `${value.toFixed(2)} ms`;
}
