import { allMatches } from './all-matches';
import { partAt, parted, type Cutting } from './cuttings';
import { isDateLine } from './dates';
import { leadingMarker } from './marker-grammar';
import { opensReport } from './opening-words';
import type { Stretch } from './stretch';
import { namesPart } from './title-words';

const MAX_LOST_LINES = 2000;

/** Looked for first: most texts have none, and the patterns that need one are slow. */
const HAS_GAP = /\s/u;

/** A piece between the end of a sentence and the next number, without any sign in it. */
const BETWEEN =
  /(?<=[。！!；;][”）)]?\s{1,8})(?![一二三四五六七八九十\d（(]{1,4}[、.．是)）])[^。；！]{4,80}?[。！]?(?=\s{1,8}(?:第?[一二三四五六七八九十]{1,3}[、是，]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|\p{Script=Han}{2,40}[，。]))/gu;

/** Parts a text without line ends around what may be a page's line in its midst. */
export function splitFlatInside(stretch: Stretch): Stretch[] {
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return [stretch];
  const found = HAS_GAP.test(stretch.text) ? allMatches(BETWEEN, stretch.text) : [];
  if (found.length === 0 || found.length > MAX_LOST_LINES) return [stretch];
  return partAt(
    stretch,
    found.flatMap((match) => [match.index, match.index + match[0].length]),
  );
}

const MIN_TITLE = 8;

/** Parts a text without line ends where its title stands once more between a sentence and the first of its points. */
export function splitAtTitle(stretch: Stretch, title: string): Stretch[] {
  const { text, hints } = stretch;
  if (hints.text.length < MIN_FLAT_TEXT || title.length < MIN_TITLE || hints.table !== undefined) return [stretch];
  const at = text.indexOf(title);
  const behind = at + title.length;
  if (at <= 0 || !/[。！：:；]\s{0,4}$/u.test(text.slice(at - 5, at)) || !opensReport(text.slice(behind, behind + 60)))
    return [stretch];
  return partAt(stretch, [at, behind]);
}

/** A short run of words between the end of a sentence and a gap: what was a line of its own. */
const LOST_LINE = /(?<=^|[。！!．.：:][”）)]?\s{1,8})[\p{Script=Han}\dA-Za-z“”《》、]{4,24}[：:]?(?=\s)/gu;
const MIN_FLAT_TEXT = 160;

/** Words between the end of a sentence and the first of a new list, or a sentence that begins anew: 。存在的主要问题（一）…… */
const GLUED_LINE =
  /(?:^|[。；：:！!”〞）)])([\p{Script=Han}\dXx、]{4,24}?)(?=一、|[（(]一[)）]|1[.．、](?!\d)|一是|20\d\d年[，,\p{Script=Han}]|(?:今年以来|上半年|下半年|一年来)[，,])/gu;

/** 1. before 医疗服务质量稳步提升: the heading that a number opens. */
const ENDS_IN_NUMBER = /\d[.．]\s{1,8}$/u;
/** （一） of 完成情况（一）重点工作完成情况1.……: the heading that follows is its own. */
const ENDS_IN_MARKER = /[（(][一二三四五六七八九十\d]{1,3}[）)]$/u;

/** The headings of parts that nothing separates from the text on either side. */
function gluedParts(text: string): { line: string; index: number }[] {
  return allMatches(GLUED_LINE, text)
    .map((match) => ({ line: match[1]!, index: match.index + match[0].length - match[1]!.length }))
    .filter(
      ({ line, index }) =>
        namesPart(line) &&
        leadingMarker(line) === null &&
        !ENDS_IN_MARKER.test(text.slice(Math.max(0, index - 5), index)),
    );
}

