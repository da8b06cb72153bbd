import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportToDocx } from '../../electron/export/docx/report-to-docx';
import { reportToPdf } from '../../electron/export/pdf/report-to-pdf';
import { readSource } from '../../electron/import/readers/read-source';
import { STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import { GangmuError } from '../../shared/ipc/errors';
import { figureMap, inlineText } from '../../shared/model/text';
import { recognise } from '../../shared/recognition/recognise';
import type { Source } from '../../shared/recognition/source';
import { line, makePdf, PICTURE, PICTURE_PAGE } from '../fixtures/pdf/make-pdf';
import { REPORT } from '../fixtures/pdf/report';
import { failureOf } from './readers/failure-of';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/pdf', name)));
const read = (bytes: Uint8Array): Promise<Source> => readSource(bytes, '例.pdf');
const textOf = (source: Source): string[] =>
  source.lines.flatMap(({ text, furniture }) => (furniture === undefined ? [text] : []));

/** What a report is to its reader. Gangmu's own bookmarks in a Word file are left out: a PDF has none. */
function outline(source: Source): string[] {
  const lines = source.lines.map((given) => {
    const copy = { ...given };
    delete copy.blockMarks;
    return copy;
  });
  const { reports } = recognise({ ...source, lines }, { fileName: '例' });
  return reports.flatMap(({ metadata, blocks, figures }) => [
    metadata.title.replaceAll('\n', ''),
    `${metadata.kind} ${metadata.year} ${metadata.matter.signature} ${metadata.matter.date}`,
    ...blocks.map(
      ({ block, printed }) =>
        `${block.role} ${block.depth} ${printed}${inlineText(block.content, figureMap(figures)).replace(/\s/g, '')}`,
    ),
  ]);
}

describe('a report of several pages', async () => {
  const word = outline(await readSource(await reportToDocx(REPORT, STANDARD_PROFILE), '例.docx'));

  it('has the outline of its Word file when LibreOffice made the PDF', async () => {
    const source = await read(fixture('report.pdf'));
    expect(outline(source)).toEqual(word);
    expect(
      source.lines.filter(({ furniture }) => furniture === 'pageNumber').map(({ text, page }) => [text, page]),
    ).toEqual([
      ['—1—', 1],
      ['—2—', 2],
      ['—3—', 3],
    ]);
    expect(source.notes).toEqual([]);
  });

  it('has it when Gangmu made the PDF', async ({ skip }) => {
    const pdf = await reportToPdf(REPORT, STANDARD_PROFILE).catch((error: unknown) => {
      if (error instanceof GangmuError && error.code === 'pdfUnavailable') return null;
      throw error;
    });
    if (pdf === null) return skip('no Chinese font on this computer');
    expect(outline(await read(new Uint8Array(pdf)))).toEqual(word);
  });

  it("may come in a Buffer of Node's, which stays as it is", async () => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/pdf/report.pdf'));
    expect(await read(bytes)).toEqual(await read(fixture('report.pdf')));
    expect(new Uint8Array(bytes)).toEqual(fixture('report.pdf'));
  });

  it('tells where its lines stand and how they look', async () => {
    const [title, second, text] = (await read(fixture('report.pdf'))).lines;
    expect(title).toMatchObject({ text: '云岭县水务局', page: 1, centred: true, fontSize: 22 });
    expect(second).toMatchObject({ text: '2025年工作总结和2026年工作安排', centred: true });
    expect(text).not.toHaveProperty('centred');
    expect(text?.fontSize).toBe(16);
  });
});

describe('fonts', () => {
  it('reads those that are named by a predefined character map and not embedded', async () => {
    const pdf = makePdf([
      { content: line('云岭县水务局工作总结', 100, 700, 22, 'F1') + line('一、强基固本', 100, 640) },
    ]);
    expect(textOf(await read(pdf))).toEqual(['云岭县水务局工作总结', '一、强基固本']);
  });

  it('names those that do not tell what their shapes stand for', async () => {
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+SimSun /Encoding /Identity-H /DescendantFonts [101 0 R] >>';
    const descendant =
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+SimSun /DW 1000 /FontDescriptor 43 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>';
    const shapes = Array.from({ length: 30 }, (_, i) => (0x180 + i * 0x151).toString(16).padStart(4, '0')).join('');
    const page = {
      content: `BT /F9 16 Tf 1 0 0 1 100 700 Tm <${shapes}> Tj ET`,
      entries: '/Resources << /Font << /F9 100 0 R /F2 5 0 R >> >>',
    };
    expect(await failureOf(makePdf([page], [font, descendant]))).toBe('fileNoText');
    const good = { content: line('强基固本', 100, 700) };
    const { notes } = await read(makePdf([good, page], [font, descendant]));
    expect(notes).toEqual([{ code: 'faultyPages', count: 1 }]);
    // A text in another script is one.
    const uyghur = { content: line('ئۇيغۇرچە خىزمەت خۇلاسىسى', 100, 700) };
    expect((await read(makePdf([uyghur]))).notes).toEqual([]);
  });

  it('knows a heavy one', async () => {
    const pdf = makePdf([{ content: line('强基固本', 100, 700, 16, 'F3') + line('夯实基础工作', 100, 640) }]);
    expect((await read(pdf)).lines.map(({ bold }) => bold)).toEqual([true, undefined]);
  });

  it('knows it beside a picture too', async () => {
    const page = { content: `q 9 0 0 9 0 0 cm /Im Do Q ${line('强基固本', 100, 700, 16, 'F3')}` };
    const resources = '/Resources << /Font << /F3 7 0 R >> /XObject << /Im 100 0 R >> >>';
    expect((await read(makePdf([{ ...page, entries: resources }], [PICTURE]))).lines[0]?.bold).toBe(true);
  });

  it('follows vertical writing from the right to the left', async () => {
    const content = line('云岭县工作总结', 500, 700, 16, 'F4') + line('强基固本抓落实', 460, 700, 16, 'F4');
    expect(textOf(await read(makePdf([{ content }])))).toEqual(['云岭县工作总结', '强基固本抓落实']);
  });
});

