import { NO_MATTER, type Matter } from '../model/report';
import { halves, type Cutting } from './cuttings';
import { isDateLine } from './dates';
import { ADDRESSED, SUBTITLE } from './leading-title';
import { leadingMarker } from './marker-grammar';
import type { Stretch } from './stretch';
import { endsAsTitle, isUnitName, namesPart, titleKey } from './title-words';

/** What stands before the text of one report. */
export interface Head {
  title: Stretch[];
  matter: Matter;
  matterStretches: Stretch[];
  furniture: Cutting[];
  /** From here on the text. */
  rest: Stretch[];
}

const SALUTATION = /^[^。；，,;]{2,40}[：:]$/u;
/** 某府发〔2021〕36号 */
export const DOCUMENT_NUMBER = /^.{0,20}[〔[（(]\d{4}[〕\])）]\s?第?\d{1,4}号$/u;

/** 县卫生健康局局长 李某某 */
const AUTHOR =
  /^[^。；，：！？,;:]{2,24}(?:长|书记|主任|经理|主席|委员|政委|主管|部|局|委|办|中心)(\s{0,4})\p{Script=Han}{2,4}$/u;

/** Formats that lose the blank before the name keep the date below it. */
function isAuthor(text: string, below: string): boolean {
  const gap = AUTHOR.exec(text)?.[1];
  return gap !== undefined && (gap !== '' || isDateLine(below.replace(/^[（(]|[)）]$/gu, '')));
}

/** 李某某, right above those who are greeted: who held it as a speech. */
const SPEAKER = /^\p{Script=Han}\s{0,4}\p{Script=Han}(?:\s{0,2}\p{Script=Han}){0,2}$/u;
/** 李  某: a name of two signs, set to the width of three. */
const SPACED_NAME =
  /^(?!首\s|正\s|目\s|摘\s|打\s|关\s|返\s|标\s|前\s|附\s)\p{Script=Han}[ \u3000]{1,4}\p{Script=Han}$/u;
const GREETING = /^(?:尊敬的?)?各位[^。；，]{2,30}[：:]/u;

/** How a report begins that has no heading before its first words. */
const INTRODUCES =
  /^(?:今年|一年来|半年来|近年|20\d\d|上半年|按照|根据|为|在.{2,30}(?:领导|指导|支持|关心)|自.{2,20}以来|.{2,20}(?:现将|坚持|围绕|紧扣|立足))/u;

/** The last source line of the head that is a page's beyond doubt; -1 where none is. */
export function lowestFrame(furniture: readonly Cutting[]): number {
  return Math.max(
    -1,
    ...furniture.flatMap(({ stretch, reason }) =>
      reason === 'separator' || reason === 'pageNumber' || reason === 'repeatedTitle' ? [] : [stretch.line],
    ),
  );
}

/** A line that may be a page's where a line below it is one: no sentence, no number, no part of the report. */
function isSandwiched(text: string): boolean {
  return (
    text.length <= 50 &&
    !/[。；]|[一二三四五六七八九十]、|[（(][一二三四五六七八九十][)）]/u.test(text) &&
    leadingMarker(text) === null &&
    !namesPart(text)
  );
}

