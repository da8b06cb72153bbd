import { halves, parted } from './cuttings';
import { isSiteSentence } from './furniture-line';
import { leadingMarker } from './marker-grammar';
import type { Stretch } from './stretch';

/** …发放到位。 此资料由网络收集: the end of a sentence, a gap, and what a page says behind it. */
const END = /^[^。！!]{1,60}[。！!]”?(?=\s{1,8}\S{8})/u;
const ROOM = 4;

/** Parts the last words of a sentence from what a page prints behind them, where the source was broken at a fixed width. */
export function splitWrappedEnds(stretches: readonly Stretch[], width: number | null): readonly Stretch[] {
  if (width === null) return stretches;
  return parted(stretches, (stretch, i) => {
    const above = stretches[i - 1];
    if (above === undefined || stretch.line - above.line !== 1 || above.text.length < width - ROOM) return [stretch];
    const end = END.exec(stretch.text)?.[0] ?? '';
    if (end === '' || /[。！!；]$/u.test(above.text) || leadingMarker(stretch.text) !== null) return [stretch];
    if (isSiteSentence(end) || isSiteSentence(above.text) || !isSiteSentence(stretch.text.slice(end.length)))
      return [stretch];
    return halves(stretch, end.length).filter((piece) => piece !== null);
  });
}
