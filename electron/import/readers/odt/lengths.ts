const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 };

/** A length in pt, 0 where it is none. */
export function length(value: string | undefined): number {
  const match = /^(\d{1,5}(?:\.\d{1,8})?)(pt|in|cm|mm|pc|px)$/.exec(value ?? '');
  return match === null ? 0 : Number(match[1]) * POINTS[match[2]!]!;
}

/** A length in pt, or a part of the parent's ("150%"). */
export function fontSize(value: string | undefined): { points?: number; ratio?: number } {
  const match = /^(\d{1,4}(?:\.\d{1,8})?)(pt|in|cm|mm|pc|px|%)$/.exec(value ?? '');
  if (match === null) return {};
  const number = Number(match[1]);
  if (!(number > 0)) return {};
  return match[2] === '%' ? { ratio: number / 100 } : { points: Math.round(number * POINTS[match[2]!]! * 100) / 100 };
}
