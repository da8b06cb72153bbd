import type { Report } from '../../shared/model/report';
import { useTranslate } from '../app/language';

type Dated = Pick<Report, 'title' | 'year' | 'part'>;

/** How reports are named side by side: by their periods; by its title where a report names none, or another one has the same. */
export function usePeriod(): (report: Dated, others: readonly Dated[]) => string {
  const t = useTranslate();
  return (report, others) => {
    const { title, year, part } = report;
    const shared = others.some((other) => other !== report && other.year === year && other.part === part);
    return year === null || shared
      ? title.replaceAll('\n', ' ')
      : t('shelf.yearAndPart', { year, part: t(`part.${part}`) });
  };
}
