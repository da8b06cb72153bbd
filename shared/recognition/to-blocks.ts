import type { Role } from '../model/block';
import { isHeadingRole, MAX_DEPTH } from '../model/block';
import type { Figure } from '../model/figure';
import { newId } from '../model/id';
import { isFigureRun } from '../model/inline';
import type { Kind } from '../model/report';
import { headingLength } from '../model/text';
import { pinMarkers } from '../markers/pin';
import { toContent } from './figures';
import { headingEnd, isFlattened, namesWithColon } from './heading-end';
import { likelyLineEnd } from './likely-line-end';
import type { Family } from './marker-grammar';
import { hasNoteStyle } from './notes';
import { nest, type Nestable, type Nested } from './nest';
import { startOfOutcome } from './outcome';
import { partShares, type PartShare } from './parts';
import { spansOf, type Paragraph } from './paragraph';
import type { BlockReason } from './reasons';
import type { RecognisedBlock } from './result';
import { isHeading, type Segment } from './segment';
import { tableOf } from './table-block';
import { unitOfLine } from '../format/table-captions';
import { namesAspect, namesPart, namesPlan, namesSummary } from './title-words';
import { simplified } from './traditional';

/** A block before its marker is pinned. */
type Draft = RecognisedBlock;

const CLOSING =
  /^(?:综上|总之|以上|特此|今后|在今后|下一步|下步|新的一年|展望|站在新的|明年|来年|回顾|附件|附表|联系人|联系电话|附[：:])/u;

/** Ends a heading that may be run in. */
const CLOSED = /[。．.！？!?；;：:，,、…—]$/u;

export interface Outline {
  blocks: RecognisedBlock[];
  /** The headings of the document's parts, with their share of its text. */
  parts: PartShare[];
}

/** What a paragraph was parted from, or put together of. */
function lineOf({ text, hints }: Paragraph): string {
  return hints.table === undefined && hints.text.length > text.length ? hints.text : text;
}

function headingText(segment: Segment): string {
  const text = segment.paragraph.text.slice(segment.from, Math.min(segment.to, segment.from + 200));
  const end = headingEnd(text, isFlattened(lineOf(segment.paragraph)), true);
  return text.slice(0, end).trim();
}

function toNestable(segment: Segment): Nestable {
  const { paragraph, from, to, family, ordinal, bare, opensParagraph } = segment;
  const text = paragraph.text.slice(from, Math.min(to, from + 60));
  return {
    family,
    ordinal,
    bare: bare !== null,
    namesPart: bare !== null && namesPart(text),
    isSentence: bare === 'sentence',
    opensParagraph,
    insideSentence: segment.insideSentence,
    // The style of a paragraph says nothing of the markers inside it.
    headingLevel: opensParagraph ? paragraph.hints.headingLevel : undefined,
    listLevel: opensParagraph ? paragraph.hints.listLevel : undefined,
    closing: CLOSING.test(text) || hasNoteStyle(paragraph.hints),
    headingOnly: isHeading(segment) && to - from <= 60 && !paragraph.text.slice(from, to).includes('。'),
  };
}

/** What has been done in one field of work: believed for a half beside one that says what is to be done. */
const WORK_DONE = /^[\p{Script=Han}“”\d]{2,12}工作(?:开展|完成|推进|进展|落实)?(?:回顾|总结|情况)[：:。]?$/u;

/** The half of a year or a whole one that is looked back upon: believed for a half though the other was cut off. */
const LOOKS_BACK = /总结|小结|回顾|年|今年|过去/u;

/**
 * Which of the top headings are parts: those that say so (第一部分), and those that name a half (上半年工作总结) where the document has a
 * half for what was done and one for what is to be done. A bare heading that holds headings may stand for its half alone, as may the only
 * heading where the title names both halves (`hasHalves`): the other was cut off.
 */
function partsAmong(
  segments: readonly Segment[],
  places: readonly Nested[],
  tops: readonly number[],
  hasHalves: boolean,
): Set<number> {
  const named = tops.filter((i) => namesPart(headingText(segments[i]!)));
  const isNamed = new Set(named);
  const headings = named.map((i) => headingText(segments[i]!));
  if (headings.some(namesPlan) && !headings.some(namesSummary)) {
    const [first] = tops;
    const opening = first === undefined ? '' : headingText(segments[first]!);
    // 扶贫工作开展情况, beside 下一步打算
    if (WORK_DONE.test(simplified(opening)) && !isNamed.has(first!)) {
      isNamed.add(first!);
      headings.unshift(opening);
    }
  }
  if (headings.some(namesPlan) && headings.some(namesSummary))
    return new Set(tops.filter((i) => segments[i]!.family === 'part' || isNamed.has(i)));
  const holdsHeadings = new Set<number>();
  let top = -1;
  segments.forEach((segment, i) => {
    if (!isHeading(segment)) return;
    if (places[i]!.depth === 0) top = i;
    else holdsHeadings.add(top);
  });
  const [lone] = headings;
  const mayStandAlone = hasHalves || (holdsHeadings.has(named[0] ?? -1) && LOOKS_BACK.test(simplified(lone ?? '')));
  if (mayStandAlone && tops.length === 1 && lone !== undefined && namesSummary(lone) && !namesAspect(lone))
    return isNamed;
  return new Set(
    tops.filter(
      (i) => segments[i]!.family === 'part' || (segments[i]!.bare !== null && isNamed.has(i) && holdsHeadings.has(i)),
    ),
  );
}

