import { countCharacters } from '../model/text';
import type { Recognition, Span } from '../recognition/result';
import type { SourceLine } from '../recognition/source';
import { spanText } from './review';

/** Characters (without white space) of the spans, as the source prints them. */
export function countSpans(lines: readonly SourceLine[], spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + countCharacters(spanText(lines, span)), 0);
}

/** Moves characters between body and furniture; the source stays what it is (design.md 4). */
export function moveCharacters(recognition: Recognition, toFurniture: number): Recognition['characters'] {
  const { source, body, furniture } = recognition.characters;
  return { source, body: body - toFurniture, furniture: furniture + toFurniture };
}

export function isBalanced({ source, body, furniture }: Recognition['characters']): boolean {
  return source === body + furniture;
}
