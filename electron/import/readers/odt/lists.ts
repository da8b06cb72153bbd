import { LIST_LEVELS, ListNumbers, type ListStyle } from './list-style';
import type { StyleSheet } from './style-sheet';

interface Item {
  /** text:list-header: printed without a number. */
  header: boolean;
  /** Its first paragraph has come; those after it have no number. */
  begun: boolean;
  start: number | undefined;
  /** text:number: the number as the program that wrote the file printed it. */
  printed: string | null;
  /** Something has come in it: a paragraph or a list. */
  filled: boolean;
}

interface OpenList {
  styleName: string | undefined;
  numbers: ListNumbers;
  level: number;
  item: Item | null;
}

/** What a file says of a list where it begins (ODF 1.3 §5.3.1). */
export interface ListStart {
  id: string | undefined;
  styleName: string | undefined;
  continueList: string | undefined;
  continueNumbering: boolean;
}

/** Numbers of all lists of a document, by the ways in which one list may continue another. */
export class ListMemory {
  private readonly byId = new Map<string, ListNumbers>();
  private readonly byStyle = new Map<string, ListNumbers>();
  readonly outline = new ListNumbers();

  /** The numbers for a list that stands in no other. */
  numbersFor({ id, styleName, continueList, continueNumbering }: ListStart): ListNumbers {
    const numbers =
      (continueList === undefined ? undefined : this.byId.get(continueList)) ??
      (continueNumbering ? this.byStyle.get(styleName ?? '') : undefined) ??
      new ListNumbers();
    this.byStyle.set(styleName ?? '', numbers);
    this.remember(id, numbers);
    return numbers;
  }

  remember(id: string | undefined, numbers: ListNumbers): void {
    if (id !== undefined) this.byId.set(id, numbers);
  }
}

const newItem = (): Item => ({ header: false, begun: false, start: undefined, printed: null, filled: false });

/** The lists that are open at one place of a document. */
export class OpenLists {
  private readonly open: OpenList[] = [];

  constructor(
    private readonly memory: ListMemory,
    private readonly styles: StyleSheet,
  ) {}

  private get top(): OpenList | undefined {
    return this.open[this.open.length - 1];
  }

  /** Beyond the tenth level lists count as parts of it. */
  begin(start: ListStart): void {
    const { top } = this;
    if (top === undefined) {
      const numbers = this.memory.numbersFor(start);
      this.open.push({ styleName: start.styleName, numbers, level: 0, item: null });
      return;
    }
    const level = Math.min(LIST_LEVELS - 1, top.level + 1);
    // The first thing in an item without a paragraph: LibreOffice writes a deeper level of a list that goes on in this way.
    if (!start.continueNumbering && top.item?.filled === true) top.numbers.restart(level);
    if (top.item !== null) top.item.filled = true;
    this.memory.remember(start.id, top.numbers);
    this.open.push({ styleName: start.styleName ?? top.styleName, numbers: top.numbers, level, item: null });
  }

  /** text:numbered-paragraph: an item of a list without the list around it. */
  beginNumberedParagraph(start: ListStart, level: number, from: number | undefined): void {
    const continued = { ...start, continueList: start.id, continueNumbering: true };
    const at = Math.max(0, Math.min(LIST_LEVELS - 1, level));
    const item = { ...newItem(), start: from };
    this.open.push({ styleName: start.styleName, numbers: this.memory.numbersFor(continued), level: at, item });
  }

  end(): void {
    this.open.pop();
  }

  beginItem(header: boolean, start: number | undefined): void {
    if (this.top !== undefined) this.top.item = { ...newItem(), header, start };
  }

  /** @returns whether an item waits for its number */
  setPrinted(number: string): boolean {
    const item = this.top?.item;
    if (item === undefined || item === null || item.begun) return false;
    item.printed = number;
    return true;
  }

  get inList(): boolean {
    return this.open.length > 0;
  }

  /** Counts a paragraph of the open item. @returns its number as printed, "" where it has none */
  number(paragraphListStyle: string | undefined): string {
    const { top } = this;
    const item = top?.item;
    if (top === undefined || item === undefined || item === null) return '';
    item.filled = true;
    if (item.header || item.begun) return '';
    item.begun = true;
    const style: ListStyle = this.styles.list(top.styleName ?? paragraphListStyle ?? '') ?? [];
    top.numbers.count(style, top.level, item.start);
    return item.printed ?? top.numbers.print(style, top.level);
  }

  /** Counts a heading outside of any list, by text:outline-style. */
  numberHeading(level: number, start: number | undefined): string {
    const style = this.styles.outlineNumbers;
    const at = Math.max(0, Math.min(LIST_LEVELS - 1, level - 1));
    this.memory.outline.count(style, at, start);
    return this.memory.outline.print(style, at);
  }
}
