import type { RecognisedBlock } from '../recognition/result';
import type { SourceComment, SourceLine } from '../recognition/source';
import { compareSpans } from './review';

/** The comments of a file, each with the block it speaks of: the last one that begins at or before its place, else the first. */
export function blockComments<B extends Pick<RecognisedBlock, 'spans'>>(
  blocks: readonly B[],
  lines: readonly SourceLine[],
): { block: B; comment: SourceComment }[] {
  if (blocks.length === 0 || lines.every(({ comments }) => comments === undefined)) return [];
  const begins = blocks
    .flatMap((block) => block.spans.map((span) => ({ span, block })))
    .sort((a, b) => compareSpans(a.span, b.span));
  let next = 0;
  return lines.flatMap(({ comments = [] }, line) =>
    [...comments]
      .sort((a, b) => a.offset - b.offset)
      .flatMap((comment) => {
        if (comment.text === '') return [];
        const isBefore = ({ span }: (typeof begins)[number]): boolean =>
          span.line < line || (span.line === line && span.start <= comment.offset);
        while (next < begins.length && isBefore(begins[next]!)) next++;
        return [{ block: begins[next - 1]?.block ?? blocks[0]!, comment }];
      }),
  );
}