/** Parts a text without line ends at the headings without a number that stand in it between gaps. */
export function splitFlatHeadings(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return [stretch];
  const found = (HAS_GAP.test(text) ? allMatches(LOST_LINE, text) : []).filter(
    ({ 0: line, index }) =>
      leadingMarker(line) === null &&
      !isDateLine(line) &&
      (!/^\d/u.test(line) || namesPart(line)) &&
      !ENDS_IN_NUMBER.test(text.slice(Math.max(0, index - 10), index)),
  );
  const parts = found.filter(([line]) => namesPart(line));
  const chosen = found.length >= 2 && found.length <= MAX_LOST_LINES ? found : parts;
  if (chosen.length > MAX_LOST_LINES) return [stretch];
  const edges = [
    ...chosen.flatMap((match) => [match.index, match.index + match[0].length]),
    ...gluedParts(text).flatMap(({ line, index }) => [index, index + line.length]),
  ];
  return partAt(
    stretch,
    [...new Set(edges)].sort((a, b) => a - b),
  );
}
/** 妇联工作总结篇二, 第二篇：…… between gaps: the label of a report. */
const LOST_LABEL =
  /(?<=^|[。！!．.][”）)]?\s{1,8})(?:[^\s。；，]{0,20}(?:篇|范文|总结|计划|报告)(?:[一二三四五六七八九十]{1,2}|\d{1,2})[：:]?|[【〖[]?第[一二三四五六七八九十\d]{1,2}篇[^\s。；，]{0,20})(?=\s)|(?<=[。！”）)])[^\s。；，（）]{0,14}(?:总结|计划|报告|汇报|要点)篇(?:十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2}?(?=20[\dXx]{2}年)|\d{1,2})[：:]?/gu;

/** Parts a text without line ends at the labels of its reports. */
export function splitFlatLabels(stretch: Stretch): Stretch[] {
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return [stretch];
  if (!stretch.text.includes('篇') && !HAS_GAP.test(stretch.text)) return [stretch];
  const found = allMatches(LOST_LABEL, stretch.text);
  if (found.length < 2 || found.length > MAX_LOST_LINES) return [stretch];
  return partAt(
    stretch,
    found.flatMap((match) => [match.index, match.index + match[0].length]),
  );
}

const PAGE =
  /(?<=^|[。！!；;：:”）)\p{Script=Han}]\s{1,8})(?:[-—–]\s{0,2}\d{1,3}\s{0,2}[-—–]|第\s{0,2}\d{1,3}\s{0,2}页(?:\s{0,2}[,，/]?\s{0,2}共\s{0,2}\d{1,3}\s{0,2}页)?)(?=\s{1,8}(?:[一二三四五六七八九十]{1,2}、|[（(]|\d{1,2}[.．、])|\s{0,8}$)|(?<=[。！；”）\p{Script=Han}])(?:-\s\d{1,3}\s-|—\s?\d{1,3}\s?—)(?=[\p{Script=Han}（(“]|\d{1,2}[.．、]|$)/gu;

/** Sets the numbers of pages aside that stand within a text without line ends, where a heading follows them. */
export function dropPageNumbers(stretches: readonly Stretch[], furniture: Cutting[]): readonly Stretch[] {
  return parted(stretches, (stretch) => {
    const found = pageNumbersIn(stretch);
    if (found.length === 0) return [stretch];
    const numbers = new Set(found.map((match) => stretch.start + match.index));
    const pieces = partAt(
      stretch,
      found.flatMap((match) => [match.index, match.index + match[0].length]),
    );
    furniture.push(
      ...pieces
        .filter((piece) => numbers.has(piece.start))
        .map((piece): Cutting => ({ stretch: piece, reason: 'pageNumber' })),
    );
    return pieces.filter((piece) => !numbers.has(piece.start));
  });
}

function pageNumbersIn({ text, hints }: Stretch): RegExpExecArray[] {
  if (hints.text.length < MIN_FLAT_TEXT || hints.table !== undefined) return [];
  if (!/[-—–页]/u.test(text)) return [];
  const found = allMatches(PAGE, text);
  return found.length > MAX_LOST_LINES ? [] : found;
}

/** Puts together again what was parted on trial: neighbours in one line with nothing printed between them. */
export function rejoin(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined[joined.length - 1];
    if (
      last !== undefined &&
      last.line === stretch.line &&
      last.end <= stretch.start &&
      stretch.hints.text.slice(last.end, stretch.start).trim() === ''
    )
      joined[joined.length - 1] = {
        ...last,
        end: stretch.end,
        text: stretch.hints.text.slice(last.start, stretch.end),
      };
    else joined.push(stretch);
  }
  return joined;
}
