import type * as PdfJs from 'pdfjs-dist';

/** A place on a page: `y` from its upper edge, in pt. */
export interface Place {
  page: number;
  y: number;
}

let loading: Promise<typeof PdfJs> | undefined;

/** pdf.js, when the first preview is opened; its worker's code runs in this thread, because the page may start no worker. */
function loadPdfJs(): Promise<typeof PdfJs> {
  loading ??= (async () => {
    const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    // Sets globalThis.pdfjsWorker, which pdf.js prefers to a worker.
    // @ts-expect-error: it has no types, and nothing of it is called.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return pdfJs;
  })();
  return loading;
}

/** The pages of a PDF that Gangmu made itself, ready to be drawn. */
export class PdfPages {
  private constructor(
    private readonly task: PdfJs.PDFDocumentLoadingTask,
    private readonly pages: readonly PdfJs.PDFPageProxy[],
    /** Where each block begins, by its id. */
    readonly places: ReadonlyMap<string, Place>,
  ) {}

  static async open(bytes: Uint8Array): Promise<PdfPages> {
    const { getDocument } = await loadPdfJs();
    const task = getDocument({
      data: bytes,
      isEvalSupported: false,
      enableXfa: false,
      useWorkerFetch: false,
      useWasm: false,
      useSystemFonts: false,
    });
    const document = await task.promise;
    const pages = await Promise.all(Array.from({ length: document.numPages }, (_, i) => document.getPage(i + 1)));
    const places = new Map<string, Place>();
    for (const [id, target] of Object.entries(await document.getDestinations())) {
      if (!Array.isArray(target)) continue;
      const [reference, , , top] = target as [PdfJs.PDFPageProxy['ref'], unknown, unknown, number];
      if (reference === null) continue;
      const page = await document.getPageIndex(reference);
      places.set(id, { page, y: pages[page]!.getViewport({ scale: 1 }).height - top });
    }
    return new PdfPages(task, pages, places);
  }

  get count(): number {
    return this.pages.length;
  }

  /** Width and height of a page, counted from 0, in pt. */
  size(page: number): { width: number; height: number } {
    return this.pages[page]!.getViewport({ scale: 1 });
  }

  /** Draws a page as large as `scale` device pixels for each pt; returns how to stop, and when it is done. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number): { done: Promise<void>; cancel(): void } {
    const viewport = this.pages[page]!.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = this.pages[page]!.render({ canvas, viewport });
    return { done: task.promise, cancel: () => task.cancel() };
  }

  /** The block that a place belongs to: the last one that begins above it. */
  blockAt({ page, y }: Place): string | null {
    let found: { id: string; page: number; y: number } | null = null;
    for (const [id, place] of this.places) {
      const above = place.page < page || (place.page === page && place.y <= y);
      const later = found === null || place.page > found.page || (place.page === found.page && place.y >= found.y);
      if (above && later) found = { id, ...place };
    }
    return found?.id ?? null;
  }

  close(): void {
    void this.task.destroy();
  }
}
