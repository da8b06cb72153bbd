import { integer } from '../../xml/attribute-values';
import type { ElementReader, ElementTable } from '../../xml/part-reader';
import { isOn } from '../on-off';
import type { Story } from '../story/story';

const verticalMerge: ElementReader<Story> = {
  open({ flow }, a) {
    if (a.get('val') !== 'restart') flow.shapeCell({ continues: true });
  },
};

const horizontalMerge: ElementReader<Story> = {
  open({ flow }, a) {
    if (a.get('val') !== 'restart') flow.shapeCell({ joins: true });
  },
};

/** Tables, their rows and cells (ECMA-376 17.4). */
export const TABLE_READERS: ElementTable<Story> = {
  'w:tbl': { open: ({ flow }) => flow.openTable(), close: ({ flow }) => flow.closeTable() },
  'w:gridCol': { open: ({ flow }, a) => flow.column(integer(a.get('w')) ?? 0) },
  'w:tr': { open: ({ flow }) => flow.openRow(), close: ({ flow }) => flow.closeRow() },
  'w:gridBefore': { open: ({ flow }, a) => flow.shapeRow({ before: integer(a.get('val')) ?? 0 }) },
  'w:tblHeader': { open: ({ flow }, a) => flow.shapeRow({ header: isOn(a) }) },
  'w:tc': { open: ({ flow }) => flow.openCell(), close: ({ flow }) => flow.closeCell() },
  'w:gridSpan': { open: ({ flow }, a) => flow.shapeCell({ columns: integer(a.get('val')) ?? 1 }) },
  'w:vMerge': verticalMerge,
  'w:hMerge': horizontalMerge,
  // Word 2003 XML
  'w:vmerge': verticalMerge,
  'w:hmerge': horizontalMerge,
};
