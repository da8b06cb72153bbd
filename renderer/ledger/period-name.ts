import { isPlan } from '../../shared/figures/series';
import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import { useTranslate } from '../app/language';

/** What time a report tells of, and whether as a plan: "2026 年上半年", "2026 年全年（计划）". */
export function usePeriodName(): (entry: Pick<LedgerEntry, 'year' | 'part' | 'kind'>) => string {
  const t = useTranslate();
  return (entry) => {
    const { year, part } = entry;
    const time = year === null ? t('ledger.noYear') : t('ledger.period', { year, part: t(`part.${part}`) });
    return isPlan(entry) ? `${time}（${t('ledger.plan')}）` : time;
  };
}
