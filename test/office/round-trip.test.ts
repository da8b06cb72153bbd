import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportToDocx } from '../../electron/export/docx/report-to-docx';
import { readSource } from '../../electron/import/readers/read-source';
import { COMMON_PROFILE } from '../../shared/format/built-in-profiles';
import { computeMarkers } from '../../shared/markers/compute';
import type { Report } from '../../shared/model/report';
import { newId } from '../../shared/model/id';
import { figureMap, inlineText } from '../../shared/model/text';
import { recognise } from '../../shared/recognition/recognise';

/** Real reports, kept outside of the repository; absent on other machines. */
const REPORTS = join(import.meta.dirname, '../../../shared/reports');
const SAMPLE = join(import.meta.dirname, '../../build/sample');

const files = [REPORTS, SAMPLE]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.txt'));

async function reportsOf(bytes: Uint8Array, name: string): Promise<Report[]> {
  const { reports } = recognise(await readSource(bytes, name), { fileName: name });
  return reports.map(({ metadata, blocks, figures }) => ({
    ...metadata,
    id: newId(),
    blocks: blocks.map((b) => b.block),
    figures,
  }));
}

function rows(report: Report): { role: string; depth: number; marker: string; text: string }[] {
  const markers = computeMarkers(report.blocks);
  const figures = figureMap(report.figures);
  return report.blocks.map((block, i) => ({
    role: block.role,
    depth: block.depth,
    marker: markers[i]!,
    text: inlineText(block.content, figures),
  }));
}

const letters = (text: string): string => text.replace(/\s/g, '');

function withoutBookmarks(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const xml = strFromU8(parts['word/document.xml']!).replace(/<w:bookmark(?:Start|End)[^>]*>/g, '');
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

describe.each(files.map((path) => [path.slice(path.lastIndexOf('/') + 1), path]))('%s', (name, path) => {
  it('exported to Word and imported again is the same report', async () => {
    for (const report of await reportsOf(readFileSync(path), name)) {
      const [again] = await reportsOf(await reportToDocx(report, COMMON_PROFILE), 'a.docx');
      expect(rows(again!)).toEqual(rows(report));
      expect(again!.blocks.map((b) => b.id)).toEqual(report.blocks.map((b) => b.id));
    }
  });

  it('has the same goals and measures even where another program dropped its bookmarks', async () => {
    for (const report of await reportsOf(readFileSync(path), name)) {
      const [again] = await reportsOf(withoutBookmarks(await reportToDocx(report, COMMON_PROFILE)), 'a.docx');
      const numbered = (r: Report): string[] =>
        rows(r).flatMap(({ depth, marker, text }) => (marker === '' ? [] : [`${depth} ${marker}${text.slice(0, 12)}`]));
      expect(numbered(again!)).toEqual(numbered(report));
    }
  });

  it.skipIf(spawnSync('pandoc', ['--version']).status !== 0)('is read whole by pandoc', async () => {
    for (const report of await reportsOf(readFileSync(path), name)) {
      const folder = mkdtempSync(join(tmpdir(), 'gangmu-round-'));
      writeFileSync(join(folder, 'a.docx'), await reportToDocx(report, COMMON_PROFILE));
      const plain = spawnSync('pandoc', ['-s', '-t', 'plain', '--wrap=none', join(folder, 'a.docx')], {
        encoding: 'utf8',
      });
      rmSync(folder, { recursive: true, force: true });
      expect(plain.status).toBe(0);
      const { subtitle, addressee, signature, date } = report.matter;
      const body = rows(report).map(({ marker, text }) => marker + text);
      expect(letters(plain.stdout)).toBe(
        letters([report.title, subtitle, addressee, ...body, signature, date].join('')),
      );
    }
  });
});
