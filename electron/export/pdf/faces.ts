import type { Look, FormatProfile, Typeface } from '../../../shared/format/profile';
import { splitUnits, type Unit } from '../../../shared/format/layout/break-lines';
import { GangmuError } from '../../../shared/ipc/errors';
import { fontFileOf, installedFonts, lastResort, type FontFile } from './font-files';
import { hasGlyph, layOutByCharacter } from './inner-font';

/** A font in a PDF at a size, as a run of text uses it. */
export interface Face {
  /** Name under which the font is registered. */
  font: string;
  /** pt */
  size: number;
  /** Drawn with an outline: offices make 楷体 and 仿宋 bold in the same way, there is no bold cut. */
  bold: boolean;
  underline: boolean;
  /** Added to each character, pt. */
  spacing: number;
}

/** The fonts of one document: chosen for a look and a character, measured once. */
export class Faces {
  private readonly fallback: string;
  private readonly installed = installedFonts();
  private readonly registered = new Set<string>();
  private readonly names = new Map<Typeface, string>();
  private readonly widths = new Map<string, number>();
  private readonly glyphs = new Map<string, boolean>();

  /** @throws GangmuError pdfUnavailable where this computer has no Chinese font */
  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly profile: FormatProfile,
  ) {
    const fallback = lastResort(this.installed);
    if (fallback === null) throw new GangmuError('pdfUnavailable', { detail: 'no Chinese font is installed' });
    this.fallback = this.register(fallback);
  }

  /** The name of a font file in the document. One name for a file: pdfkit reads a file again at each use of its second name. */
  private register(file: FontFile): string {
    const name = `${file.path}#${file.member ?? ''}`;
    if (this.registered.has(name)) return name;
    this.document.registerFont(name, file.path, file.member);
    layOutByCharacter(this.document, name);
    this.registered.add(name);
    return name;
  }

  private nameOf(typeface: Typeface): string {
    const known = this.names.get(typeface);
    if (known !== undefined) return known;
    const file = fontFileOf(typeface, this.installed);
    const name = file === null ? this.fallback : this.register(file);
    this.names.set(typeface, name);
    return name;
  }

  private has(font: string, character: string): boolean {
    const key = `${font}\0${character}`;
    const known = this.glyphs.get(key);
    if (known !== undefined) return known;
    const found = hasGlyph(this.document, font, character);
    this.glyphs.set(key, found);
    return found;
  }

  /** pt, without spacing */
  private measure(font: string, size: number, text: string): number {
    const key = `${font}\0${text}`;
    const known = this.widths.get(key) ?? this.document.font(font).fontSize(1000).widthOfString(text) / 1000;
    this.widths.set(key, known);
    return known * size;
  }

  private fontFor(look: Look, text: string): string {
    const { latin } = this.profile;
    const typeface = latin !== null && /^[ -~]+$/.test(text) ? latin : look.font;
    const name = this.nameOf(typeface);
    return [...text].every((character) => this.has(name, character)) ? name : this.fallback;
  }

  /** Text as units that can be broken into lines, measured. */
  units(text: string, look: Look, spacing: number, underline = false): Unit<Face>[] {
    return splitUnits(text).map((raw) => {
      const piece = raw === '\t' ? '    ' : raw;
      const font = piece === '\n' ? this.fallback : this.fontFor(look, piece);
      const width = piece === '\n' ? 0 : this.measure(font, look.size, piece) + spacing * [...piece].length;
      return {
        text: piece,
        width,
        em: look.size,
        face: { font, size: look.size, bold: look.bold, underline, spacing },
      };
    });
  }
}
