import { readMarker } from '../markers/pin';
import { findMarkers, keepCompany, MAX_RUN_IN, type FoundMarker } from './find-markers';
import { familyOf, type Family } from './marker-grammar';
import type { Paragraph } from './paragraph';
import { isBareHeading } from './bare-heading';

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
  bare: 'short' | 'emphasised' | 'word' | null;
  opensParagraph: boolean;
  insideSentence: boolean;
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

/** Parts the paragraphs of one report at their markers. */
export function toSegments(paragraphs: readonly Paragraph[]): Segment[] {
  let budget = MAX_RUN_IN;
  const candidates = paragraphs.map((paragraph) => {
    if (paragraph.hints.table !== undefined) return [];
    const found = findMarkers(paragraph.text, Math.max(1, budget));
    budget -= found.length;
    return paragraph.marker === '' ? found : found.filter((marker) => !marker.opensParagraph);
  });
  const markers = keepCompany(candidates);
  return paragraphs.flatMap((paragraph, i) => {
    const bare = (markers[i]![0]?.opensParagraph ?? paragraph.marker !== '') ? null : isBareHeading(paragraphs, i);
    return segmentsOf(paragraph, markers[i]!, bare);
  });
}

function segmentsOf(paragraph: Paragraph, markers: readonly FoundMarker[], bare: Segment['bare']): Segment[] {
  const end = paragraph.text.length;
  const segments: Segment[] = [];
  const first = markers[0]?.at ?? end;
  const plain = { printed: '', family: null, ordinal: 0 };
  if (markers[0]?.opensParagraph !== true) {
    const own = automatic(paragraph) ?? plain;
    segments.push({ paragraph, at: 0, from: 0, to: first, ...own, bare, opensParagraph: true, insideSentence: false });
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
    });
  });
  return segments;
}
