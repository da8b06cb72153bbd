import type { Matter } from '../../../shared/model/report';
import { fieldLines } from '../printed-report';

/** Right indents of signature and date, in characters. */
export interface ClosingIndents {
  signature: number;
  date: number;
  hasSignature: boolean;
}

/** Width in characters: ASCII is half as wide as a hanzi. */
export function widthInCharacters(text: string): number {
  return [...text].reduce((sum, c) => sum + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
}

/**
 * GB/T 9704 7.3.5.2, a document without seal: the signature stands two characters from the right, the date begins two characters to
 * the right of the signature's beginning. Where the date is longer, it is the date that stands two from the right, and the
 * signature moves left accordingly.
 */
export function closingIndents(matter: Pick<Matter, 'signature' | 'date'>): ClosingIndents {
  const width = (field: string): number => Math.max(0, ...fieldLines(field).map(widthInCharacters));
  const signature = width(matter.signature);
  const date = width(matter.date);
  if (signature === 0 || date === 0) return { signature: 2, date: 2, hasSignature: signature > 0 };
  // date's right indent = signature's right + signature − 2 − date; at least 2.
  const room = signature - date;
  return room >= 2
    ? { signature: 2, date: room, hasSignature: true }
    : { signature: 4 - room, date: 2, hasSignature: true };
}
