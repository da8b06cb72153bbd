import { integer } from '../../xml/attribute-values';
import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';

const column: ElementReader<Story> = {
  open({ place, styles }, a) {
    const width = styles.columnWidths.get(a.get('style-name') ?? '') ?? 0;
    place.flow.column(width, integer(a.get('number-columns-repeated')) ?? 1);
  },
};

const row: ElementReader<Story> = {
  open({ place }) {
    place.covered = 0;
    place.flow.openRow();
    place.flow.shapeRow({ header: place.headers > 0 });
  },
  close: ({ place }) => place.flow.closeRow(),
};

const cell: ElementReader<Story> = {
  open({ place }, a) {
    const columns = integer(a.get('number-columns-spanned')) ?? 1;
    place.covered = columns - 1;
    place.flow.openCell({ columns, rows: integer(a.get('number-rows-spanned')) ?? 1 });
  },
  close: ({ place }) => place.flow.closeCell(),
};

/** Covered by the cell to its left it is a part of that; covered from above it is an empty cell. */
const coveredCell: ElementReader<Story> = {
  open({ place }) {
    if (place.covered-- <= 0) place.flow.openCell({ continues: true });
  },
  close: ({ place }) => place.flow.closeCell(),
};

/** Tables, their rows and cells (ODF 1.3 §9.1). */
export const TABLE_READERS: ElementTable<Story> = {
  'table:table': { open: ({ place }) => place.openTable(), close: ({ place }) => place.closeTable() },
  'table:table-column': column,
  'table:table-header-rows': {
    open({ place }) {
      place.headers++;
    },
    close({ place }) {
      place.headers--;
    },
  },
  'table:table-row': row,
  'table:table-cell': cell,
  'table:covered-table-cell': coveredCell,
};
