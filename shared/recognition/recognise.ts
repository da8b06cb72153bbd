import type { Figure } from '../model/figure';
import { aboutOf } from './about';
import { CharacterCount } from './characters';
import { closeUp } from './close-up';
import { readSentPaper } from './covering-letter';
import { namesColumn } from './column-name';
import { endsInCutNumber } from './cut-number';
import { parted, toFurniture, type Cutting } from './cuttings';
import { recogniseMarked } from './block-marks';
import { splitDocuments } from './documents';
import { fileStem } from './file-stem';
import { dropInsertedMarks } from './inserted-marks';
import { dropFlatContents } from './flat-contents';
import { dropFlatOutline } from './flat-outline';
import { dropOutlineAbove } from './outline-above';
import {
  rejoin,
  dropPageNumbers,
  splitAtTitle,
  splitFlatInside,
  splitFlatHeadings,
  splitFlatLabels,
} from './flat-frame';
import { countCertainSiteWords, furnitureAnywhere } from './furniture-line';
import { isBlurb } from './presenting';
import { readHead } from './head';
import { firstPartOf, openingOf } from './opening';
import { toMetadata } from './report-words';
import { takeNameOfLabel, takeNameOfPage } from './named-by-page';
import type { RecognisedReport, Recognition, Span } from './result';
import { toSegments } from './segment';
import type { Source } from './source';
import { automaticMarker, toSpan, toStretches, type Stretch } from './stretch';
import { FURNITURE_REASONS, type FurnitureReason } from './reasons';
import { furnitureInside } from './page-inside';
import { isAdInside } from './page-shapes';
import { dropPreviewNumbers } from './preview-pages';
import { readTail } from './tail';
import { endsAsTitle, keyMatcher, plainTitleKey, titleKey } from './title-words';
import { toBlocks } from './to-blocks';
import type { Head } from './under-title';
import { wrapWidth } from './wrap-width';
import { splitWrappedEnds } from './wrapped-end';
import { goesOverLineEnd, toParagraphs } from './wrapped-lines';

/**
 * What a file is: its reports, their blocks and figures, and the furniture around them. Pure, linear in the length of the source, and
 * it never throws; every printed character of the source comes back, in a title, matter, marker or block or as furniture.
 */
export function recognise(source: Source, options: { fileName: string }): Recognition {
  const furniture: Cutting[] = [];
  const reports = source.lines.some((line) => (line.blockMarks?.length ?? 0) > 0)
    ? [recogniseMarked(toStretches(source), options.fileName, furniture)]
    : recogniseText(toStretches(source), options.fileName, furniture);
  const count = new CharacterCount(source.lines);
  const characters = {
    source: count.all,
    body: reports.reduce((sum, report) => sum + countReport(count, report), 0),
    furniture: furniture.reduce((sum, { stretch }) => sum + count.of(stretch), 0),
  };
  furniture.sort((a, b) => a.stretch.line - b.stretch.line || a.stretch.start - b.stretch.start);
  return { reports, furniture: furniture.map(toFurniture), characters };
}

function countReport(count: CharacterCount, report: RecognisedReport): number {
  let sum = 0;
  const add = (span: Span): void => void (sum += count.of(span));
  report.titleSpans.forEach(add);
  report.matterSpans.forEach(add);
  for (const { spans } of report.blocks) spans.forEach(add);
  return sum;
}

/** What a reader says of furniture: a reason of the recognition (menu, contents), or a word of its own (header, comment). */
function readersReason(word: string): FurnitureReason {
  return FURNITURE_REASONS.find((reason) => reason === word) ?? 'reader';
}

/** 1.某局工作总结 12, below 目录 or another line of it. */
const CONTENTS_LINE = /^.{4,80}\s\d{1,4}$/u;
const NUMBERED_LINE = /^\d{1,2}[.、．]\s{0,3}\S.{4,70}$/u;

function isInContents(text: string): boolean {
  return CONTENTS_LINE.test(text) || (NUMBERED_LINE.test(text) && endsAsTitle(text));
}

