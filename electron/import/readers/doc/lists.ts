import { LIST_LEVELS, Numbering, type ListLevel } from '../docx/numbering';
import type { StyleSheet } from '../docx/styles';
import type { ByteView } from './byte-view';
import { levelText, numberFormatName } from './number-codes';

const LIST_SIZE = 28;
const LEVEL_HEAD = 28;
const OVERRIDE_SIZE = 16;
const NO_STYLE = 0x0fff;

/**
 * Reads the lists (MS-DOC 2.9.190 PlfLst and, behind it, their levels) and their overrides (2.9.188 PlfLfo), by whose number from 1
 * paragraphs name their list.
 * @param lists from the first list to the end of the table stream: the size that the file states leaves out the levels
 */
export function readLists(lists: ByteView, overrides: ByteView, styles: StyleSheet): Numbering {
  const numbering = new Numbering(styles);
  const count = lists.u16(0);
  let at = 2 + LIST_SIZE * count;
  const byListId = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const head = 2 + LIST_SIZE * i;
    byListId.set(lists.u32(head), i);
    const isSimple = (lists.u8(head + 26) & 1) === 1;
    const levels: ListLevel[] = [];
    for (let k = 0; k < (isSimple ? 1 : LIST_LEVELS); k++) {
      const { level, size } = readLevel(lists, at);
      const style = lists.u16(head + 8 + 2 * k);
      if (style !== NO_STYLE) level.style = String(style);
      levels.push(level);
      at += size;
    }
    numbering.abstracts.set(i, { id: i, levels });
  }
  readOverrides(overrides, byListId, numbering);
  return numbering;
}

function readOverrides(overrides: ByteView, byListId: ReadonlyMap<number, number>, numbering: Numbering): void {
  if (overrides.length < 4) return;
  const count = overrides.u32(0);
  let at = 4 + OVERRIDE_SIZE * count;
  for (let i = 0; i < count; i++) {
    const head = 4 + OVERRIDE_SIZE * i;
    const list = { abstractId: byListId.get(overrides.u32(head)) ?? -1, overrides: [] as Override[] };
    numbering.lists.set(i + 1, list);
    const levelCount = overrides.u8(head + 12);
    // LFOData: an unused character position, then the levels (2.9.133).
    at += 4;
    for (let k = 0; k < levelCount; k++) {
      const start = overrides.u32(at);
      const flags = overrides.u8(at + 4);
      at += 8;
      const override: Override = {};
      if ((flags & 0x20) !== 0) {
        const { level, size } = readLevel(overrides, at);
        override.level = level;
        at += size;
        if ((flags & 0x10) !== 0) override.start = level.start;
      } else if ((flags & 0x10) !== 0) override.start = start;
      if ((flags & 0x0f) < LIST_LEVELS) list.overrides[flags & 0x0f] = override;
    }
  }
}

interface Override {
  start?: number;
  level?: ListLevel;
}

/** A level (2.9.150 LVL): its head, changes of paragraph and characters, and the text with placeholders 0 … 8. */
function readLevel(bytes: ByteView, at: number): { level: ListLevel; size: number } {
  const flags = bytes.u8(at + 5);
  const textAt = at + LEVEL_HEAD + bytes.u8(at + 24) + bytes.u8(at + 25);
  const length = bytes.u16(textAt);
  const level: ListLevel = {
    start: bytes.u32(at),
    format: numberFormatName(bytes.u8(at + 4)),
    text: levelText(bytes.utf16(textAt + 2, length)),
    legal: (flags & 0x04) !== 0,
  };
  if ((flags & 0x08) !== 0) level.restart = bytes.u8(at + 26);
  return { level, size: textAt + 2 + 2 * length - at };
}
