import type { TextPiece } from '../page-text/text-page';

/** pt in a mm, which is the unit of OFD (GB/T 33190 7.4). */
export const MM = 72 / 25.4;

/** Numbers of an attribute such as Boundary or CTM; null where there are not exactly so many. */
export function numbers(value: string | undefined, count: number): number[] | null {
  const found = (value ?? '').trim().split(/\s+/).map(Number);
  return found.length === count && found.every(Number.isFinite) ? found : null;
}

/** A text object (GB/T 33190 11.2) without its words. */
export interface TextFrame {
  /** Upper left corner of the boundary on the page, mm. */
  left: number;
  top: number;
  ctm: readonly number[];
  /** mm */
  size: number;
  bold: boolean;
  vertical: boolean;
  furniture?: string;
}

/** One TextCode: where its words begin within the frame, and the steps from glyph to glyph, mm. */
export interface TextCode {
  text: string;
  x: number;
  y: number;
  deltaX: string | undefined;
  deltaY: string | undefined;
}

/** Steps as they are written: numbers, and "g 3 2.5" for three times 2.5. No more than `count`. */
function steps(written: string | undefined, count: number): number[] {
  const tokens = (written ?? '').trim().split(/\s+/);
  const result: number[] = [];
  for (let i = 0; i < tokens.length && result.length < count; i++) {
    if (tokens[i] === '' || tokens[i] === undefined) continue;
    let times = 1;
    if (tokens[i] === 'g') {
      times = Math.min(Number(tokens[i + 1]) || 0, count - result.length);
      i += 2;
    }
    const step = Number(tokens[i]);
    for (let k = 0; k < times; k++) result.push(Number.isFinite(step) ? step : 0);
  }
  return result;
}

const NARROW = /[\x20-\x7e]/;
/** A step so many times longer than the glyph leaves a gap that was meant. */
const GAP = 1.7;

/** The words of a TextCode, in pieces without gaps; lengths turn into pt. */
export function piecesOf(frame: TextFrame, code: TextCode): TextPiece[] {
  const characters = [...code.text];
  const deltaX = steps(code.deltaX, characters.length);
  const deltaY = steps(code.deltaY, characters.length);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + Math.abs(value), 0);
  const vertical = frame.vertical || (deltaY.length > 0 && sum(deltaY) > sum(deltaX));
  const [a, b, c, d, e, f] = frame.ctm as [number, number, number, number, number, number];
  const along = Math.hypot(vertical ? c : a, vertical ? d : b);
  const angle = (Math.atan2(vertical ? d : b, vertical ? c : a) * 180) / Math.PI;
  const size = frame.size * Math.hypot(c, d) * MM;
  const { furniture } = frame;

  const pieces: TextPiece[] = [];
  let x = code.x;
  let y = code.y;
  let open: TextPiece | null = null;
  let start = 0;
  characters.forEach((character, i) => {
    const own = frame.size * (!vertical && NARROW.test(character) ? 0.5 : 1);
    const known = vertical ? deltaY[i] : deltaX[i];
    // Without steps the font's own widths count, which are not looked up.
    const step = known ?? own;
    const at = vertical ? y : x;
    if (character.trim() === '') open = null;
    else {
      if (open === null) {
        open = {
          text: '',
          x: (frame.left + a * x + c * y + e) * MM,
          y: (frame.top + b * x + d * y + f) * MM,
          width: 0,
          size,
          bold: frame.bold,
          angle: (angle + 360) % 360,
          ...(furniture === undefined ? {} : { furniture }),
        };
        start = at;
        pieces.push(open);
      }
      open.text += character;
      open.width = (Math.abs(at - start) + Math.min(own, Math.abs(step) || own)) * along * MM;
      if (step > GAP * own || step < 0) open = null;
    }
    x += vertical ? (deltaX[i] ?? 0) : step;
    y += vertical ? step : (deltaY[i] ?? 0);
  });
  return pieces.filter((piece) => Number.isFinite(piece.x + piece.y + piece.width) && piece.size > 0);
}
