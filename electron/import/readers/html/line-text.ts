import type { SourceLine } from '../../../../shared/recognition/source';

/** How a stretch of text is printed. */
export interface Look {
  bold: boolean;
  /** pt */
  fontSize: number | undefined;
  /** It leads to another page, or to another place of this one. */
  link: 'page' | 'place' | null;
}

/** Wide characters: a line end between two of them, or beside one, prints nothing (CSS Text 3 §4.1.3; Word and editors break lines there). */
const WIDE =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud88f]/;
const BLANKS = /([ \t\r\n\f]+)/;
/** Would end a line; the characters stay as many. */
// eslint-disable-next-line no-control-regex
const LINE_ENDS = /[\n\r\u000b\u000c\u0085\u2028\u2029]/g;

/** Gathers the text of one line of a page, its white space collapsed as a browser does (CSS Text 3 §4.1). */
export class LineText {
  text = '';
  /** Printed characters in links to other pages, and to places of this one. */
  linked = 0;
  linkedHere = 0;
  /** Links to other pages. */
  links = 0;
  printed = 0;
  private bold = 0;
  private readonly sizes = new Map<number, number>();
  private blank: '' | ' ' | '\t' | '\n' = '';

  /**
   * @param broken the page's program (LibreOffice) breaks its lines at blanks alone, so that a line end within a paragraph is one, the tabs behind
   *   that indent the source, and writes other tabs as they are
   */
  constructor(private readonly broken = false) {}

  get isBlank(): boolean {
    return this.printed === 0;
  }

  /** Text in which white space collapses. */
  add(data: string, look: Look): void {
    for (const piece of data.split(BLANKS)) {
      if (piece === '') continue;
      const first = piece.charCodeAt(0);
      if (first === 0x20 || (first >= 9 && first <= 13)) {
        if (this.blank === '' || this.blank === ' ') this.blank = this.blankOf(piece);
        continue;
      }
      const isNothing = this.text === '' || (this.blank === '\n' && this.wideAt(piece));
      if (this.blank !== '' && !isNothing) this.text += this.blank === '\t' ? '\t' : ' ';
      this.blank = '';
      this.addExact(piece, look);
    }
  }

  private blankOf(piece: string): ' ' | '\t' | '\n' {
    const isBreak = /[\n\r]/.test(piece);
    if (this.broken) return !isBreak && piece.includes('\t') ? '\t' : ' ';
    return isBreak ? '\n' : ' ';
  }

  private wideAt(next: string): boolean {
    return WIDE.test(this.text.slice(-1)) || WIDE.test(next[0]!);
  }

  /** Text in which every blank counts. */
  addExact(data: string, look: Look): void {
    if (this.blank !== '') {
      if (this.text !== '') this.text += ' ';
      this.blank = '';
    }
    this.text += data.replace(LINE_ENDS, ' ');
    const weight = data.replace(/[\s\u200b\ufeff]+/gu, '').length;
    if (weight === 0) return;
    this.printed += weight;
    if (look.bold) this.bold += weight;
    if (look.link === 'page') this.linked += weight;
    if (look.link === 'place') this.linkedHere += weight;
    if (look.fontSize !== undefined) this.sizes.set(look.fontSize, (this.sizes.get(look.fontSize) ?? 0) + weight);
  }

  toLine(): SourceLine {
    const line: SourceLine = { text: this.text };
    if (this.bold === this.printed) line.bold = true;
    if (this.sizes.size > 0)
      line.fontSize = [...this.sizes].reduce((most, size) => (size[1] > most[1] ? size : most))[0];
    return line;
  }
}
