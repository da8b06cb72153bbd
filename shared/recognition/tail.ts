import { endsInCutNumber } from './cut-number';
import { halves, type Cutting } from './cuttings';
import { isDateLine, trailingDate } from './dates';
import { splitFlatTail } from './flat-tail';
import { leadingBlurb, trailingBlurb } from './blurb';
import { furnitureAtEdge, trailingNoise } from './furniture-line';
import { leadingMarker } from './marker-grammar';
import { isBroken } from './opens-text';
import { asNotes, hasNoteStyle, trailingNotes } from './notes';
import { isAdInside, maybeField } from './page-shapes';
import { automaticMarker, type Stretch } from './stretch';
import { INNER_STOP } from './title-lines';
import { endsAsTitle, isUnitName, namesPart } from './title-words';
import { wrapWidth } from './wrap-width';

/** What stands after the text of one report. */
export interface Tail {
  rest: Stretch[];
  signature: string;
  date: string;
  matterStretches: Stretch[];
  furniture: Cutting[];
}

const MAX_TAIL = 80;
const MORE =
  /^【?(?:相关|推荐|热门|更多|精彩|猜你|你可能|您可能|延伸|拓展|最新|往期).{0,8}(?:推荐|阅读|文章|范文|文档|内容|资料|喜欢|搜索|专题|链接|新闻|信息|下载|回顾)】?\s{0,3}[:：]?$|^.{0,60}(?:相关文章|相关范文|相关阅读|推荐阅读|推荐文章|热门文章|精彩文章)[:：]?$/u;

/** What a line behind the text is worth for the text (above 0) or for the page (below): the frame begins where the balance is best. */
const WORTH = { sure: 6, marked: 4, sentence: 2, signed: 2, unit: 0.6, bare: -0.8, title: -1.2, page: -3 };
/** With less than this speaking for it, there is no frame. */
const MIN_FRAME = -2.9;
/** What stands behind a signature and is not the page's. */
const ATTACHED =
  /^(?:附(?:件|表|录|注)?\s{0,2}[\d一二三四五：:]|附(?:件|表)$|抄|联系人|（|\(|主送|印发|报送|注[：:]|[*＊※])/u;
const NUMBERED = new Set(['number', 'numberBracket', 'numberHalfBracket', 'circled']);
const SENTENCE_END = /[。；;][”）)]?$|[\p{Script=Han}%％”）)]\.$/u;
const MIN_PARAGRAPH = 100;
const MIN_PIECE = 18;