/**
 * The roles of the segments: parts are top headings that name a half of the document; under them, or on top, goals; deeper, measures.
 * A section that looks at the work from one side (主要做法, 存在的问题) parts the document, but stands for no half of it: a goal.
 */
function rolesOf(segments: readonly Segment[], places: readonly Nested[], isPart: ReadonlySet<number>): Role[] {
  let inPart = false;
  return segments.map((segment, i): Role => {
    if (segment.paragraph.hints.table !== undefined) return 'table';
    if (!isHeading(segment)) return 'text';
    const depth = places[i]!.depth;
    if (depth === 0) {
      inPart = isPart.has(i) && (segment.family === 'part' || !namesAspect(headingText(segment)));
      return inPart ? 'part' : 'goal';
    }
    return inPart && depth === 1 ? 'goal' : 'measure';
  });
}

function decide(segment: Segment, place: Nested, role: Role): { confidence: number; reason: BlockReason } {
  if (role === 'table') return { confidence: 0.95, reason: 'tableRow' };
  if (segment.bare === 'word') return { confidence: 0.95, reason: 'wordHeading' };
  if (segment.bare !== null && role === 'part') return { confidence: 0.9, reason: 'partHeading' };
  if (segment.bare === 'emphasised') return { confidence: 0.82, reason: 'emphasisedLine' };
  if (segment.bare === 'short' || segment.bare === 'sentence' || (segment.family !== null && segment.printed === ''))
    return { confidence: 0.7, reason: 'shortLine' };
  if (segment.family === null && segment.paragraph.stretches.length > 1)
    return { confidence: 0.85, reason: 'continuedLine' };
  if (segment.family === null) return { confidence: 0.95, reason: 'noMarker' };
  if (place.irregular) return { confidence: 0.7, reason: 'irregularOrdinal' };
  if (role === 'part') return { confidence: 0.97, reason: 'partHeading' };
  if (segment.glued) return { confidence: 0.75, reason: 'runInMarker' };
  if (segment.insideSentence) return { confidence: 0.85, reason: 'sentenceItem' };
  if (!segment.opensParagraph) return { confidence: 0.93, reason: 'runInMarker' };
  if (place.restart && place.depth === 0) return { confidence: 0.9, reason: 'restart' };
  return { confidence: 0.98, reason: 'markerNested' };
}

/** Makes the blocks of one report; its figures are put into `figures`. Outcomes are looked for only where work done is told (`kind`). */
export function toBlocks(
  segments: readonly Segment[],
  kind: (parts: Outline['parts']) => Kind,
  figures: Figure[],
): Outline {
  const places = nest(segments.map(toNestable));
  const tops = segments.flatMap((segment, i) => (isHeading(segment) && places[i]!.depth === 0 ? [i] : []));
  const isPart = partsAmong(segments, places, tops, kind([]) === 'summary-plan');
  const roles = rolesOf(segments, places, isPart);
  const parts = partShares(
    segments.map((segment, i) => ({
      heading: isPart.has(i) ? headingText(segment) : null,
      length: segment.to - segment.at,
    })),
  );
  const reported = kind(parts);
  let planned = reported === 'plan' || reported === 'key-points';
  const drafts: Draft[] = [];
  segments.forEach((segment, i) => {
    const role = roles[i]!;
    if (role === 'part' && reported === 'summary-plan') planned = namesPlan(headingText(segment));
    if (parts.length === 0 && reported === 'summary-plan' && places[i]!.restart && places[i]!.depth === 0)
      planned = true;
    const hasItems =
      segments[i + 1] !== undefined && isHeading(segments[i + 1]!) && places[i + 1]!.depth > places[i]!.depth;
    if (role === 'table') drafts.push(tableDraft(segment, segments[i - 1], places[i]!, figures));
    else {
      const colon = role !== 'measure' || endsInColon(segments, i);
      drafts.push(...draftsOf(segment, places[i]!, role, { colon, results: !planned && !hasItems }, figures));
    }
  });
  partUnclosedHeadings(drafts);
  const markers = pinMarkers(drafts.map(({ block, printed }) => ({ role: block.role, depth: block.depth, printed })));
  drafts.forEach((draft, i) => (draft.block.marker = markers[i]!));
  return { blocks: drafts, parts };
}

/**
 * A heading that no sign closes can not be run in: where a flattened source has only a space behind it, what follows is a paragraph of its
 * own, else the two would be printed as one word.
 */
