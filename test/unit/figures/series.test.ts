import { expect, it } from 'vitest';
import { seriesOf, yearBefore } from '../../../shared/figures/series';
import type { LedgerEntry } from '../../../shared/ipc/ledger-calls';
import type { Figure } from '../../../shared/model/figure';

let made = 0;
function entry(
  label: string,
  text: string,
  year: number,
  more: Partial<Omit<LedgerEntry, 'figure'>> & { figure?: Partial<Figure> } = {},
): LedgerEntry {
  const { figure, ...rest } = more;
  return {
    ...{
      blockId: 'b',
      reportId: `r${year}`,
      title: String(year),
      year,
      part: 'year',
      kind: 'summary',
      status: 'prior',
    },
    ...rest,
    figure: { id: `f${++made}`, label, unit: '件', text, ...figure },
  };
}

it('brings together what has one name and unit, and what was carried over under another name', () => {
  const old = entry('办理事项', '100', 2024);
  const mid = entry('其中：办理 事项', '1.2', 2025, { figure: { unit: '万件' } });
  const renamed = entry('办件量', 'XX', 2026, {
    figure: { previous: { reportId: 'r2025', figureId: mid.figure.id, text: '1.2' } },
  });
  const other = entry('办理事项', '5', 2026, { figure: { unit: '人' } });
  const nameless = [entry('', '1', 2026), entry('', '1', 2026)];
  const series = seriesOf([renamed, other, ...nameless, mid, old]);
  expect(series.map(({ entries }) => entries)).toEqual([[renamed, mid, old], [other], [nameless[0]], [nameless[1]]]);
  expect(series[0]).toMatchObject({ label: '办件量', unit: '件', conflicts: [] });
});

it('points out different values for one time, but not those of plans, other dates, or the same in another scale', () => {
  const summary = entry('培训人次', '3,127', 2026);
  const other = entry('培训人次', '3,172', 2026, { reportId: 'x' });
  const plan = entry('培训人次', '3,000', 2026, { kind: 'key-points', reportId: 'p' });
  const half = entry('培训人次', '1,500', 2026, { part: 'H1', reportId: 'h' });
  const dated = entry('培训人次', '2,000', 2026, { reportId: 'd', figure: { asOf: '2026-09-30' } });
  const blank = entry('培训人次', 'XXXX', 2026, { reportId: 'o' });
  const [one] = seriesOf([summary, other, plan, half, dated, blank]);
  expect(one!.conflicts).toEqual([{ year: 2026, part: 'year', entries: [summary, other] }]);
  const [same] = seriesOf([entry('面积', '12,000', 2026), entry('面积', '1.2', 2026, { figure: { unit: '万件' } })]);
  expect(same!.conflicts).toEqual([]);
});

it('finds the same part of the year before, of the same sort of report', () => {
  const now = entry('办件量', '28,416', 2026, { part: 'H1' });
  const before = entry('办件量', '25,289', 2025, { part: 'H1' });
  const [series] = seriesOf([
    now,
    entry('办件量', '50,000', 2025),
    entry('办件量', '24,000', 2025, { part: 'H1', kind: 'plan' }),
    before,
    entry('办件量', '20,000', 2024, { part: 'H1' }),
  ]);
  expect(yearBefore(series!, now)).toBe(before);
  expect(yearBefore(series!, series!.entries[4]!)).toBeNull();
});
