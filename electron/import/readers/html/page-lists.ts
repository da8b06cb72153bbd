import type { SourceLine } from '../../../../shared/recognition/source';
import type { Declarations } from './page-styles';
import { beginsNumbered, itemMarker } from './list-marker';
import { levelsOfLists, type PartedList } from './parted-lists';
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
  /** Those with numbers that stand in no other. */
  private readonly outermost: PartedList[] = [];
  /** Whether no paragraph stands behind the last of them. */
  private adjoining = false;
  /** The lines of their items, and of lists within them, each with the outermost list that it stands in. */
  private readonly numbered: { line: SourceLine; outermost: number }[] = [];

  /** Puts the level of the innermost list, from 0, on the line of an item of it. */
  setLevel(line: SourceLine): void {
    if (this.open.length === 0) return;
    line.listLevel = Math.min(DEEPEST, this.open.length - 1);
    if (this.open[0]!.ordered) this.numbered.push({ line, outermost: this.outermost.length - 1 });
  }

  /** At the end of the page: lists that were written beside the one that they stand in get its level too. */
  nestParted(): void {
    const levels = levelsOfLists(this.outermost, this.fromLibreOffice);
    for (const { line, outermost } of this.numbered)
      line.listLevel = Math.min(DEEPEST, line.listLevel! + levels[outermost]!);
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
    if (ordered && this.open.length === 0) this.beginOutermost(type, next);
    this.open.push({ ordered, type, next, step: reversed ? -1 : 1 });
  }

  private beginOutermost(type: string, first: number): void {
    this.outermost.push({ type, first, last: first - 1, adjoins: this.adjoining });
    this.adjoining = true;
  }

  /** A paragraph begins, or a line has been printed, that is no item. */
  passText(): void {
    if (this.open.length === 0) this.adjoining = false;
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
    if (this.open.length === 1) this.outermost[this.outermost.length - 1]!.last = n;
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
