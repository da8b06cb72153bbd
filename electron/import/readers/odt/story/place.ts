import type { SourceLine } from '../../../../../shared/recognition/source';
import { Flow } from '../../docx/flow';
import type { Paragraph } from '../../docx/paragraph';
import { OpenLists, type ListMemory } from '../lists';
import type { ResolvedStyle, StyleSheet } from '../style-sheet';
import { formatOf, mergeLooks, type TextLook } from '../text-look';

/** What Flow does not know of a paragraph. */
export interface Hints {
  marker: string;
  headingLevel: number | undefined;
  /** Its name as the user sees it, "" where there is none. */
  style: string;
  centred: boolean;
}

/** One sequence of paragraphs with its own lists: the body, a box of text, a footnote. */
export class Place {
  readonly flow: Flow;
  readonly lists: OpenLists;
  /** Of the paragraph that is open. */
  hints: Hints | null = null;
  /** Cells still to come that the last one of this row covers. */
  covered = 0;
  /** The same of the tables that this one stands in. */
  private readonly coveredOutside: number[] = [];
  /** How many elements of header rows are open. */
  headers = 0;
  /** Of the paragraph and the spans that are open in it. */
  private looks: TextLook[] = [];
  /** A blank here would be the second one, or the first of the paragraph (ODF 1.3 §6.1.2). */
  private afterBlank = true;

  /**
   * @param finish makes the lines of a finished paragraph
   * @param nextTable counts a table
   */
  constructor(
    memory: ListMemory,
    styles: StyleSheet,
    finish: (paragraph: Paragraph, hints: Hints | null) => SourceLine[],
    nextTable: () => number,
  ) {
    this.lists = new OpenLists(memory, styles);
    this.flow = new Flow((paragraph) => {
      const { hints } = this;
      this.hints = null;
      return finish(paragraph, hints);
    }, nextTable);
  }

  openTable(): void {
    this.coveredOutside.push(this.covered);
    this.flow.openTable();
  }

  closeTable(): void {
    this.flow.closeTable();
    this.covered = this.coveredOutside.pop() ?? 0;
  }

  private get look(): TextLook {
    return this.looks[this.looks.length - 1] ?? {};
  }

  /** Begins a paragraph of that style. */
  openParagraph({ name, look, centred }: ResolvedStyle, headingLevel: number | undefined): Hints {
    this.flow.openParagraph();
    this.afterBlank = true;
    this.looks = [look];
    return (this.hints = { marker: '', headingLevel, style: name, centred });
  }

  /** @param look what the span says of its text */
  openSpan(look: TextLook | undefined): void {
    this.looks.push(look === undefined ? this.look : mergeLooks(this.look, look));
  }

  closeSpan(): void {
    if (this.looks.length > 1) this.looks.pop();
  }

  /** Blanks and tabs that an element stands for; they are printed as they are. */
  addExact(text: string): void {
    if (this.flow.paragraph === null) return;
    this.flow.add(text, formatOf(text, this.look));
    this.afterBlank = false;
  }

  /** Character data: any white space in it is one blank. */
  addText(data: string): void {
    if (this.flow.paragraph === null) return;
    let text = data.replace(/[ \t\r\n]+/g, ' ');
    if (this.afterBlank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    this.flow.add(text, formatOf(text, this.look));
    this.afterBlank = text.endsWith(' ');
  }

  breakLine(): void {
    const { paragraph } = this.flow;
    if (paragraph === null) return;
    paragraph.breakLine();
    this.afterBlank = true;
  }
}
