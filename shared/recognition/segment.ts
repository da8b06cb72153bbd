import { readMarker } from '../markers/pin';
import { findMarkers, keepCompany, MAX_RUN_IN, type FoundMarker } from './find-markers';
import { familyOf, type Family } from './marker-grammar';
import { hasNoteStyle } from './notes';
import { withoutPaperCount } from './paper-count';
import type { Paragraph } from './paragraph';
import { alikeSentences, isBareHeading, partingLines } from './bare-heading';
import { namesPart } from './title-words';

/** A stretch of a paragraph from one marker to the next: what becomes a block, or a heading and its body. */
export interface Segment {
  paragraph: Paragraph;
  /** Offsets into the paragraph's text: of the marker, of what it marks, and of the end. */
  at: number;
  from: number;
  to: number;
  /** "" where there is none. */
  printed: string;
  family: Family | null;
  ordinal: number;
  /** A heading without a marker. */
  bare: 'short' | 'emphasised' | 'word' | 'sentence' | null;
  opensParagraph: boolean;
  insideSentence: boolean;
  /** Its marker stands right behind a word: the source may have lost a line end there. */
  glued: boolean;
}

export function isHeading(segment: Segment): boolean {
  return segment.family !== null || segment.bare !== null;
}

function automatic(paragraph: Paragraph): Pick<Segment, 'printed' | 'family' | 'ordinal'> | null {
  const read = readMarker(paragraph.marker);
  return read === null
    ? null
    : { printed: paragraph.marker, family: familyOf(paragraph.marker), ordinal: read.ordinal };
}

const NONE: ReadonlySet<number> = new Set();

/** Parts the paragraphs of one report at their markers. */
export function toSegments(paragraphs: readonly Paragraph[]): Segment[] {
  let budget = MAX_RUN_IN;
  const attached = attachments(paragraphs);
  const candidates = paragraphs.map((paragraph) => {
    if (paragraph.hints.table !== undefined || attached.has(paragraph) || hasNoteStyle(paragraph.hints)) return [];
    const found = findMarkers(paragraph.text, Math.max(1, budget));
    budget -= found.length;
    return paragraph.marker === '' ? found : found.filter((marker) => !marker.opensParagraph);
  });
  const markers = withoutPaperCount(paragraphs, keepCompany(candidates));
  const parting = partingLines(paragraphs);
  const firstMarked = paragraphs.findIndex(({ marker }, i) => marker !== '' || markers[i]!.length > 0);
  const sentences = firstMarked < 0 ? NONE : alikeSentences(paragraphs, firstMarked + 1);
  const bare = paragraphs.map((paragraph, i) =>
    (markers[i]![0]?.opensParagraph ?? paragraph.marker !== '')
      ? null
      : (isBareHeading(paragraphs, i) ?? (parting.has(i) ? 'short' : sentences.has(i) ? 'sentence' : null)),
  );
  const lone = loneOpening(
    bare,
    markers.map((found, i) => found.length > 0 || paragraphs[i]!.marker !== ''),
    paragraphs,
  );
  if (lone !== null) bare[lone] = null;
  const aspects = aspectParagraphs(paragraphs, markers);
  return paragraphs.flatMap((paragraph, i) =>
    segmentsOf(paragraph, markers[i]!, bare[i]!, aspects.has(i) ? ASPECT : null),
  );
}

/** 队伍建设方面。全年…… opens a paragraph as a marker does, though it prints none. */
const ASPECT: Family = 'aspect';
const OPENS_ASPECT = /^(?:在|从)?[\p{Script=Han}A-Za-z\d“”、]{2,20}(?<![一两另各等])方面[。：:](?=.{10})/u;
const MIN_ASPECTS = 2;

/** The paragraphs that look at the work from one side each; one alone may be any sentence. */
function aspectParagraphs(
  paragraphs: readonly Paragraph[],
  markers: readonly (readonly FoundMarker[])[],
): ReadonlySet<number> {
  const found = new Set<number>();
  paragraphs.forEach(({ text, marker, hints }, i) => {
    if (marker !== '' || hints.table !== undefined || markers[i]![0]?.opensParagraph === true) return;
    if (OPENS_ASPECT.test(text)) found.add(i);
  });
  return found.size >= MIN_ASPECTS ? found : new Set();
}

/**
 * A short line before the first marker that would hold the whole report, as no other stands beside it: what is left of a title or of a
 * page's frame, no heading. Its index, null where there is none.
 */
function loneOpening(
  bare: readonly Segment['bare'][],
  marked: readonly boolean[],
  paragraphs: readonly Paragraph[],
): number | null {
  const first = bare.findIndex((kind) => kind !== null);
  const firstMarked = marked.indexOf(true);
  if (first < 0 || firstMarked < first || bare[first] !== 'short') return null;
  // 2021年主要工作情况 behind an introduction: the other part was cut off.
  if (first > 0 && namesPart(paragraphs[first]!.text)) return null;
  return bare.findIndex((kind, i) => i > first && kind !== null) < 0 ? first : null;
}

const ATTACHED = /^附(?:件|表|录)?\s{0,2}[：:]/u;
const MAX_ATTACHED = 60;

/** The list of what is attached (附件：1.……), and its further lines: their numbers count papers, not sections. */
function attachments(paragraphs: readonly Paragraph[]): Set<Paragraph> {
  const found = new Set<Paragraph>();
  let open = false;
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    if (ATTACHED.test(text) && text.length <= 2 * MAX_ATTACHED) open = true;
    else if (open && !(/^\d{1,2}[.．、]/u.test(text) && text.length <= MAX_ATTACHED && !text.includes('。')))
      open = false;
    if (open) found.add(paragraph);
  }
  return found;
}

function segmentsOf(
  paragraph: Paragraph,
  markers: readonly FoundMarker[],
  bare: Segment['bare'],
  family: Family | null,
): Segment[] {
  const end = paragraph.text.length;
  const segments: Segment[] = [];
  const first = markers[0]?.at ?? end;
  const plain = { printed: '', family, ordinal: 0 };
  if (markers[0]?.opensParagraph !== true) {
    const own = automatic(paragraph) ?? plain;
    segments.push({
      paragraph,
      at: 0,
      from: 0,
      to: first,
      ...own,
      bare,
      opensParagraph: true,
      insideSentence: false,
      glued: false,
    });
  }
  markers.forEach((marker, i) => {
    segments.push({
      paragraph,
      at: marker.opensParagraph ? 0 : marker.at,
      from: marker.end,
      to: markers[i + 1]?.at ?? end,
      printed: marker.printed,
      family: marker.family,
      ordinal: marker.ordinal,
      bare: null,
      opensParagraph: marker.opensParagraph,
      insideSentence: marker.insideSentence,
      glued: marker.glued && marker.family !== 'chineseBracket',
    });
  });
  return segments;
}
