import type { Language, Translate } from '../../shared/messages/translate';

function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** A moment as the shelf says it: today 08:30, yesterday 17:02, or the date. Both times are ms since the epoch. */
export function describeTime(t: Translate, language: Language, time: number, now: number): string {
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(time);
  const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
  if (days === 0) return t('shelf.today', { time: clock });
  if (days === 1) return t('shelf.yesterday', { time: clock });
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'numeric', day: 'numeric' }).format(time);
}
