import { isFigureRun } from '../model/inline';
import type { Block } from '../model/block';
import type { Figure } from '../model/figure';
import type { Report } from '../model/report';
import { figureMap, inlineText } from '../model/text';
import type { RecognisedReport, Span } from '../recognition/result';
import type { SourceLine } from '../recognition/source';

/** A block of the file that was edited. */
export interface TheirBlock {
  block: Block;
  figures: Figure[];
  /** Without marker, as the file prints it. */
  text: string;
  printed: string;
  spans: Span[];
  /** Where its text begins in the line of its only span; null where that is not told. */
  textAt: number | null;
}

/**
 * The blocks of an edited file. Words written in front of a block's bookmark belong to it; a marker retyped by hand, in another style too, is
 * no word of the text.
 * @param base the report as it was exported
 */
export function theirBlocks(file: RecognisedReport, base: Report): TheirBlock[] {
  const known = new Map(base.blocks.map((block) => [block.id, block]));
  const figures = figureMap(file.figures);
  const result: TheirBlock[] = [];
  for (const { block, printed, spans } of file.blocks) {
    const shown = block.content.flatMap((run) => (isFigureRun(run) ? (figures.get(run.figureId) ?? []) : []));
    const found: TheirBlock = {
      block,
      figures: shown,
      text: inlineText(block.content, figures),
      printed,
      spans,
      textAt: null,
    };
    const old = known.get(block.id);
    const last = result.at(-1);
    // Typed before the bookmark, at the start of the paragraph.
    if (
      old?.flow === 'paragraph' &&
      block.flow === 'joined' &&
      last !== undefined &&
      !known.has(last.block.id) &&
      last.block.flow === 'paragraph' &&
      last.spans.at(-1)?.line === spans[0]?.line
    ) {
      result.pop();
      found.block = { ...block, flow: 'paragraph' };
      found.text = last.text + found.text;
      found.printed = last.printed || printed;
      found.spans = [{ ...last.spans[0]!, end: spans[0]!.end }];
      found.figures = [...last.figures, ...shown];
    }
    result.push(found);
  }
  return result;
}

/**
 * Settles what of a block is its text: what the reader took for a marker may be words, and the other way round.
 * @param old how the block was exported; null for a new one
 */
export function settleText(
  found: TheirBlock,
  old: { text: string; marker: string } | null,
  lines: readonly SourceLine[],
): void {
  if (old !== null) {
    const { text, marker } = old;
    if (marker === '' && found.printed !== '' && text.trimStart().startsWith(found.printed))
      found.text = found.printed + found.text;
    else if (marker !== '' && found.printed === '' && found.text.startsWith(marker) && !text.startsWith(marker))
      found.text = found.text.slice(marker.length);
  }
  const [span] = found.spans;
  if (found.spans.length !== 1 || span === undefined) return;
  const at = (lines[span.line]?.text ?? '').lastIndexOf(found.text, span.end);
  if (at >= span.start) found.textAt = at;
}
