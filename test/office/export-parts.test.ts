import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../electron/export/make-document';
import { reportToText } from '../../electron/export/report-to-text';
import { STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import { DEFAULT_EXPORT_OPTIONS, type ExportOptions } from '../../shared/format/export-choices';
import type { Report } from '../../shared/model/report';
import { arbitraryReport } from '../property/arbitrary-report';
import { blockMaker, reportOf } from '../unit/export/sample-report';

function isThere(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const able = ['soffice', 'pandoc', 'pdftotext'].every(isThere);
if (!able)
  console.warn(
    'export: contents, annexes and numbering not read by another program: soffice, pandoc or pdftotext is missing',
  );

const bare = (text: string): string => text.replace(/\s/g, '');
const LONG = '全面梳理办事流程，推动“一窗受理、集成服务”，持续压减环节，企业群众满意度持续提升。';

/** Eleven pages or so, with headings alone and run in. */
function longReport(): Report {
  const block = blockMaker();
  const blocks = ['工作情况', '存在问题', '工作安排'].flatMap((part) => [
    block('part', 0, part, { style: '一、' }),
    ...['聚焦流程再造', '抓实窗口建设'].flatMap((goal, i) => [
      block('goal', 1, i === 0 ? goal : `${goal}。${LONG.repeat(4)}`, { style: '（一）' }),
      ...Array.from({ length: 5 }, () => block('measure', 2, `健全制度。${LONG.repeat(4)}`, { style: '1.' })),
    ]),
  ]);
  return reportOf([...blocks, block('text', 0, '附件'), block('text', 0, '事项清单'), block('text', 0, LONG)], {
    matter: {
      subtitle: '',
      addressee: '区行政审批局：',
      signature: '云溪区政务服务中心',
      date: '2026年1月4日',
      attachments: '事项清单',
    },
  });
}

describe.skipIf(!able)('contents, numbering and annexes, read by others', { timeout: 110_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gangmu-parts-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function write(name: string, report: Report, options: Partial<ExportOptions>): Promise<string> {
    const path = join(folder, `${name}.docx`);
    writeFileSync(
      path,
      await makeDocument(report, STANDARD_PROFILE, 'docx', { ...DEFAULT_EXPORT_OPTIONS, ...options }),
    );
    return path;
  }

  function convert(paths: string[], format: string): string[] {
    const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'user')).href}`;
    execFileSync('soffice', [user, '--headless', '--convert-to', format, '--outdir', folder, ...paths], {
      stdio: 'ignore',
      timeout: 100_000,
    });
    return paths.map((path) => path.replace(/docx$/, format));
  }

  const pagesOf = (pdf: string): string[] =>
    execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f').map(bare);

  test('the page numbers of the contents are those LibreOffice finds', async () => {
    const path = await write('contents', longReport(), { contents: true, numbering: 'automatic' });
    const [pdf] = convert([path], 'pdf');
    const [contents, ...pages] = pagesOf(pdf!);
    const entries = [...contents!.matchAll(/((?:[一二三]、|（[一二]）)[\p{Script=Han}]+)\.+(\d+)/gu)];
    expect(entries).toHaveLength(9);
    let from = 0;
    for (const [, heading, number] of entries) {
      const found = pages.findIndex((page, index) => index >= from && page.includes(heading!));
      expect([heading, found + 1]).toEqual([heading, Number(number)]);
      from = found;
    }
    expect(pages.findIndex((page) => page.startsWith('附件事项清单'))).toBeGreaterThan(from);
  });

  test('generated reports open in LibreOffice and say the same there, numbers counted by Word or typed', async () => {
    const reports = fc.sample(arbitraryReport, { numRuns: 4, seed: 11 });
    const paths = await Promise.all(
      reports.map((report, i) => write(`generated-${i}`, report, { numbering: i % 2 === 0 ? 'automatic' : 'typed' })),
    );
    convert(paths, 'txt').forEach((path, i) => {
      const text = readFileSync(path, 'utf8').replace('\ufeff', '');
      expect(bare(text)).toBe(bare(reportToText(reports[i]!)));
    });
  });

  test('pandoc reads all the text of generated reports', async () => {
    const reports = fc.sample(arbitraryReport, { numRuns: 6, seed: 12 });
    for (const [i, report] of reports.entries()) {
      const path = await write(`pandoc-${i}`, report, {});
      const text = execFileSync('pandoc', ['-s', '-f', 'docx', '-t', 'html', '--wrap=none', path], {
        encoding: 'utf8',
      });
      const plain = bare(
        text
          .slice(text.indexOf('<body'))
          .replace(/<[^>]*>/g, '')
          .replace(/&quot;/g, '"'),
      );
      for (const line of reportToText(report).split(/[\n\t]/)) if (line !== '') expect(plain).toContain(bare(line));
    }
  });
});
