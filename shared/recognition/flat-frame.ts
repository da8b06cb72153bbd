import { isDateLine } from './dates';
import { furnitureAtEdge } from './furniture-line';
import { leadingMarker } from './marker-grammar';
import { cut, type Stretch } from './stretch';
import { endsAsTitle, isUnitName, namesPart, plainTitleKey, titleKey } from './title-words';

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
function standsAlone(piece: string, title: string): boolean {
  const titled = title !== '';
  if (leadingMarker(piece) !== null && !/^第/u.test(piece))
    return !titled && furnitureAtEdge(piece.replace(/^\d{1,2}[.、．]\s{0,2}/u, ''), true) === 'siteNotice';
  return (
    (!titled && endsAsTitle(piece) && piece.length >= 6 && !/[，。；,;]/u.test(piece)) ||
    (titled && plainTitleKey(piece) === title) ||
    isDateLine(piece) ||
    NUMBER_OF_PAPER.test(piece) ||
    (titled && (/^[^。；，,;]{2,20}[：:]$/u.test(piece) || isUnitName(piece) || /^[（(].{2,40}[)）]$/u.test(piece))) ||
    /^——/u.test(piece) ||
    furnitureAtEdge(piece, true) !== null
  );
}

/** 首页 > 范文 > 工作总结, and behind it a title without any gap: the last name of the way is one of a kind of texts. */
const GLUED_WAY =
  /^(?:您?(?:现在|当前|所在)?的?位置\s{0,3}[:：]\s{0,3})?[^>»›＞。；，,]{1,20}(?:\s{0,3}(?:>{1,2}|»|›|→|＞)\s{0,3}[^>»›＞。；，,\d]{1,20}?)*?\s{0,3}(?:>{1,2}|»|›|→|＞)\s{0,3}(?:[^>»›＞。；，,\d]{0,12}?(?:总结|计划|报告|范文|正文|公文|要点|材料|动态|公开|文章|信息))(?=(?:关于)?[\p{Script=Han}\dXx×]{6,60}(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案))/u;
/** The time of publishing, parted from nothing on either side. */
const GLUED_TIME =
  /(?:(?:发布|更新|发表|上传|成文|发文)?(?:时间|日期)\s{0,2}[:：]?\s{0,2})?20\d\d[-/]\d{1,2}[-/]\d{1,2}(?:\s{1,3}\d{1,2}:\d\d(?::\d\d(?=\D|20\d\d年|$))?)?/gu;
/** 首页总结工作总结, 某文库 首页, and the title right behind it. */
const GLUED_HOME =
  /^(?!首页(?:\p{Script=Han}{0,4}?(?:总结|计划|报告|范文|文章|公文|材料)){1,4}\s)(?:\p{Script=Han}{2,8}\s)?(?:网站)?首页(?:\p{Script=Han}{0,4}?(?:总结|计划|报告|范文|文章|公文|材料)){0,3}(?=[^\s。；，,]{5,60}(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案))/u;
/** 文本内容：某局工作总结…… */
const LABELLED = /^(?:(?:文本|正文|文章)内容\s{0,2}[:：]|[【[](?:正文|内容)[】\]])/u;
const GLUED_HEAD = 240;
const MAX_REPEATS = 3;

/** The title printed once more right behind itself. */
const TWICE =
  /^(?:\p{Script=Han}{0,6}?|20\d\d)([^\s。；>]{6,60}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案)(?:范文|范例|模板)?)(?=\1)/u;
/** A way that ends in the title, and the title right behind it. */
const WAY_TO_TITLE =
  /^[^。；]{2,80}(?:>|»|›|→|＞)\s{0,3}([^\s>»›＞。；]{6,60}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案))(?=\1)/u;