/** Sets aside what is furniture wherever it stands. */
function dropFurniture(stretches: readonly Stretch[], furniture: Cutting[], width: number | null): Stretch[] {
  let crumb: Stretch | null = null;
  let way = '';
  let inContents = false;
  const last = stretches.at(-1);
  return stretches.filter((stretch) => {
    const { hints, text } = stretch;
    const goesOn: boolean = crumb !== null && width !== null && goesOverLineEnd(crumb, stretch, width);
    crumb = null;
    const isColumn = way !== '' && namesColumn(text, way);
    way = '';
    const reason =
      goesOn || isColumn
        ? 'breadcrumb'
        : hints.furniture !== undefined
          ? readersReason(hints.furniture)
          : hints.table !== undefined || automaticMarker(stretch) !== '' || hints.headingLevel !== undefined
            ? null
            : (furnitureAnywhere(text) ??
              (isAdInside(text) ? 'advertisement' : inContents && isInContents(text) ? 'contents' : null));
    inContents = reason === 'contents';
    if (reason === 'pageNumber' && furniture.length === 0 && stretch === last && endsInCutNumber(stretches))
      return true;
    if (reason !== null) furniture.push({ stretch, reason });
    if (reason === 'breadcrumb' && !goesOn && !isColumn) {
      crumb = stretch;
      way = text;
    }
    return reason === null;
  });
}

function recogniseText(all: readonly Stretch[], fileName: string, furniture: Cutting[]): RecognisedReport[] {
  const before = furniture.length;
  const width = wrapWidth(all);
  const told = dropFurniture(splitWrappedEnds(all, width), furniture, width);
  const own = dropInsertedMarks(told, all[0], furniture);
  const listed = dropOutlineAbove(dropPreviewNumbers(own, furniture), furniture);
  const lines = dropFlatOutline(dropFlatContents(listed, furniture), furniture);
  const stretches = parted(dropPageNumbers(lines, furniture), splitFlatLabels);
  const { documents, preface, labels } = splitDocuments(stretches);
  furniture.push(...labels);
  const dropped = furniture.slice(before).flatMap(({ stretch, reason }) => (SITE.has(reason) ? [stretch.line] : []));
  const inSite = dropped.length > 0;
  const pageNumbers = new Set(
    furniture.flatMap(({ stretch, reason }) => (reason === 'pageNumber' ? stretch.line : [])),
  );
  let fileTitle = '';
  return documents
    .map((document, i) => {
      const head =
        readSentPaper(document, inSite && i === 0) ??
        (i === 0 ? readFirstHead(preface, document, inSite, dropped) : readHead(document, false));
      const isSite = inSite || head.furniture.some(({ reason }) => SITE.has(reason));
      const tail = readTail(head.rest, isSite, dropped);
      furniture.push(...head.furniture, ...tail.furniture);
      const titleLines = head.title.length > 0 || i > 0 ? head.title : takeName(furniture, labels[0]);
      const own = titleLines.map((s) => automaticMarker(s) + s.text).join('\n');
      const title = own !== '' ? closeUp(own) : derivedTitle(fileTitle, i, fileName);
      if (fileTitle === '') fileTitle = title;
      const key = titleKey(title);
      const keyOf = (text: string): string => titleKey(text.replace(PAGE_OF_TITLE, ''));
      const printsTitle = keyMatcher(key, keyOf);
      const plain = plainTitleKey(title);
      const printsPlain = plain === key ? printsTitle : keyMatcher(plain, keyOf);
      const known = isSite || tail.furniture.some(({ reason }) => SITE.has(reason));
      const inside = parted(rejoin(tail.rest), (stretch) => splitAtTitle(stretch, own));
      const rest = parted(inside, splitFlatInside).filter((stretch) => {
        const reason =
          stretch.hints.table !== undefined ||
          automaticMarker(stretch) !== '' ||
          stretch.hints.headingLevel !== undefined
            ? null
            : furnitureInside(stretch.text, known, key);
        if (reason !== null) {
          furniture.push({ stretch, reason });
          return false;
        }
        const repeats =
          own !== '' &&
          stretch.text.length <= 100 &&
          (printsTitle(stretch.text) || printsPlain(stretch.text)) &&
          automaticMarker(stretch) === '';
        if (repeats) furniture.push({ stretch, reason: 'repeatedTitle' });
        return !repeats;
      });
      const matter = { ...head.matter, signature: tail.signature, date: tail.date };
      const pieces = parted(rejoin(rest), splitFlatHeadings);
      const segments = toSegments(toParagraphs(pieces, pageNumbers));
      const figures: Figure[] = [];
      const clues = {
        title,
        derived: own === '' && i > 0,
        matter,
        opening: openingOf(rest),
        firstPart: firstPartOf(pieces),
        fileName,
      };
      const { blocks, parts } = toBlocks(segments, (found) => toMetadata({ ...clues, parts: found }).kind, figures);
      const metadata = toMetadata({ ...clues, parts });
      return {
        metadata,
        about: aboutOf({ ...clues, parts }, metadata, own !== ''),
        titleSpans: titleLines.map(toSpan),
        matterSpans: [...head.matterStretches, ...tail.matterStretches].map(toSpan),
        blocks,
        figures,
      };
    })
    .filter(
      (report, i) =>
        i === 0 || report.blocks.length > 0 || report.titleSpans.length > 0 || report.matterSpans.length > 0,
    );
}

