import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { reportToDocx } from '../../electron/export/docx/report-to-docx';
import { reportToPdf } from '../../electron/export/pdf/report-to-pdf';
import { COMMON_PROFILE, STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import { newId } from '../../shared/model/id';
import type { Report } from '../../shared/model/report';
import { recognise } from '../../shared/recognition/recognise';
import { sampleReport } from '../unit/export/sample-report';

/** The preview shows the pages of our own PDF: they must be those that an office program makes of the Word file. */
function missing(...programs: string[]): string[] {
  return programs.filter((program) => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
}

const absent = missing('soffice', 'pdftotext');
const fonts = absent.length === 0 && execFileSync('fc-list', [':lang=zh-cn']).length > 0;
if (absent.length > 0 || !fonts) console.warn(`preview: not compared, since missing: ${[...absent, 'a Chinese font']}`);

const root = resolve(import.meta.dirname, '../..');

function recognised(text: string, name: string): Report[] {
  const lines = text.split(/\r?\n/u).map((line) => ({ text: line }));
  return recognise({ format: 'text', encoding: 'utf-8', lines, notes: [] }, { fileName: name }).reports.map(
    (found) => ({
      ...found.metadata,
      id: newId(),
      blocks: found.blocks.map(({ block }) => block),
      figures: found.figures,
    }),
  );
}

/** The invented prior report that ships with Gangmu, longer ones put together of it, and the sample with every kind of block. */
function reports(): Map<string, Report> {
  const folder = join(root, 'build/sample');
  const file = readdirSync(folder).find((name) => name.endsWith('.txt'))!;
  const [shipped] = recognised(readFileSync(join(folder, file), 'utf8'), file);
  const again = (times: number): Report => ({
    ...shipped!,
    blocks: Array.from({ length: times }, () => shipped!.blocks.map((block) => ({ ...block, id: newId() }))).flat(),
  });
  return new Map([
    ['every kind of block', sampleReport()],
    ['the shipped sample', shipped!],
    ['a report of many pages', again(8)],
  ]);
}

/** The first line of each page, without white space and page number. */
function firstLines(pdf: string): string[] {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
  return pages.map(
    (page) =>
      page
        .split('\n')
        .map((line) => line.replace(/\s/gu, ''))
        .find((line) => line !== '') ?? '',
  );
}

/** The Word file as LibreOffice 7 has to be given it to let marks hang at the end of a line, as Word does (see styles-xml.ts). */
function hanging(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const styles = strFromU8(parts['word/styles.xml']!);
  expect(styles).toContain('<w:overflowPunct/>');
  return zipSync({ ...parts, 'word/styles.xml': strToU8(styles.replaceAll('<w:overflowPunct/>', '')) });
}

/** Everything on the pages but white space, dashes and page numbers. */
function printedCharacters(pdf: string): string {
  return execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' })
    .replace(/^— \d+ —$/gmu, '')
    .replace(/[\s—]/gu, '');
}

describe.skipIf(absent.length > 0 || !fonts)(
  'the pages of the preview are those of the Word file in LibreOffice',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'gangmu-preview-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test.each([STANDARD_PROFILE, COMMON_PROFILE])('$id', { timeout: 240_000 }, async (profile) => {
      const names = [...reports()].map(([name, report], i) => ({ name, report, file: `${profile.id}-${i}` }));
      for (const { report, file } of names) {
        const docx = await reportToDocx(report, profile);
        writeFileSync(join(folder, `${file}.docx`), hanging(docx));
        writeFileSync(join(folder, `${file}-given.docx`), docx);
        writeFileSync(join(folder, `${file}-own.pdf`), await reportToPdf(report, profile));
      }
      const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'user')).href}`;
      const files = names.flatMap(({ file }) => [join(folder, `${file}.docx`), join(folder, `${file}-given.docx`)]);
      execFileSync('soffice', [user, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
        stdio: 'ignore',
        timeout: 200_000,
      });
      for (const { name, file } of names) {
        const own = firstLines(join(folder, `${file}-own.pdf`));
        expect({ name, pages: own }).toEqual({ name, pages: firstLines(join(folder, `${file}.pdf`)) });
        expect(own.length).toBeGreaterThan(0);
        // The marks that hang at the end of a line are on paper, too.
        const characters = printedCharacters(join(folder, `${file}-given.pdf`));
        expect(characters).toBe(printedCharacters(join(folder, `${file}-own.pdf`)));
      }
    });
  },
);
