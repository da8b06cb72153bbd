import { isDateLine } from './dates';
import { leadingMarker } from './marker-grammar';
import { namesKinds } from './page-shapes';
import type { Stretch } from './stretch';
import { endsAsTitle, isUnitName, namesPart, namesPlan, titleKey, TITLE_NOUN, yearIn } from './title-words';

const TITLE_STYLE = /^(?:title|标题|文档标题|大标题|公文标题|主标题)$/iu;

/** A sign within a sentence. */
export const INNER_STOP = /[，。；]\p{Script=Han}|\p{Script=Han},\p{Script=Han}/u;

export function hasTitleStyle(stretch: Stretch): boolean {
  return TITLE_STYLE.test(stretch.hints.style ?? '');
}

/** Some word of a title and, in a title of several lines, what ties it to the next. */
const OPEN_END = /(?:及|和|与|暨|的|、|关于|以及)$/u;
export const OPEN_START = /^(?:及|和|与|暨|以及|并)/u;

function titleScore(stretch: Stretch, bodySize: number, repeats: ReadonlyMap<string, number>): number {
  const { text, hints } = stretch;
  if (/[。；！？，,;]$/u.test(text) || isDateLine(text) || text.length < 4) return 0;
  if (/[：:]$/u.test(text) || /^[（(].*[)）]$/u.test(text) || /^[—–-]/u.test(text)) return 0;
  if (namesKinds(text)) return 0;
  let score = 0;
  if (endsAsTitle(text)) score += 5;
  else if (TITLE_NOUN.test(text)) score += 2;
  if (OPEN_END.test(text) && TITLE_NOUN.test(text)) score += 2;
  if (yearIn(text) !== null || /20[Xx×]{2}年|上半年|下半年|年度|季度/u.test(text)) score += 2;
  if (text.startsWith('关于')) score += 1;
  if (text.length > 45 && /关于.*的(?:通知|函|报告|请示)$/u.test(text)) score += 5;
  if (hints.centred === true) score += 2;
  if (hints.bold === true) score += 1;
  if ((hints.fontSize ?? 0) > bodySize + 1) score += 2;
  if (hints.headingLevel === 1) score += 1;
  if ((repeats.get(titleKey(text)) ?? 0) > 1) score += 2;
  if (text.length < 6) score -= 3;
  if (text.includes('。') || (text.match(/[，,]/gu)?.length ?? 0) > 1) score -= 4;
  return score;
}

/** The first line of a title that goes on in the next: it names the year, and no kind of paper. */
function isOpenTitle(text: string): boolean {
  return (
    text.length >= 8 &&
    yearIn(text) !== null &&
    !endsAsTitle(text) &&
    !/[。；，：！？,;:]|[〔〕]|号$/u.test(text) &&
    !isDateLine(text)
  );
}

export const YEAR_ALONE = /^20\d\d$/u;
/** 我的: a word of a menu, though it ends as the first line of a title may. */
const MAX_WORD = 3;
const ASSEMBLY = /^\p{Script=Han}{4,24}(?:会议|大会|委员会)$/u;

/** Whether two neighbouring lines of the head make one title. */
function goOn(above: Stretch, below: Stretch, isParted: Parted): boolean {
  // A site prints the title above itself, cut short.
  if (below.text.startsWith(above.text)) return false;
  if ((OPEN_END.test(above.text) && above.text.length > MAX_WORD) || OPEN_START.test(below.text)) return true;
  if (above.text.startsWith('关于') && !endsAsTitle(above.text) && endsAsTitle(below.text)) return true;
  const adjacent = below.line - above.line <= 2 && !isParted(above, below);
  // 2020 | 年城市管理局工作总结
  if (YEAR_ALONE.test(above.text) && below.text.startsWith('年') && adjacent) return true;
  // 中国人民政治协商会议 | 第七届某县委员会常务委员会工作报告
  if (ASSEMBLY.test(above.text) && below.text.startsWith('第') && adjacent && endsAsTitle(below.text)) return true;
  if (isUnitName(above.text) && adjacent && endsAsTitle(below.text)) return true;
  // 某局2013年度信息公开工作 | 年度报告
  if (adjacent && endsAsTitle(below.text) && isOpenTitle(above.text)) return true;
  const sameLook =
    above.hints.centred === true &&
    below.hints.centred === true &&
    above.hints.fontSize === below.hints.fontSize &&
    above.hints.bold === below.hints.bold;
  return (
    sameLook && adjacent && (above.hints.fontSize ?? 0) > 16 && !endsAsTitle(above.text) && endsAsTitle(below.text)
  );
}

