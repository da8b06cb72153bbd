import { figureMap, inlineText } from '../model/text';
import type { Matter } from '../model/report';
import { isDateLine } from '../recognition/dates';
import type { RecognisedReport, Span } from '../recognition/result';
import { compareSpans, spanKey, spanText, type Review } from './review';
import { insertRows, plainRow, withReport, withRows } from './rows';

// Title and matter (what stands around the blocks) turned to rows and back. All of it is body: the account does not change.

/** Makes the title a row of text; the report is without a title until one is typed or chosen. */
export function titleToRow(review: Review, report: number): Review {
  const own = review.recognition.reports[report];
  if (own === undefined || own.titleSpans.length === 0) return review;
  const row = plainRow(review, own.titleSpans, report, 'corrected');
  const without = withReport(review, report, (r) => ({
    ...r,
    titleSpans: [],
    metadata: { ...r.metadata, title: '' },
  }));
  return withRows(without, report, (rows) => insertRows(rows, [row]));
}

/** Makes a row the title, or a further line of it. */
export function rowToTitle(review: Review, report: number, row: number): Review {
  const own = review.recognition.reports[report];
  const target = own?.blocks[row];
  if (own === undefined || target === undefined) return review;
  const text = (target.printed + inlineText(target.block.content, figureMap(own.figures))).trim();
  const { title } = own.metadata;
  const isLater = own.titleSpans.some((span) => compareSpans(span, target.spans[0]!) < 0);
  const lines = own.titleSpans.length === 0 ? [text] : isLater ? [title, text] : [text, title];
  return withReport(withoutRow(review, report, row), report, (r) => ({
    ...r,
    titleSpans: [...r.titleSpans, ...target.spans].sort(compareSpans),
    metadata: { ...r.metadata, title: lines.join('\n') },
  }));
}

/** Makes one stretch of the matter a row of text. */
export function matterToRow(review: Review, report: number, span: Span): Review {
  const own = review.recognition.reports[report];
  if (own === undefined || !own.matterSpans.some((s) => spanKey(s) === spanKey(span))) return review;
  const row = plainRow(review, [span], report, 'corrected');
  const without = withReport(review, report, (r) => ({
    ...r,
    matterSpans: r.matterSpans.filter((s) => spanKey(s) !== spanKey(span)),
    metadata: { ...r.metadata, matter: withoutText(r.metadata.matter, spanText(review.lines, span)) },
  }));
  return withRows(without, report, (rows) => insertRows(rows, [row]));
}

/** Makes a row part of the matter: before the text the addressee or the subtitle, after it the date or the signature. */
export function rowToMatter(review: Review, report: number, row: number): Review {
  const own = review.recognition.reports[report];
  const target = own?.blocks[row];
  if (own === undefined || target === undefined) return review;
  const text = (target.printed + inlineText(target.block.content, figureMap(own.figures))).trim();
  const field = fieldFor(text, row < own.blocks.length / 2);
  return withReport(withoutRow(review, report, row), report, (r) => {
    const { matter } = r.metadata;
    const joined = [matter[field], text].filter((line) => line !== '').join('\n');
    return {
      ...r,
      matterSpans: [...r.matterSpans, ...target.spans].sort(compareSpans),
      metadata: { ...r.metadata, matter: { ...matter, [field]: joined } },
    };
  });
}

function fieldFor(text: string, isBeforeText: boolean): keyof Matter {
  if (isBeforeText) return /[：:]$/u.test(text.trim()) ? 'addressee' : 'subtitle';
  return isDateLine(text.trim()) ? 'date' : 'signature';
}

const bare = (text: string): string => text.replace(/\s/gu, '');

/** The field of the matter that holds a text, white space aside; null where none does. */
export function fieldHolding(matter: Matter, text: string): keyof Matter | null {
  const wanted = bare(text);
  const fields = Object.keys(matter) as (keyof Matter)[];
  return fields.find((field) => bare(matter[field] ?? '').includes(wanted)) ?? null;
}

/** The matter without a text: its line, or the part of a line that it is. */
export function withoutText(matter: Matter, text: string): Matter {
  const field = fieldHolding(matter, text);
  if (field === null) return matter;
  const whole = matter[field] ?? '';
  const lines = whole.split('\n').filter((line) => bare(line) !== bare(text));
  const left = lines.join('\n');
  return { ...matter, [field]: left === whole ? left.replace(text.trim(), '').trim() : left };
}

function withoutRow(review: Review, report: number, row: number): Review {
  return withRows(review, report, (rows) => rows.filter((_, i) => i !== row));
}

/** What a report that begins with these rows is called: its first row, where that reads like a title. */
export function titleAmong(report: Pick<RecognisedReport, 'blocks' | 'figures'>): string | null {
  const first = report.blocks[0];
  if (first === undefined || first.printed !== '') return null;
  const text = inlineText(first.block.content, figureMap(report.figures)).trim();
  return text.length <= 60 && !/[。；;]/u.test(text) ? text : null;
}