/** How much a line speaks for the report (above 0) or for the page around it (below). `dropped`: the line above it was the page's already. */
function worthOf(stretch: Stretch): number {
  const { text, hints } = stretch;
  if (hints.table !== undefined || text.includes('\t') || hints.headingLevel !== undefined) return WORTH.sure;
  // A table that was printed with bars.
  if (text === '|') return 0;
  if (/^[|｜].*\d.*[|｜].*[|｜]/u.test(text)) return WORTH.sure;
  if (/\d\s{0,2}年|^[（(]?二/u.test(text) && isDateLine(text)) return WORTH.signed;
  if (isAdInside(text)) return WORTH.page;
  if (ATTACHED.test(text) && furnitureAtEdge(text, false) === null) return WORTH.signed;
  const marker = leadingMarker(automaticMarker(stretch) + text);
  if ((hints.marker ?? '') !== '' && text.length > 40) return WORTH.marked;
  const reason = furnitureAtEdge(text.replace(/^\d{1,2}[.、．]\s{0,2}/u, ''), false);
  if (marker !== null && !NUMBERED.has(marker.family)) return WORTH.marked;
  // A blurb may stand behind the report's last words in the same line.
  if (reason === 'blurb' && trailingBlurb(text) > 0) return WORTH.sentence;
  if (reason !== null) return WORTH.page;
  if (text.length > MIN_PARAGRAPH) return WORTH.sure;
  if (marker !== null)
    return SENTENCE_END.test(text) || /[，。；]/u.test(text) ? WORTH.marked : isOtherTitle(text) ? WORTH.title : 0.5;
  if (SENTENCE_END.test(text)) return text.length >= 12 ? WORTH.sentence : 1;
  if (isUnitName(text)) return WORTH.unit;
  if (text.length >= 40 && /[，、]/u.test(text)) return WORTH.sentence;
  // Cut short in the midst of a name: 以《管理办法》《实施
  if (text.length >= 8 && isCutShort(text)) return WORTH.sentence;
  // A piece of a sentence that the source broke.
  if (text.length >= MIN_PIECE && INNER_STOP.test(text)) return WORTH.sentence;
  return isOtherTitle(text) ? WORTH.title : WORTH.bare;
}

/**
 * Where the page's frame begins that goes on to the end: each line behind the last one that is text beyond doubt speaks for the report or
 * for the page, and the frame begins where the balance turns; the length of the list where nothing speaks for a frame.
 */
function startOfFrame(stretches: readonly Stretch[], dropped: readonly number[], inSite: boolean): number {
  const lowest = Math.max(0, stretches.length - MAX_TAIL);
  let balance = 0;
  let best = 0;
  let start = stretches.length;
  let evidence = inSite;
  const isCutNumber = !inSite && endsInCutNumber(stretches);
  const width = wrapWidth(stretches);
  const isFull = (at: number): boolean =>
    width === null
      ? isBroken(stretches, at) || isBroken(stretches, at - 1)
      : (stretches[at]?.text.length ?? 0) >= width - 3;
  for (let i = stretches.length - 1; i >= lowest; i--) {
    const stretch = stretches[i]!;
    let worth = isCutNumber && i === stretches.length - 1 ? WORTH.sentence : worthOf(stretch);
    // A line that the source broke, or that goes on with one, is a piece of a sentence.
    if (worth < 0 && worth > WORTH.page && (isFull(i) || isFull(i - 1))) worth = WORTH.sentence;
    // A short sentence between lines of a page is one of its notices.
    if (worth > 0 && worth <= WORTH.sentence && isIsland(stretches, i)) worth = WORTH.bare;
    // A figure of a table that was printed with bars.
    if (isFigure(stretch.text) && (stretches[i - 1]?.text === '|' || stretches[i + 1]?.text === '|')) worth = 0;
    // What a known line of a page stands above of goes on with it.
    if (worth < 0 && dropped.some((line) => line > (stretches[i - 1]?.line ?? -1) && line < stretch.line)) worth -= 2;
    evidence ||= worth <= WORTH.page;
    balance += worth;
    // What is text beyond doubt, or two sentences, end the page's frame, whatever stands above them.
    if (balance - best >= WORTH.marked) break;
    if (balance < best || (balance === best && worth < 0)) {
      best = balance;
      start = i;
    }
  }
  const frame = best <= MIN_FRAME || dropped.some((line) => line > (stretches[start - 1]?.line ?? -1));
  return frame && best < 0 && evidence ? start : stretches.length;
}

/** Whether a bracket that a line opens is not closed in it. */
function isCutShort(text: string): boolean {
  return /[《“（「][^《》“”（）「」]*$/u.test(text);
}

function isFigure(text: string): boolean {
  return text.length <= 12 && /^[+-]?\d[\d.,]*[%％‰万亿人次例个]{0,3}$/u.test(text);
}

function isOtherTitle(text: string): boolean {
  return text.length >= 6 && text.length <= 40 && endsAsTitle(text) && !namesPart(text);
}

const MAX_ISLAND = 100;

/** Whether a sentence stands right below lines that are a page's: it goes on with them. */
function isIsland(stretches: readonly Stretch[], at: number): boolean {
  const { text, hints } = stretches[at]!;
  if (hints.table !== undefined || text.length > MAX_ISLAND || isDateLine(text) || leadingMarker(text) !== null)
    return false;
  const above = [1, 2, 3, 4]
    .map((i) => stretches[at - i]?.text ?? '')
    .map((line) => maybeField(line) || furnitureAtEdge(line, false) !== null);
  return above[0] === true && above.filter((isFrame) => isFrame).length >= 2;
}

/** 三、抓家校，拓宽育人渠道: no list of other articles counts so. */
function isSection(text: string): boolean {
  const marker = leadingMarker(text);
  return marker !== null && !NUMBERED.has(marker.family);
}

/** Where a list of other articles begins that goes on to the end; the length of the list where there is none. */
function startOfMore(stretches: readonly Stretch[], dropped: readonly number[], inSite: boolean): number {
  const lowest = Math.max(0, stretches.length - MAX_TAIL);
  let start = startOfFrame(stretches, dropped, inSite);
  for (let i = stretches.length - 1; i >= lowest; i--) {
    const { text } = stretches[i]!;
    if (MORE.test(text)) start = Math.min(start, i);
    else if (text.length > 60 || text.includes('。') || isSection(text)) break;
  }
  return start;
}

/**
 * Takes the furniture, the signature and the date off the end of a report's stretches. `dropped`: the source lines, in order, that are
 * known to be a site's already.
 */
export function readTail(all: readonly Stretch[], inSite: boolean, dropped: readonly number[]): Tail {
  const notes = trailingNotes(all);
  if (notes === 0) return readEnd(all, inSite, dropped);
  const above = readEnd(all.slice(0, -notes), inSite, dropped);
  // Without a signature above them they may as well be the last of its points.
  if (above.signature === '' && above.date === '' && !all.slice(-notes).every(({ hints }) => hasNoteStyle(hints)))
    return readEnd(all, inSite, dropped);
  return { ...above, rest: [...above.rest, ...asNotes(all.slice(-notes))] };
}

/**
 * No frame begins in the midst of a sentence of a text without line ends, nor with the figures right below a heading (中队：20个): but at
 * the next piece that is a page's beyond doubt, or follows the sentence's end.
 */
function notInSentence(stretches: readonly Stretch[], from: number): number {
  let at = from;
  const heading = stretches[from - 1];
  if (heading !== undefined && isLoneHeading(heading))
    while (
      at < stretches.length &&
      maybeField(stretches[at]!.text) &&
      furnitureAtEdge(stretches[at]!.text, false) === null
    )
      at++;
  // Something stands below a heading that a text was cut short under.
  if (at === from && heading !== undefined && isLoneHeading(heading) && isSection(heading.text))
    while (at === from && at < stretches.length && isCutText(stretches[at]!)) at++;
  for (; at < stretches.length; at++) {
    const above = stretches[at - 1];
    const stretch = stretches[at]!;
    if (above === undefined || above.line !== stretch.line || /[。！!；;：:”）)】…|｜]$/u.test(above.text)) break;
    if (furnitureAtEdge(stretch.text, true) !== null || isOtherTitle(stretch.text) || isDateLine(stretch.text)) break;
  }
  return at;
}

