import { changeOf, plainUnit, valueOf } from '../compare/figures';
import type { Figure } from '../model/figure';
import type { Part } from '../model/report';

/** More decimals than these say nothing in a report. */
const MOST_DECIMALS = 4;

/**
 * How a figure has changed since the year before, as a report says it: "比去年同期增加3,127件，增长12.4%", "比上年提高0.8个百分点",
 * "与上年持平"; null where either is still to be filled in or no number, or they count different things. The amount is told in the unit
 * and with the decimals and thousands of the later figure; small ones without a percentage.
 */
export function changePhrase(
  before: Pick<Figure, 'text' | 'unit'>,
  after: Pick<Figure, 'text' | 'unit'>,
  part: Part,
): string | null {
  const old = valueOf(before);
  const fresh = valueOf(after);
  if (old === null || fresh === null || plainUnit(before.unit) !== plainUnit(after.unit)) return null;
  const then = part === 'year' ? '上年' : '去年同期';
  if (fresh === old) return `与${then}持平`;
  const more = fresh > old;
  const amount = formatAmount(Math.abs(fresh - old) / scaleOf(after.unit), {
    decimals: Math.max(
      decimalsOf(after.text),
      decimalsOf(before.text) + Math.max(0, Math.log10(scaleOf(after.unit) / scaleOf(before.unit))),
    ),
    grouped: isGrouped(before.text) || isGrouped(after.text),
  });
  const change = changeOf(asFigure(before), asFigure(after));
  if (change?.kind === 'points') return `比${then}${more ? '提高' : '下降'}${amount}个百分点`;
  const told = `比${then}${more ? '增加' : '减少'}${amount}${after.unit}`;
  if (change?.kind !== 'percent') return told;
  return `${told}，${more ? '增长' : '下降'}${formatPercent(Math.abs(change.value))}%`;
}

/** "12.4", "10", and where the first decimal says nothing "0.04". */
export function formatPercent(value: number): string {
  return String(Number(value.toFixed(value < 0.05 ? 2 : 1)));
}

function formatAmount(value: number, { decimals, grouped }: { decimals: number; grouped: boolean }): string {
  const [whole = '', fraction] = value.toFixed(Math.min(MOST_DECIMALS, Math.round(decimals))).split('.');
  const shown = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
  const rest = fraction?.replace(/0+$/u, '') ?? '';
  return rest === '' ? shown : `${shown}.${rest}`;
}

export function isGrouped(text: string): boolean {
  return /[,，]/u.test(text);
}

/** What one of a unit is worth: 10,000 of 万人. */
export function scaleOf(unit: string): number {
  return valueOf({ text: '1', unit }) ?? 1;
}

function decimalsOf(text: string): number {
  return /[.．](\d+)/u.exec(text)?.[1]?.length ?? 0;
}

function asFigure({ text, unit }: Pick<Figure, 'text' | 'unit'>): Figure {
  return { id: '', label: '', text, unit };
}
