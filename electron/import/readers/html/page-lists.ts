import type { Declarations } from './page-styles';
import { beginsNumbered, itemMarker } from './list-marker';
import type { HtmlNode } from './tree';

interface OpenList {
  ordered: boolean;
  type: string;
  next: number;
  step: 1 | -1;
}

const LIST = /^(?:ol|ul|menu|dir)$/;
/** SourceLine.listLevel counts no further. */
const DEEPEST = 8;

export const isList = (tag: string): boolean => LIST.test(tag);

/** The lists that are open at one place of a page, and how far those before them counted. */
export class PageLists {
  /**
   * Whether LibreOffice wrote the page. It parts a list that goes on behind other text, and begins its deeper items with empty outer lists;
   * it tells where the inner one goes on, but of the outer ones it does not.
   */
  fromLibreOffice = false;
  private readonly open: OpenList[] = [];
  /** The next number at each level, of the list that was last there. */
  private readonly counted: number[] = [];

  get inList(): boolean {
    return this.open.length > 0;
  }

  /** Of the innermost list, from 0. */
  get level(): number {
    return Math.min(DEEPEST, Math.max(0, this.open.length - 1));
  }

  begin(node: HtmlNode, declared: Declarations): void {
    const ordered = node.tag === 'ol';
    const reversed = ordered && node.attribute('reversed') !== undefined;
    const start = Number.parseInt(node.attribute('start') ?? '', 10);
    let next = 1;
    if (Number.isSafeInteger(start)) next = start;
    else if (reversed) {
      next = 0;
      for (let item = node.first; item !== null; item = item.next) if (item.tag === 'li') next++;
    } else if (this.fromLibreOffice && beginsWithList(node)) next = this.counted[this.open.length] ?? 1;
    const type = declared.listType ?? node.attribute('type') ?? 'decimal';
    this.open.push({ ordered, type, next, step: reversed ? -1 : 1 });
  }

  end(): void {
    this.open.pop();
  }

  /** Counts an item. @returns its number as browsers print it, "" where it has none */
  number(node: HtmlNode, declared: Declarations): string {
    const list = this.open[this.open.length - 1];
    if (list === undefined || !list.ordered) return '';
    const value = Number.parseInt(node.attribute('value') ?? '', 10);
    if (Number.isSafeInteger(value)) list.next = value;
    const n = list.next;
    list.next += list.step;
    this.counted.length = Math.min(this.counted.length, this.open.length);
    this.counted[this.open.length - 1] = list.next;
    // Sites that number by hand print no numbers of their own.
    if (beginsNumbered(openingOf(node))) return '';
    return itemMarker(n, declared.listType ?? node.attribute('type') ?? list.type);
  }
}

/** Whether the first element in a list is another list. */
function beginsWithList(list: HtmlNode): boolean {
  let child = list.first;
  while (child !== null && child.tag.startsWith('#')) child = child.next;
  return child !== null && isList(child.tag);
}

/** The first characters that an element holds. */
function openingOf(root: HtmlNode): string {
  let node = root.first;
  for (let step = 0; node !== null && step < 50; step++) {
    if (node.tag === '#text' && node.text.trim() !== '') return node.text.slice(0, 200).trimStart().slice(0, 20);
    let next: HtmlNode | null = node.first ?? node.next;
    for (let up = node.parent; next === null && up !== null && up !== root; up = up.parent) next = up.next;
    node = next;
  }
  return '';
}
