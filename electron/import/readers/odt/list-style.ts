import { printNumber } from './number-format';

/** ODF allows ten levels. */
export const LIST_LEVELS = 10;

/** text:list-level-style-number, text:outline-level-style (ODF 1.3 §16.32); null as format: a bullet or picture. */
export interface ListLevel {
  format: string | null;
  prefix: string;
  suffix: string;
  /** How many levels are printed: 2 for "1.2". */
  displayLevels: number;
  start: number;
  /** loext:num-list-format of LibreOffice 7 and later: "第%1%条"; it outranks prefix, suffix and displayLevels. */
  listFormat?: string;
}

export type ListStyle = readonly (ListLevel | undefined)[];

/** Numbers of one list at its levels; undefined: none yet, or to begin anew. */
export class ListNumbers {
  private readonly numbers = new Array<number | undefined>(LIST_LEVELS).fill(undefined);

  /** Counts an item. @param start the number it begins anew with, where it does */
  count(style: ListStyle, level: number, start: number | undefined): void {
    const current = this.numbers[level];
    this.numbers[level] = start ?? (current === undefined ? (style[level]?.start ?? 1) : current + 1);
    this.restart(level + 1);
  }

  /** Lets the levels from this one on begin anew. */
  restart(level: number): void {
    for (let deeper = level; deeper < LIST_LEVELS; deeper++) this.numbers[deeper] = undefined;
  }

  /** The number of the level's last item as it is printed ("（二）"); "" for bullets and lists that print nothing. */
  print(style: ListStyle, level: number): string {
    const own = style[level];
    if (own === undefined || own.format === null) return '';
    const at = (index: number): string => {
      const named = style[index];
      if (named === undefined || named.format === null) return '';
      return printNumber(this.numbers[index] ?? named.start, named.format);
    };
    if (own.listFormat !== undefined) {
      return own.listFormat
        .replace(/%(\d{1,2})%/g, (_whole, n: string) => (Number(n) > level + 1 ? '' : at(Number(n) - 1)))
        .trim();
    }
    const shown: string[] = [];
    for (let index = Math.max(0, level + 1 - own.displayLevels); index <= level; index++) {
      const number = at(index);
      if (number !== '') shown.push(number);
    }
    return (own.prefix + shown.join('.') + own.suffix).trim();
  }
}