describe('pages', () => {
  it('turns a page by its /Rotate', async () => {
    const content = 'q 0 1 -1 0 595 0 cm ' + line('云岭县工作总结', 100, 500) + line('强基固本', 100, 400) + ' Q';
    const { lines } = await read(makePdf([{ content, entries: '/Rotate 90' }]));
    expect(lines.map(({ text }) => text)).toEqual(['云岭县工作总结', '强基固本']);
  });

  it('reads what was typed into a form', async () => {
    const pdf = makePdf(
      [{ content: line('单位名称', 80, 700), entries: '/Annots [100 0 R]' }],
      ['<< /Type /Annot /Subtype /Widget /FT /Tx /T (unit) /V <feff4e915cad53bf> /Rect [200 690 400 720] >>'],
    );
    const withForm = new TextDecoder('latin1')
      .decode(pdf)
      .replace('/Pages 2 0 R >>', '/Pages 2 0 R /AcroForm << /Fields [100 0 R] >> >>');
    const { lines } = await read(Uint8Array.from(Buffer.from(withForm, 'latin1')));
    expect(lines.map(({ text }) => text).join(' ')).toContain('云岭县');
  });

  it('refuses more than it accepts', async () => {
    expect(await failureOf(makePdf(Array.from({ length: 2001 }, () => ({ content: '' }))), '例.pdf')).toBe(
      'fileTooComplex',
    );
  });
});

describe('files that cannot be read', () => {
  it('names a scan, and pages that are scanned among others', async () => {
    expect(await failureOf(makePdf([PICTURE_PAGE, PICTURE_PAGE], [PICTURE]), '例.pdf')).toBe('fileIsScan');
    const numbered = { content: `${PICTURE_PAGE.content} ${line('- 1 -', 280, 40, 10)}` };
    const resources = '/Resources << /Font << /F2 5 0 R >> /XObject << /Im 100 0 R >> >>';
    expect(await failureOf(makePdf([{ ...numbered, entries: resources }], [PICTURE]), '例.pdf')).toBe('fileIsScan');
    const mixed = await read(makePdf([{ content: line('强基固本', 100, 700) }, PICTURE_PAGE], [PICTURE]));
    expect(textOf(mixed)).toEqual(['强基固本']);
    expect(mixed.notes).toEqual([{ code: 'scannedPages', count: 1 }]);
  });

  it('tells an empty file from a scan', async () => {
    expect(await failureOf(makePdf([{ content: '0 0 m 9 9 l S' }]), '例.pdf')).toBe('fileNoText');
  });

  it('names a password to open it, and reads a file that only forbids changes', async () => {
    expect(await failureOf(fixture('password.pdf'), '例.pdf')).toBe('fileEncrypted');
    expect(textOf(await read(fixture('restricted.pdf')))).toContain('二、聚焦河湖治理，在改善环境上见实效。');
  });

  it('never takes a file that was cut off for a whole one', async () => {
    const whole = fixture('report.pdf');
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      const part = whole.slice(0, Math.floor(whole.length * share));
      const outcome = await read(part).then(
        ({ notes }) => notes.map(({ code }) => code),
        (error: unknown) => (error as GangmuError).code,
      );
      expect(outcome === 'fileDamaged' || outcome.includes('unfinishedFile'), `${share}: ${String(outcome)}`).toBe(
        true,
      );
    }
  });

  it('finds rubbish with the right beginning damaged', async () => {
    expect(await failureOf(new TextEncoder().encode('%PDF-1.7\n强基固本'), '例.pdf')).toBe('fileDamaged');
  });
});
