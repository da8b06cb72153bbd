import { useLanguage, useTranslate } from '../app/language';
import { describeTime } from '../shelf/time';

const DAY = 86_400_000;

/** A moment (ms since the epoch) with its clock time: today, yesterday, or the date. */
export function useMoment(): (at: number) => string {
  const t = useTranslate();
  const language = useLanguage();
  return (at) => {
    const now = Date.now();
    const yesterday = new Date(now).setHours(0, 0, 0, 0) - DAY;
    if (at >= yesterday) return describeTime(t, language, at, now);
    const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const };
    return new Intl.DateTimeFormat(language, {
      ...year,
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }).format(at);
  };
}
