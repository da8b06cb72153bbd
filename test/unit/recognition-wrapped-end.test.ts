import { describe, expect, it } from 'vitest';
import { toStretches } from '../../shared/recognition/stretch';
import { splitWrappedEnds } from '../../shared/recognition/wrapped-end';
import { sourceOf } from './recognition-outline-text';

const LINES = [
  '进一步健全和完善了各项工作机制，全年发放补贴十二万元，已全',
  '部发放到位。 此资料由网络收集，如有侵权请告知本站立即删除',
];

function piecesOf(lines: readonly string[], width: number | null): string[] {
  return splitWrappedEnds(toStretches(sourceOf(lines)), width).map(({ text }) => text);
}

describe('what a page says behind the end of a sentence that the source broke', () => {
  it('is parted from it', () => {
    expect(piecesOf(LINES, 30)).toEqual([LINES[0], '部发放到位。', '此资料由网络收集，如有侵权请告知本站立即删除']);
  });

  it('stays where the source was not broken, or where the report goes on', () => {
    expect(piecesOf(LINES, null)).toEqual(LINES);
    const own = [LINES[0]!, '部发放到位。 下一步，我们将进一步加强各项工作的落实'];
    expect(piecesOf(own, 30)).toEqual(own);
    const short = ['已全', LINES[1]!];
    expect(piecesOf(short, 30)).toEqual(short);
  });
});
