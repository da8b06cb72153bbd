import type { TextPage, TextPiece } from './text-page';

/** A page whose text all runs to the right, and what stood across it. */
export interface UprightPage {
  /** The text in the direction that most of it has. */
  main: TextPage;
  /** Text turned by a right angle against it: a column of a table, a note at the edge. */
  turned: TextPage[];
  /** Text at any other angle. */
  slanted: TextPiece[];
}

/** How far text may lean and still count as straight, degrees. */
const LEAN = 4;

/** The quarter turn that a piece runs along, 0 to 3; null for text at an angle. */
function quarterOf({ angle }: TextPiece): number | null {
  const quarter = Math.round(angle / 90);
  return Math.abs(angle - quarter * 90) <= LEAN ? quarter % 4 : null;
}

/** Turns the page back by so many quarters, so that text along them runs to the right; vertical writing so comes out in its order. */
function turnBack({ width, height }: TextPage, pieces: readonly TextPiece[], quarters: number): TextPage {
  if (quarters === 0) return { width, height, pieces };
  const place = ({ x, y }: TextPiece): { x: number; y: number } =>
    quarters === 1
      ? { x: y, y: width - x }
      : quarters === 2
        ? { x: width - x, y: height - y }
        : { x: height - y, y: x };
  return {
    width: quarters === 2 ? width : height,
    height: quarters === 2 ? height : width,
    pieces: pieces.map((piece) => ({ ...piece, ...place(piece), angle: 0 })),
  };
}

export function upright(page: TextPage): UprightPage {
  const quarters: TextPiece[][] = [[], [], [], []];
  const slanted: TextPiece[] = [];
  for (const piece of page.pieces) {
    const quarter = quarterOf(piece);
    if (quarter === null) slanted.push(piece);
    else quarters[quarter]!.push(piece);
  }
  const weight = (pieces: readonly TextPiece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
  const most = quarters.reduce((best, pieces, i) => (weight(pieces) > weight(quarters[best]!) ? i : best), 0);
  return {
    main: turnBack(page, quarters[most]!, most),
    turned: quarters.flatMap((pieces, i) => (i === most || pieces.length === 0 ? [] : [turnBack(page, pieces, i)])),
    slanted,
  };
}
