import type { PlacedRemark, ReportRule } from '../finding';
import { countOf } from '../numbers';
import { perBlock } from '../per-block';

/** What began in which year. */
const FOUNDED: readonly (readonly [RegExp, number])[] = [
  [/中国共产党(?:成立|建党|诞辰)|建党|党的生日/u, 1921],
  [/中国共产主义青年团成立|共青团成立|建团/u, 1922],
  [/五四运动/u, 1919],
  [/中国人民解放军建军|建军/u, 1927],
  [/(?:红军)?长征(?:胜利|出发)?/u, 1936],
  [/抗(?:日)?战(?:争)?胜利|反法西斯战争胜利/u, 1945],
  [/新中国成立|中华人民共和国成立|建国/u, 1949],
  [/志愿军抗美援朝出国作战|抗美援朝(?:战争)?(?:出国作战)?/u, 1950],
  [/改革开放/u, 1978],
  [/香港回归/u, 1997],
  [/澳门回归/u, 1999],
];
const ANNIVERSARY = /([^。；，,;]{0,30}?)(\d{1,6}|[一二三四五六七八九十百零]{1,7})(?:个)?周年/gu;
const NAMED_YEAR = /(?<!\d)((?:19|20)\d{2})年(?:是|为|正值|适逢|恰逢|迎来|系)/gu;
/** 1986年建校; 2026年是建校45周年 names no year of founding. */
const FOUNDING =
  /(?<!\d)((?:19|20)\d{2})年(?!是|为|正值|适逢|恰逢|迎来|系)[^。；，,;]{0,8}(?:成立|创办|创立|建成|建校|建馆|建院|建厂|设立)/u;
/** 创办于1986年, in the same sentence. */
const FOUNDED_IN = /(?:成立|创办|创立|创建|建成|建校|建馆|建院|建厂|设立|始建)于((?:19|20)\d{2})年/u;

const anniversariesIn = perBlock(({ text }) => (text.includes('周年') ? [...text.matchAll(ANNIVERSARY)] : []));

/** 周年 that do not come out: the year that is named less the year of founding, or more years than there have been. */
export const anniversary: ReportRule = {
  id: 'anniversary',
  level: 'error',
  source: 'common',
  inReport: ({ report, blocks }) =>
    blocks.flatMap((block, at): PlacedRemark[] =>
      anniversariesIn(block).flatMap((match): PlacedRemark[] => {
        const { text } = block;
        const n = countOf(match[2]!);
        if (n === null) return [];
        const start = match.index + match[1]!.length;
        const range: [number, number] = [start, match.index + match[0].length];
        const sentence = text.slice(text.lastIndexOf('。', match.index) + 1, match.index + match[0].length);
        const rest = text.slice(match.index).split('。')[0]!;
        // What began long ago differs in its end (长征, 抗美援朝): only the plain ones are counted on.
        const began =
          FOUNDED.find(([words]) => words.test(match[1]!))?.[1] ??
          Number((FOUNDED_IN.exec(rest) ?? FOUNDED_IN.exec(sentence) ?? FOUNDING.exec(sentence))?.[1] ?? NaN);
        if (Number.isNaN(began)) {
          return n > 5000 ? [{ at, range, message: 'checks.anniversary.absurd', args: { n } }] : [];
        }
        // The year that stands nearest before.
        const named = Number([...sentence.matchAll(NAMED_YEAR)].at(-1)?.[1] ?? NaN);
        if (named > began && !/长征|抗美援朝/u.test(match[1]!)) {
          const right = named - began;
          return right === n
            ? []
            : [{ at, range, message: 'checks.anniversary.other', args: { n, year: named, began, right } }];
        }
        const latest = (report.year ?? 2100) + 1 - began;
        return n > latest ? [{ at, range, message: 'checks.anniversary.future', args: { n, began, latest } }] : [];
      }),
    ),
};
