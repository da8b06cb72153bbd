/** A run of text at its place on a page. Lengths in pt, measured to the right and down from the page's upper left corner. */
export interface TextPiece {
  text: string;
  /** Where its baseline begins. */
  x: number;
  y: number;
  /** Along the baseline. */
  width: number;
  /** Of the font. */
  size: number;
  bold: boolean;
  /** Clockwise, 0 to 359 degrees: 0 runs to the right, 90 down. */
  angle: number;
  /** Why it is no part of the text, where the format itself says so (template, annotation). */
  furniture?: string;
}

/** What a page-oriented file (PDF, OFD) says of a page: where which words stand, in no order to rely on. */
export interface TextPage {
  width: number;
  height: number;
  pieces: readonly TextPiece[];
}