/**
 * The head of the first of several reports: where it has a title of its own behind its label, the title before the label is that of the
 * page, as is all that a site says there of the papers.
 */
function readFirstHead(
  preface: readonly Stretch[],
  document: readonly Stretch[],
  inSite: boolean,
  dropped: readonly number[],
): Head {
  const own = preface.length === 0 ? null : readHead(document, false);
  const isPage = presentsPapers(preface);
  if (own === null || (own.title.length === 0 && !isPage)) return readHead([...preface, ...document], inSite, dropped);
  const page = readHead(preface, inSite);
  const titled = own.title.length > 0;
  const aside = (stretches: readonly Stretch[], reason: FurnitureReason): Cutting[] =>
    stretches.map((stretch) => ({ stretch, reason }));
  return {
    title: titled ? own.title : page.title,
    matter: own.matter,
    matterStretches: own.matterStretches,
    furniture: [
      ...page.furniture,
      ...aside([...(titled ? page.title : []), ...page.matterStretches], 'label'),
      ...aside(isPage ? page.rest : [], 'blurb'),
      ...own.furniture,
    ],
    rest: [...(isPage ? [] : page.rest), ...own.rest],
  };
}

/** The title of a file that none stands above: what the label of its first report or its page says of it. */
function takeName(furniture: Cutting[], label: Cutting | undefined): Stretch[] {
  const named = label === undefined ? [] : takeNameOfLabel(furniture, label);
  return named.length > 0 ? named : takeNameOfPage(furniture);
}

const MAX_PREFACE = 1500;

/** Whether the words before the label of the first report are a site's, which presents its papers there. */
function presentsPapers(preface: readonly Stretch[]): boolean {
  const text = preface.map((stretch) => stretch.text).join('\n');
  return text.length <= MAX_PREFACE && (isBlurb(text) || countCertainSiteWords(text) > 0);
}

const SITE: ReadonlySet<string> = new Set([
  'breadcrumb',
  'timestamp',
  'siteNotice',
  'byline',
  'tag',
  'advertisement',
  'downloadCard',
  'menu',
  'relatedLinks',
]);

/** 某局工作总结 第二页 */
const PAGE_OF_TITLE = /\s{1,4}[（(]?第\s?[一二三四五六七八九十\d]{1,3}\s?页[)）]?$/u;

/** The title of a report that has none of its own: that of the file's first report, numbered, or the file's name. */
function derivedTitle(fileTitle: string, index: number, fileName: string): string {
  if (fileTitle !== '') return `${fileTitle}（${index + 1}）`;
  return fileStem(fileName);
}