/** A line above a title that is neither an office's name nor a sentence: nothing of a report stands there. */
function isAboveTitle({ text, hints }: Stretch): boolean {
  return (
    hints.table === undefined &&
    hints.headingLevel === undefined &&
    text.length <= 50 &&
    !/[。；，]/u.test(text) &&
    !isUnitName(text) &&
    !/文件$|^[（(]|密级|^[机秘绝]密/u.test(text) &&
    leadingMarker(text) === null
  );
}

/** Whether all lines between the title and the text are words of a page: none of them heads the text, as others do further on. */
function areFrameWords(lines: readonly Stretch[], rest: readonly Stretch[]): boolean {
  const first = rest[0]?.text ?? '';
  const opens = INTRODUCES.test(first) || (first.length >= 30 && leadingMarker(first) === null);
  if (!opens || lines.length === 0 || !lines.every(({ text }) => isFrameWord(text))) return false;
  const headed = rest.filter(
    ({ text }, i) => /^[\p{Script=Han}“”、]{4,24}$/u.test(text) && /[。；]$/u.test(rest[i + 1]?.text ?? ''),
  );
  return headed.length < 2;
}

/** A word or two of the page between the title and the text: 手机版. */
function isFrameWord(text: string): boolean {
  return text.length <= 15 && !/[。；，：,;:]/u.test(text) && leadingMarker(text) === null && !namesPart(text);
}

/** How many lines from `from` on make the title once more, 0 where they do not. */
function repeatedLines(lines: readonly Stretch[], from: number, key: string): number {
  let joined = '';
  for (let i = from; i < Math.min(lines.length, from + 4); i++) {
    joined += titleKey(lines[i]!.text);
    if (joined === key) return i - from + 1;
    if (!key.startsWith(joined)) return 0;
  }
  return 0;
}

/** What counts its points right behind the title: 某局工作总结一、 */
const COUNTS_NEXT = /^\s{0,4}(?:一、|[（(]一[)）]|1[.．、](?!\d)|第一部分)/u;

/** Length of the title that the text begins with once more, right before its first number (its last word may stand there twice); else 0. */
function repeatedTitle(text: string, title: string): number {
  const key = titleKey(title);
  if (key.length < 8 || text.length < key.length) return 0;
  let read = 0;
  let at = 0;
  while (at < text.length && read < key.length) {
    const letters = titleKey(text[at]!);
    if (!key.startsWith(letters, read)) return 0;
    read += letters.length;
    at++;
  }
  if (read < key.length) return 0;
  const twice = key.slice(-4);
  if (text.startsWith(twice, at)) at += twice.length;
  return COUNTS_NEXT.test(text.slice(at, at + 12)) ? at : 0;
}

/** Sets the title aside that a text without line ends begins with once more. */
export function cutRepeatedTitle(head: Head): Head {
  const [first, ...below] = head.rest;
  const title = head.title.map(({ text }) => text).join('');
  const again = first === undefined ? 0 : repeatedTitle(first.text, title);
  // What the text itself begins with below is a page's sample of it.
  if (first === undefined || again === 0 || below.slice(0, 4).some(({ text }) => text.startsWith(title))) return head;
  const [name, own] = halves(first, again);
  const furniture = name === null ? [] : [{ stretch: name, reason: 'repeatedTitle' as const }];
  return { ...head, furniture: [...head.furniture, ...furniture], rest: [...(own === null ? [] : [own]), ...below] };
}

/** `frame`: the last source line of the head that is a page's. */
export function sortLines(
  lines: Stretch[],
  title: number[],
  furniture: Cutting[],
  rest: Stretch[],
  site: boolean,
  frame: number,
): Head {
  const matter: Matter = { ...NO_MATTER };
  const matterStretches: Stretch[] = [];
  const kept = title.map((i) => lines[i]!);
  const key = titleKey(kept.map((s) => s.text).join(''));
  const under = (stretch: Stretch): void => {
    matter.subtitle = matter.subtitle === '' ? stretch.text : `${matter.subtitle}\n${stretch.text}`;
    matterStretches.push(stretch);
  };
  const first = title[0] ?? 0;
  const named = endsAsTitle(kept[kept.length - 1]?.text ?? '');
  const early: Stretch[] = [];
  lines.slice(0, first).forEach((stretch) => {
    if (titleKey(stretch.text) === key) furniture.push({ stretch, reason: 'repeatedTitle' });
    else if (DOCUMENT_NUMBER.test(stretch.text)) under(stretch);
    else if (site || stretch.text.length <= 8 || (named && isAboveTitle(stretch)))
      furniture.push({ stretch, reason: 'tag' });
    else early.push(stretch);
  });
  // A report that was held before an assembly keeps what stood under its title where that is lost.
  if (title.length === 0 && !SUBTITLE.test(lines[0]?.text ?? ''))
    return { title: [], matter, matterStretches, furniture, rest: [...lines, ...rest] };
  let i = (title[title.length - 1] ?? -1) + 1;
  for (; i < lines.length; i++) {
    const stretch = lines[i]!;
    const { text } = stretch;
    const again = repeatedLines(lines, i, key);
    if (again > 0) {
      for (const line of lines.slice(i, i + again)) furniture.push({ stretch: line, reason: 'repeatedTitle' });
      i += again - 1;
    } else if (matter.addressee === '' && SALUTATION.test(text) && ADDRESSED.test(text) && !/如下|以下/u.test(text)) {
      matter.addressee = text;
      matterStretches.push(stretch);
    } else if (
      isDateLine(text) ||
      /^[（(【].{2,40}[)）】]$/u.test(text) ||
      /^(?:——|--|—|－－)/u.test(text) ||
      isUnitName(text) ||
      isAuthor(text, lines[i + 1]?.text ?? rest[0]?.text ?? '') ||
      SPACED_NAME.test(text) ||
      (SPEAKER.test(text) && GREETING.test(lines[i + 1]?.text ?? rest[0]?.text ?? '')) ||
      DOCUMENT_NUMBER.test(text)
    )
      under(stretch);
    else if (site && isFrameWord(text) && INTRODUCES.test(lines[i + 1]?.text ?? rest[0]?.text ?? ''))
      furniture.push({ stretch, reason: 'tag' });
    else if (site && stretch.line < frame && isSandwiched(text)) furniture.push({ stretch, reason: 'tag' });
    else if (site && areFrameWords(lines.slice(i), rest)) furniture.push({ stretch, reason: 'tag' });
    else break;
  }
  return { title: kept, matter, matterStretches, furniture, rest: [...early, ...lines.slice(i), ...rest] };
}
