import type { ByteView } from './byte-view';
import { pieceText, type Piece } from './pieces';
import { applyToCharacters, applyToParagraph, type CharacterProperties, type ParagraphProperties } from './properties';
import { runAt, type PropertyRun } from './property-runs';

interface CharacterRun {
  /** Character position. */
  start: number;
  properties: CharacterProperties;
}

const PLAIN: CharacterProperties = {};

/** All characters of a document (its stories one after another), with their properties. */
export class WordText {
  readonly text: string;
  private readonly runs: CharacterRun[] = [];
  private readonly read = new Map<PropertyRun, CharacterProperties>();

  /** @throws GangmuError fileDamaged: text is missing */
  constructor(
    private readonly pieces: readonly Piece[],
    word: ByteView,
    characterRuns: readonly PropertyRun[],
    private readonly paragraphRuns: readonly PropertyRun[],
    private readonly data: ByteView | null,
  ) {
    const texts: string[] = [];
    for (const piece of pieces) {
      texts.push(pieceText(piece, word));
      this.addRuns(piece, characterRuns);
    }
    this.text = texts.join('');
  }

  private addRuns(piece: Piece, runs: readonly PropertyRun[]): void {
    let cp = piece.start;
    for (let i = runAt(runs, piece.offset); i < runs.length && cp < piece.end; i++) {
      const run = runs[i]!;
      const start = characterAt(piece, run.start);
      const end = Math.min(characterAt(piece, run.end), piece.end);
      if (start >= piece.end) break;
      if (start > cp) this.runs.push({ start: cp, properties: this.charactersOf(null, piece) });
      if (end > cp) this.runs.push({ start: Math.max(cp, start), properties: this.charactersOf(run, piece) });
      cp = Math.max(cp, end);
    }
    if (cp < piece.end) this.runs.push({ start: cp, properties: this.charactersOf(null, piece) });
  }

  private charactersOf(run: PropertyRun | null, piece: Piece): CharacterProperties {
    let properties = run === null ? PLAIN : this.read.get(run);
    if (properties === undefined) {
      properties = {};
      if (run!.list !== null) applyToCharacters(properties, run!.list);
      this.read.set(run!, properties);
    }
    if (piece.changes === null) return properties;
    const changed = { ...properties };
    applyToCharacters(changed, piece.changes);
    return changed;
  }

  /** The index of the run that holds the character. */
  private indexOf(cp: number): number {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.runs[middle]!.start <= cp) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Calls `visit` with the stretches of equal properties between two positions. */
  eachRun(
    start: number,
    end: number,
    visit: (start: number, end: number, properties: CharacterProperties) => void,
  ): void {
    for (let i = this.indexOf(start); i < this.runs.length && this.runs[i]!.start < end; i++) {
      const runEnd = this.runs[i + 1]?.start ?? this.text.length;
      visit(Math.max(start, this.runs[i]!.start), Math.min(end, runEnd), this.runs[i]!.properties);
    }
  }

  charactersAt(cp: number): CharacterProperties {
    return this.runs[this.indexOf(cp)]?.properties ?? PLAIN;
  }

  private pieceAt(cp: number): Piece | undefined {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle]!.end <= cp) low = middle + 1;
      else high = middle;
    }
    return this.pieces[low];
  }

  private paragraphRunAt(cp: number): { run: PropertyRun | null; piece: Piece | undefined; next: number } {
    const piece = this.pieceAt(cp);
    if (piece === undefined) return { run: null, piece, next: 0 };
    const offset = piece.offset + (cp - piece.start) * piece.bytesPerCharacter;
    const run = this.paragraphRuns[runAt(this.paragraphRuns, offset)];
    return {
      run: run !== undefined && run.start <= offset ? run : null,
      piece,
      next: offset + piece.bytesPerCharacter,
    };
  }

  /** Properties of the paragraph whose mark is the character at `cp`. */
  paragraphAt(cp: number): ParagraphProperties {
    const { run, piece } = this.paragraphRunAt(cp);
    const properties: ParagraphProperties = {};
    if (run?.list != null && run.list.length >= 2) {
      properties.style = run.list.u16(0);
      applyToParagraph(properties, run.list, 2, this.data);
    }
    if (piece?.changes != null) applyToParagraph(properties, piece.changes, 0, this.data);
    return properties;
  }

  /** Whether a paragraph ends with the character at `cp`: a page break ends one only where it is the end of a section. */
  endsParagraph(cp: number): boolean {
    const { run, next } = this.paragraphRunAt(cp);
    return run === null || run.end === next;
  }
}

/** The character position of a byte offset; between characters, the next one. */
function characterAt(piece: Piece, offset: number): number {
  return piece.start + Math.ceil((offset - piece.offset) / piece.bytesPerCharacter);
}
