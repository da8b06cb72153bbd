/** A part of a document: its heading, and how much of the text it holds (0 … 1). */
export interface PartShare {
  heading: string;
  share: number;
}

/** The parts of a text given as its pieces in order; `heading` where a piece opens a part, null elsewhere. */
export function partShares(pieces: readonly { heading: string | null; length: number }[]): PartShare[] {
  const parts: PartShare[] = [];
  let total = 0;
  for (const { heading, length } of pieces) {
    if (heading !== null) parts.push({ heading, share: 0 });
    total += length;
    const open = parts[parts.length - 1];
    if (open !== undefined) open.share += length;
  }
  return parts.map(({ heading, share }) => ({ heading, share: total === 0 ? 0 : share / total }));
}
