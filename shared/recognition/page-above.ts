import type { Cutting } from './cuttings';
import { isDateLine } from './dates';
import { furnitureAtEdge, isTeaser } from './furniture-line';
import { leadingTitle, OPENS_PART } from './leading-title';
import { leadingMarker } from './marker-grammar';
import { isLongTitle, MAX_TITLE_LINE, opensText } from './opens-text';
import { opensReport } from './opening-words';
import { namesKinds, pageShape } from './page-shapes';
import { automaticMarker, type Stretch } from './stretch';
import { DOCUMENT_NUMBER } from './under-title';
import { endsAsTitle, isUnitName, keyMatcher, namesPart, plainTitleKey, titleKey, yearIn } from './title-words';
import { simplified } from './traditional';

/** Lines of a page's frame between its title and the text's own are not longer than this. */
const MAX_FRAME_LINE = 200;
const MAX_FRAME = 40;

const MAX_BARE_FRAME = 5;
/** A report that was held as a speech begins so. */
const GREETS = /^(?:尊敬|各位(?:领导|領導|代表|同)|同志们|同志們)/u;

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

const MIN_OPENING = 40;

/** Whether the report's own first words stand here: a title below them is what a site says of a picture. */
function isOwnOpening(text: string): boolean {
  return (
    text.length >= MIN_OPENING &&
    /[。：:]$/u.test(text) &&
    opensReport(simplified(text)) &&
    furnitureAtEdge(text, true) === null
  );
}

/** A site renews the year in the title that it prints above the report's own. */
const YEAR = /20\d\d(?:年度?)?/gu;
const MIN_TIMELESS = 8;

/** Whether the text stands right below a title that names a year. */
function headsText(stretches: readonly Stretch[], at: number): boolean {
  const { text } = stretches[at]!;
  const below = stretches[at + 1];
  if (yearIn(text) === null || plainTitleKey(text).replace(YEAR, '').length < MIN_TIMELESS || below === undefined)
    return false;
  return opensText(below, null) || isDateLine(below.text) || (below.text.length >= 30 && /[，。；,]/u.test(below.text));
}

/**
 * Where a page names its title, tells of downloads and rights, and then names the title again: what stands before the last naming is the
 * page's, if most of it looks so.
 */
