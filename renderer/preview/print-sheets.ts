import type { PdfPages } from './pdf-pages';
import './print-sheets.css';

/** Printed text is drawn at 300 dots for each inch of 72 pt. */
const SCALE = 300 / 72;

/**
 * Lays every page as a picture into the document, where only the printer sees it (print-sheets.css), and hands it to `print`.
 * @param onPage before each page, counted from 1
 * @throws what `signal` was aborted with
 */
export async function withPrintSheets<T>(
  pages: PdfPages,
  onPage: (page: number) => void,
  signal: AbortSignal,
  print: () => Promise<T>,
): Promise<T> {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  sheets.setAttribute('aria-hidden', 'true');
  const urls: string[] = [];
  try {
    for (let page = 0; page < pages.count; page++) {
      signal.throwIfAborted();
      onPage(page + 1);
      const canvas = document.createElement('canvas');
      await pages.draw(page, canvas, SCALE).done;
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      canvas.width = 0;
      if (blob === null) throw new Error(`page ${page + 1} could not be drawn`);
      const image = document.createElement('img');
      urls.push((image.src = URL.createObjectURL(blob)));
      await image.decode();
      sheets.append(image);
    }
    document.body.append(sheets);
    return await print();
  } finally {
    sheets.remove();
    for (const url of urls) URL.revokeObjectURL(url);
  }
}
