import type { RunFormat } from '../docx/paragraph';

/** How text is printed. ODF has a font for Western and one for Chinese text, each with weight and size. */
export interface TextLook {
  bold?: boolean;
  boldAsian?: boolean;
  /** pt */
  size?: number;
  sizeAsian?: number;
  hidden?: boolean;
  /** Sizes that are given as parts of those around, until these are known. */
  ratio?: number;
  ratioAsian?: number;
}

const LOOK_KEYS = ['bold', 'boldAsian', 'size', 'sizeAsian', 'hidden'] as const;
const CHINESE = /[\u2e80-\uffef]/;

/** The look of text within text. */
export function mergeLooks(outer: TextLook, inner: TextLook): TextLook {
  const { ratio, ratioAsian } = inner;
  const merged: TextLook = { ...outer };
  for (const key of LOOK_KEYS) if (inner[key] !== undefined) Object.assign(merged, { [key]: inner[key] });
  if (ratio !== undefined) {
    if (outer.size === undefined) merged.ratio = ratio * (outer.ratio ?? 1);
    else merged.size = outer.size * ratio;
  }
  if (ratioAsian !== undefined) {
    if (outer.sizeAsian === undefined) merged.ratioAsian = ratioAsian * (outer.ratioAsian ?? 1);
    else merged.sizeAsian = outer.sizeAsian * ratioAsian;
  }
  return merged;
}

/** How a text of that look is printed: in the font for Chinese where any of it is. */
export function formatOf(text: string, look: TextLook): RunFormat {
  const chinese = CHINESE.test(text);
  const bold = chinese ? look.boldAsian : look.bold;
  const fontSize = chinese ? look.sizeAsian : look.size;
  const run: RunFormat = {};
  if (bold === true) run.bold = true;
  if (look.hidden === true) run.hidden = true;
  if (fontSize !== undefined) run.fontSize = fontSize;
  return run;
}
