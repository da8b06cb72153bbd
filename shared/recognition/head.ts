import { NO_MATTER, type Matter } from '../model/report';
import { halves, type Cutting } from './cuttings';
import { isDateLine } from './dates';
import { furnitureAtEdge, isTeaser, leadingBlurb, leadingNotice, publishedAt } from './furniture-line';
import { leadingMarker } from './marker-grammar';
import { automaticMarker, type Stretch } from './stretch';
import { namesKinds, pageShape } from './page-shapes';
import type { FurnitureReason } from './reasons';
import { goesOverLineEnd, wrapWidth } from './wrapped-lines';
import { splitFlatHead } from './flat-frame';
import { simplified } from './traditional';
import {
  endsAsTitle,
  isUnitName,
  keyMatcher,
  namesPart,
  plainTitleKey,
  titleKey,
  TITLE_NOUN,
  yearIn,
} from './title-words';

/** What stands before the text of one report. */
export interface Head {
  title: Stretch[];
  matter: Matter;
  matterStretches: Stretch[];
  furniture: Cutting[];
  /** From here on the text. */
  rest: Stretch[];
}

const MAX_HEAD = 80;
const MAX_TITLE_LINE = 70;
const TITLE_STYLE = /^(?:title|标题|文档标题|大标题|公文标题|主标题)$/iu;
const SALUTATION = /^[^。；，,;]{2,40}[：:]$/u;
/** 某府发〔2021〕36号 */
const DOCUMENT_NUMBER = /^.{0,20}[〔[（(]\d{4}[〕\])）]\s?第?\d{1,4}号$/u;
const ADDRESSED =
  /局|委|部|办|厅|政府|院|校|公司|中心|单位|科室|领导|同志|代表|委员|党组|党委|支部|街道|乡|镇|同事|大家/u;

export function hasTitleStyle(stretch: Stretch): boolean {
  return TITLE_STYLE.test(stretch.hints.style ?? '');
}

function opensText(stretch: Stretch, width: number | null): boolean {
  const { text, hints } = stretch;
  if (hasTitleStyle(stretch)) return false;
  if (width !== null && text.length >= width - 3 && /[，。；：,;]/u.test(text)) return true;
  if (automaticMarker(stretch) !== '' || hints.table !== undefined) return true;
  if (text.length > MAX_TITLE_LINE || (text.length >= 20 && /[。；!！]$/u.test(text))) return true;
  return leadingMarker(text) !== null;
}

/** Some word of a title and, in a title of several lines, what ties it to the next. */
const OPEN_END = /(?:及|和|与|暨|的|、|关于|以及)$/u;
const OPEN_START = /^(?:及|和|与|暨|以及|并)/u;

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
  if (hints.centred === true) score += 2;
  if (hints.bold === true) score += 1;
  if ((hints.fontSize ?? 0) > bodySize + 1) score += 2;
  if (hints.headingLevel === 1) score += 1;
  if ((repeats.get(titleKey(text)) ?? 0) > 1) score += 2;
  if (text.length < 6) score -= 3;
  if (text.includes('。') || (text.match(/[，,]/gu)?.length ?? 0) > 1) score -= 4;
  return score;
}

