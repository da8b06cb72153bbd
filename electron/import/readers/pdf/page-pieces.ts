import type { PDFPageProxy } from 'pdfjs-dist';
import type { TextContent, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api';
import type { TextPage, TextPiece } from '../page-text/text-page';

type Matrix = [number, number, number, number, number, number];

function times([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

/** The text of a page in the order of its drawing; items of marked content, which hold none, left out. */
export async function textOf(page: PDFPageProxy): Promise<{ items: TextItem[]; styles: TextContent['styles'] }> {
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  return { items: items.filter((item: TextItem | TextMarkedContent): item is TextItem => 'str' in item), styles };
}

/** The value of a form's field, as text with its lower left corner on the unturned page (pt, upwards). */
export interface FieldText {
  text: string;
  x: number;
  y: number;
}

const FIELD_SIZE = 10.5;

/** Places text on the page as it is seen: turned by its /Rotate, measured from its upper left corner. */
export function toTextPage(
  page: PDFPageProxy,
  { items, styles }: Awaited<ReturnType<typeof textOf>>,
  isHeavy: (fontName: string) => boolean,
  fields: readonly FieldText[],
): TextPage {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = viewport.transform as Matrix;
  const pieces = items.map((item): TextPiece => {
    const [a, b, c, d, x, y] = times(toPage, item.transform as Matrix);
    const vertical = styles[item.fontName]?.vertical === true;
    const angle = (Math.atan2(b, a) * 180) / Math.PI + (vertical ? 90 : 0);
    return {
      text: item.str,
      x,
      y,
      width: vertical ? item.height : item.width,
      size: Math.hypot(c, d),
      bold: isHeavy(item.fontName),
      angle: (angle + 360) % 360,
    };
  });
  for (const { text, x: left, y: bottom } of fields) {
    const [, , , , x, y] = times(toPage, [1, 0, 0, 1, left, bottom]);
    pieces.push({ text, x, y: y - 2, width: text.length * FIELD_SIZE, size: FIELD_SIZE, bold: false, angle: 0 });
  }
  return {
    width: viewport.width,
    height: viewport.height,
    pieces: pieces.filter(({ x, y, width, size }) => Number.isFinite(x + y + width) && size > 0),
  };
}
