import type { ByteView } from './byte-view';

/** Codes of the property changes that are read (MS-DOC 2.6). */
export const SPRM = {
  characterDeleted: 0x0800,
  characterInserted: 0x0801,
  fieldData: 0x0806,
  bold: 0x0835,
  hidden: 0x083c,
  special: 0x0855,
  characterStyle: 0x4a30,
  halfPoints: 0x4a43,
  asciiFont: 0x4a4f,
  symbol: 0x6a09,

  paragraphStyle: 0x4600,
  justifyLogical: 0x2461,
  justify: 0x2403,
  outlineLevel: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  tableDepth: 0x6649,
  hugeParagraph: 0x6646,
  hugeParagraphOld: 0x6645,

  tableDefinition: 0xd608,
  tableHeader: 0x3404,
  verticalMerge: 0xd62b,
} as const;

const TAB_CHANGES = 0xc615;

/** Operand sizes by the top three bits of a code; 6 is told by the operand itself (2.2.5.1). */
const SIZES = [1, 1, 2, 4, 2, 2, -1, 3] as const;

/** The size of an operand whose first byte does (mostly) tell it; Infinity where the list breaks off. */
function variableSize(code: number, list: ByteView, at: number): number {
  const has = (size: number): boolean => at + size <= list.length;
  if (code === SPRM.tableDefinition) return has(2) ? list.u16(at) + 1 : Infinity;
  const size = list.u8(at);
  if (code !== TAB_CHANGES || size !== 255) return size + 1;
  const deleted = has(2) ? list.u8(at + 1) : 255;
  return has(3 + 4 * deleted) ? 3 + 4 * deleted + 3 * list.u8(at + 2 + 4 * deleted) : Infinity;
}

/** Calls `apply` with every property change of a list; a list that breaks off ends there. */
export function eachSprm(list: ByteView, from: number, apply: (code: number, at: number) => void): void {
  let at = from;
  while (at + 3 <= list.length) {
    const code = list.u16(at);
    at += 2;
    const fixed = SIZES[code >> 13]!;
    const size = fixed === -1 ? variableSize(code, list, at) : fixed;
    if (at + size > list.length) return;
    apply(code, at);
    at += size;
  }
}
