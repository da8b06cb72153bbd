import { isUnfilled, type Figure } from '../model/figure';
import { isFigureRun } from '../model/inline';
import type { Report } from '../model/report';
import type { Row } from './align';

/** Two figures that say the same of two times, or one that has no counterpart. */
export interface FigurePair {
  label: string;
  unit: string;
  before: Figure | null;
  after: Figure | null;
  /** null where either is missing, still to be filled in, or no number. */
  change: Change | null;
}

export interface Change {
  /** percent: of the value before, 12.4 for 12.4 %; points: between two percentages; count: the plain difference. */
  kind: 'percent' | 'points' | 'count';
  value: number;
}

/** Differences of values smaller than this are told as they are: +3 says more than +33.3 %. */
const SMALL = 20;

const SCALE: Record<string, number> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** What a figure is worth in its plain unit: 1.2 (万人) is 12,000; null where it is no number. */
export function valueOf({ text, unit }: Pick<Figure, 'text' | 'unit'>): number | null {
  const digits = text
    .replace(/[０-９．，]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[,\s]/gu, '')
    .replace(/[%％]$/u, '');
  if (!/^\d+(?:\.\d+)?$/.test(digits)) return null;
  return Number(digits) * (SCALE[unit[0] ?? ''] ?? 1);
}

/** The measure without its scale, and as one sign where there are several: 万人 → 人, ％ → %. */
export function plainUnit(unit: string): string {
  return unit.replace(/^[百千万亿]+/u, '').replace('％', '%');
}

export function changeOf(before: Figure, after: Figure): Change | null {
  const old = valueOf(before);
  const fresh = valueOf(after);
  if (old === null || fresh === null) return null;
  if (plainUnit(after.unit) === '%') return { kind: 'points', value: fresh - old };
  if (old < SMALL || fresh === old) return { kind: 'count', value: fresh - old };
  return { kind: 'percent', value: ((fresh - old) / old) * 100 };
}

/**
 * The figures of two reports side by side, in the order of the later one, those without counterpart last: first by lineage (the figure
 * it was carried over from), then by label within blocks that belong together, then by label and unit anywhere.
 */
export function compareFigures(a: Report, b: Report, rows: readonly Row[]): FigurePair[] {
  const old = new Map(shownFigures(a).map((figure) => [figure.id, figure]));
  const partners = new Map<string, Figure>();
  const take = (figure: Figure, partner: Figure | undefined): void => {
    if (partner === undefined || partners.has(figure.id)) return;
    old.delete(partner.id);
    partners.set(figure.id, partner);
  };
  const fresh = shownFigures(b);
  for (const figure of fresh) {
    const previous = figure.previous?.reportId === a.id ? figure.previous.figureId : figure.id;
    take(figure, old.get(previous));
  }
  const beforeIn = figuresByBlock(a);
  const afterIn = figuresByBlock(b);
  for (const row of rows) {
    const left = row.before.flatMap((id) => beforeIn.get(id) ?? []);
    for (const figure of row.after.flatMap((id) => afterIn.get(id) ?? []))
      take(
        figure,
        left.find((other) => old.has(other.id) && isSameThing(other, figure)),
      );
  }
  for (const figure of fresh) {
    if (figure.label === '' || partners.has(figure.id)) continue;
    take(
      figure,
      [...old.values()].find((other) => isSameThing(other, figure)),
    );
  }
  const pairs = fresh.map((figure): FigurePair => {
    const before = partners.get(figure.id) ?? null;
    const change = before === null ? null : changeOf(before, figure);
    return { label: figure.label, unit: figure.unit, before, after: figure, change };
  });
  return [
    ...pairs.filter(({ before }) => before !== null),
    ...pairs.filter(({ before }) => before === null),
    ...[...old.values()].map((figure) => ({
      label: figure.label,
      unit: figure.unit,
      before: figure,
      after: null,
      change: null,
    })),
  ];
}

function isSameThing(a: Figure, b: Figure): boolean {
  return a.label === b.label && (plainUnit(a.unit) === plainUnit(b.unit) || isUnfilled(a.text) || isUnfilled(b.text));
}

/** Each figure once, in the order of the text; those in no block are left out. */
function shownFigures(report: Report): Figure[] {
  return [...new Set([...figuresByBlock(report).values()].flat())];
}

function figuresByBlock(report: Report): Map<string, Figure[]> {
  const figures = new Map(report.figures.map((figure) => [figure.id, figure]));
  return new Map(
    report.blocks.map((block) => [
      block.id,
      block.content.flatMap((run) => (isFigureRun(run) ? (figures.get(run.figureId) ?? []) : [])),
    ]),
  );
}
