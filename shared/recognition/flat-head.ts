import { allMatches } from './all-matches';
import { partAt } from './cuttings';
import { isDateLine } from './dates';
import { furnitureAtEdge } from './furniture-line';
import { ADDRESS, GLUED_FIELD, gluedEnds } from './glued-ends';
import { frameBehindTitle } from './glued-frame';
import { fieldsIn } from './glued-fields';
import { leadingMarker } from './marker-grammar';
import { OPENS_REPORT, opensReport } from './opening-words';
import { MAX_TITLE_LINE } from './opens-text';
import { wordsBeforeTitle } from './page-words';
import { isBlurb } from './presenting';
import { spacedTitle } from './spaced-title';
import type { Stretch } from './stretch';
import { endsAsTitle, isUnitName, plainTitleKey, titleKey } from './title-words';

/** A line at least this long may be a whole page whose line ends were lost. */
export const MIN_FLAT = 120;
const MAX_PIECES = 30;
/** 来源：某网今年以来: the field is longer than its name, and the opening words are no longer than this. */
const MIN_FIELD = 4;
const MAX_OPENING = 40;
const WINDOW = 600;

/** What a page puts before its text, by its own shape; what is not one of these ends at the next gap. */
const SHAPES = [
  // 首页 > 范文 > 工作总结 > 某局工作总结
  /(?:您?(?:现在|当前|所在)?的?位置\s{0,3}[:：]\s{0,3})?[^\s>»›＞。；，,]{1,20}(?:\s{0,3}(?:>{1,2}|»|›|→|＞)\s{0,3}[^\s>»›＞。；，,]{1,40}){1,8}/uy,
  /(?:(?:发布|更新|发表|上传|编辑|录入)?(?:时间|日期|于)?\s{0,2}[:：]?\s{0,2})?20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:\s{0,3}\d{1,2}:\d\d(?::\d\d)?)?/uy,
  /(?:点击|浏览|阅读|人气|访问)(?:次?数|量)?\s{0,2}[:：]\s{0,2}(?:\d{1,7}(?:\s?次)?(?=\p{Script=Han})|(?=[—–]))/uy,
  /(?:文章|信息|稿件)?(?:来源|作者|编辑|责任编辑|点击数?|点击量|浏览次数|浏览量?|阅读量?|阅读次数|字号|字体|发布人|人气|索引号|发布机构|发文日期|文号)\s{0,2}[:：]\s{0,2}(?:(?!各[镇乡县区市村科处股部单街有相])[^\s，。；,]){0,30}(?:\s{1,2}次)?/uy,
];
/** The last name of a way, and behind it without any gap a title and more. */
const TITLE_AT_END =
  /(?<=[>»›→＞]\s{0,3})[^\s>»›→＞]{6,40}?(?:总结|计划|要点|报告|汇报|思路|打算|安排|方案)(?!$|及|和|与|暨|以及|范|的|大全|精选)[^\s>»›→＞]{4,40}$/u;
const GAP = /\s{1,40}/uy;
/** A year is parted from the words around it by gaps that end no line: 农林局 2024 年工作计划. */
const WORD =
  /(?:\d{1,2}[.、．]\s{0,2})?(?:\p{Script=Han}{2,6}(?<!总结|计划|报告|要点|方案)\s(?=20\d\d\s年))?(?:[^\s]|(?<=20\d\d)\s(?=[年上下]\p{Script=Han})){1,120}(?=\s|$)/uy;
/** 云政发〔2021〕36号 */
const NUMBER_OF_PAPER = /^.{0,20}[〔[（(]\d{4}[〕\])）]\s?第?\d{1,4}号$/u;

/** The second half of a title that two lines held: 上半年工作总结 及下半年工作计划 */
const SECOND_LINE = /^(?:及|和|与|暨|以及)[^\s。；，]{4,40}(?=\s)/u;

function afterGap(text: string, at: number): number {
  GAP.lastIndex = at;
  return at + (GAP.exec(text)?.[0].length ?? 0);
}

/** Length of a page's line that nothing parts from a title or the first words of the text. */
function lengthOf(line: string, text: string): number {
  const title = TITLE_AT_END.exec(line)?.index;
  if (title !== undefined) return title;
  const opening = allMatches(OPENS_REPORT, text.slice(0, line.length + MAX_OPENING)).find(
    ({ index }) => index >= MIN_FIELD,
  );
  return Math.min(line.length, opening?.index ?? line.length);
}

/** 下面是小编整理的工作总结，供大家参考。今年以来，: a page's sentence ends before the first words of the text. */
function presentedLength(word: string): number {
  const end = word.search(/(?<=[。！!])(?=[^。！!]{2,40}$)/u);
  return end > 0 && opensReport(word.slice(end)) && isBlurb(word.slice(0, end)) ? end : word.length;
}

function shapeAt(text: string, at: number): number {
  for (const shape of SHAPES) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    if (match !== null) return at + lengthOf(match[0], text.slice(at));
  }
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  return match === null ? -1 : at + presentedLength(match[0]);
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

/** Whether the title is named once more soon: what stands before that is the page's. */
function comesAgain(head: string, at: number, title: string): boolean {
  return title.length >= 8 && titleKey(head.slice(at, at + 160)).includes(title);
}

