import { halves, parted, type Cutting } from './cuttings';
import { MIN_FLAT, splitFlatHead, splitFlatPage } from './flat-head';
import { isCardOf, partAtLastNaming } from './flat-title';
import { isGeneral, leadingBlurb, leadingNotice, leadsIn, noticeBeforeTitle } from './blurb';
import { furnitureAtEdge, publishedAt } from './furniture-line';
import { lastIndexWhere } from './last-index';
import { frameBehindTitle } from './glued-frame';
import { leadingTitle, linesUnder, SUBTITLE } from './leading-title';
import { leadingMarker } from './marker-grammar';
import { isBroken, MAX_TITLE_LINE, opensText } from './opens-text';
import { aboveTitle, cutCollection, cutTeasers, cutToLastTitle, pageLine } from './page-above';
import { namesKinds, pageShape } from './page-shapes';
import { leadingNotices, noticeLines } from './notice-list';
import type { FurnitureReason } from './reasons';
import type { Stretch } from './stretch';
import { isBlurb } from './presenting';
import { bodySizeOf, findTitle, hasTitleStyle, isFirstOfParts, YEAR_ALONE } from './title-lines';
import { endsAsTitle } from './title-words';
import { cutRepeatedTitle, lowestFrame, sortLines, type Head } from './under-title';
import { leadInLines, linesBeforeBlurb, partRun, runOf, wordsOfRun } from './wrapped-blurb';
import { wrapWidth } from './wrap-width';
import { goesOverLineEnd } from './wrapped-lines';

const MAX_HEAD = 80;
/** Lines that may hold several of a page's are looked for among the first, and no more than three long ones. */
const MAX_PARTED_LINE = 16;
const MAX_PARTED = 3;

/** Reasons that hold for a whole line, whatever sign it begins with: 12.00 元. */
const WHOLE_LINE: ReadonlySet<FurnitureReason> = new Set(['counter', 'timestamp', 'pageNumber']);

/** 某某范文网精心整理了…… */
const PRESENTS = /^(?:\p{Script=Han}{0,8}(?:网|文库|小编|本站)|以下|下面|本文)/u;

/** Whether what stands behind a title begins with a sentence of the page's own: the title is no part of that. */
function presentsBehind(text: string): boolean {
  if (PRESENTS.test(text)) return true;
  const first = /^[^。！!？?]{0,200}[。！!？?]?/u.exec(text)?.[0] ?? '';
  return (
    !/^\s{0,2}(?:怎么|如何|怎样|的|是|吗|呢|有|要|应|[，、,])/u.test(first) &&
    (isBlurb(first) || isGeneral(first) || leadsIn(first))
  );
}

function isBefore(a: Stretch, b: Stretch): boolean {
  return a.line < b.line || (a.line === b.line && a.start < b.start);
}

/** Whether a line, or the end of one, reaches the width at which the source was broken. */
function fillsLine({ hints, end }: Stretch, width: number): boolean {
  const printed = hints.text.trimEnd().length;
  return end >= printed && printed >= width - 3;
}

/**
 * Takes the title, what stands under it and the furniture off the beginning of a report's stretches.
 * `inSite`: the file is known to be a page of a site that trades in documents. `dropped`: the source lines that were a page's wherever they
 * stand.
 */