/** Whether two neighbouring lines of the head make one title. */
function goOn(above: Stretch, below: Stretch): boolean {
  if (OPEN_END.test(above.text) || OPEN_START.test(below.text)) return true;
  if (above.text.startsWith('关于') && !endsAsTitle(above.text) && endsAsTitle(below.text)) return true;
  const adjacent = below.line - above.line <= 2;
  if (isUnitName(above.text) && adjacent && endsAsTitle(below.text)) return true;
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
function bodySizeOf(stretches: readonly Stretch[]): number {
  const count = new Map<number, number>();
  for (const { hints, text } of stretches.slice(0, 200)) {
    if (hints.fontSize !== undefined) count.set(hints.fontSize, (count.get(hints.fontSize) ?? 0) + text.length);
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The lines of the title among the lines before the text: their indexes, in order. */
function findTitle(lines: readonly Stretch[], bodySize: number, opensWithText: boolean): number[] {
  const styled = lines.flatMap((s, i) => (hasTitleStyle(s) ? [i] : []));
  if (styled.length > 0)
    return styled.filter((at, i) => i === 0 || at - styled[i - 1]! === 1).filter((at, i) => at === styled[0]! + i);
  const repeats = new Map<string, number>();
  for (const { text } of lines) repeats.set(titleKey(text), (repeats.get(titleKey(text)) ?? 0) + 1);
  const scores = lines.map((s) => titleScore(s, bodySize, repeats));
  // The first that looks like a title; a heading of a half may have more of a title's words than the title itself.
  const sure = scores.findIndex((score, i) => score >= 5 && lines[i]!.text.length >= 7);
  let best = sure >= 0 ? sure : scores.indexOf(Math.max(0, ...scores));
  if ((scores[best] ?? 0) < 3) {
    // No line has the words of a title: the first short line does, when a text follows it.
    best = opensWithText ? lines.findIndex((s, i) => scores[i]! >= 0 && isBareLine(s.text)) : -1;
    if (best < 0) return [];
  }
  let first = best;
  let last = best;
  while (last + 1 < lines.length && goOn(lines[last]!, lines[last + 1]!) && !isDateLine(lines[last + 1]!.text)) last++;
  while (first > 0 && goOn(lines[first - 1]!, lines[first]!) && last - first < 4) first--;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function isBareLine(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 45 &&
    !/[。；：:，,！？]/u.test(text) &&
    /\p{Script=Han}/u.test(text) &&
    !isDateLine(text)
  );
}

/** A title that nothing parts from the text: 某局2020年工作总结2020年，…… */
const GLUED_TITLE =
  /^(?!现将|根据|按照|为|今年|本着|自|在|通过|随着)[^\s。；，：！？,;:]{4,50}?(?:总结|小结|计划|要点|报告|汇报|思路|打算|安排|谋划|设想|规划|(?:回顾|综述)(?=20\d\d|今年|一年来|过去))(?:材料)?(?:范[文例]稿?|例文|模板|样本|汇编|合集|\d{1,2}篇)?(?:[（(](?!一)(?:[^（）()\d]{2,12}|[^（）()]{0,8}\d{1,2}篇)[)）])?(?=[\p{Script=Han}\d（(|｜Xx×_*])(?!及|和|与|暨|以及|的|范[文例]|例文|模板|稿|汇编|合集|如下|报告|汇报|安排|计划|总结(?![一二三1-9])|并|、|方案|要求|会|材料|稿|中|里|之|后|前|任务|情况|[（(][一二三四五六七八九十\d]{1,2}[)）])/u;

/** How the heading of a half begins, and a title hardly: 上半年工作完成情况. */
const OPENS_PART = /^(?:上半年|下半年|20\d\d年|今年|去年|一年来|全年|主要|存在|下一步)/u;

/** A title that runs straight into the text: 某局2020年工作总结 今年以来，……; its length, 0 where there is none. */
function leadingTitle(text: string): number {
  if (text.length < 60) return 0;
  const glued = GLUED_TITLE.exec(simplified(text.slice(0, 80)));
  if (glued !== null && leadingMarker(glued[0]) === null) return glued[0].length;
  // What counts its points right behind its title: 重点工作完成情况（一）开展……
  const counted = /^[^\s。；，：！？,;:]{6,50}?(?=一、|[（(]一[)）]|1[.．、](?!\d)|第一部分)/u.exec(
    text.slice(0, 80),
  )?.[0];
  if (
    counted !== undefined &&
    endsAsTitle(counted) &&
    leadingMarker(counted) === null &&
    !(OPENS_PART.test(counted) && namesPart(counted))
  )
    return counted.length;
  const head = text.slice(0, 80);
  const match = /^[^\s。；，：！？,;:]{4,60}?(?:\s{1,3}[^\s。；，：！？,;:]{4,40}?)?(?=\s)/u.exec(head);
  if (match === null) return 0;
  const title = match[0];
  const [first, second] = title.split(/\s+/u) as [string, string | undefined];
  const goesOn = second !== undefined && OPEN_START.test(second) && endsAsTitle(second);
  if (endsAsTitle(first) && !goesOn && leadingMarker(first) === null) return first.length;
  return endsAsTitle(title) && leadingMarker(title) === null ? title.length : 0;
}

/** What stood in lines of its own between a title and the text: （2023年7月6日）县人民政府：根据…… */
function linesUnder(after: Stretch): Stretch[] {
  const lines: Stretch[] = [];
  let rest = after;
  for (const shape of [/^[（(][^（）()]{2,40}[)）](?=.{20})/u, /^[^。；，,;：:]{2,24}[：:](?=.{20})/u]) {
    const length = shape.exec(rest.text)?.[0].length ?? 0;
    const line = rest.text.slice(0, length);
    const belongs = /^[（(]/u.test(line)
      ? leadingMarker(line) === null
      : ADDRESSED.test(line) && !/如下|以下|现将/u.test(line);
    if (length === 0 || !belongs) continue;
    const [own, below] = halves(rest, length);
    if (own === null || below === null) continue;
    lines.push(own);
    rest = below;
  }
  return [...lines, rest];
}

/** Lines of a page's frame between its title and the text's own are not longer than this. */
const MAX_FRAME_LINE = 200;
const MAX_FRAME = 40;

const MAX_BARE_FRAME = 5;

/** Whether a line between a page's title and the text's own may be the page's though nothing tells: no sentence, no subtitle. */
function isBareFrame({ text, hints }: Stretch): boolean {
  return (
    hints.table === undefined &&
    text.length <= 60 &&
    !/[。；：:，]|^[（(—]/u.test(text) &&
    leadingMarker(text) === null &&
    !isUnitName(text) &&
    !isDateLine(text) &&
    !namesPart(text) &&
    !DOCUMENT_NUMBER.test(text)
  );
}

/**
 * Where a page names its title, tells of downloads and rights, and then names the title again: what stands before the last naming is the
 * page's, if most of it looks so.
 */
function cutToLastTitle(
  stretches: readonly Stretch[],
  inSite: boolean,
): { cuttings: Cutting[]; rest: readonly Stretch[] } {
  const named = stretches
    .slice(0, MAX_FRAME)
    .findIndex(
      ({ text }) =>
        text.length >= 8 &&
        text.length <= MAX_TITLE_LINE &&
        endsAsTitle(text) &&
        !namesKinds(text) &&
        pageShape(text) === null,
    );
  const key = named < 0 ? '' : plainTitleKey(stretches[named]!.text);
  const printsTitle = keyMatcher(key, plainTitleKey);
  let last = -1;
  for (let i = named + 1; named >= 0 && i < Math.min(stretches.length, named + MAX_FRAME); i++) {
    if (stretches[i]!.text.length > MAX_FRAME_LINE) break;
    if (printsTitle(stretches[i]!.text)) last = i;
  }
  const reasons = stretches
    .slice(named + 1, Math.max(named + 1, last))
    .map(({ text }) => furnitureAtEdge(text.replace(/^\d{1,2}[.、．]\s{0,2}/u, ''), true));
  const known = reasons.filter((reason) => reason !== null).length;
  const bare =
    inSite &&
    reasons.length > 0 &&
    reasons.length <= MAX_BARE_FRAME &&
    stretches.slice(named + 1, last).every(isBareFrame);
  // 【Word文档】某局工作总结, and below it the title alone.
  const hung = last === named + 1 && /^[【[]/u.test(stretches[named]!.text) && !/^[【[]/u.test(stretches[last]!.text);
  if (!bare && !hung && (known < 1 || known < reasons.length / 3)) return { cuttings: [], rest: stretches };
  const cuttings = stretches.slice(named, last).map((stretch, i): Cutting => {
    const repeats = plainTitleKey(stretch.text) === key;
    return { stretch, reason: repeats ? 'repeatedTitle' : (reasons[i - 1] ?? 'tag') };
  });
  return { cuttings, rest: [...stretches.slice(0, named), ...stretches.slice(last)] };
}

const MAX_ABOVE_TEASER = 12;
const MIN_TEASER = 40;

/** Whether a text begins with these words; most differ in the first letter, and need not be looked at as a whole. */
function beginsWith(text: string, words: string): boolean {
  if (titleKey(FIRST_LETTER.exec(text)?.[0] ?? '') !== titleKey(FIRST_LETTER.exec(words)?.[0] ?? '')) return false;
  const key = titleKey(words);
  return key.length >= MIN_TEASER && titleKey(text).startsWith(key);
}
const FIRST_LETTER = /[\p{L}\p{N}]/u;

/** The first words of the text, or title and text, that a page shows above them once more. */
function cutTeasers(stretches: readonly Stretch[]): { teasers: Cutting[]; rest: readonly Stretch[] } {
  const at = stretches.slice(0, MAX_ABOVE_TEASER).findIndex(({ text, hints }, i) => {
    if (text.length < MIN_TEASER || text.length > 2 * MAX_FRAME_LINE || hints.table !== undefined) return false;
    if (isTeaser(text)) return true;
    if (endsAsTitle(text)) return false;
    const words = text.replace(/^【?(?:摘要|简介|导读|内容提要|内容摘要)】?\s{0,2}[:：]/u, '');
    const below = stretches.slice(i + 1, i + 4).map((line) => line.text.slice(0, 2 * text.length));
    return beginsWith(below.join(''), words) || beginsWith(below.slice(1).join(''), words);
  });
  if (at < 0) return { teasers: [], rest: stretches };
  const rest = stretches.filter((_, i) => i !== at);
  return { teasers: [{ stretch: stretches[at]!, reason: 'blurb' }], rest };
}

const MAX_NOTICES = 4;

function pageLine(stretch: Stretch): Cutting {
  return { stretch, reason: furnitureAtEdge(stretch.text, true) ?? (/[。；]/u.test(stretch.text) ? 'blurb' : 'tag') };
}

/**
 * How many lines stand above the title though some read like text (what a machine says of the report, a site of itself); 0 where all
 * may be the report's. Told by a title that is one beyond doubt, with lines of a page around it and none that is numbered above it.
 */
function aboveTitle(stretches: readonly Stretch[], width: number | null): number {
  const lines = stretches.slice(0, MAX_FRAME);
  const at = lines.findIndex(
    ({ text }) =>
      text.length >= 8 &&
      text.length <= MAX_TITLE_LINE &&
      endsAsTitle(text) &&
      yearIn(text) !== null &&
      !/[。；，：:]/u.test(text) &&
      leadingMarker(text) === null &&
      !namesPart(text) &&
      !namesKinds(text) &&
      pageShape(text) === null,
  );
  if (at <= 0 || width !== null) return 0;
  const above = lines.slice(0, at);
  const isText = (stretch: Stretch): boolean => furnitureAtEdge(stretch.text, true) === null;
  const texts = above.filter((stretch) => isText(stretch) && opensText(stretch, width));
  const sure = [...above, ...lines.slice(at + 1, at + 8)].filter((stretch) => !isText(stretch)).length;
  const numbered = above.some(
    (stretch) =>
      stretch.hints.table !== undefined ||
      automaticMarker(stretch) !== '' ||
      stretch.text.length > MAX_FRAME_LINE ||
      (isText(stretch) && leadingMarker(stretch.text) !== null),
  );
  return !numbered && sure >= 2 && texts.length <= MAX_NOTICES && above.some((s) => opensText(s, width)) ? at : 0;
}

const MAX_RUN = 12;

/** How many lines from `from` on are one paragraph that was broken at a fixed width. */
function runOf(stretches: readonly Stretch[], from: number, width: number): number {
  let run = 1;
  for (; run < MAX_RUN; run++) {
    const line = stretches[from + run - 1]!;
    const next = stretches[from + run];
    if (next === undefined || next.line - line.line !== 1 || line.text.length < width - 2) break;
    if (leadingMarker(next.text) !== null) break;
  }
  return run;
}

/** Length of the page's words that such a paragraph begins with, 0 where there are none. */
function wordsOfRun(lines: readonly Stretch[]): number {
  const text = lines.map((line) => line.text).join('');
  return leadingMarker(text) === null ? leadingBlurb(text) : 0;
}

/** Parts the lines of a paragraph at an offset into its text. */
function partRun(lines: readonly Stretch[], at: number): [Stretch[], Stretch[]] {
  const before: Stretch[] = [];
  const after: Stretch[] = [];
  let from = 0;
  for (const line of lines) {
    const [left, right] = halves(line, Math.min(line.text.length, Math.max(0, at - from)));
    if (left !== null) before.push(left);
    if (right !== null) after.push(right);
    from += line.text.length;
  }
  return [before, after];
}

/** Reasons that hold for a whole line, whatever sign it begins with: 12.00 元. */
const WHOLE_LINE: ReadonlySet<FurnitureReason> = new Set(['counter', 'timestamp', 'pageNumber']);

/**
 * Takes the title, what stands under it and the furniture off the beginning of a report's stretches.
 * `inSite`: the file is known to be a page of a site that trades in documents.
 */
export function readHead(all: readonly Stretch[], inSite: boolean): Head {
  const { teasers, rest: untold } = cutTeasers(all);
  const notice = untold[0] === undefined ? 0 : leadingNotice(untold[0].text);
  const [notices, own] = notice === 0 ? [null, untold[0] ?? null] : halves(untold[0]!, notice);
  if (notices !== null) teasers.push({ stretch: notices, reason: 'siteNotice' });
  inSite ||= notices !== null;
  const lower = [...(own === null ? [] : [own]), ...untold.slice(1)].flatMap((s, i) =>
    i < 3 ? splitFlatHead(s) : [s],
  );
  const { cuttings, rest: found } = cutToLastTitle(lower, inSite);
  const furniture = [...teasers, ...cuttings];
  inSite ||= furniture.length > 0;
  const width = wrapWidth(found);
  const above = aboveTitle(found, width);
  furniture.push(...found.slice(0, above).map(pageLine));
  inSite ||= above > 0;
  const stretches = found.slice(above);
  const lines: Stretch[] = [];
  let rest: Stretch[] = [];
  let trust = inSite;
  let hasTitle = false;
  let titleLines = 0;
  let i = 0;
  for (; i < stretches.length && i < MAX_HEAD; i++) {
    const stretch = stretches[i]!;
    const { text } = stretch;
    const titleLike =
      hasTitleStyle(stretch) ||
      (endsAsTitle(text) &&
        text.length >= 8 &&
        text.length <= MAX_TITLE_LINE &&
        !namesKinds(text) &&
        pageShape(text) === null);
    const run = width === null || hasTitleStyle(stretch) ? 1 : runOf(stretches, i, width);
    const words = run > 1 ? wordsOfRun(stretches.slice(i, i + run)) : 0;
    if (words > 0) {
      const [set, own] = partRun(stretches.slice(i, i + run), words);
      furniture.push(...set.map((line): Cutting => ({ stretch: line, reason: 'blurb' })));
      trust = true;
      i += run - 1;
      if (own.length > 0) stretches.splice(i - own.length + 1, own.length, ...own);
      i -= own.length;
      continue;
    }
    const dated = hasTitle ? -1 : publishedAt(text);
    const datedTitle = dated > 0 && endsAsTitle(text.slice(0, dated).trimEnd());
    const reason =
      hasTitleStyle(stretch) || datedTitle
        ? null
        : furnitureAtEdge(text, trust && (!hasTitle || (text.length <= 40 && !/[。；：:]$/u.test(text))));
    const item = leadingMarker(text);
    // A line that goes on with the text after its blurb is parted below.
    const blurb = text.length > MAX_TITLE_LINE ? leadingBlurb(text) : 0;
    if (
      reason !== null &&
      !(reason === 'blurb' && blurb < text.length && text.length > MAX_TITLE_LINE) &&
      !(titleLike && reason !== 'breadcrumb' && reason !== 'downloadCard') &&
      (item === null || (trust && !hasTitle && item.family === 'number') || WHOLE_LINE.has(reason))
    ) {
      furniture.push({ stretch, reason });
      trust ||= reason !== 'separator' && reason !== 'pageNumber';
      const below = stretches[i + 1];
      if (width !== null && below !== undefined && goesOverLineEnd(stretch, below, width)) {
        furniture.push({ stretch: below, reason });
        i++;
      }
      continue;
    }
    if (blurb > 0) {
      const [before, after] = halves(stretch, blurb);
      if (before !== null) furniture.push({ stretch: before, reason: 'blurb' });
      trust = true;
      if (after !== null) stretches.splice(i--, 1, ...splitFlatHead(after));
      continue;
    }
    if (datedTitle) {
      const [title, time] = halves(stretch, dated);
      if (title !== null) lines.push(title);
      if (time !== null) furniture.push({ stretch: time, reason: 'timestamp' });
      hasTitle = true;
      continue;
    }
    const next = stretches[i + 1];
    if (!hasTitle && width !== null && next !== undefined && text.length >= width - 3) {
      // The title and the text after it, broken at a fixed width.
      const length = leadingTitle(text + next.text + (stretches[i + 2]?.text ?? ''));
      if (length > text.length && length < text.length + next.text.length) {
        const [end, after] = halves(next, length - text.length);
        lines.push(stretch, ...(end === null ? [] : [end]));
        rest = after === null ? [] : [after];
        i += 2;
        titleLines = end === null ? 1 : 2;
        break;
      }
      if (length > 0 && length <= text.length) {
        const [title, after] = halves(stretch, length);
        if (title !== null) lines.push(title);
        rest = after === null ? [] : [after];
        i++;
        break;
      }
    }
    if (opensText(stretch, width)) {
      const length = hasTitle ? 0 : leadingTitle(text);
      if (length > 0) {
        const [title, after] = halves(stretch, length);
        if (title !== null) lines.push(title);
        const below = after === null ? [] : linesUnder(after);
        lines.push(...below.slice(0, -1));
        rest = below.slice(-1).flatMap((text) => {
          const [words, own] = halves(text, leadingBlurb(text.text));
          if (words !== null) furniture.push({ stretch: words, reason: 'blurb' });
          return own === null ? [] : [own];
        });
        i++;
      }
      break;
    }
    lines.push(stretch);
    hasTitle ||= titleLike;
  }
  rest = [...rest, ...stretches.slice(i)];
  const title =
    titleLines > 0
      ? Array.from({ length: titleLines }, (_, k) => lines.length - titleLines + k)
      : findTitle(lines, bodySizeOf(stretches), rest.length > 0);
  return sortLines(lines, title, furniture, rest, trust, i > 0 ? lowestFrame(furniture) : -1);
}

/** 县卫生健康局局长 李某某 */
const AUTHOR =
  /^[^。；，：！？,;:]{2,24}(?:长|书记|主任|经理|主席|委员|政委|主管|部|局|委|办|中心)\s{1,4}\p{Script=Han}{2,4}$/u;
/** How a report begins that has no heading before its first words. */
const INTRODUCES =
  /^(?:今年|一年来|半年来|近年|20\d\d|上半年|按照|根据|为|在.{2,30}(?:领导|指导|支持|关心)|自.{2,20}以来|.{2,20}(?:现将|坚持|围绕|紧扣|立足))/u;

/** The last source line of the head that is a page's beyond doubt; -1 where none is. */
function lowestFrame(furniture: readonly Cutting[]): number {
  return Math.max(
    -1,
    ...furniture.flatMap(({ stretch, reason }) =>
      reason === 'separator' || reason === 'pageNumber' || reason === 'repeatedTitle' ? [] : [stretch.line],
    ),
  );
}

/** A line that may be a page's where a line below it is one: no sentence, no number, no part of the report. */
function isSandwiched(text: string): boolean {
  return text.length <= 50 && !/[。；]/u.test(text) && leadingMarker(text) === null && !namesPart(text);
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

/** `frame`: the last source line of the head that is a page's. */
function sortLines(
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
  if (title.length === 0) return { title: [], matter, matterStretches, furniture, rest: [...lines, ...rest] };
  let i = title[title.length - 1]! + 1;
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
      AUTHOR.test(text) ||
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
