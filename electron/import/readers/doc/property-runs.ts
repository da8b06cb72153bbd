import type { ByteView } from './byte-view';

/** A range of bytes of the stream WordDocument whose characters, or whose paragraph, have the same properties. */
export interface PropertyRun {
  start: number;
  end: number;
  /** Its property changes; null where there are none. For a paragraph its style comes first, in two bytes. */
  list: ByteView | null;
}

const PAGE = 512;
/** A paragraph's entry has 12 bytes of measurements beside its place (MS-DOC 2.9.23 BxPap). */
const ENTRY_SIZE = { character: 1, paragraph: 13 } as const;

/**
 * Reads the pages of 512 bytes that hold the properties of characters (2.9.33 ChpxFkp) or paragraphs (2.9.175 PapxFkp), in the order of
 * their bytes. A page that is not in the file is left out: it holds no text.
 * @param places the list of pages, from the table stream (2.8.5, 2.8.6)
 */
export function readPropertyRuns(places: ByteView, word: ByteView, kind: keyof typeof ENTRY_SIZE): PropertyRun[] {
  const count = Math.floor((places.length - 4) / 8);
  const runs: PropertyRun[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    const page = places.u32(4 * (count + 1) + 4 * i) & 0x3fffff;
    if (seen.has(page) || (page + 1) * PAGE > word.length) continue;
    seen.add(page);
    readPage(word.slice(page * PAGE, PAGE), kind, runs);
  }
  return runs.sort((a, b) => a.start - b.start);
}

function readPage(page: ByteView, kind: keyof typeof ENTRY_SIZE, runs: PropertyRun[]): void {
  const count = page.u8(PAGE - 1);
  const entries = 4 * (count + 1);
  if (entries + count * ENTRY_SIZE[kind] > PAGE) return;
  for (let i = 0; i < count; i++) {
    const start = page.u32(4 * i);
    const end = page.u32(4 * i + 4);
    if (end <= start) continue;
    const at = 2 * page.u8(entries + i * ENTRY_SIZE[kind]);
    runs.push({ start, end, list: at === 0 ? null : listAt(page, at, kind) });
  }
}

function listAt(page: ByteView, at: number, kind: keyof typeof ENTRY_SIZE): ByteView | null {
  const size = page.u8(at);
  if (kind === 'character') return cut(page, at + 1, size);
  return size === 0 ? cut(page, at + 2, 2 * page.u8(at + 1)) : cut(page, at + 1, 2 * size - 1);
}

function cut(page: ByteView, at: number, size: number): ByteView | null {
  return at + size > PAGE ? null : page.slice(at, size);
}

/** The index of the first run that ends behind `offset`. */
export function runAt(runs: readonly PropertyRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
