import { unzipSync, type UnzipFileInfo } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { GangmuError } from '../../../shared/ipc/errors';

/** Of a whole table: what a person keeps figures in has far fewer. */
const MOST_CELLS = 20_000;
const MOST_ENTRIES = 500;
/** Of all parts together, unpacked. */
const MOST_BYTES = 40 * 1024 * 1024;
const LONGEST_CELL = 10_000;

/**
 * The rows of the first sheet of an .xlsx, or of a .csv or tab-separated text (UTF-8, UTF-16 or GB 18030), as text; empty rows are left
 * out. The file may come from anywhere: this runs in a process of its own, within the limits above.
 *
 * @throws GangmuError fileTooComplex, fileDamaged, fileUnknownFormat, fileNoText
 */
export async function readTableFile(bytes: Uint8Array): Promise<string[][]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  // The old binary formats (.xls, and encrypted .xlsx) begin so.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new GangmuError('fileUnknownFormat', { detail: 'compound file' });
  const rows = isZip ? await sheetRows(bytes) : textRows(bytes);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) throw new GangmuError('fileNoText');
  if (filled.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS)
    throw new GangmuError('fileTooComplex', { detail: 'too many cells' });
  return filled.map((row) => row.map((cell) => cell.slice(0, LONGEST_CELL)));
}

async function sheetRows(bytes: Uint8Array): Promise<string[][]> {
  weigh(bytes);
  let rows: (string | number | boolean | Date | null)[][];
  try {
    rows = (await readSheet(Buffer.from(bytes))) as typeof rows;
  } catch (error) {
    throw new GangmuError('fileDamaged', { detail: String(error) });
  }
  return rows.map((row) => row.map(cellText));
}

/** Looks through the zip's directory before anything of it is unpacked. */
function weigh(bytes: Uint8Array): void {
  let entries = 0;
  let size = 0;
  const note = (file: UnzipFileInfo): boolean => {
    entries++;
    size += file.originalSize;
    return false;
  };
  try {
    unzipSync(bytes, { filter: note });
  } catch (error) {
    throw new GangmuError('fileDamaged', { detail: String(error) });
  }
  if (entries > MOST_ENTRIES || size > MOST_BYTES)
    throw new GangmuError('fileTooComplex', { detail: `zip: ${entries} entries, ${size} bytes` });
}

function cellText(cell: string | number | boolean | Date | null): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  // Fifteen digits are what a spreadsheet keeps: 0.1 + 0.2 is 0.3.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  return String(cell);
}

function textRows(bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  if (text.includes('\0')) throw new GangmuError('fileUnknownFormat', { detail: 'no text' });
  const isTabbed = /^[^\r\n]*\t/u.test(text);
  return Papa.parse<string[]>(text, { preview: MOST_CELLS + 1, ...(isTabbed && { delimiter: '\t' }) }).data;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Excel writes .csv in the code page of the system.
    return new TextDecoder('gb18030').decode(bytes);
  }
}