export function readHead(all: readonly Stretch[], inSite: boolean, dropped: readonly number[] = []): Head {
  const { teasers, rest: untold } = cutTeasers(all);
  const top = untold[0];
  const notice =
    top === undefined
      ? 0
      : leadingNotice(top.text) || (top.hints.text.length >= MIN_FLAT ? noticeBeforeTitle(top.text) : 0);
  const [notices, own] = notice === 0 ? [null, untold[0] ?? null] : halves(untold[0]!, notice);
  if (notices !== null) teasers.push({ stretch: notices, reason: 'siteNotice' });
  inSite ||= notices !== null;
  const furniture = [...teasers];
  let longParted = 0;
  const upper = [...(own === null ? [] : [own]), ...untold.slice(1)];
  const lower = parted(upper, (s, i) => {
    if (i === 0 && isCardOf(s, upper[1])) {
      furniture.push(...splitFlatPage(s).map(pageLine));
      return [];
    }
    if (i >= MAX_PARTED_LINE || (longParted >= MAX_PARTED && s.hints.text.length >= MIN_FLAT)) return [s];
    if (s.hints.text.length >= MIN_FLAT) longParted++;
    const named = partAtLastNaming(s);
    furniture.push(...(named?.cuttings ?? []));
    const [title, ...text] = named?.own ?? [];
    return title === undefined ? splitFlatHead(s) : [title, ...text.flatMap(splitFlatHead)];
  });
  const collection = cutCollection(lower);
  const { cuttings, rest: found } = cutToLastTitle(collection.rest, inSite);
  furniture.push(...collection.cuttings, ...cuttings);
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
    const numbered = noticeLines(stretches, i, width);
    if (numbered > 0) {
      for (const line of stretches.slice(i, i + numbered)) furniture.push({ stretch: line, reason: 'siteNotice' });
      trust = true;
      i += numbered - 1;
      continue;
    }
    const notices = leadingNotices(text);
    if (notices > 0) {
      const [set, own] = halves(stretch, notices);
      if (set !== null) furniture.push({ stretch: set, reason: 'siteNotice' });
      trust = true;
      if (own !== null) stretches.splice(i--, 1, ...splitFlatHead(own));
      continue;
    }
    const leadIn = hasTitle ? 0 : leadInLines(stretches, i);
    if (leadIn > 1) {
      for (const line of stretches.slice(i, i + leadIn)) furniture.push({ stretch: line, reason: 'blurb' });
      trust = true;
      i += leadIn - 1;
      continue;
    }
    const told = width === null ? linesBeforeBlurb(stretches, i) : 0;
    if (told > 0) {
      for (const line of stretches.slice(i, i + told)) furniture.push({ stretch: line, reason: 'blurb' });
      trust = true;
      i += told - 1;
      continue;
    }
    const dated = hasTitle ? -1 : publishedAt(text);
    const datedTitle = dated > 0 && endsAsTitle(text.slice(0, dated).trimEnd());
    const reason =
      hasTitleStyle(stretch) || datedTitle || (YEAR_ALONE.test(text) && stretches[i + 1]?.text.startsWith('年'))
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
    const above = blurb > 0 && !hasTitle ? leadingTitle(text) : 0;
    if (above > 0 && above < blurb && !isBlurb(text.slice(0, above)) && presentsBehind(text.slice(above))) {
      const [title, below] = halves(stretch, above);
      stretches.splice(i--, 1, ...[title, below].filter((piece) => piece !== null));
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
    if (!hasTitle && width !== null && next !== undefined && fillsLine(stretch, width)) {
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
    const under = !hasTitle && text.length > MAX_TITLE_LINE && SUBTITLE.test(text) ? linesUnder(stretch) : [];
    if (under.length > 1) {
      lines.push(...under.slice(0, -1));
      rest = under.slice(-1);
      i++;
      break;
    }
    if (opensText(stretch, width) || (!titleLike && isBroken(stretches, i))) {
      const length = hasTitle ? 0 : leadingTitle(text);
      const said = hasTitle && text.length >= MIN_FLAT ? frameBehindTitle(text, true) : null;
      if (said !== null) {
        const [page, own] = halves(stretch, said[1]);
        if (page !== null) furniture.push(pageLine(page));
        rest = own === null ? [] : [own];
        i++;
      }
      if (length > 0) {
        const [title, after] = halves(stretch, length);
        if (title !== null) lines.push(title);
        const frame = after === null ? null : frameBehindTitle(after.text, true);
        const [page, text] = after === null || frame === null ? [null, after] : halves(after, frame[1]);
        if (page !== null) furniture.push(pageLine(page));
        const below = text === null ? [] : linesUnder(text);
        lines.push(...below.slice(0, -1));
        rest = below.slice(-1).flatMap((words) => {
          const [blurb, own] = halves(words, leadingBlurb(words.text));
          if (blurb !== null) furniture.push({ stretch: blurb, reason: 'blurb' });
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
      : findTitle(
          lines,
          bodySizeOf(stretches),
          rest.length > 0,
          (above, below) =>
            furniture.some(({ stretch }) => isBefore(above, stretch) && isBefore(stretch, below)) ||
            dropped.some((line) => line > above.line && line < below.line),
        );
  if (title.length === 1 && isFirstOfParts(lines[title[0]!]!.text, rest)) title.pop();
  const end = lines.at(-1)?.line ?? -1;
  const frame =
    i > 0 ? Math.max(lowestFrame(furniture), dropped[lastIndexWhere(dropped, (line) => line < end)] ?? -1) : -1;
  return cutRepeatedTitle(sortLines(lines, title, furniture, rest, trust, frame));
}
