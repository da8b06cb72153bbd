import type { Line, Unit } from '../../../shared/format/layout/break-lines';
import type { Face } from './faces';

/** How far below the middle of its line the base line of a hanzi lies, in parts of its size. */
const BASE = 0.38;
/** Width of the outline that makes a font bold, in parts of its size. */
const OUTLINE = 0.03;

export type Align = 'justify' | 'left' | 'center' | 'right';

function sameFace(a: Face, b: Face): boolean {
  return (
    a.font === b.font &&
    a.size === b.size &&
    a.bold === b.bold &&
    a.underline === b.underline &&
    a.spacing === b.spacing
  );
}

/** Units that can be drawn in one go: the same face, and all single characters, between which the same space is added. */
function groups(units: readonly Unit<Face>[]): Unit<Face>[][] {
  const result: Unit<Face>[][] = [];
  const single = (unit: Unit<Face>): boolean => [...unit.text].length === 1;
  for (const unit of units) {
    const open = result.at(-1);
    const same = open !== undefined && sameFace(open[0]!.face, unit.face);
    if (same && single(unit) && single(open.at(-1)!) && open.at(-1)!.gap === undefined) open.push(unit);
    else result.push([unit]);
  }
  return result;
}

/**
 * Draws a line of text.
 * @param box its left and upper edge, its width and height, pt
 */
export function drawLine(
  document: PDFKit.PDFDocument,
  line: Line<Face>,
  box: { x: number; y: number; width: number; height: number },
  align: Align,
): void {
  const room = box.width - line.indent - line.width;
  const gaps = line.units.length - 1;
  const stretch = align === 'justify' && !line.last && gaps > 0 && room > 0 ? room / gaps : 0;
  const offset = align === 'center' ? room / 2 : align === 'right' ? room : 0;
  let x = box.x + line.indent + offset;
  for (const group of groups(line.units)) {
    const { font, size, bold, underline, spacing } = group[0]!.face;
    const text = group.map((unit) => unit.text).join('');
    const width = group.reduce((sum, unit) => sum + unit.width + stretch, 0);
    const between = group.length > 1 ? spacing + stretch : spacing;
    document.font(font).fontSize(size);
    if (bold) document.lineWidth(size * OUTLINE);
    document.text(text, x, box.y + box.height / 2 + size * BASE, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: between,
      underline,
      fill: true,
      stroke: bold,
    });
    x += width;
  }
}
