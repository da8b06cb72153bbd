import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportToDocx } from '../../electron/export/docx/report-to-docx';
import { reportToPdf } from '../../electron/export/pdf/report-to-pdf';
import { reportToText } from '../../electron/export/report-to-text';
import { STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import type { Report } from '../../shared/model/report';
import { blockMaker, reportOf, sampleReport } from '../unit/export/sample-report';

/** Programs of other people that read what Gangmu wrote. */
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

const absent = missing('soffice', 'pandoc', 'pdftotext');
const fonts = absent.length === 0 && execFileSync('fc-list', [':lang=zh-cn']).length > 0;
if (absent.length > 0 || !fonts)
  console.warn(
    `export: not read by another program, since missing: ${[...absent, ...(fonts ? [] : ['a Chinese font'])].join(', ')}`,
  );

const MM = 72 / 25.4;
const bare = (text: string): string => text.replace(/\s/g, '');

interface Word {
  x: number;
  right: number;
  y: number;
  text: string;
}

/** The words of each page, from pdftotext -bbox; pt from the page's upper left corner. */
function pagesOf(pdf: string): Word[][] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  return html
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g)].map(
        ([, x, y, right, text]) => ({
          x: Number(x),
          y: Number(y),
          right: Number(right),
          text: text!,
        }),
      ),
    );
}