function partUnclosedHeadings(drafts: readonly Draft[]): void {
  drafts.forEach(({ block }, i) => {
    const before = drafts[i - 1]?.block;
    if (block.flow === 'paragraph' || before === undefined || !isHeadingRole(before.role)) return;
    const last = before.content.at(-1);
    if (last !== undefined && !isFigureRun(last) && !CLOSED.test(last.text.slice(-1))) block.flow = 'paragraph';
  });
}

/** All rows of a table are one block. */
function tableDraft({ paragraph }: Segment, above: Segment | undefined, place: Nested, figures: Figure[]): Draft {
  const unit = above === undefined ? '' : unitOfLine(above.paragraph.text.slice(above.from, above.to));
  const { content, form } = tableOf(paragraph, figures, { unit, exact: false });
  return {
    block: { id: newId(), role: 'table', depth: place.depth, marker: null, flow: 'paragraph', content, form },
    printed: '',
    spans: spansOf(paragraph, 0, paragraph.text.length),
    decision: { confidence: 0.95, reason: 'tableRow' },
  };
}

/**
 * Whether the heading of a measure ends in ： (1.优化营商环境：简化……). Where 一是 counts sentences, one that has a colon may be a sentence as
 * the others are: its brother must have one too.
 */
function endsInColon(segments: readonly Segment[], i: number): boolean {
  const { family, ordinal } = segments[i]!;
  const names = ({ paragraph, from, to }: Segment): boolean =>
    namesWithColon(paragraph.text.slice(from, Math.min(to, from + 60)));
  const isBrother = (other: Segment | undefined, at: number): boolean =>
    other !== undefined && other.family === family && other.ordinal === at && names(other);
  if (!names(segments[i]!)) return false;
  return family !== 'is' || isBrother(segments[i - 1], ordinal - 1) || isBrother(segments[i + 1], ordinal + 1);
}

/** Families whose items have headings, as a rule. */
const SECTIONS: ReadonlySet<Family> = new Set(['part', 'formal', 'chinese', 'chineseBracket']);

/** Where the heading of a segment ends; that of a section is guessed where the line ends between it and others were lost. */
function endOfHeading({ paragraph, family, at, to }: Segment, text: string, colon: boolean): number {
  const isFlat = isFlattened(lineOf(paragraph));
  const end = headingEnd(text, isFlat, colon);
  const isAlone = at === 0 && to === paragraph.text.length;
  return end < text.length || !isFlat || isAlone || !SECTIONS.has(family ?? '') ? end : likelyLineEnd(text) || end;
}

/** What may be found in the text of a segment: a heading that ends in ：, results at its end. */
interface MayHold {
  colon: boolean;
  results: boolean;
}

function draftsOf(segment: Segment, place: Nested, role: Role, may: MayHold, figures: Figure[]): Draft[] {
  const { paragraph, at, from, to } = segment;
  const below = Math.min(place.depth + 1, MAX_DEPTH);
  // An automatic number that no marker can print stays as text.
  const lost = segment.printed === '' && segment.opensParagraph ? paragraph.marker : '';
  const make = (
    start: number,
    contentStart: number,
    end: number,
    own: Pick<Draft['block'], 'role' | 'depth' | 'flow'>,
  ): Draft => ({
    block: {
      id: newId(),
      role: own.role,
      depth: own.depth,
      flow: own.flow,
      marker: null,
      content: toContent((start === at ? lost : '') + paragraph.text.slice(contentStart, end).trim(), figures),
    },
    printed: start === at ? segment.printed : '',
    spans: spansOf(paragraph, start, end),
    decision: start === at ? decide(segment, place, role) : { confidence: 0.95, reason: 'headingBody' },
  });
  const flow = segment.opensParagraph ? 'paragraph' : 'joined';
  const text = paragraph.text.slice(from, to);
  const isHead = role === 'part' || role === 'goal' || role === 'measure';
  const split = isHead ? endOfHeading(segment, text, may.colon) : text.length;
  const drafts: Draft[] = [];
  const body = from + split;
  // A measure keeps what was done; only where a gap parts its heading from its text is the text a block of its own.
  const keeps = role === 'measure' && headingLength(text) === split;
  const own = keeps ? to : body;
  const results =
    may.results && (role === 'measure' || (role === 'text' && place.depth > 0))
      ? startOfOutcome(paragraph.text, keeps || body === to ? from : body, to)
      : to;
  const firstEnd = Math.min(own, results);
  drafts.push(make(at, from, firstEnd, { role, depth: place.depth, flow }));
  if (!keeps && body < results && paragraph.text.slice(body, Math.min(results, to)).trim() !== '')
    drafts.push(make(body, body, Math.min(results, to), { role: 'text', depth: below, flow: 'joined' }));
  if (results < to) {
    const outcome = make(results, results, to, {
      role: 'outcome',
      depth: role === 'text' ? place.depth : below,
      flow: 'joined',
    });
    outcome.decision = { confidence: 0.8, reason: 'resultSentence' };
    drafts.push(outcome);
  }
  return drafts;
}
