import { integer } from '../xml/attribute-values';
import type { ElementReader, ElementTable } from '../xml/part-reader';
import { LIST_LEVELS, type ListLevel } from './list-style';
import type { StyleSheet } from './style-sheet';

/** What has the styles of lists read into it. */
export interface ListStyled {
  /** That which the styles belong to; null where they are not kept. */
  readonly sheet: StyleSheet | null;
  /** Of the style that is open. */
  levels: (ListLevel | undefined)[] | null;
}

const level = (numbered: boolean): ElementReader<ListStyled> => ({
  open({ levels }, a) {
    const index = (integer(a.get('level')) ?? 0) - 1;
    if (levels === null || index < 0 || index >= LIST_LEVELS) return;
    const listFormat = a.get('num-list-format');
    levels[index] = {
      format: numbered ? (a.get('num-format') ?? '') : null,
      prefix: a.get('num-prefix') ?? '',
      suffix: a.get('num-suffix') ?? '',
      displayLevels: Math.max(1, Math.min(LIST_LEVELS, integer(a.get('display-levels')) ?? 1)),
      start: integer(a.get('start-value')) ?? 1,
      ...(listFormat === undefined ? {} : { listFormat }),
    };
  },
});

function close(part: ListStyled): void {
  part.levels = null;
}

/** Styles of lists and of the numbers of headings (ODF 1.3 §16). */
export const LIST_STYLE_READERS: ElementTable<ListStyled> = {
  'text:list-style': {
    open(part, a) {
      part.levels = [];
      if (part.sheet !== null) part.sheet.addList(a.get('name') ?? '', part.levels);
    },
    close,
  },
  'text:outline-style': {
    open(part) {
      part.levels = [];
      if (part.sheet !== null) part.sheet.outline = part.levels;
    },
    close,
  },
  'text:list-level-style-number': level(true),
  'text:outline-level-style': level(true),
  'text:list-level-style-bullet': level(false),
  'text:list-level-style-image': level(false),
};