describe.skipIf(absent.length > 0 || !fonts)('the Word file, read by others', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gangmu-office-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function write(name: string, report: Report): Promise<string> {
    const path = join(folder, `${name}.docx`);
    writeFileSync(path, await reportToDocx(report, STANDARD_PROFILE));
    return path;
  }

  function convert(path: string, format: string): string {
    const user = `-env:UserInstallation=${pathToFileURL(join(folder, 'user')).href}`;
    execFileSync('soffice', [user, '--headless', '--convert-to', format, '--outdir', folder, path], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    return path.replace(/docx$/, format);
  }

  const longText = '全面梳理办事流程推动一窗受理集成服务持续压减环节';

  /** Three levels of headings on lines of their own, run-in ones in long paragraphs. */
  function structuredReport(): Report {
    const block = blockMaker();
    return reportOf([
      block('part', 0, '上半年工作情况', { style: '一、' }),
      block('goal', 1, '聚焦流程再造', { style: '（一）' }),
      block('measure', 2, '梳理清单', { style: '1.' }),
      block('text', 3, `${longText}。`.repeat(5)),
      block('goal', 1, `抓窗口，在服务上下功夫。${longText.repeat(20)}。`, { style: '（一）' }),
      block('measure', 2, `健全制度。${longText}。`, { style: '一是', joined: true }),
      block('part', 0, `下半年聚焦“提质”，在队伍上下功夫。${longText.repeat(10)}。`, { style: '一、' }),
    ]);
  }

  // Tables are set with rules by pandoc; a report without one can be compared as it stands.
  const withoutTables = (report: Report): Report => ({
    ...report,
    blocks: report.blocks.filter((b) => b.role !== 'table'),
  });

  test.each([
    ['sample', () => withoutTables(sampleReport())],
    ['structured', structuredReport],
  ])('pandoc reads the text of the %s report, no more and no less', async (name, make) => {
    const path = await write(name, make());
    const text = execFileSync('pandoc', ['-s', '-f', 'docx', '-t', 'plain', '--wrap=none', path], { encoding: 'utf8' });
    expect(bare(text)).toBe(bare(reportToText(make())));
  });

  test('LibreOffice reads the text, tables included', async () => {
    const text = readFileSync(convert(await write('text', sampleReport()), 'txt'), 'utf8').replace('\ufeff', '');
    expect(bare(text)).toBe(bare(reportToText(sampleReport())));
  });

  test('pandoc finds each heading with its level: alone as a header, run in by the name of its style', async () => {
    const path = await write('levels', structuredReport());
    const markdown = execFileSync('pandoc', ['-f', 'docx+styles', '-t', 'markdown', '--wrap=none', path], {
      encoding: 'utf8',
    });
    expect([...markdown.matchAll(/^(#+) (.*)$/gm)].map(([, marks, text]) => [marks!.length, text])).toEqual([
      [1, '一、上半年工作情况'],
      [2, '（一）聚焦流程再造'],
      [3, '1.梳理清单'],
    ]);
    const runIn = [...markdown.matchAll(/\[([^\]]*)\]\{custom-style="标题 (\d) 字符"\}/g)].map(([, text, level]) => [
      Number(level),
      text,
    ]);
    expect(runIn).toEqual([
      [2, '（二）抓窗口，在服务上下功夫。'],
      [3, '一是健全制度。'],
      [1, '二、下半年聚焦"提质"，在队伍上下功夫。'],
    ]);
  });

  test('LibreOffice finds the outline levels of headings, and of short run-in ones', async () => {
    const fodt = readFileSync(convert(await write('outline', sampleReport()), 'fodt'), 'utf8');
    const headings = [...fodt.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)].map(
      ([, level, inner]) => [Number(level), bare(inner!.replace(/<[^>]*>/g, ''))],
    );
    expect(headings).toEqual([
      [1, '一、上半年工作情况'],
      [2, '（二）聚焦窗口提质，在规范服务上见实效'],
      [3, '1.健全管理制度。修订《窗口服务规范》等制度9项。'],
      [3, '2.强化业务培训。举办培训班XX期。'],
      [1, '二、下半年工作安排'],
    ]);
  });

  function fullPages(): Report {
    const block = blockMaker();
    return reportOf(
      Array.from({ length: 3 }, () => block('text', 0, longText.repeat(60))),
      { title: '' },
    );
  }

  /** 22 lines of 28 characters in the type area of the standard, numbered outside. */
  function expectStandardPages(pages: Word[][]): void {
    expect(pages.length).toBeGreaterThanOrEqual(4);
    pages.slice(0, 3).forEach((words, index) => {
      const number = words.filter((word) => word.y > (297 - 35) * MM);
      const lines = words.filter((word) => word.y <= (297 - 35) * MM);
      expect(lines).toHaveLength(22);
      const full = lines.filter((line) => [...line.text].length === 28);
      expect(full.length).toBeGreaterThanOrEqual(19);
      expect(Math.max(...lines.map((line) => [...line.text].length))).toBe(28);
      for (const line of full) {
        expect(Math.abs(line.x - 28 * MM)).toBeLessThan(MM);
        expect(Math.abs(line.right - (210 - 26) * MM)).toBeLessThan(MM);
      }
      // The first line begins 37 mm from the top, and 22 of 28.95 pt end 35 mm from the bottom; glyphs stand inside their lines.
      const pitch = (lines.at(-1)!.y - lines[0]!.y) / 21;
      expect(pitch).toBeCloseTo(28.95, 1);
      expect(lines[0]!.y).toBeGreaterThan(36 * MM);
      expect(lines[0]!.y).toBeLessThan(37 * MM + pitch - 16);
      // Odd pages right, even pages left, one character in.
      expect(number.map((word) => word.text).join('')).toBe(`—${index + 1}—`);
      const edge = index % 2 === 0 ? (210 - 26) * MM - number.at(-1)!.right : number[0]!.x - 28 * MM;
      expect(Math.abs(edge - 14)).toBeLessThan(MM);
    });
  }

  test('LibreOffice sets full pages of the Word file as the standard has them', async () => {
    expectStandardPages(pagesOf(convert(await write('long', fullPages()), 'pdf')));
  });

  describe('the PDF that Gangmu sets itself', () => {
    async function writePdf(name: string, report: Report): Promise<string> {
      const path = join(folder, `${name}.pdf`);
      writeFileSync(path, await reportToPdf(report, STANDARD_PROFILE));
      return path;
    }

    test('has pages as the standard has them', async () => {
      expectStandardPages(pagesOf(await writePdf('own', fullPages())));
    });

    test('holds the text of the report, and the page numbers', async () => {
      const report = withoutTables(sampleReport());
      const text = execFileSync('pdftotext', [await writePdf('own-text', report), '-'], { encoding: 'utf8' });
      expect(bare(text).replace(/—\d+—/g, '')).toBe(bare(reportToText(report)));
    });

    test('is the same bytes each time', async () => {
      const make = (): Promise<Uint8Array> => reportToPdf(sampleReport(), STANDARD_PROFILE);
      expect(Buffer.compare(await make(), await make())).toBe(0);
    });
  });
});
