import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import { isHeavyFont } from '../page-text/heavy-font';
import { textOf } from './page-pieces';

/** Looking through the drawing of a page costs as much as reading it; later pages mostly have the fonts of the first. */
const MAX_PAGES = 20;

/** Learns which fonts of a file are heavy. Their names come only with the drawing of a page, not with its text. */
export class HeavyFonts {
  /** By the name that pdf.js gives a font for the time of reading. */
  private readonly known = new Map<string, boolean>();
  private pages = 0;

  readonly has = (fontName: string): boolean => this.known.get(fontName) === true;

  /**
   * @param items the text of the page, from the document that is read for text
   * @param open the same page of a document that is read with all its faults
   */
  async learn(items: readonly TextItem[], open: () => Promise<PDFPageProxy>): Promise<void> {
    if (items.every(({ fontName }) => this.known.has(fontName)) || this.pages >= MAX_PAGES) return;
    this.pages++;
    try {
      const page = await open();
      const twins = (await textOf(page)).items;
      // 0 leaves annotations out.
      await page.getOperatorList({ annotationMode: 0 });
      items.forEach(({ fontName, str }, i) => {
        const twin = twins[i];
        if (this.known.has(fontName) || twin?.str !== str || !page.commonObjs.has(twin.fontName)) return;
        const font = page.commonObjs.get(twin.fontName) as { name?: unknown; bold?: unknown; black?: unknown } | null;
        this.known.set(fontName, font?.bold === true || font?.black === true || isHeavyFont(String(font?.name ?? '')));
      });
      page.cleanup();
    } catch {
      // The look of a text is worth no failure where the text itself was read.
    }
  }
}
