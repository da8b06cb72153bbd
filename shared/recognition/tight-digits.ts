import { allMatches } from './all-matches';
import type { MarkerMatch } from './marker-grammar';

/** What a figure counts: 3处, 5余次; and what goes on from one: 3至5月. */
const COUNTED =
  '万亿千百十个元吨亩倍人件米公平立年月日点分户家次场名项条期类级号余多至到及和与或处座部所台辆只头株棵份批支位天周季度成岁时小间层届轮班组队村镇乡县市省区街栋楼套幅本册页张对双笔起宗例种门科章节款篇字句遍回趟段片块根架艘匹口眼盏枚颗粒袋箱桶瓶吋寸尺里海克斤两升毫厘兆比线维代大老';

const BEFORE_WORD = `(?=(?![${COUNTED}])[\\u4e00-\\u9fff“])`;
const TIGHT = new RegExp(`[1-9](?<=(?:^|。\\s{0,2}).)${BEFORE_WORD}`, 'gu');
/** The first of the list, right behind the words of the heading above it: ……稳产保供1保障粮油生产。……2…… */
const FIRST = new RegExp(`(?<=[\\u4e00-\\u9fff”])\\s?1${BEFORE_WORD}`, 'gu');

function toMatch(printed: string, at: number): MarkerMatch {
  return { family: 'number', printed, ordinal: Number(printed), at, end: at + 1 };
}

/** 1保障粮油生产。……2稳定菜篮子。……: single figures that open a line or a sentence, tight on the word behind them, as numbers of a list. */
export function tightDigits(text: string): MarkerMatch[] {
  const found: MarkerMatch[] = [];
  for (const { 0: printed, index } of allMatches(TIGHT, text)) {
    const before = found.at(-1);
    if (printed === '2' && before?.ordinal !== 1) {
      const from = before?.end ?? 0;
      const first = allMatches(FIRST, text.slice(from, index)).at(-1);
      if (first !== undefined) found.push(toMatch('1', from + first.index + first[0].length - 1));
    }
    found.push(toMatch(printed, index));
  }
  return found;
}