export function cutToLastTitle(
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
  const timeless = key.replace(YEAR, '');
  const printsTimeless = keyMatcher(timeless, (text) => plainTitleKey(text).replace(YEAR, ''));
  const prints: number[] = [];
  for (let i = named + 1; named >= 0 && i < Math.min(stretches.length, named + MAX_FRAME); i++) {
    const { text } = stretches[i]!;
    if (text.length > MAX_FRAME_LINE || GREETS.test(text)) break;
    if (printsTitle(text) || (headsText(stretches, i) && printsTimeless(text))) prints.push(i);
  }
  const opening =
    prints.length === 0
      ? -1
      : stretches.slice(0, prints.at(-1)).findIndex((line, i) => i > named && isOwnOpening(line.text));
  const last = (opening < 0 ? prints : prints.filter((i) => i < opening)).at(-1) ?? -1;
  const reasons = stretches
    .slice(named + 1, Math.max(named + 1, last))
    .map(({ text }) => furnitureAtEdge(text.replace(/^(?:\d{1,2}[.、．]\s{0,2}){1,2}/u, ''), true));
  const known = reasons.filter((reason) => reason !== null).length;
  const bare =
    inSite &&
    reasons.length > 0 &&
    reasons.length <= MAX_BARE_FRAME &&
    stretches.slice(named + 1, last).every((stretch) => isBareFrame(stretch) || printsTitle(stretch.text));
  // 【Word文档】某局工作总结, and below it the title alone.
  const hung = last === named + 1 && /^[【[]/u.test(stretches[named]!.text) && !/^[【[]/u.test(stretches[last]!.text);
  if (!bare && !hung && (known < 1 || known < reasons.length / 3)) return { cuttings: [], rest: stretches };
  const cuttings = stretches.slice(named, last).map((stretch, i): Cutting => {
    const repeats = i === 0 || plainTitleKey(stretch.text) === key;
    return { stretch, reason: repeats ? 'repeatedTitle' : (reasons[i - 1] ?? 'tag') };
  });
  return { cuttings, rest: [...stretches.slice(0, named), ...stretches.slice(last)] };
}

/** 气象创新工作计划（共12篇）: what a site calls the papers it prints below one another. */
const COLLECTION = /\d{1,3}\s?篇(?:[^（）()]{0,4}[)）])?$/u;
const MAX_ABOVE_OWN = 12;

/** The names of a collection above the title of its first paper, and what the site says of it between them. */
export function cutCollection(stretches: readonly Stretch[]): { cuttings: Cutting[]; rest: readonly Stretch[] } {
  const isNamed = ({ text }: Stretch): boolean => text.length <= MAX_TITLE_LINE && COLLECTION.test(text);
  const at = stretches.slice(0, MAX_ABOVE_OWN).findIndex(isNamed);
  if (at < 0) return { cuttings: [], rest: stretches };
  let own = at + 1;
  const isPages = (stretch: Stretch): boolean => isNamed(stretch) || furnitureAtEdge(stretch.text, true) !== null;
  while (own < Math.min(stretches.length, at + MAX_ABOVE_OWN) && isPages(stretches[own]!)) own++;
  const printed = stretches[own]?.text ?? '';
  const text = printed.length > MAX_TITLE_LINE ? printed.slice(0, leadingTitle(printed)) : printed;
  const titled =
    text.length >= 8 &&
    text.length <= MAX_TITLE_LINE &&
    endsAsTitle(text) &&
    !/[。；，：:]|篇|[一二三四五六七八九十\d]$/u.test(text) &&
    !/^\s?(?:[（(]|参考|汇编|范[文本例])/u.test(printed.slice(text.length)) &&
    leadingMarker(text) === null &&
    !(OPENS_PART.test(text) && namesPart(text)) &&
    // Under a line of the page's own stands when it was put there.
    furnitureAtEdge(stretches[own + 1]?.text ?? '', true) === null;
  if (!titled) return { cuttings: [], rest: stretches };
  return {
    cuttings: stretches
      .slice(at, own)
      .map((stretch) => (isNamed(stretch) ? { stretch, reason: 'label' } : pageLine(stretch))),
    rest: [...stretches.slice(0, at), ...stretches.slice(own)],
  };
}

const MAX_ABOVE_TEASER = 12;
const MIN_TEASER = 40;
/** The first words of a text may be so many lines of it. */
const MAX_REPEATED = 9;

/** Most texts differ in their first letters, and need not be compared as a whole. */
const OPENING = 8;
const opening = (text: string): string => titleKey(text.slice(0, 3 * OPENING));

/** Whether these lines, joined, begin with these words. */
function beginWith(lines: readonly Stretch[], words: string): boolean {
  const key = titleKey(words);
  const text = lines.map((line) => line.text.slice(0, 2 * words.length)).join('');
  return key.length >= MIN_TEASER && titleKey(text).startsWith(key);
}

/** The first words of the text, or title and text, that a page shows above them once more. */
export function cutTeasers(stretches: readonly Stretch[]): { teasers: Cutting[]; rest: readonly Stretch[] } {
  const openings = stretches.slice(0, MAX_ABOVE_TEASER + 3).map(({ text }) => opening(text));
  const at = stretches.slice(0, MAX_ABOVE_TEASER).findIndex(({ text, hints }, i) => {
    if (text.length < MIN_TEASER || text.length > 2 * MAX_FRAME_LINE || hints.table !== undefined) return false;
    if (isTeaser(text)) return true;
    if (endsAsTitle(text) || isLongTitle(text)) return false;
    const words = text.replace(
      /^【?(?:[文本][章文]|内容)?(?:摘要|简介|导读|导语|提要|推荐阅读|相关阅读|核心提示|概述)】?\s{0,2}[:：]/u,
      '',
    );
    const first = (words === text ? openings[i]! : opening(words)).slice(0, OPENING);
    return [i + 1, i + 2].some(
      (from) =>
        openings
          .slice(from, i + 4)
          .join('')
          .startsWith(first) && beginWith(stretches.slice(from, i + MAX_REPEATED), words),
    );
  });
  if (at < 0) return { teasers: [], rest: stretches };
  const rest = stretches.filter((_, i) => i !== at);
  return { teasers: [{ stretch: stretches[at]!, reason: 'blurb' }], rest };
}

const MAX_NOTICES = 4;

export function pageLine(stretch: Stretch): Cutting {
  return { stretch, reason: furnitureAtEdge(stretch.text, true) ?? (/[。；]/u.test(stretch.text) ? 'blurb' : 'tag') };
}

/**
 * How many lines stand above the title though some read like text (what a machine says of the report, a site of itself); 0 where all
 * may be the report's. Told by a title that is one beyond doubt, with lines of a page around it and none that is numbered above it.
 */
export function aboveTitle(stretches: readonly Stretch[], width: number | null): number {
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
