import { isFigureRun, type Inline } from '../model/inline';
import type { Figure } from '../model/figure';
import type { Matter } from '../model/report';
import { figureMap, inlineText, type FigureTexts } from '../model/text';
import { applyChanges, findDamage } from '../repair/find-damage';
import type { Change } from '../repair/change';
import type { RecognisedBlock, RecognisedReport } from '../recognition/result';
import type { SourceLine } from '../recognition/source';
import { placesOf, printedUnits } from './align';
import type { Review } from './review';

/** A damaged place of a review: what would change, where, and the words around it. */
export interface Damage {
  /** Stays the same while rows are split and joined: it names the place in the source. */
  key: string;
  change: Change;
  report: number;
  /** The key of its outline row; null for what stands around the blocks. */
  row: string | null;
  before: string;
  after: string;
}

const AROUND = 14;

type Keyed = readonly { key: string; change: Change }[];

/** Rows never change, so most rows of an edited review are looked up. */
const known = new WeakMap<RecognisedBlock, Keyed>();

function damageOfRow(lines: readonly SourceLine[], row: RecognisedBlock, figures: FigureTexts): Keyed {
  const cached = known.get(row);
  if (cached !== undefined) return cached;
  const text = inlineText(row.block.content, figures);
  const borders = runBorders(row.block.content, figures);
  const places = placesOf(lines, row.spans);
  const found = findDamage(text)
    .filter(({ rule }) => rule !== 'straySpace' || row.block.role !== 'table')
    .filter(({ offset, before }) => !borders.some((border) => border > offset && border < offset + before.length))
    .map((change) => {
      const place = places[printedUnits(row.printed + text.slice(0, change.offset))] ?? places.at(-1);
      return { key: `${place?.line ?? ''}:${place?.offset ?? ''}:${change.rule}`, change };
    });
  known.set(row, found);
  return found;
}

function runBorders(content: readonly Inline[], figures: FigureTexts): number[] {
  let at = 0;
  return content.map(
    (run) => (at += isFigureRun(run) ? (figures.get(run.figureId)?.text.length ?? 0) : run.text.length),
  );
}

const FIELDS = ['title', 'subtitle', 'addressee', 'signature', 'date'] as const;
type Field = (typeof FIELDS)[number];

function fieldText({ metadata }: RecognisedReport, field: Field): string {
  return field === 'title' ? metadata.title : metadata.matter[field];
}

function damageOfField(text: string, report: number, field: Field): Keyed {
  return findDamage(text).map((change) => ({ key: `${report}:${field}:${change.offset}:${change.rule}`, change }));
}

/** Every damaged place of all reports of a file, in order. */
export function damageOf({ lines, recognition }: Review): Damage[] {
  return recognition.reports.flatMap((report, at) => {
    const figures = figureMap(report.figures);
    const show =
      (text: string, row: string | null) =>
      ({ key, change }: Keyed[number]): Damage => ({
        key,
        change,
        report: at,
        row,
        before: text.slice(Math.max(0, change.offset - AROUND), change.offset),
        after: text.slice(change.offset + change.before.length, change.offset + change.before.length + AROUND),
      });
    return [
      ...FIELDS.flatMap((field) => {
        const text = fieldText(report, field);
        return damageOfField(text, at, field).map(show(text, field === 'title' ? `title:${at}` : null));
      }),
      ...report.blocks.flatMap((row) => {
        const found = damageOfRow(lines, row, figures);
        return found.length === 0 ? [] : found.map(show(inlineText(row.block.content, figures), row.block.id));
      }),
    ];
  });
}

/** Asks for these repairs and no others. */
export function setRepairs(review: Review, keys: ReadonlySet<string>): Review {
  const same = keys.size === review.repairs.size && [...keys].every((key) => review.repairs.has(key));
  return same ? review : { ...review, repairs: keys };
}

/** The text of a row with the repairs that were asked for. */
export function repairedText(review: Review, row: RecognisedBlock, figures: FigureTexts): string {
  const text = inlineText(row.block.content, figures);
  return review.repairs.size === 0 ? text : applyChanges(text, wanted(review, damageOfRow(review.lines, row, figures)));
}

/** The reports with the repairs that were asked for; the source stays what it is. */
export function repairedReports(review: Review): readonly RecognisedReport[] {
  if (review.repairs.size === 0) return review.recognition.reports;
  return review.recognition.reports.map((report, at) => {
    const figures = figureMap(report.figures);
    const blocks = report.blocks.map((row) => {
      const changes = wanted(review, damageOfRow(review.lines, row, figures));
      return changes.length === 0
        ? row
        : { ...row, block: { ...row.block, content: repairContent(row.block.content, changes, figures) } };
    });
    const field = (name: Field): string => {
      const text = fieldText(report, name);
      return applyChanges(text, wanted(review, damageOfField(text, at, name)));
    };
    const matter: Matter = {
      subtitle: field('subtitle'),
      addressee: field('addressee'),
      signature: field('signature'),
      date: field('date'),
    };
    const metadata = { ...report.metadata, title: field('title'), matter };
    return { ...report, metadata, blocks, figures: [...figures.values()] };
  });
}

function wanted(review: Review, found: Keyed): Change[] {
  return found.filter(({ key }) => review.repairs.has(key)).map(({ change }) => change);
}

/** Makes the changes in the runs they stand in; the figures' own texts are put into `figures`. */
function repairContent(content: readonly Inline[], changes: readonly Change[], figures: Map<string, Figure>): Inline[] {
  let at = 0;
  return content.map((run) => {
    const figure = isFigureRun(run) ? figures.get(run.figureId) : undefined;
    const text = isFigureRun(run) ? (figure?.text ?? '') : run.text;
    const from = at;
    at += text.length;
    const own = changes
      .filter(({ offset }) => offset >= from && offset < at)
      .map((change) => ({ ...change, offset: change.offset - from }));
    if (own.length === 0) return run;
    const repaired = applyChanges(text, own);
    if (!isFigureRun(run)) return { ...run, text: repaired };
    if (figure !== undefined) figures.set(figure.id, { ...figure, text: repaired });
    return run;
  });
}
