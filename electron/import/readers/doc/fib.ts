import { GangmuError } from '../../../../shared/ipc/errors';
import type { ByteView } from './byte-view';

/** Where in the table stream a structure stands: the index of its pair in FibRgFcLcb97 (MS-DOC 2.5.6). */
export const TABLE_PARTS = {
  styleSheet: 1,
  commentRanges: 5,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  bookmarkNames: 21,
  bookmarkStarts: 22,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;
export type TablePart = keyof typeof TABLE_PARTS;

/** The texts of a document, in the order in which they follow each other (2.5.5). */
export const STORIES = [
  'main',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
  'headerTextBoxes',
] as const;
export type Story = (typeof STORIES)[number];

export interface Fib {
  tableStream: '0Table' | '1Table';
  /** Character positions (UTF-16 units) of every story. */
  stories: Record<Story, { start: number; end: number }>;
  /** Offset and size in the table stream. */
  part(name: TablePart): { at: number; size: number };
}

const WORD_97 = 0xa5ec;
/** wIdent of Word 1 to Word 95, and of their Asian versions. */
const OLDER_WORD: readonly number[] = [0xa59b, 0xa59c, 0xa5dc, 0xa5db, 0xa697, 0xa698, 0xa699];
/** nFib of Word 97; earlier numbers are those of Word 6 and 95. */
const FIRST_FIB = 0x00c1;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/**
 * Reads the head of the stream WordDocument (2.5.1).
 * @throws GangmuError fileUnsupported (Word 6 or 95), fileEncrypted, fileUnknownFormat, fileDamaged
 */
export function readFib(word: ByteView): Fib {
  const ident = word.u16(0);
  const version = word.u16(2);
  if (OLDER_WORD.includes(ident) || (ident === WORD_97 && version < FIRST_FIB - 1))
    throw new GangmuError('fileUnsupported', { detail: `Word 6/95 (nFib ${version})` });
  if (ident !== WORD_97) throw new GangmuError('fileUnknownFormat', { detail: `wIdent ${ident.toString(16)}` });
  const flags = word.u16(0x0a);
  if ((flags & ENCRYPTED) !== 0) throw new GangmuError('fileEncrypted', { detail: 'fEncrypted' });

  const stories = {} as Fib['stories'];
  let start = 0;
  STORIES.forEach((story, i) => {
    const length = word.u32(0x4c + 4 * i);
    stories[story] = { start, end: start + length };
    start += length;
  });
  if (stories.main.end > word.length)
    throw new GangmuError('fileDamaged', { detail: `${stories.main.end} characters` });
  const pairs = word.u16(0x98);
  return {
    tableStream: (flags & SECOND_TABLE) === 0 ? '0Table' : '1Table',
    stories,
    part(name) {
      const index = TABLE_PARTS[name];
      if (index >= pairs) return { at: 0, size: 0 };
      return { at: word.u32(0x9a + 8 * index), size: word.u32(0x9e + 8 * index) };
    },
  };
}
