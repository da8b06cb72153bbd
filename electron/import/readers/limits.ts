const MB = 1024 * 1024;

/** What a reader accepts at most, in bytes or counts: beyond it a file is refused rather than worked on. */
export const LIMITS = {
  /** A text file. */
  textFile: 20 * MB,
  /** A .docx, compressed. */
  docxFile: 100 * MB,
  zipEntries: 5_000,
  /** Inflated bytes of all parts that are read. */
  zipInflated: 200 * MB,
  /** Inflated bytes of one XML part. */
  xmlPart: 64 * MB,
  /** Inflated to compressed size, for parts larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: MB,
  xmlDepth: 512,
  /** Of one element. */
  xmlAttributes: 256,
  xmlNodes: 2_000_000,
  /** A .pdf or .ofd. */
  pagedFile: 100 * MB,
  /** Of a .pdf or .ofd. */
  pages: 2_000,
  /** From the first page of a .pdf to the beginning of the last, ms. */
  pdfTime: 7_000,
  /** Groups of an .rtf within groups. */
  rtfDepth: 100,
  /** Paragraphs of one file. */
  lines: 200_000,
  /** Of those whose outline is made. */
  outlineLines: 50_000,
  /** Characters of one file. */
  characters: 4_000_000,
  /** Blocks, figures and what was set aside, together. */
  rows: 60_000,
  /** One file, from its bytes to its outline, ms. */
  time: 8_000,
  /** What the thread that reads it for the command line may keep, in MB; the app watches its importer's memory. */
  threadHeap: 1024,
} as const;
