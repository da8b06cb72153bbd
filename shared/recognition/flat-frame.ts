import { isDateLine } from './dates';
import { furnitureAtEdge } from './furniture-line';
import { leadingMarker } from './marker-grammar';
import { cut, type Stretch } from './stretch';
import { endsAsTitle, isUnitName, namesPart } from './title-words';

/** A line at least this long may be a whole page whose line ends were lost. */
const MIN_FLAT = 120;
const MAX_PIECES = 30;
const WINDOW = 600;

/** What a page puts before its text, by its own shape; what is not one of these ends at the next gap. */
const SHAPES = [
  // 首页 > 范文 > 工作总结 > 某局工作总结
  /(?:您?(?:现在|当前|所在)?的?位置\s{0,3}[:：]\s{0,3})?[^\s>»›＞。；，,]{1,20}(?:\s{0,3}(?:>{1,2}|»|›|→|＞)\s{0,3}[^\s>»›＞。；，,]{1,40}){1,8}/uy,
  /(?:(?:发布|更新|发表|上传|编辑|录入)?(?:时间|日期|于)?\s{0,2}[:：]?\s{0,2})?20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s{0,3}\d{1,2}:\d\d(?::\d\d)?)?/uy,
  /(?:文章|信息|稿件)?(?:来源|作者|编辑|责任编辑|点击数?|点击量|浏览次数|浏览量?|阅读量?|阅读次数|字号|字体|发布人|人气|索引号|发布机构|发文日期|文号)\s{0,2}[:：]\s{0,2}[^\s，。；]{0,30}(?:\s{1,2}次)?/uy,
];
const GAP = /\s{1,40}/uy;
const WORD = /(?:\d{1,2}[.、．]\s{0,2})?[^\s]{1,120}(?=\s|$)/uy;
/** 云政发〔2021〕36号 */
const NUMBER_OF_PAPER = /^.{0,20}[〔[（(]\d{4}[〕\])）]\s?第?\d{1,4}号$/u;

/** The second half of a title that two lines held: 上半年工作总结 及下半年工作计划 */
const SECOND_LINE = /^(?:及|和|与|暨|以及)[^\s。；，]{4,40}(?=\s)/u;

function afterGap(text: string, at: number): number {
  GAP.lastIndex = at;
  return at + (GAP.exec(text)?.[0].length ?? 0);
}

function shapeAt(text: string, at: number): number {
  for (const shape of SHAPES) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    if (match !== null) return at + match[0].length;
  }
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  return match === null ? -1 : at + match[0].length;
}

/** Whether a piece between two gaps may stand in a line of its own before the text. */
function standsAlone(piece: string, titled: boolean): boolean {
  if (leadingMarker(piece) !== null && !/^第/u.test(piece))
    return !titled && furnitureAtEdge(piece.replace(/^\d{1,2}[.、．]\s{0,2}/u, ''), true) === 'siteNotice';
  return (
    (!titled && endsAsTitle(piece) && piece.length >= 6 && !/[，。；,;]/u.test(piece)) ||
    isDateLine(piece) ||
    NUMBER_OF_PAPER.test(piece) ||
    (titled && (/^[^。；，,;]{2,20}[：:]$/u.test(piece) || isUnitName(piece) || /^[（(].{2,40}[)）]$/u.test(piece))) ||
    /^——/u.test(piece) ||
    furnitureAtEdge(piece, true) !== null
  );
}

/** The lines that a page without line ends began with, and its text: 首页 > 范文 某局工作总结 2022-05-10 今年以来…… */
export function splitFlatHead(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (stretch.hints.text.length < MIN_FLAT || stretch.hints.table !== undefined) return [stretch];
  const head = text.slice(0, WINDOW);
  const ends: number[] = [];
  let at = 0;
  let titled = false;
  /** The first lone word, which is a page's only where something else is. */
  let words = MAX_PIECES;
  let framed = false;
  while (ends.length < MAX_PIECES) {
    const end = shapeAt(head, at);
    if (end < 0 || end >= head.length) break;
    const piece = head.slice(at, end);
    const isWord = !titled && /^\p{Script=Han}{2,8}$/u.test(piece) && !endsAsTitle(piece);
    if (isWord) words = Math.min(words, ends.length);
    else if (!standsAlone(piece, titled)) break;
    framed ||= furnitureAtEdge(piece, false) !== null || /[>»›＞]/u.test(piece);
    titled ||= endsAsTitle(head.slice(at, end)) && !/[>»›＞：:]/u.test(head.slice(at, end));
    ends.push(end);
    at = afterGap(head, end);
    const second = titled ? SECOND_LINE.exec(head.slice(at)) : null;
    if (second !== null && endsAsTitle(second[0])) {
      ends[ends.length - 1] = at + second[0].length;
      at = afterGap(head, at + second[0].length);
    }
  }
  return partAt(stretch, framed && titled ? ends : ends.slice(0, words));
}

