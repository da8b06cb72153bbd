import type { Block } from './block';
import { isHeadingRole } from './block';
import type { Figure } from './figure';
import { isFigureRun, type Inline } from './inline';

export type FigureTexts = ReadonlyMap<string, Pick<Figure, 'text'>>;

export function figureMap(figures: readonly Figure[]): Map<string, Figure> {
  return new Map(figures.map((f) => [f.id, f]));
}

/** The printed text of a content list, figures included. */
export function inlineText(content: readonly Inline[], figures: FigureTexts): string {
  return content.map((run) => (isFigureRun(run) ? (figures.get(run.figureId)?.text ?? '') : run.text)).join('');
}

/** A heading longer than this (in characters, the closing 。 not counted) is a sentence, not a heading. */
export const MAX_HEADING = 40;

/**
 * Length of the heading at the start of a block's text, in characters: up to and with the first 。 when more follows, the
 * whole text otherwise; 0 where the first sentence is too long to be one.
 */
export function headingLength(text: string): number {
  const stop = text.indexOf('。');
  const end = stop < 0 || stop === text.trimEnd().length - 1 ? text.length : stop + 1;
  const sentence = text.slice(0, end).replace(/。$/u, '');
  return sentence.length > MAX_HEADING ? 0 : end;
}

/** The derived heading of a block (with its 。 where it has one), "" for roles or sentences that have none. */
export function headingOf(block: Pick<Block, 'role' | 'content'>, figures: FigureTexts): string {
  if (!isHeadingRole(block.role)) return '';
  const text = inlineText(block.content, figures);
  return text.slice(0, headingLength(text));
}

/** Characters without white space: the unit in which import accounts for a source. */
export function countCharacters(text: string): number {
  if (!/[\s\u200b\ufeff\ud800-\udfff]/.test(text)) return text.length;
  const printed = text.replace(/[\s\u3000\u200b\ufeff]/gu, '');
  return /[\ud800-\udfff]/.test(printed) ? [...printed].length : printed.length;
}
