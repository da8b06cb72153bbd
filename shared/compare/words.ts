/** A piece of a text that a comparison never cuts. `start` is its offset into the text, UTF-16. */
export interface Word {
  text: string;
  start: number;
  /** A number or a blank kept for one. */
  figure: boolean;
}

/** [start, end) offsets into a text, e.g. where a figure stands. */
export type Stretch = readonly [start: number, end: number];

/** Numbers as they are written in reports, and the blanks kept for them: one piece each, whatever the segmenter makes of them. */
const FIGURE =
  /[\d０-９]+(?:[,，.．][\d０-９]+)*|[〇○零一二三四五六七八九十百千万亿两]{1,12}(?=个|项|次|件|人|名|户|家|场|期|条|篇|份|类|批|处|所|套|台|支|元|万|亿|年|月|日|天|周年|分之)|[XxＸｘ×]{1,8}(?![A-Za-z])|[_＿]{2,}|[○〇]{2,}|\*{2,}/gu;

/** Signs that are words of their own: the segmenter may keep a run of them together. */
const SIGN = /^[\p{P}\p{S}\p{Z}\s]$/u;

type Segment = { segment: string };
let segmenter: { segment(text: string): Iterable<Segment> } | null | undefined;

/** The words of a stretch without figures; single characters where the platform has no dictionary of Chinese. */
function segments(text: string): Iterable<Segment> {
  if (segmenter === undefined)
    segmenter = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  return segmenter === null ? singles(text) : segmenter.segment(text);
}

function singles(text: string): Segment[] {
  return (text.match(/[A-Za-z]+|[\s\S]/gu) ?? []).map((segment) => ({ segment }));
}

/**
 * The words of a text, in order and without gaps: their texts together are the text.
 *
 * @param atoms stretches that are one piece each and count as figures (the figure runs of a block), in order
 */
export function wordsOf(text: string, atoms: readonly Stretch[] = []): Word[] {
  const words: Word[] = [];
  let done = 0;
  for (const [start, end] of [...atoms, [text.length, text.length] as const]) {
    if (start < done || end > text.length) continue;
    addFree(words, text, done, start);
    if (end > start) words.push({ text: text.slice(start, end), start, figure: true });
    done = end;
  }
  return words;
}

function addFree(words: Word[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  let done = 0;
  for (const match of part.matchAll(FIGURE)) {
    addPlain(words, part.slice(done, match.index), from + done);
    words.push({ text: match[0], start: from + match.index, figure: true });
    done = match.index + match[0].length;
  }
  addPlain(words, part.slice(done), from + done);
}

function addPlain(words: Word[], text: string, at: number): void {
  if (text === '') return;
  let start = at;
  for (const { segment } of segments(text)) {
    // A run of signs (……, 》、《) is parted, so that one of them can change.
    const pieces = SIGN.test(segment[0]!) ? [...segment] : [segment];
    for (const piece of pieces) {
      words.push({ text: piece, start, figure: false });
      start += piece.length;
    }
  }
}