/** The text of a page without line ends, and the lines that it ended with: ……。 某局 2022年5月10日 上一篇：…… */
export function splitFlatTail(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (stretch.hints.text.length < MIN_FLAT || stretch.hints.table !== undefined) return [stretch];
  const from = Math.max(0, text.length - WINDOW);
  const tail = text.slice(from);
  const stop = Math.max(...['。', '！', '!', '；'].map((sign) => tail.lastIndexOf(sign)));
  if (stop < 0) return [stretch];
  const starts: number[] = [];
  for (const match of tail.slice(stop + 1).matchAll(/(?:[|｜]\s{1,4})?\S{1,300}/gu))
    starts.push(from + stop + 1 + match.index);
  // A word behind the last sentence belongs to the sentence, unless a gap parts them.
  if (starts.length === 0 || starts.length > MAX_PIECES) return [stretch];
  return partAt(stretch, starts);
}

/** A short run of words between the end of a sentence and a gap: what was a line of its own. */
const LOST_LINE = /(?<=^|[。！!．.][”）)]?\s{1,8})[\p{Script=Han}\dA-Za-z“”《》、]{4,24}[：:]?(?=\s)/gu;
const MIN_FLAT_TEXT = 160;

/** Parts a text without line ends at the headings without a number that stand in it between gaps. */
export function splitFlatHeadings(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return [stretch];
  const found = [...text.matchAll(LOST_LINE)].filter(
    ([line]) => leadingMarker(line) === null && !isDateLine(line) && (!/^\d/u.test(line) || namesPart(line)),
  );
  const parts = found.filter(([line]) => namesPart(line));
  const chosen = found.length >= 2 && found.length <= MAX_LOST_LINES ? found : parts;
  if (chosen.length > MAX_LOST_LINES) return [stretch];
  return partAt(
    stretch,
    chosen.flatMap((match) => [match.index, match.index + match[0].length]),
  );
}
/** 妇联工作总结篇二, 第二篇：…… between gaps: the label of a report. */
const LOST_LABEL =
  /(?<=^|[。！!．.][”）)]?\s{1,8})(?:[^\s。；，]{0,20}(?:篇|范文|总结|计划|报告)(?:[一二三四五六七八九十]{1,2}|\d{1,2})[：:]?|[【〖[]?第[一二三四五六七八九十\d]{1,2}篇[^\s。；，]{0,20})(?=\s)/gu;

/** Parts a text without line ends at the labels of its reports. */
export function splitFlatLabels(stretch: Stretch): Stretch[] {
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return [stretch];
  const found = [...stretch.text.matchAll(LOST_LABEL)];
  if (found.length < 2 || found.length > MAX_LOST_LINES) return [stretch];
  return partAt(
    stretch,
    found.flatMap((match) => [match.index, match.index + match[0].length]),
  );
}

const PAGE =
  /(?<=^|[。！!；;：:”）)\p{Script=Han}]\s{1,8})(?:[-—–]\s{0,2}\d{1,3}\s{0,2}[-—–]|第\s{0,2}\d{1,3}\s{0,2}页(?:\s{0,2}[,，/]?\s{0,2}共\s{0,2}\d{1,3}\s{0,2}页)?)(?=\s{1,8}(?:[一二三四五六七八九十]{1,2}、|[（(]|\d{1,2}[.．、])|\s{0,8}$)/gu;

/** Cuts the numbers of pages out of a text without line ends, where a heading follows them. */
export function splitAtPageNumbers(stretch: Stretch): { stretch: Stretch; isNumber: boolean }[] {
  const whole = [{ stretch, isNumber: false }];
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return whole;
  const found = [...stretch.text.matchAll(PAGE)];
  if (found.length === 0 || found.length > MAX_LOST_LINES) return whole;
  const pages = new Set(found.map((match) => stretch.start + match.index));
  return partAt(
    stretch,
    found.flatMap((match) => [match.index, match.index + match[0].length]),
  ).map((piece) => ({ stretch: piece, isNumber: pages.has(piece.start) }));
}

const MAX_LOST_LINES = 2000;

function partAt(stretch: Stretch, offsets: readonly number[]): Stretch[] {
  const edges = [0, ...offsets, stretch.text.length];
  return edges
    .slice(1)
    .map((to, i) => cut(stretch, edges[i]!, to))
    .filter((piece) => piece !== null);
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