/** A field of the page right behind a title: 某局工作总结来源：某局. */
const GLUED_FIELD =
  /(?<=总结|计划|报告|汇报|要点|打算|思路|安排|方案|[)）])(?:[（(](?=[^（）()]{0,10}字数|更新)|(?:(?:文章|信息|稿件)?来源|作者|编辑|责任编辑|索引号|发布机构|浏览次数|点击数|阅读次数|字数)\s{0,2}[:：])/u;

/** 云信发〔2024〕3号, and the title right behind it. */
const PAPER =
  /^[^\s。；，]{1,12}〔\d{4}〕\s?\d{1,4}号(?=(?:关于|20\d\d年|\p{Script=Han}{4,40}(?:总结|计划|报告|要点|安排)))/u;

/** Where the lines of a head ended whose line ends left nothing behind, as offsets. */
function gluedEnds(text: string): number[] {
  const head = text.slice(0, GLUED_HEAD);
  const ends: number[] = [];
  const way = WAY_TO_TITLE.exec(head) ?? GLUED_WAY.exec(head) ?? LABELLED.exec(head) ?? GLUED_HOME.exec(head);
  if (way !== null) ends.push(way[0].length);
  for (let times = 0; times < MAX_REPEATS; times++) {
    const from = ends.at(-1) ?? 0;
    const twice = TWICE.exec(head.slice(from));
    if (twice === null) break;
    // A word of the page may stand before it: 返回.
    const word = twice[0].length - twice[1]!.length;
    if (word > 0) ends.push(from + word);
    ends.push(from + twice[0].length);
  }
  for (const match of head.matchAll(GLUED_TIME)) {
    const before = head.slice(ends.at(-1) ?? 0, match.index);
    // Behind a title, and before anything is said.
    if (/[。；]/u.test(before)) break;
    ends.push(match.index, match.index + match[0].length);
  }
  const paper = PAPER.exec(head);
  if (paper !== null) ends.push(paper[0].length);
  const field = GLUED_FIELD.exec(head);
  if (field !== null && !/[。；]/u.test(head.slice(0, field.index))) ends.push(field.index);
  return [...new Set(ends)]
    .sort((a, b) => a - b)
    .filter(
      (end) =>
        end > 0 && end < text.length && !/\s$/u.test(head.slice(0, end)) && !/^\s/u.test(text.slice(end, end + 1)),
    );
}

/** Whether the title is named once more soon: what stands before that is the page's. */
function comesAgain(head: string, at: number, title: string): boolean {
  return title.length >= 8 && titleKey(head.slice(at, at + 160)).includes(title);
}

/** The lines that a page without line ends began with, and its text: 首页 > 范文 某局工作总结 2022-05-10 今年以来…… */
export function splitFlatHead(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (stretch.hints.text.length < MIN_FLAT || stretch.hints.table !== undefined) return [stretch];
  return partAt(stretch, gluedEnds(text)).flatMap(splitAtGaps);
}

function splitAtGaps(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  const head = text.slice(0, WINDOW);
  const ends: number[] = [];
  let at = 0;
  let titled = false;
  let title = '';
  /** The first lone word, which is a page's only where something else is. */
  let words = MAX_PIECES;
  let framed = false;
  while (ends.length < MAX_PIECES) {
    const end = shapeAt(head, at);
    if (end < 0) break;
    if (end >= head.length) {
      framed ||= titled && furnitureAtEdge(head.slice(at), false) !== null;
      break;
    }
    const piece = head.slice(at, end);
    // Before the title a page may say anything but a sentence.
    const isWord = !titled && piece.length <= 40 && !/[。；，,;：:]/u.test(piece) && leadingMarker(piece) === null;
    if (isWord && (piece.length <= 5 || !endsAsTitle(piece))) words = Math.min(words, ends.length);
    else if (
      !standsAlone(piece, title) &&
      !(piece.length <= 30 && !/[。；]/u.test(piece) && comesAgain(head, end, title))
    )
      break;
    framed ||= furnitureAtEdge(piece, false) !== null || /[>»›＞]/u.test(piece);
    if (!titled && endsAsTitle(piece) && !/[>»›＞：:]/u.test(piece)) {
      titled = piece.length > 5;
      title = titled ? plainTitleKey(piece) : '';
    }
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
  const from = Math.max(0, text.length - TAIL_WINDOW);
  const starts = [...text.slice(from).matchAll(/(?<=\s)(?:[|｜]\s{1,4})?\S{1,300}/gu)]
    .map((match) => from + match.index)
    .filter((at) => !LONE_NUMERAL.test(text.slice(Math.max(0, at - 12), at)) && !GOES_ON.test(text.slice(at, at + 2)));
  const glued = [...text.slice(from).matchAll(GLUED_FOOT)].map((match) => from + match.index);
  const edges = [...new Set([...starts, ...glued])].filter((at) => at > 0).sort((a, b) => a - b);
  return partAt(stretch, edges.slice(-MAX_TAIL_PIECES));
}

/** How the lines below a text begin, whatever stands right before them. */
const GLUED_FOOT =
  /(?<=[。！：:”）)】\]\p{Script=Han}\d])(?:(?:本文|原文|文章)(?:地址|链接|来源|网址)\s{0,2}[:：]|[上下]一[篇页](?:文章)?\s{0,2}[:：]|责任编辑\s{0,2}[:：]|[【[](?:打印|关闭|返回|收藏|发表评论|加入收藏)|分享到?\s{0,2}[:：]|扫一扫|相关(?:文章|阅读|链接|专题|推荐)\s{0,2}[:：]|【[^【】]{2,40}】相关|版权(?:声明|所有)|主办(?:单位)?\s{0,2}[:：]|文档为|关键词\s{0,2}[:：]|客服(?:QQ|电话)|[（(](?:未完|请认真阅读)|共\s?\d{1,2}\s?页[,，]|更多[^。，]{2,12}请|猜你喜欢|点击查看更多)/gu;

/** A numeral or a comma that a gap parts from what it belongs to: 1 经营管理, 三 、强化, 2023 年 12 月. */
const LONE_NUMERAL =
  /(?:(?:^|[\s。；])[（(]?(?:[\d.．]{1,5}|[一二三四五六七八九十]{1,3})[)）]?[.、．]?|[，、,（(“《-]|[年月])\s{1,8}$/u;
const GOES_ON = /^(?:[、，,.．。；;：:）)”》]|[年月日])/u;

const TAIL_WINDOW = 900;
const MAX_TAIL_PIECES = 70;

/** Looked for first: most texts have none, and the patterns that need one are slow. */
const HAS_GAP = /\s/u;

/** A piece between the end of a sentence and the next number, without any sign in it. */
const BETWEEN =
  /(?<=[。！!；;][”）)]?\s{1,8})(?![一二三四五六七八九十\d（(]{1,4}[、.．是)）])[^。；！]{4,80}?[。！]?(?=\s{1,8}(?:第?[一二三四五六七八九十]{1,3}[、是，]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|\p{Script=Han}{2,40}[，。]))/gu;

/** Parts a text without line ends around what may be a page's line in its midst. */
export function splitFlatInside(stretch: Stretch): Stretch[] {
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return [stretch];
  const found = HAS_GAP.test(stretch.text) ? [...stretch.text.matchAll(BETWEEN)] : [];
  if (found.length === 0 || found.length > MAX_LOST_LINES) return [stretch];
  return partAt(
    stretch,
    found.flatMap((match) => [match.index, match.index + match[0].length]),
  );
}

/** A short run of words between the end of a sentence and a gap: what was a line of its own. */
const LOST_LINE = /(?<=^|[。！!．.：:][”）)]?\s{1,8})[\p{Script=Han}\dA-Za-z“”《》、]{4,24}[：:]?(?=\s)/gu;
const MIN_FLAT_TEXT = 160;

