/**
 * Text as search compares it: full-width letters, digits and signs as half-width ones, the ideographic space as a space, lower
 * case. The length in UTF-16 units never changes, so an offset into the folded text is one into the text.
 */
export function fold(text: string): string {
  const narrow = text
    .replace(/[\uff01-\uff5e]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
  const lower = narrow.toLowerCase();
  if (lower.length === narrow.length) return lower;
  // Few letters grow when lowered (İ becomes two units); they keep their case, or every offset behind them would be wrong.
  return [...narrow].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}
