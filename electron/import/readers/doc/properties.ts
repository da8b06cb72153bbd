import type { Formatting } from '../docx/styles';
import type { CellShape } from '../docx/table-row';
import type { ByteView } from './byte-view';
import { eachSprm, SPRM } from './sprm';

/** What is set on a run of text directly. */
export interface CharacterProperties extends Formatting {
  deleted?: boolean;
  inserted?: boolean;
  /** Its control characters stand for objects, fields, references. */
  special?: boolean;
  /** Its object is the data of a field, not a picture. */
  fieldData?: boolean;
  style?: number;
  /** Index of the font of Western characters and signs. */
  font?: number;
  symbol?: { font: number; code: number };
}

/** How the cells of a row stand; said at the row's end. */
export interface RowShape {
  /** Left edge of the first cell, twips. */
  left: number;
  cells: CellShape[];
  header: boolean;
}

export interface ParagraphProperties extends Formatting {
  style?: number;
  inTable?: boolean;
  rowEnd?: boolean;
  /** Tables around it. */
  tableDepth?: number;
  rowShape?: RowShape;
}

/** On, off, as the style says, or the opposite of it (MS-DOC 2.9.327 ToggleOperand). */
function toggle(value: number): boolean | undefined {
  return value === 0x80 ? undefined : value === 1 || value === 0x81;
}

function setToggle(target: Formatting, key: 'bold' | 'hidden', value: number): void {
  const on = toggle(value);
  if (on === undefined) delete target[key];
  else target[key] = on;
}

/** Applies the property changes of `list` that concern characters. */
export function applyToCharacters(target: CharacterProperties, list: ByteView, from = 0): void {
  eachSprm(list, from, (code, at) => {
    switch (code) {
      case SPRM.characterDeleted:
        target.deleted = (list.u8(at) & 1) === 1;
        break;
      case SPRM.characterInserted:
        target.inserted = (list.u8(at) & 1) === 1;
        break;
      case SPRM.bold:
        setToggle(target, 'bold', list.u8(at));
        break;
      case SPRM.hidden:
        setToggle(target, 'hidden', list.u8(at));
        break;
      case SPRM.fieldData:
        target.fieldData = list.u8(at) === 1;
        break;
      case SPRM.special:
        target.special = list.u8(at) === 1;
        break;
      case SPRM.characterStyle:
        target.style = list.u16(at);
        break;
      case SPRM.halfPoints:
        if (list.u16(at) > 0) target.fontSize = list.u16(at) / 2;
        break;
      case SPRM.asciiFont:
        target.font = list.u16(at);
        break;
      case SPRM.symbol:
        target.symbol = { font: list.u16(at), code: list.u16(at + 2) };
        target.special = true;
        break;
    }
  });
}

const newRow = (): RowShape => ({ left: 0, cells: [], header: false });
/** Size of the TC80 of a cell (2.9.315). */
const CELL_DEFINITION = 20;
/** TCGRF (2.9.318): the middle bits say how the cell is merged with those above and below, the first with those beside it. */
const mergeAcross = (flags: number): boolean => (flags & 3) === 1;
const mergeDown = (flags: number): boolean => ((flags >> 5) & 3) === 1;

/** The edges of a row's cells, and what is merged (2.9.322 TDefTableOperand). */
function readRow(list: ByteView, at: number, known: RowShape | undefined): RowShape {
  const end = Math.min(list.length, at + list.u16(at) + 1);
  if (end < at + 5) return known ?? newRow();
  const count = list.u8(at + 2);
  const edges = at + 3;
  const cells = edges + 2 * (count + 1);
  if (count > 63 || cells > end) return known ?? newRow();
  return {
    left: list.i16(edges),
    header: known?.header ?? false,
    cells: Array.from({ length: count }, (_, i): CellShape => {
      const definition = cells + CELL_DEFINITION * i;
      const flags = definition + 2 <= end ? list.u16(definition) : 0;
      return {
        right: list.i16(edges + 2 * (i + 1)),
        ...(mergeAcross(flags) && { joins: true }),
        ...(mergeDown(flags) && { continues: true }),
      };
    }),
  };
}

const CENTRED = 1;
/** List indices from here on are signs of Word 6 and of numbers taken away (2.6.2 sprmPIlfo). */
const MAX_LIST = 0x07fe;

/** Applies the property changes of `list` that concern paragraphs. `data` is the stream for lists too long for their page. */
export function applyToParagraph(
  target: ParagraphProperties,
  list: ByteView,
  from: number,
  data: ByteView | null,
): void {
  eachSprm(list, from, (code, at) => {
    switch (code) {
      case SPRM.paragraphStyle:
        target.style = list.u16(at);
        break;
      case SPRM.justify:
      case SPRM.justifyLogical:
        target.centred = list.u8(at) === CENTRED;
        break;
      case SPRM.outlineLevel:
        target.outlineLevel = list.u8(at);
        break;
      case SPRM.listLevel:
        target.listLevel = Math.min(list.u8(at), 8);
        break;
      case SPRM.list:
        target.numId = list.u16(at) <= MAX_LIST ? list.u16(at) : 0;
        break;
      case SPRM.inTable:
        target.inTable = list.u8(at) === 1;
        break;
      case SPRM.rowEnd:
        target.rowEnd = list.u8(at) === 1;
        break;
      case SPRM.tableDepth:
        target.tableDepth = list.u32(at);
        break;
      case SPRM.tableDefinition:
        target.rowShape = readRow(list, at, target.rowShape);
        break;
      case SPRM.tableHeader:
        target.rowShape = { ...(target.rowShape ?? newRow()), header: list.u8(at) === 1 };
        break;
      case SPRM.verticalMerge: {
        const cell = target.rowShape?.cells[list.u8(at + 1)];
        if (cell !== undefined && list.u8(at + 2) === 1) cell.continues = true;
        break;
      }
      case SPRM.hugeParagraph:
      case SPRM.hugeParagraphOld: {
        const place = list.u32(at);
        // The long list holds no further one: data = null.
        if (data !== null && place + 2 <= data.length)
          applyToParagraph(target, data.slice(place + 2, Math.min(data.u16(place), data.length - place - 2)), 0, null);
        break;
      }
    }
  });
}
