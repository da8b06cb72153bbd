import { isUnfilled } from '../model/figure';
import { isFigureRun } from '../model/inline';
import { figureMap, headingOf, type FigureTexts } from '../model/text';
import type { RecognisedBlock, Recognition, Span } from '../recognition/result';
import type { SourceLine } from '../recognition/source';
import { spanText } from './review';

/** What a piece of the source became. `none`: nothing claims it, white space only in a sound recognition. */
export type PassageKind =
  'title' | 'matter' | 'furniture' | 'marker' | 'heading' | 'plain' | 'figure' | 'unfilled' | 'none';

/** A run of text of one source line, to be shown in one look. */
export interface Passage {
  text: string;
  kind: PassageKind;
  /** The report it went to, −1 for furniture and for what nothing claims. */
  report: number;
  /** The key of its outline row, as in outlineRows. */
  row: string | null;
  /** For furniture: why. */
  reason?: string;
}

interface Claim {
  span: Span;
  passages: readonly Passage[];
}

/** The passages of each source line, in order; their texts joined are the line's marker and text, character for character. */
export function passagesByLine(lines: readonly SourceLine[], recognition: Recognition): Passage[][] {
  const claims: Claim[][] = lines.map(() => []);
  const claim = (span: Span, passages: readonly Passage[]) => void claims[span.line]?.push({ span, passages });
  const whole = (span: Span, passage: Omit<Passage, 'text'>) =>
    claim(span, [{ ...passage, text: spanText(lines, span) }]);

  recognition.reports.forEach((report, at) => {
    for (const span of report.titleSpans) whole(span, { kind: 'title', report: at, row: `title:${at}` });
    for (const span of report.matterSpans)
      whole(span, { kind: 'matter', report: at, row: `matter:${span.line}:${span.start}` });
    const figures = figureMap(report.figures);
    for (const row of report.blocks) {
      const pieces = blockPassages(lines, row, figures, at);
      row.spans.forEach((span, i) => claim(span, pieces[i]!));
    }
  });
  for (const { span, reason } of recognition.furniture) {
    whole(span, { kind: 'furniture', report: -1, row: `furniture:${span.line}:${span.start}`, reason });
  }
  return lines.map((line, i) => fillLine(line, claims[i]!));
}

/** Puts the claims of a line in order and shows what none of them holds. */
function fillLine(line: SourceLine, claims: Claim[]): Passage[] {
  const passages: Passage[] = [];
  const unclaimed = (text: string) => {
    if (text !== '') passages.push({ text, kind: 'none', report: -1, row: null });
  };
  let at = 0;
  const sorted = claims.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (line.marker !== undefined && sorted[0]?.span.start !== 0) unclaimed(line.marker);
  for (const { span, passages: own } of sorted) {
    if (span.start > at) unclaimed(line.text.slice(at, span.start));
    passages.push(...own);
    at = Math.max(at, span.end);
  }
  unclaimed(line.text.slice(at));
  return passages;
}

const WHITE = /[\s\u3000\u200b\ufeff]/u;

/** Looks of a row never change while its block stays the same object, so most rows of an edited review are looked up. */
const known = new WeakMap<RecognisedBlock, readonly Passage[][]>();

function blockPassages(
  lines: readonly SourceLine[],
  row: RecognisedBlock,
  figures: FigureTexts,
  report: number,
): readonly Passage[][] {
  const cached = known.get(row);
  if (cached !== undefined) return cached;
  const looks = looksOf(row, figures);
  let next = 0;
  const pieces = row.spans.map((span) => {
    const passages: Passage[] = [];
    for (const unit of spanText(lines, span)) {
      const last = passages.at(-1);
      const kind = WHITE.test(unit) ? (last?.kind ?? 'plain') : (looks[next++] ?? 'plain');
      if (last?.kind === kind) last.text += unit;
      else passages.push({ text: unit, kind, report, row: row.block.id });
    }
    return passages;
  });
  known.set(row, pieces);
  return pieces;
}

/** The look of each character of a row that is no white space: its printed marker, then its text. */
function looksOf(row: RecognisedBlock, figures: FigureTexts): PassageKind[] {
  const looks: PassageKind[] = [];
  const push = (text: string, kind: PassageKind) => {
    for (const unit of text) if (!WHITE.test(unit)) looks.push(kind);
  };
  push(row.printed, 'marker');
  let heading = headingOf(row.block, figures).length;
  for (const run of row.block.content) {
    const text = isFigureRun(run) ? (figures.get(run.figureId)?.text ?? '') : run.text;
    if (isFigureRun(run)) push(text, isUnfilled(text) ? 'unfilled' : 'figure');
    else {
      push(text.slice(0, Math.max(0, heading)), 'heading');
      push(text.slice(Math.max(0, heading)), 'plain');
    }
    heading -= text.length;
  }
  return looks;
}
