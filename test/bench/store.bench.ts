import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeLibrary, openLibrary } from '../../electron/store/open';
import { applyPatch } from '../../electron/store/patch';
import { createReport, getReport } from '../../electron/store/reports';
import { newId } from '../../shared/model/id';
import { NO_MATTER } from '../../shared/model/report';
import { quantile, type Measure } from './measure';
import type { Block } from '../../shared/model/block';

const ROUNDS = 1000;
const BLOCKS = 2000;

/** Autosave against the least a disk asks for: 4 KB written and made durable (facts/performance.md, G7). */
export async function run(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gangmu-bench-'));
  const library = openLibrary(join(folder, 'library.gangmu'), {
    nativeBinding: process.env['GANGMU_SQLITE_BINDING'] || undefined,
  });
  const file = openSync(join(folder, 'floor'), 'w');
  try {
    const blocks = Array.from({ length: BLOCKS }, (_, i) => block(i));
    const report = {
      id: newId(),
      title: '工作总结',
      kind: 'summary' as const,
      unit: '',
      year: 2025,
      part: 'year' as const,
      status: 'draft' as const,
      matter: NO_MATTER,
      blocks,
      figures: [],
    };
    createReport(library.db, report);

    const page = Buffer.alloc(4096, 1);
    const floor: number[] = [];
    const commits: number[] = [];
    for (let i = 1; i <= ROUNDS; i++) {
      floor.push(
        time(() => {
          writeSync(file, page);
          fdatasyncSync(file);
        }),
      );
      const edited = { ...blocks[(i * 37) % BLOCKS]!, content: [{ text: sentence(i) }] };
      const patch = {
        reportId: report.id,
        client: 'bench',
        seq: i,
        ops: [{ type: 'putBlock' as const, block: edited }],
      };
      commits.push(time(() => applyPatch(library.db, patch)));
    }
    const json = Buffer.from(JSON.stringify(report));
    const whole = Array.from({ length: 20 }, () =>
      time(() => {
        writeSync(file, json, 0, json.length, 0);
        fdatasyncSync(file);
      }),
    );
    writeFileSync(join(folder, 'report.json'), json);
    const opened: number[] = [];
    const parsed: number[] = [];
    for (let i = 0; i < 40; i++) {
      opened.push(time(() => getReport(library.db, report.id)));
      parsed.push(time(() => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))));
    }
    return [
      {
        name: 'autosave of one block, p50',
        ratio: quantile(commits, 0.5) / quantile(floor, 0.5),
        baseline: '4 KB write + fdatasync, p50',
        detail: `${ms(quantile(commits, 0.5))} against ${ms(quantile(floor, 0.5))}`,
      },
      {
        name: 'autosave of one block, p99',
        ratio: quantile(commits, 0.99) / quantile(floor, 0.99),
        baseline: '4 KB write + fdatasync, p99',
        detail: `${ms(quantile(commits, 0.99))} against ${ms(quantile(floor, 0.99))}`,
      },
      {
        name: `autosave of one block in ${BLOCKS}, p50`,
        ratio: quantile(commits, 0.5) / quantile(whole, 0.5),
        baseline: 'the whole report written as JSON + fdatasync, p50',
        detail: `${ms(quantile(commits, 0.5))} against ${ms(quantile(whole, 0.5))}`,
      },
      {
        name: `open a report of ${BLOCKS} blocks, hashes checked, p50`,
        ratio: quantile(opened, 0.5) / quantile(parsed, 0.5),
        baseline: 'the whole report read and parsed as JSON, p50',
        detail: `${ms(quantile(opened, 0.5))} against ${ms(quantile(parsed, 0.5))}`,
      },
    ];
  } finally {
    closeSync(file);
    closeLibrary(library);
    rmSync(folder, { recursive: true, force: true });
  }
}

function sentence(n: number): string {
  return `第${n}次修改。${'围绕全年任务，逐项对照，查漏补缺，按时完成。'.repeat(12)}`;
}

function block(n: number): Block {
  return { id: newId(), role: 'outcome', depth: 2, marker: null, flow: 'paragraph', content: [{ text: sentence(n) }] };
}

function time(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function ms(value: number): string {
  return `${value.toFixed(3)} ms`;
}