/** Words between the end of a sentence and the first of a new list, or a sentence that begins anew: 。存在的主要问题（一）…… */
const GLUED_LINE =
  /(?:^|[。；：:！!”〞）)])([\p{Script=Han}\dXx、]{4,24}?)(?=一、|[（(]一[)）]|1[.．、](?!\d)|一是|20\d\d年[，,\p{Script=Han}]|(?:今年以来|上半年|下半年|一年来)[，,])/gu;

/** The headings of parts that nothing separates from the text on either side. */
function gluedParts(text: string): { line: string; index: number }[] {
  return [...text.matchAll(GLUED_LINE)]
    .map((match) => ({ line: match[1]!, index: match.index + match[0].length - match[1]!.length }))
    .filter(({ line }) => namesPart(line) && leadingMarker(line) === null);
}

/** Parts a text without line ends at the headings without a number that stand in it between gaps. */
export function splitFlatHeadings(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return [stretch];
  const found = (HAS_GAP.test(text) ? [...text.matchAll(LOST_LINE)] : []).filter(
    ([line]) => leadingMarker(line) === null && !isDateLine(line) && (!/^\d/u.test(line) || namesPart(line)),
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
  /(?<=^|[。！!．.][”）)]?\s{1,8})(?:[^\s。；，]{0,20}(?:篇|范文|总结|计划|报告)(?:[一二三四五六七八九十]{1,2}|\d{1,2})[：:]?|[【〖[]?第[一二三四五六七八九十\d]{1,2}篇[^\s。；，]{0,20})(?=\s)|(?<=[。！”）)])[^\s。；，（）]{0,14}(?:总结|计划|报告|汇报|要点)篇(?:十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})[：:]?/gu;

/** Parts a text without line ends at the labels of its reports. */
export function splitFlatLabels(stretch: Stretch): Stretch[] {
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return [stretch];
  if (!stretch.text.includes('篇') && !HAS_GAP.test(stretch.text)) return [stretch];
  const found = [...stretch.text.matchAll(LOST_LABEL)];
  if (found.length < 2 || found.length > MAX_LOST_LINES) return [stretch];
  return partAt(
    stretch,
    found.flatMap((match) => [match.index, match.index + match[0].length]),
  );
}

const PAGE =
  /(?<=^|[。！!；;：:”）)\p{Script=Han}]\s{1,8})(?:[-—–]\s{0,2}\d{1,3}\s{0,2}[-—–]|第\s{0,2}\d{1,3}\s{0,2}页(?:\s{0,2}[,，/]?\s{0,2}共\s{0,2}\d{1,3}\s{0,2}页)?)(?=\s{1,8}(?:[一二三四五六七八九十]{1,2}、|[（(]|\d{1,2}[.．、])|\s{0,8}$)|(?<=[。！；”）\p{Script=Han}])(?:-\s\d{1,3}\s-|—\s?\d{1,3}\s?—)(?=[\p{Script=Han}（(“]|\d{1,2}[.．、]|$)/gu;

/** Cuts the numbers of pages out of a text without line ends, where a heading follows them. */
export function splitAtPageNumbers(stretch: Stretch): { stretch: Stretch; isNumber: boolean }[] {
  const whole = [{ stretch, isNumber: false }];
  if (stretch.hints.text.length < MIN_FLAT_TEXT || stretch.hints.table !== undefined) return whole;
  if (!/[-—–页]/u.test(stretch.text)) return whole;
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
