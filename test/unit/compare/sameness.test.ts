import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Letters } from '../../../shared/compare/letters';
import { Probe, standing } from '../../../shared/compare/sameness';
import { sentencesOf } from '../../../shared/compare/sentences';

function lettersOf(text: string): Letters {
  const letters = new Letters();
  letters.add(text);
  return letters;
}
const probe = (...texts: string[]): Probe => new Probe(texts.map((text, i) => ({ id: `b${i}`, text })));

describe('sentencesOf', () => {
  it.each([
    ['一是整合窗口。二是培训队伍；三是“走出去。”四是', ['一是整合窗口。', '二是培训队伍；', '三是“走出去。”', '四是']],
    ['', []],
    ['甲\n乙', ['甲\n', '乙']],
  ])('%s', (text, expected) => {
    expect(sentencesOf(text).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});

describe('Probe', () => {
  const text = '一是推行一窗受理，整合九个部门窗口，共受理事项25,289件。二是设置自助终端18台，群众办事更方便。';

  it('finds a sentence again with other figures and other punctuation', () => {
    const own = probe(text);
    const cover = new Uint8Array(own.length);
    own.match(lettersOf('推行一窗受理,整合12个部门窗口,共受理事项 XXXX 件.'), cover);
    expect(own.sentences.map((sentence) => standing(sentence, cover))).toEqual(['near', null]);
    own.match(lettersOf('一是推行一窗受理；整合十二个部门窗口，共受理事项28,416件！'), cover);
    expect(own.sentences.map((sentence) => standing(sentence, cover))).toEqual(['same', null]);
  });

  it('says how much of each stands in the other', () => {
    expect(probe(text).match(lettersOf(text))).toEqual({ found: 1, contained: 1 });
    expect(probe(text).match(lettersOf('完全是另外一件事情，没有一句话相同。'))).toEqual({ found: 0, contained: 0 });
    const half = probe(text).match(lettersOf(text + '防汛抗旱工作扎实推进，水库大坝安全度汛，应急物资储备充足。'));
    expect(half.found).toBe(1);
    expect(half.contained).toBeGreaterThan(0.5);
    expect(half.contained).toBeLessThan(0.7);
  });

  it('finds sentences that are repeated within the text', () => {
    const own = probe(
      '不断提升干部职工综合素质和服务水平。开展培训12次。',
      '一是抓考核。不断提升干部职工综合素质和服务水平！开展培训16次。',
      '防汛抗旱工作扎实推进。',
    );
    const pairs = own.repeats().map(([a, b]) => [own.sentences[a]!.text, own.sentences[b]!.text]);
    expect(pairs).toEqual([['不断提升干部职工综合素质和服务水平。', '不断提升干部职工综合素质和服务水平！']]);
  });

  it('stands empty texts', () => {
    expect(probe().match(lettersOf(''))).toEqual({ found: 0, contained: 0 });
    expect(probe('').repeats()).toEqual([]);
  });
});

const REPORTS = '/work/shared/reports';
describe.skipIf(!existsSync(REPORTS))('the reports at hand', () => {
  const read = (n: number): string => readFileSync(`${REPORTS}/report-${n}.txt`, 'utf8');

  it.each([
    [0, 0.83],
    [4, 0.78],
    [2, 0],
    [3, 0],
  ])('report-1 holds of report-%i what it was made of', (n, share) => {
    const other = read(n);
    const overlap = probe(read(1)).match(lettersOf(other));
    const own = probe(other);
    const cover = new Uint8Array(own.length);
    own.match(lettersOf(read(1)), cover);
    const long = own.sentences.filter(({ first, last }) => last - first >= 8);
    const again = long.filter((sentence) => standing(sentence, cover) !== null);
    if (share > 0) expect(overlap.contained).toBeGreaterThanOrEqual(share);
    else expect(overlap.contained).toBeLessThan(0.15);
    if (share > 0) expect(again.length / long.length).toBeGreaterThan(0.7);
  });
});
