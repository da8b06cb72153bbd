import { parseMarker, printMarker } from '../../markers/style';
import { isHeadingRole } from '../../model/block';
import type { PlacedRemark, ReportRule } from '../finding';

interface Level {
  ordinal: number;
  style: string;
  /** It has been said that they are not all written alike. */
  mixed: boolean;
}

/**
 * A marker's ordinal is its elder's plus one, or one; another one is a gap, or a number given twice. "(二)" after "（一）" is counted on, and only written
 * in another way. Numbers that begin anew at one, or go on through the headings above, are meant.
 */
export const numbering: ReportRule = {
  id: 'numbering',
  level: 'error',
  source: 'common',
  inReport({ blocks, markers }) {
    const remarks: PlacedRemark[] = [];
    /** By depth and way of counting: the elder sibling, and the last one in the report. */
    const siblings: Map<string, Level>[] = [];
    const last = new Map<string, number>();
    blocks.forEach(({ block: { role, depth, marker }, text }, at) => {
      if (isHeadingRole(role)) siblings.length = Math.min(siblings.length, depth + 1);
      if (marker === null || printMarker(marker.style, 2) === null) return;
      const { style } = marker;
      const family = familyOf(style);
      const level = (siblings[depth] ??= new Map<string, Level>());
      const elder = level.get(family);
      const expected = (elder?.ordinal ?? 0) + 1;
      const ordinal = parseMarker(markers[at]!)?.ordinal ?? expected;
      const key = `${depth} ${family}`;
      const print = (n: number): string => printMarker(style, n) ?? String(n);
      const range: [number, number] = [0, Math.min(text.length, 12)];
      if (ordinal !== 1 && ordinal !== expected && !isSequence(style)) {
        const goesOn = elder === undefined && ordinal === (last.get(key) ?? 0) + 1;
        const message =
          elder === undefined
            ? 'checks.numbering.first'
            : ordinal > expected
              ? 'checks.numbering.gap'
              : 'checks.numbering.back';
        if (!goesOn) remarks.push({ at, range, message, args: { marker: print(ordinal), expected: print(expected) } });
      } else if (elder !== undefined && !elder.mixed && elder.style !== style && ordinal === expected) {
        const args = { marker: print(ordinal), other: printMarker(elder.style, elder.ordinal) ?? elder.style };
        remarks.push({ at, range, message: 'checks.numbering.style', args, level: 'warning' });
      }
      const mixed = elder !== undefined && (elder.mixed || elder.style !== style);
      level.set(family, { ordinal, style: elder?.style ?? style, mixed });
      last.set(key, ordinal);
    });
    return remarks;
  },
};

/** 首先, 其次, 最后: the third may be the last. */
function isSequence(style: string): boolean {
  return style.startsWith('首先');
}

/** What is counted in the same way, however it is written: （一） and (一), 1. and 1、. */
function familyOf(style: string): string {
  return style
    .replace(/[（）０-９．，]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[、.,\s]+$/u, '');
}
