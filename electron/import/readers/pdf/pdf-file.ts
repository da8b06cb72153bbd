import type { PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist';
import { GangmuError } from '../../../../shared/ipc/errors';
import { LIMITS } from '../limits';
import type { TextPage } from '../page-text/text-page';
import { HeavyFonts } from './heavy-fonts';
import { openPdf } from './open-pdf';
import { textOf, toTextPage, type FieldText } from './page-pieces';
import { isUnmapped } from './unmapped-text';

interface PdfText {
  pages: TextPage[];
  /** Pages without any text that draw something, in a file with pictures. */
  scans: number;
  /** Pages of which a part could not be read, or all of it, for want of what its shapes stand for. */
  faulty: number;
}

/** Reads a PDF twice where it has to: strictly, so that nothing is left out unseen, and leniently what fails so. */
class PdfFile {
  private readonly tasks: PDFDocumentLoadingTask[] = [];
  private lenient: PDFDocumentLoadingTask | undefined;
  private readonly fonts = new HeavyFonts();
  private faulty = 0;
  private scans = 0;
  private unmapped = 0;
  private pictures: boolean | undefined;

  constructor(private readonly bytes: Uint8Array) {}

  private async start(strict: boolean): Promise<PDFDocumentLoadingTask> {
    const task = await openPdf(this.bytes, strict);
    this.tasks.push(task);
    return task;
  }

  private async lenientPage(number: number): Promise<PDFPageProxy> {
    this.lenient ??= await this.start(false);
    return (await this.lenient.promise).getPage(number);
  }

  async read(): Promise<PdfText> {
    const deadline = performance.now() + LIMITS.pdfTime;
    const document = await (await this.start(true)).promise;
    if (document.numPages > LIMITS.pages)
      throw new GangmuError('fileTooComplex', { detail: `${document.numPages} pages` });
    const fields = fieldTexts(await document.getFieldObjects().catch(() => null));
    const pages: TextPage[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > deadline) throw new GangmuError('fileTimeout', { detail: `page ${number}` });
      const page = await this.page(await document.getPage(number), number, fields.get(number - 1) ?? []);
      characters += page.pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > LIMITS.characters) throw new GangmuError('fileTooComplex', { detail: 'characters' });
      pages.push(page);
    }
    if (this.unmapped > 0 && this.unmapped >= pages.filter(({ pieces }) => pieces.length > 0).length)
      throw new GangmuError('fileNoText', { detail: 'fonts without a table of characters' });
    return { pages, scans: this.scans, faulty: Math.min(pages.length, this.faulty + this.unmapped) };
  }

  private async page(strict: PDFPageProxy, number: number, fields: readonly FieldText[]): Promise<TextPage> {
    let page = strict;
    let text: Awaited<ReturnType<typeof textOf>>;
    try {
      text = await textOf(strict);
    } catch {
      this.faulty++;
      page = await this.lenientPage(number);
      text = await textOf(page);
    }
    await this.fonts.learn(text.items, () => this.lenientPage(number));
    const result = toTextPage(page, text, this.fonts.has, fields);
    if (isUnmapped(result)) this.unmapped++;
    if (result.pieces.every(({ text }) => text.trim() === '') && (await this.drawsPicture(number))) this.scans++;
    page.cleanup();
    return result;
  }

  /** Whether a page without text draws anything, in a file that has pictures; the pictures themselves are not looked at (see openPdf). */
  private async drawsPicture(number: number): Promise<boolean> {
    this.pictures ??= hasPictures(this.bytes);
    if (!this.pictures) return false;
    try {
      const page = await this.lenientPage(number);
      const { fnArray } = await page.getOperatorList({ annotationMode: 0 });
      page.cleanup();
      return fnArray.length > 0;
    } catch {
      return true;
    }
  }

  async close(): Promise<void> {
    for (const task of this.tasks) await task.destroy();
  }
}

/** Whether a file has pictures: /Image as a whole name. Their dictionaries stand in the open in every PDF (ISO 32000-1 7.5.7). */
export function hasPictures(bytes: Uint8Array): boolean {
  const name = [0x2f, 0x49, 0x6d, 0x61, 0x67, 0x65];
  for (let at = bytes.indexOf(0x2f); at >= 0; at = bytes.indexOf(0x2f, at + 1)) {
    if (name.every((code, i) => bytes[at + i] === code) && !/[A-Za-z]/.test(String.fromCharCode(bytes[at + 6] ?? 0)))
      return true;
  }
  return false;
}

/** Texts typed into the fields of a form, by the index of their page. */
function fieldTexts(objects: Record<string, object[]> | null): Map<number, FieldText[]> {
  const texts = new Map<number, FieldText[]>();
  for (const object of Object.values(objects ?? {}).flat()) {
    const { type, value, page, rect } = object as { type?: unknown; value?: unknown; page?: unknown; rect?: unknown };
    if (type !== 'text' || typeof value !== 'string' || value.trim() === '' || typeof page !== 'number') continue;
    const [x, y] = Array.isArray(rect) ? (rect as unknown[]) : [];
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    const ofPage = texts.get(page) ?? [];
    if (ofPage.length === 0) texts.set(page, ofPage);
    ofPage.push({ text: value.replace(/\s+/gu, ' '), x, y });
  }
  return texts;
}

/**
 * The text of all pages of a PDF.
 * @throws GangmuError fileTooComplex, fileTimeout, fileNoText (shapes alone); what pdf.js throws where it cannot read the file
 */
export async function readPages(bytes: Uint8Array): Promise<PdfText> {
  const file = new PdfFile(bytes);
  try {
    return await file.read();
  } finally {
    await file.close();
  }
}