/** A line that may be the beginning of a paragraph: long, and no page's, nor a title. */
function isCutText({ text }: Stretch): boolean {
  return text.length >= 24 && /[…，,、《“]/u.test(text) && furnitureAtEdge(text, true) === null && !isOtherTitle(text);
}

function isLoneHeading(stretch: Stretch): boolean {
  const { text } = stretch;
  if (text.length > 40 || SENTENCE_END.test(text)) return false;
  return automaticMarker(stretch) !== '' || leadingMarker(text) !== null;
}

function readEnd(all: readonly Stretch[], inSite: boolean, dropped: readonly number[]): Tail {
  const end = all.at(-1);
  const stretches = end === undefined ? [] : [...all.slice(0, -1), ...splitFlatTail(end)];
  const furniture: Cutting[] = [];
  const matterStretches: Stretch[] = [];
  let signature = '';
  let date = '';
  const found = startOfMore(stretches, dropped, inSite);
  // A report has a text: where all would be the page's, only what is one beyond doubt is set aside.
  const isAll = found === 0;
  const more = isAll ? 0 : notInSentence(stretches, found);
  const rest = stretches.slice(0, more);
  for (const stretch of stretches.slice(more)) {
    const reason = furnitureAtEdge(stretch.text, !isAll);
    const isSure = reason !== null && (reason !== 'blurb' || leadingBlurb(stretch.text) === stretch.text.length);
    if (isAll && !isSure) rest.push(stretch);
    else furniture.push({ stretch, reason: reason ?? 'tag' });
  }
  for (let steps = 0; rest.length > 0 && steps < MAX_TAIL; steps++) {
    const stretch = rest[rest.length - 1]!;
    const { text, hints } = stretch;
    if (hints.table !== undefined || automaticMarker(stretch) !== '') break;
    const at = trailingDate(text);
    if (date === '' && isDateLine(text)) {
      date = text;
      matterStretches.unshift(stretch);
    } else if (date === '' && at > 0 && isSignature(text.slice(0, at))) {
      const [name, day] = halves(stretch, at);
      signature = name?.text ?? '';
      date = day?.text ?? '';
      matterStretches.unshift(...[name, day].filter((s) => s !== null));
    } else if (signature === '' && (date === '' ? isUnitName(text) : isSignature(text))) {
      signature = text;
      matterStretches.unshift(stretch);
    } else {
      const blurb = trailingBlurb(text);
      if (blurb > 0 && blurb < text.length) {
        const [own, tail] = halves(stretch, blurb);
        if (tail !== null) furniture.unshift({ stretch: tail, reason: 'blurb' });
        if (own !== null) rest[rest.length - 1] = own;
        break;
      }
      const trust = inSite && signature === '' && text.length <= 60 && !/[。；]$/u.test(text);
      const isOwn = leadingMarker(text) !== null || (stretch === stretches.at(-1) && !inSite && endsInCutNumber(all));
      const reason = isOwn ? null : furnitureAtEdge(text, trust);
      if (reason === null || (reason === 'blurb' && blurb === text.length)) break;
      furniture.unshift({ stretch, reason });
    }
    rest.pop();
  }
  const last = rest[rest.length - 1];
  const noise = last === undefined ? -1 : trailingNoise(last.text);
  if (last !== undefined && noise > 0) {
    const [text, tag] = halves(last, noise);
    if (text !== null && tag !== null) {
      rest[rest.length - 1] = text;
      furniture.unshift({ stretch: tag, reason: 'separator' });
    }
  }
  return { rest, signature, date, matterStretches, furniture };
}

function isSignature(text: string): boolean {
  const plain = text.replace(/\s+/gu, '');
  return plain.length >= 2 && plain.length <= 30 && !/[。；，：！？,;:]/u.test(plain) && leadingMarker(text) === null;
}
