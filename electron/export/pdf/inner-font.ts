interface Layout {
  glyphs: unknown[];
  positions: unknown[];
  advanceWidth: number;
}

/** What of a font inside pdfkit its types do not show; checked against pdfkit 0.20.2, which package-lock pins. */
interface InnerFont {
  font: { hasGlyphForCodePoint?(codePoint: number): boolean };
  layout?(text: string): Layout;
}

const open = (document: PDFKit.PDFDocument, name: string): InnerFont =>
  (document.font(name) as unknown as { _font: InnerFont })._font;

/** Whether a registered font has a glyph for a character; false for the PDF's own fonts. */
export function hasGlyph(document: PDFKit.PDFDocument, name: string, character: string): boolean {
  return open(document, name).font.hasGlyphForCodePoint?.(character.codePointAt(0)!) ?? false;
}

/**
 * Lays out text in a registered font character by character. pdfkit shapes each new line as a whole, in which a Chinese font has
 * nothing to gain and which takes 16 ms a line with Noto; a character is shaped once.
 */
export function layOutByCharacter(document: PDFKit.PDFDocument, name: string): void {
  const font = open(document, name);
  const whole = font.layout?.bind(font);
  if (whole === undefined) return;
  const known = new Map<string, Layout>();
  font.layout = (text) => {
    const sum: Layout = { glyphs: [], positions: [], advanceWidth: 0 };
    for (const character of text) {
      const one = known.get(character) ?? whole(character);
      known.set(character, one);
      sum.glyphs.push(...one.glyphs);
      sum.positions.push(...one.positions);
      sum.advanceWidth += one.advanceWidth;
    }
    return sum;
  };
}
