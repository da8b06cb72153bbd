import { MAX_DEPTH, type Role } from '../model/block';
import type { Figure } from '../model/figure';
import { newId } from '../model/id';
import { NO_MATTER, type Matter } from '../model/report';
import { pinMarkers, readMarker } from '../markers/pin';
import { isDateLine } from './dates';
import type { Cutting } from './cuttings';
import { toContent } from './figures';
import { fileStem } from './file-stem';
import { hasTitleStyle } from './head';
import { lastIndexWhere } from './last-index';
import { familyOf, leadingMarker } from './marker-grammar';
import { partShares } from './parts';
import { toMetadata } from './report-words';
import type { RecognisedBlock, RecognisedReport } from './result';
import { automaticMarker, cut, toSpan, type Stretch } from './stretch';
import { isUnitName, namesPart } from './title-words';

interface Mark {
  id: string;
  role: Role;
  depth: number;
}

/** A stretch of a marked file: of a block that Gangmu exported, or (mark null) something that was put in afterwards. */
interface Piece {
  stretch: Stretch;
  mark: Mark | null;
  opensLine: boolean;
}

/** An offset into the line as one into the stretch; never between the halves of a surrogate pair. */
function placeIn(stretch: Stretch, offset: number): number {
  const at = Math.min(Math.max(0, offset - stretch.start), stretch.text.length);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(stretch.text.slice(at - 1, at + 1)) && at > 0 ? at - 1 : at;
}

function toPieces(stretches: readonly Stretch[], seen: Set<string>): Piece[] {
  return stretches.flatMap((stretch) => {
    const marks = [...(stretch.hints.blockMarks ?? [])].sort((a, b) => a.offset - b.offset);
    const pieces: Piece[] = [];
    const add = (from: number, to: number, mark: Mark | null): void => {
      const piece = from >= to && pieces.length > 0 ? null : cut(stretch, from, to);
      if (piece === null) return;
      // A paragraph that was copied in Word brings its bookmark along: the copy is a new block.
      const id = mark === null || seen.has(mark.id) ? newId() : mark.id;
      seen.add(id);
      pieces.push({ stretch: piece, mark: mark === null ? null : { ...mark, id }, opensLine: pieces.length === 0 });
    };
    const offsets = marks.map((mark) => placeIn(stretch, mark.offset));
    if (offsets.length === 0 || offsets[0]! > 0) add(0, offsets[0] ?? stretch.text.length, null);
    marks.forEach((mark, i) => add(offsets[i]!, offsets[i + 1] ?? stretch.text.length, mark));
    return pieces;
  });
}

/** Reads a file that carries the bookmarks of Gangmu's own Word export: blocks, roles, depths and ids are as they say. */
export function recogniseMarked(
  stretches: readonly Stretch[],
  fileName: string,
  furniture: Cutting[],
): RecognisedReport {
  const kept = stretches.filter((stretch) => {
    const drop = stretch.hints.furniture !== undefined;
    if (drop) furniture.push({ stretch, reason: 'reader' });
    return !drop;
  });
  const pieces = toPieces(kept, new Set());
  const first = pieces.findIndex((piece) => piece.mark !== null);
  const last = lastIndexWhere(pieces, (piece) => piece.mark !== null);
  const title: Stretch[] = [];
  const matterStretches: Stretch[] = [];
  const matter: Matter = { ...NO_MATTER };
  const body: Piece[] = [];
  pieces.forEach((piece, i) => {
    const { stretch, mark } = piece;
    if (mark === null && hasTitleStyle(stretch)) title.push(stretch);
    else if (mark === null && i < first && title.length > 0 && automaticMarker(stretch) === '') {
      const field = /[：:]$/u.test(stretch.text) && matter.addressee === '' ? 'addressee' : 'subtitle';
      matter[field] = matter[field] === '' ? stretch.text : `${matter[field]}\n${stretch.text}`;
      matterStretches.push(stretch);
    } else if (
      mark === null &&
      i > last &&
      automaticMarker(stretch) === '' &&
      matter.date === '' &&
      isDateLine(stretch.text)
    ) {
      matter.date = stretch.text;
      matterStretches.push(stretch);
    } else if (
      mark === null &&
      i > last &&
      automaticMarker(stretch) === '' &&
      matter.signature === '' &&
      isSignedBy(stretch, pieces[i + 1]?.stretch)
    ) {
      matter.signature = stretch.text;
      matterStretches.push(stretch);
    } else body.push(piece);
  });
  const figures: Figure[] = [];
  const blocks = toBlocks(body, figures);
  const titleText = title.map((s) => automaticMarker(s) + s.text).join('\n') || fileStem(fileName);
  const opening = body[0]?.stretch.text.slice(0, 300) ?? '';
  return {
    metadata: toMetadata({
      title: titleText,
      derived: false,
      matter,
      opening,
      parts: partShares(body.map((piece) => ({ heading: headingOfPart(piece), length: piece.stretch.text.length }))),
      fileName,
    }),
    titleSpans: title.map(toSpan),
    matterSpans: matterStretches.map(toSpan),
    blocks,
    figures,
  };
}

function isSignedBy(stretch: Stretch, next: Stretch | undefined): boolean {
  return isUnitName(stretch.text) || (next !== undefined && isDateLine(next.text) && stretch.text.length <= 40);
}

function headingOfPart({ stretch, mark }: Piece): string | null {
  const heading = stretch.text.slice(leadingMarker(stretch.text)?.end ?? 0);
  return mark?.role === 'part' && namesPart(heading) ? heading : null;
}

function toBlocks(pieces: readonly Piece[], figures: Figure[]): RecognisedBlock[] {
  /** What the marked blocks say of each marker family; a paragraph put in by hand takes its place by it. */
  const known = new Map<string, Pick<Mark, 'role' | 'depth'>>();
  let textDepth = 0;
  const blocks = pieces.map(({ stretch, mark, opensLine }): RecognisedBlock => {
    const auto = automaticMarker(stretch);
    const found = auto === '' ? leadingMarker(stretch.text) : null;
    const isTable = (mark?.role ?? (stretch.hints.table === undefined ? 'text' : 'table')) === 'table';
    const printed = isTable ? '' : readMarker(auto) !== null ? auto : (found?.printed ?? '');
    const family = printed === '' ? '' : familyOf(printed);
    const place = mark ??
      (family === '' ? undefined : known.get(family)) ?? { role: isTable ? 'table' : 'text', depth: textDepth };
    const depth = Math.min(place.depth, MAX_DEPTH);
    if (mark !== null && family !== '') known.set(family, { role: mark.role, depth });
    if (place.role === 'part' || place.role === 'goal' || place.role === 'measure')
      textDepth = Math.min(depth + 1, MAX_DEPTH);
    const lost = auto !== '' && printed === '' ? auto : '';
    const content = toContent(
      lost + stretch.text.slice(found !== null && printed !== '' ? found.end : 0).trim(),
      figures,
    );
    return {
      block: {
        id: mark?.id ?? newId(),
        role: place.role,
        depth,
        marker: null,
        flow: opensLine ? 'paragraph' : 'joined',
        content,
      },
      printed,
      spans: [toSpan(stretch)],
      decision:
        mark !== null
          ? { confidence: 1, reason: 'blockMark' }
          : { confidence: 0.7, reason: printed === '' ? 'noMarker' : 'markerNested' },
    };
  });
  const markers = pinMarkers(blocks.map(({ block, printed }) => ({ role: block.role, depth: block.depth, printed })));
  blocks.forEach(({ block }, i) => (block.marker = markers[i]!));
  return blocks;
}
