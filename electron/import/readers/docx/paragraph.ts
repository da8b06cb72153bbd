import { GangmuError } from '../../../../shared/ipc/errors';
import type { Revision, SourceComment, SourceLine } from '../../../../shared/recognition/source';
import { LIMITS } from '../limits';
import type { BlockMark } from './block-mark';
import type { Formatting } from './styles';

/** How a run of text is printed, styles included. */
export type RunFormat = Pick<Formatting, 'bold' | 'hidden' | 'fontSize'>;

/** Who made a tracked change, and when. */
export type RevisionMaker = Pick<Revision, 'author' | 'date'>;

/** A stretch of a paragraph between two hard line ends. */
interface Piece {
  text: string;
  marks: (BlockMark & { offset: number })[];
  revisions: Revision[];
  comments: SourceComment[];
  /** Characters by look, blanks at the ends of runs not counted. */
  bold: number;
  hidden: number;
  all: number;
  sizes: Map<number, number>;
}

const newPiece = (): Piece => ({
  text: '',
  marks: [],
  revisions: [],
  comments: [],
  bold: 0,
  hidden: 0,
  all: 0,
  sizes: new Map(),
});

/** What may stand in w:t and would end a line; the length stays the same, so that offsets do. */
// eslint-disable-next-line no-control-regex
const LINE_ENDS = /[\n\r\u000b\u000c\u0085\u2028\u2029]/g;

/** Gathers the text of one w:p while it is read. */
export class Paragraph {
  readonly direct: Formatting = {};
  styleId: string | null = null;
  /** Its end mark was deleted in a revision: its text goes on in the next paragraph. */
  endDeleted = false;
  /** It is, or may be, part of what a field TOC printed. */
  inContentsField = false;
  private readonly pieces: Piece[];

  /** @param before a paragraph whose end mark was deleted */
  constructor(before: Paragraph | null) {
    this.pieces = before?.pieces ?? [newPiece()];
  }

  private get last(): Piece {
    return this.pieces[this.pieces.length - 1]!;
  }

  /** @param inserted the tracked insertion that the text is part of */
  add(text: string, format: RunFormat, inserted: RevisionMaker | null = null): void {
    const piece = this.last;
    if (inserted !== null) this.revise('ins', text, inserted);
    piece.text += text;
    const weight = text.trim().length;
    if (weight === 0) return;
    piece.all += weight;
    if (format.bold === true) piece.bold += weight;
    if (format.hidden === true) piece.hidden += weight;
    if (format.fontSize !== undefined)
      piece.sizes.set(format.fontSize, (piece.sizes.get(format.fontSize) ?? 0) + weight);
  }

  /**
   * A hard line end (w:br, w:cr). One behind another prints an empty line, which is no line of the source.
   * @throws GangmuError fileTooComplex
   */
  breakLine(): void {
    const { text, marks, revisions, comments } = this.last;
    if (text === '' && marks.length + revisions.length + comments.length === 0) return;
    if (this.pieces.length >= LIMITS.lines) throw new GangmuError('fileTooComplex', { detail: 'line ends' });
    this.pieces.push(newPiece());
  }

  /** Text that a tracked change put in here or took out. */
  revise(kind: Revision['kind'], text: string, { author, date }: RevisionMaker): void {
    const { revisions, text: before } = this.last;
    const last = revisions.at(-1);
    const end = last === undefined ? 0 : last.offset + (last.kind === 'ins' ? last.text.length : 0);
    if (last?.kind === kind && last.author === author && last.date === date && end === before.length) last.text += text;
    else revisions.push({ kind, offset: before.length, text, author, date });
  }

  comment(comment: Omit<SourceComment, 'offset'>): void {
    this.last.comments.push({ ...comment, offset: this.last.text.length });
  }

  mark(mark: BlockMark): void {
    this.last.marks.push({ ...mark, offset: this.last.text.length });
  }

  /** Characters of hidden text that stand beside visible ones, and are therefore kept. */
  get partlyHidden(): number {
    return this.pieces.reduce((sum, piece) => sum + (piece.hidden < piece.all ? piece.hidden : 0), 0);
  }

  /** The lines of the paragraph: one, or one for each stretch with text where it has hard line ends. */
  lines(marker: string): SourceLine[] {
    const kept: Piece[] = [];
    // Marks of an empty stretch belong to the text after it.
    let marks: Piece['marks'] = [];
    let revisions: Revision[] = [];
    let comments: SourceComment[] = [];
    for (const piece of this.pieces) {
      if (piece.text.trim() === '') {
        for (const mark of piece.marks) marks.push({ ...mark, offset: 0 });
        for (const revision of piece.revisions) revisions.push({ ...revision, offset: 0 });
        for (const comment of piece.comments) comments.push({ ...comment, offset: 0 });
      } else {
        if (marks.length > 0) piece.marks = marks.concat(piece.marks);
        if (revisions.length > 0) piece.revisions = revisions.concat(piece.revisions);
        if (comments.length > 0) piece.comments = comments.concat(piece.comments);
        marks = [];
        revisions = [];
        comments = [];
        kept.push(piece);
      }
    }
    if (kept.length === 0) kept.push({ ...this.pieces[0]!, marks, revisions, comments });
    else {
      const last = kept[kept.length - 1]!;
      const offset = last.text.length;
      last.revisions = last.revisions.concat(revisions.map((revision) => ({ ...revision, offset })));
      last.comments = last.comments.concat(comments.map((comment) => ({ ...comment, offset })));
      last.marks = last.marks.concat(marks.map((mark) => ({ ...mark, offset })));
    }
    return kept.map((piece, i) => pieceLine(piece, i === 0 ? marker : ''));
  }
}

function pieceLine(piece: Piece, marker: string): SourceLine {
  const line: SourceLine = { text: piece.text.replace(LINE_ENDS, ' ') };
  if (marker !== '') line.marker = marker;
  if (piece.all > 0 && piece.bold === piece.all) line.bold = true;
  if (piece.all > 0 && piece.hidden === piece.all) line.furniture = 'hidden';
  if (piece.sizes.size > 0)
    line.fontSize = [...piece.sizes].reduce((most, size) => (size[1] > most[1] ? size : most))[0];
  if (piece.marks.length > 0) line.blockMarks = piece.marks;
  if (piece.revisions.length > 0) line.revisions = piece.revisions;
  if (piece.comments.length > 0) line.comments = piece.comments;
  return line;
}
