import { isUnfilled } from '../model/figure';

/** At most as many X as clerks write. */
const MAX = 4;

/** The blank for a figure that was known last year: "28,416" becomes XXXX, "6" becomes X, "三十" XX; a blank stays what it is. */
export function placeholderFor(text: string): string {
  if (isUnfilled(text)) return text.trim() === '' ? 'XX' : text;
  const digits = /\d[\d,，\s]*/.exec(text)?.[0].replace(/\D/g, '').length ?? 2;
  return 'X'.repeat(Math.min(MAX, Math.max(1, digits)));
}
