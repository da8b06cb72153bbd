/**
 * Text as search compares it: full-width letters, digits and signs as half-width ones, the ideographic space as a space, lower
 * case. The length in UTF-16 units never changes, so an offset into the folded text is one into the text.
 */
export function fold(text: string): string {
  let narrow = '';
  let done = 0;
  let mayHaveCase = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Nearly all that is met: ideographs, ASCII, the punctuation of both.
    if (unit > 0x3000 && unit < 0xa000) continue;
    if (unit < 0x80 || (unit >= 0x2000 && unit < 0x2070)) {
      mayHaveCase ||= unit >= 0x41 && unit <= 0x5a;
      continue;
    }
    if (unit === 0x3000 || (unit >= 0xff01 && unit <= 0xff5e)) {
      narrow += text.slice(done, i) + (unit === 0x3000 ? ' ' : String.fromCharCode(unit - 0xfee0));
      done = i + 1;
      mayHaveCase ||= unit >= 0xff21 && unit <= 0xff3a;
    } else mayHaveCase = true;
  }
  narrow += text.slice(done);
  if (!mayHaveCase) return narrow;
  const lower = narrow.toLowerCase();
  if (lower.length === narrow.length) return lower;
  // Few letters grow when lowered (İ becomes two units); they keep their case, or every offset behind them would be wrong.
  return [...narrow].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}
