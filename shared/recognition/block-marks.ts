import { MAX_DEPTH, type Role } from '../model/block';
import type { Figure } from '../model/figure';
import { newId } from '../model/id';
import { NO_MATTER, type Matter } from '../model/report';
import { pinMarkers, readMarker } from '../markers/pin';
import { isDateLine } from './dates';
import type { Cutting } from './cuttings';
import { toContent } from './figures';
import { fileStem } from './file-stem';
import { hasTitleStyle } from './title-lines';
import { lastIndexWhere } from './last-index';
import { familyOf, leadingMarker } from './marker-grammar';
import { partShares } from './parts';
import { toMetadata } from './report-words';
import type { RecognisedBlock, RecognisedReport } from './result';
import { tableCells, tableContent } from '../model/table';
import { unitOfLine } from '../format/table-captions';
import { sameTable, tableOf, tableParagraph } from './table-block';
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
  /** The rows of a table; `stretch` is the first of them. */
  rows?: Stretch[];
  /** The first row of the table in the file, where several blocks make up that table: these have no form of their own. */
  shares?: Stretch;
}

/** An offset into the line as one into the stretch; never between the halves of a surrogate pair. */
function placeIn(stretch: Stretch, offset: number): number {
  const at = Math.min(Math.max(0, offset - stretch.start), stretch.text.length);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(stretch.text.slice(at - 1, at + 1)) && at > 0 ? at - 1 : at;
}

function toPieces(stretches: readonly Stretch[], seen: Set<string>): Piece[] {
  let table: Piece | null = null;
  return stretches.flatMap((stretch) => {
    const marks = [...(stretch.hints.blockMarks ?? [])].sort((a, b) => a.offset - b.offset);
    // A bookmark in a row begins a table; the rows behind it are part of that.
    if (stretch.hints.table !== undefined && marks.length <= 1 && marks.every(({ role }) => role === 'table')) {
      const known = marks[0];
      if (known === undefined && table?.rows !== undefined && sameTable(table.rows.at(-1)!, stretch)) {
        table.rows.push(stretch);
        return [];
      }
      const id = known === undefined || seen.has(known.id) ? newId() : known.id;
      seen.add(id);
      const made: Piece = {
        stretch,
        mark: known === undefined ? null : { ...known, id },
        opensLine: true,
        rows: [stretch],
      };
      if (table?.rows !== undefined && sameTable(table.stretch, stretch)) {
        table.shares ??= table.stretch;
        made.shares = table.shares;
      }
      table = made;
      return [table];
    }
    table = null;
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
    const own = mark === null ? ownFields(piece, i > last) : null;
    if (own !== null) {
      for (const [field, words] of own) {
        const before = matter[field] ?? '';
        matter[field] = before === '' ? words : `${before}\n${words}`;
      }
      matterStretches.push(...(piece.rows ?? [stretch]));
    } else if (piece.rows !== undefined) body.push(piece);
    else if (mark === null && hasTitleStyle(stretch)) title.push(stretch);
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

/** The paragraph styles in which Gangmu's export sets what stands around the text. */
const FIELD_STYLES: Readonly<Record<string, 'subtitle' | 'addressee' | 'signature' | 'date' | 'attachments'>> = {
  公文副标题: 'subtitle',
  公文主送: 'addressee',
  公文署名: 'signature',
  公文日期: 'date',
  公文附件说明: 'attachments',
};

/**
 * What a paragraph without a block's mark says, by the style it was written in: signature and date may stand before annexes. A table
 * behind the last block may be the 版记.
 */
function ownFields({ stretch, rows }: Piece, behind: boolean): [keyof Matter, string][] | null {
  if (rows !== undefined) {
    const fields = rows.map(({ text }) => colophonFields(text));
    return behind && fields.every((found) => found !== null) ? fields.flat() : null;
  }
  const field = FIELD_STYLES[stretch.hints.style ?? ''];
  if (field === undefined) return null;
  const { text } = stretch;
  return [[field, field === 'attachments' ? text.replace(/^附件：/u, '').replace(/^\d{1,2}\./u, '') : text]];
}

/** A row of the 版记: 抄送：…。, or who issued it and when. */
function colophonFields(text: string): [keyof Matter, string][] | null {
  if (text.startsWith('抄送：')) return [['copies', text.slice(3).replace(/。\s*$/u, '')]];
  const issued = /^([^\t]{0,60})\t(?:([^\t]{0,40})印发)?$/u.exec(text);
  if (issued === null) return null;
  const fields: [keyof Matter, string][] = [
    ['issuer', issued[1]!.trim()],
    ['issueDate', issued[2]?.trim() ?? ''],
  ];
  return fields.filter(([, words]) => words !== '');
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
  const blocks = pieces.map(({ stretch, mark, opensLine, rows, shares }, i): RecognisedBlock => {
    if (rows !== undefined) {
      const depth = Math.min(mark?.depth ?? textDepth, MAX_DEPTH);
      const made = tableBlock(rows, mark, depth, pieces[i - 1]?.stretch, figures);
      return shares === undefined ? made : withoutForm(made, rows, shares);
    }
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

/** A block of a table that several make up, in which a last cell that reaches to the table's edge is a short row. */
function withoutForm(made: RecognisedBlock, rows: readonly Stretch[], first: Stretch): RecognisedBlock {
  const merged = first.hints.row?.merged ?? [];
  const cells = tableCells(made.block.content).map((row, i) => {
    const index = rows[i]?.hints.row?.index;
    const last = merged.find((m) => m.row === index && m.rows === 1 && m.column + m.columns === row.length);
    return last === undefined ? row : row.slice(0, last.column + 1);
  });
  const block = { ...made.block, content: tableContent(cells) };
  delete block.form;
  return { ...made, block };
}

function tableBlock(
  rows: readonly Stretch[],
  mark: Mark | null,
  depth: number,
  above: Stretch | undefined,
  figures: Figure[],
): RecognisedBlock {
  const unit = above === undefined ? '' : unitOfLine(above.text);
  const { content, form } = tableOf(tableParagraph(rows), figures, { unit, exact: mark !== null });
  return {
    block: { id: mark?.id ?? newId(), role: 'table', depth, marker: null, flow: 'paragraph', content, form },
    printed: '',
    spans: rows.map(toSpan),
    decision: mark !== null ? { confidence: 1, reason: 'blockMark' } : { confidence: 0.7, reason: 'tableRow' },
  };
}
