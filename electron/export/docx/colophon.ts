import type { Matter } from '../../../shared/model/report';
import { colophonLines } from '../colophon-lines';
import { ElementBlock, ElementParagraph, type Element } from './element';
import { textRun } from './runs';
import { STYLE } from './style-ids';

/** Thick rules first and last, 0.35 mm, thin ones between, 0.25 mm (GB/T 9704 7.4.1), in eighths of a point. */
const THICK = 8;
const THIN = 6;
const COLUMNS = 2;

const value = (name: string, val: string | number): Element => ({ name, attributes: { 'w:val': val } });
const size = (name: string, width: number): Element => ({ name, attributes: { 'w:w': width, 'w:type': 'dxa' } });
const rule = (side: string, eighths: number): Element => ({
  name: `w:${side}`,
  attributes: { 'w:val': 'single', 'w:sz': eighths, 'w:space': 0, 'w:color': 'auto' },
});
const none = (side: string): Element => ({ name: `w:${side}`, attributes: { 'w:val': 'nil' } });

/** One character of 4号 from the right edge. */
const AT_THE_RIGHT: readonly Element[] = [
  {
    name: 'w:ind',
    attributes: {
      'w:leftChars': 0,
      'w:left': 0,
      'w:rightChars': 100,
      'w:right': 280,
      'w:firstLineChars': 0,
      'w:firstLine': 0,
    },
  },
  value('w:jc', 'right'),
];

/** The cells of a line: what is parted by a tab stands at either edge. */
function cellsOf(line: string, borders: Element, width: number): Element[] {
  const pieces = line.split('\t');
  return pieces.map((text, index) => ({
    name: 'w:tc',
    children: [
      {
        name: 'w:tcPr',
        children: [
          size('w:tcW', Math.floor(width / pieces.length)),
          ...(pieces.length === 1 ? [value('w:gridSpan', COLUMNS)] : []),
          borders,
        ],
      },
      {
        name: 'w:p',
        children: [
          { name: 'w:pPr', children: [value('w:pStyle', STYLE.colophon), ...(index > 0 ? AT_THE_RIGHT : [])] },
          ...(text === '' ? [] : [textRun({ text })]),
        ],
      },
    ],
  }));
}

/**
 * The 版记 as a table that lies at the foot of the last page, as wide as the type area (7.4). LibreOffice 7 lets no table float that is as
 * wide as the text: there it stands right below the date.
 * @param width of the type area, twips
 */
export function colophon(matter: Matter, width: number): (ElementBlock | ElementParagraph)[] {
  const lines = colophonLines(matter);
  if (lines.length === 0) return [];
  const rows = lines.map((line, index): Element => {
    const borders: Element = {
      name: 'w:tcBorders',
      children: [
        rule('top', index === 0 ? THICK : THIN),
        none('left'),
        rule('bottom', index === lines.length - 1 ? THICK : THIN),
        none('right'),
      ],
    };
    return {
      name: 'w:tr',
      children: [{ name: 'w:trPr', children: [{ name: 'w:cantSplit' }] }, ...cellsOf(line, borders, width)],
    };
  });
  const place: Element = {
    name: 'w:tblpPr',
    attributes: {
      'w:leftFromText': 0,
      'w:rightFromText': 0,
      'w:vertAnchor': 'margin',
      'w:horzAnchor': 'margin',
      'w:tblpXSpec': 'left',
      'w:tblpYSpec': 'bottom',
    },
  };
  const column: Element = { name: 'w:gridCol', attributes: { 'w:w': Math.floor(width / COLUMNS) } };
  const table: Element = {
    name: 'w:tbl',
    children: [
      {
        name: 'w:tblPr',
        children: [
          place,
          size('w:tblW', width),
          { name: 'w:tblLayout', attributes: { 'w:type': 'fixed' } },
          { name: 'w:tblCellMar', children: [size('w:left', 0), size('w:right', 0)] },
        ],
      },
      { name: 'w:tblGrid', children: Array.from({ length: COLUMNS }, () => column) },
      ...rows,
    ],
  };
  // The table is tied to the paragraph behind it; the one before keeps it apart from a table of the text.
  return [new ElementParagraph(STYLE.tie, []), new ElementBlock(table), new ElementParagraph(STYLE.tie, [])];
}