/** Size of type of the text, in pt, 0 where the source does not tell: the most frequent one of the first lines. */
export function bodySizeOf(stretches: readonly Stretch[]): number {
  const count = new Map<number, number>();
  for (const { hints, text } of stretches.slice(0, 200)) {
    if (hints.fontSize !== undefined) count.set(hints.fontSize, (count.get(hints.fontSize) ?? 0) + text.length);
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Whether something that is no line of the head stands between two that are. */
export type Parted = (above: Stretch, below: Stretch) => boolean;

/** The lines of the title among the lines before the text: their indexes, in order. */
export function findTitle(
  lines: readonly Stretch[],
  bodySize: number,
  opensWithText: boolean,
  isParted: Parted = () => false,
): number[] {
  const styled = lines.flatMap((s, i) => (hasTitleStyle(s) ? [i] : []));
  if (styled.length > 0)
    return styled.filter((at, i) => i === 0 || at - styled[i - 1]! === 1).filter((at, i) => at === styled[0]! + i);
  const repeats = new Map<string, number>();
  for (const { text } of lines) repeats.set(titleKey(text), (repeats.get(titleKey(text)) ?? 0) + 1);
  const scores = lines.map((s) => titleScore(s, bodySize, repeats));
  // The first that looks like a title; a heading of a half may have more of a title's words than the title itself.
  const isSure = (score: number, i: number): boolean => score >= 5 && lines[i]!.text.length >= 7;
  // Above the first piece of a sentence, where any line there may be one.
  const text = lines.findIndex(
    (line) => line.text.length >= 15 && INNER_STOP.test(line.text) && !endsAsTitle(line.text),
  );
  const above = text < 0 ? scores : scores.slice(0, text);
  const upper = Math.max(0, ...above) >= 3 ? above : scores;
  const sure = upper.findIndex(isSure);
  let best = sure >= 0 ? sure : upper.indexOf(Math.max(0, ...upper));
  if ((scores[best] ?? 0) < 3) {
    // No line has the words of a title: the first short line does, when a text follows it.
    best = opensWithText ? lines.findIndex((s, i) => scores[i]! >= 0 && isBareLine(s.text)) : -1;
    // What stands below a sentence is a piece of the text, and below what a title has below it.
    if (best < 0 || lines.slice(0, best).some(({ text }) => /[，,。；]|^[—–]/u.test(text))) return [];
  }
  let first = best;
  let last = best;
  while (
    last + 1 < lines.length &&
    goOn(lines[last]!, lines[last + 1]!, isParted) &&
    !isDateLine(lines[last + 1]!.text)
  )
    last++;
  while (first > 0 && goOn(lines[first - 1]!, lines[first]!, isParted) && last - first < 4) first--;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** 2020年工作回顾 above the text, where 2021年主要任务 stands further on: the heading of a half, and not the title of both. */
export function isFirstOfParts(title: string, rest: readonly Stretch[]): boolean {
  if (!/回顾|情况|成效|成绩$/u.test(title) || !namesPart(title)) return false;
  const year = yearIn(title);
  return rest.some(
    ({ text }) =>
      text.length <= 20 &&
      namesPart(text) &&
      leadingMarker(text) === null &&
      (namesPlan(text) || (year !== null && yearIn(text) === year + 1)),
  );
}

function isBareLine(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 45 &&
    !/[。；：:，,！？]|^(?:[—–-]|[（(].{4,60}[)）]$)/u.test(text) &&
    /\p{Script=Han}/u.test(text) &&
    !isDateLine(text)
  );
}