/** The lines that a page without line ends began with, and its text: 首页 > 范文 某局工作总结 2022-05-10 今年以来…… */
export function splitFlatHead(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (stretch.hints.table !== undefined) return [stretch];
  if (stretch.hints.text.length < MIN_FLAT) return splitTitleLine(stretch);
  const spaced = spacedTitle(text);
  if (spaced > 0 && spaced < text.length) {
    const [title, below] = partAt(stretch, [spaced]);
    return [...(title === undefined ? [] : [title]), ...(below === undefined ? [] : splitFlatHead(below))];
  }
  let titled = false;
  const pieces = partAt(stretch, gluedEnds(text)).flatMap((piece) => {
    const parts = partFrame(piece, titled);
    titled ||= piece.text.length >= 8 && endsAsTitle(piece.text) && !/[>»›→＞]/u.test(piece.text);
    return parts;
  });
  return pieces.flatMap((piece, i) =>
    // A row of fields is known as a whole.
    i + 1 < pieces.length && fieldsIn(piece.text)?.[0] === 0
      ? [piece]
      : splitAtGaps(piece, false, i + 1 < pieces.length),
  );
}

/** A title, what a page says behind it, and the text. */
function partFrame(stretch: Stretch, titled: boolean): Stretch[] {
  const frame = frameBehindTitle(stretch.text, titled);
  return frame === null ? [stretch] : partAt(stretch, frame);
}

/** 某局工作总结.doc某局工作总结 */
const FILE_AND_TITLE = /^(.{4,60})\.(?:docx?|pdf|wps|pptx?)\s{0,3}(?=\1)/u;

/** 某局安全生产工作总结一、总体情况; a site's mark may stand between: cwl. */
const TITLE_AND_HEADING = /^([^\s。；，：:、]{5,60}?)[a-z]{0,12}\d?(?=一、[^。；，：,:]{2,30}$)/u;

/** 某局工作总结_工作总结_某某范文 */
const HUNG_KINDS = /_[^_。；，]{2,12}(?:_[^_。；，]{2,12}){0,3}$/u;

/** The title, and nothing parts it from itself: 某局工作总结十篇某局工作总结十篇 */
const TWICE = /^([^\s。；，>]{8,50})\1$/u;

/** 某局工作总结 - 某某文秘网 */
const HUNG_SITE = /\s{0,3}[-–—_|｜·]\s{0,3}\p{Script=Han}{2,10}(?:网|网站|文库|论坛|之家|范文|资料库|公文|文档)$/u;

/** A line that holds a title and a page's words glued to it: 某局工作总结发布时间：2022-01-25. */
function splitTitleLine(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (text.length < 12) return [stretch];
  const file = FILE_AND_TITLE.exec(text);
  if (file !== null) return partAt(stretch, [file[0].length]);
  const address = ADDRESS.exec(text);
  if (address !== null) return partAt(stretch, [address[0].length]);
  const heading = TITLE_AND_HEADING.exec(text);
  if (heading !== null && endsAsTitle(heading[1]!)) return partAt(stretch, [heading[0].length]);
  const words = wordsBeforeTitle(text);
  if (words > 0) return partAt(stretch, [words]).flatMap((piece, i) => (i === 0 ? [piece] : splitTitleLine(piece)));
  const twice = TWICE.exec(text);
  if (twice !== null) return partAt(stretch, [twice[1]!.length]);
  const site = HUNG_KINDS.exec(text) ?? HUNG_SITE.exec(text);
  if (site !== null && endsAsTitle(text.slice(0, site.index))) return partAt(stretch, [site.index]);
  const field = GLUED_FIELD.exec(text);
  return field === null || field.index < 8 || !/[:：]/u.test(text.slice(field.index)) || /[。；]/u.test(text)
    ? [stretch]
    : partAt(stretch, [field.index]);
}

/** The lines of what is known to be nothing but a page's. */
export function splitFlatPage(stretch: Stretch): Stretch[] {
  return partAt(stretch, gluedEnds(stretch.text)).flatMap((piece) => splitAtGaps(piece, true));
}

/** `isPage`: all of it is a page's. `isHead`: it ends before the text does, perhaps in the title. */
function splitAtGaps(stretch: Stretch, isPage: boolean, isHead = false): Stretch[] {
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
      const last = head.slice(at);
      titled ||=
        isHead &&
        last.length > 5 &&
        last.length <= MAX_TITLE_LINE &&
        endsAsTitle(last) &&
        !/[。；，>»›＞：:]/u.test(last);
      framed ||= titled && furnitureAtEdge(head.slice(at), false) !== null;
      break;
    }
    const piece = head.slice(at, end);
    // Before the title a page may say anything but a sentence.
    const isWord = !titled && piece.length <= 40 && !/[。；，,;：:]/u.test(piece) && leadingMarker(piece) === null;
    if (isWord && (piece.length <= 5 || !endsAsTitle(piece)) && furnitureAtEdge(piece, false) === null)
      words = Math.min(words, ends.length);
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
  return partAt(stretch, isPage || (framed && titled) ? ends : ends.slice(0, words));
}
