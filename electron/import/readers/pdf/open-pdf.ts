import type * as PdfJs from 'pdfjs-dist';
import { CharacterMaps } from './character-maps';

/** Stands for what pdf.js looks for while it is loaded, for drawing; Node has none of it, and text needs none. */
class Nothing {}

let loading: Promise<typeof PdfJs> | undefined;

/**
 * pdf.js with its worker's code beside it in this thread: the page that reads may start no worker, and is itself the process that
 * can be killed.
 */
function loadPdfJs(): Promise<typeof PdfJs> {
  loading ??= load();
  return loading;
}

async function load(): Promise<typeof PdfJs> {
  const names = ['DOMMatrix', 'ImageData', 'Path2D', 'navigator'];
  const missing = names.filter((name) => !(name in globalThis));
  for (const name of missing) Object.assign(globalThis, { [name]: Nothing });
  const { warn } = console;
  // In Node it tells of a library for drawing that is not there.
  console.warn = () => {};
  try {
    const pdfJs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    // Sets globalThis.pdfjsWorker, which pdf.js prefers to a worker.
    // @ts-expect-error: it has no types, and nothing of it is called.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return pdfJs;
  } finally {
    console.warn = warn;
    for (const name of missing) Reflect.deleteProperty(globalThis, name);
  }
}

/**
 * Starts to open a PDF for its text: nothing is run, fetched, drawn or decoded for drawing.
 * @param strict fail at any part that cannot be read, rather than leave it out
 */
export async function openPdf(bytes: Uint8Array, strict: boolean): Promise<PdfJs.PDFDocumentLoadingTask> {
  const { getDocument } = await loadPdfJs();
  return getDocument({
    // A copy: pdf.js takes the buffer for itself. Not slice(), which for Node's Buffer copies nothing.
    data: new Uint8Array(bytes),
    stopAtErrors: strict,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    CMapReaderFactory: CharacterMaps,
  });
}
