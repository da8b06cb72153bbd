import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportToDocx } from '../../electron/export/docx/report-to-docx';
import { readSource } from '../../electron/import/readers/read-source';
import { STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import type { Block } from '../../shared/model/block';
import { figureMap, inlineText } from '../../shared/model/text';
import { recognise } from '../../shared/recognition/recognise';
import { tableReport } from '../unit/export/table-report';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
const FORMATS = ['docx', 'odt', 'rtf', 'doc', 'html'] as const;

interface Read {
  block: Block;
  text: string;
}

async function tablesOf(path: string): Promise<Read[]> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const { reports } = recognise(await readSource(readFileSync(path), name), { fileName: name });
  return reports.flatMap((report) => {
    const texts = figureMap(report.figures);
    return report.blocks
      .filter(({ block }) => block.role === 'table')
      .map(({ block }) => ({ block, text: inlineText(block.content, texts) }));
  });
}

describe.skipIf(!hasOffice)('tables saved by LibreOffice', () => {
  let folder: string;
  const written = tableReport().blocks.filter(({ role }) => role === 'table');
  const texts = written.map(({ content }) => inlineText(content, new Map()));

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gangmu-tables-'));
    const path = join(folder, 'source.docx');
    writeFileSync(path, await reportToDocx(tableReport(), STANDARD_PROFILE));
    const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'user')).href}`;
    for (const format of FORMATS) {
      const args = [user, '--headless', '--convert-to', format, '--outdir', join(folder, format), path];
      execFileSync('soffice', args, { stdio: 'ignore', timeout: 60_000 });
    }
  }, 110_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(FORMATS)('have the same cells as .%s', async (format) => {
    const read = await tablesOf(join(folder, format, `source.${format}`));
    expect(read.map(({ text }) => text)).toEqual(texts);
    expect(read.map(({ block }) => block.form?.merged)).toEqual(written.map(({ form }) => form?.merged));
    expect(read.map(({ block }) => block.form?.headerRows)).toEqual(written.map(({ form }) => form?.headerRows));
    expect(read.map(({ block }) => block.form?.totalRow)).toEqual(written.map(({ form }) => form?.totalRow));
  });

  it('are the same blocks in Word files', async () => {
    const read = await tablesOf(join(folder, 'docx', 'source.docx'));
    expect(read.map(({ block }) => [block.id, block.depth, block.form?.landscape])).toEqual(
      written.map(({ id, depth, form }) => [id, depth, form?.landscape]),
    );
    const rounded = (widths: readonly number[] | undefined): number[] | undefined =>
      widths?.map((width) => Math.round(width / 10));
    expect(read.map(({ block }) => rounded(block.form?.columns))).toEqual(
      written.map(({ form }) => rounded(form?.columns)),
    );
  });
});
