import { bigramsOf, containment } from '../compare/likeness';
import type { Figure } from '../model/figure';
import { isFigureRun } from '../model/inline';
import { toContent } from '../recognition/figures';
import type { PlanItem } from './items';

export interface ParsedNote {
  /** YYYY-MM-DD; null where the note names no day. */
  date: string | null;
  /** 综合科, "" where none is named. */
  unit: string;
  /** What is left: what was done. */
  text: string;
  figures: Pick<Figure, 'label' | 'unit' | 'text'>[];
}

const DATE = /^\s*(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?[\s,，:：]*/u;
/** A section of an office at the end, behind a blank. */
const UNIT = /[\s,，、]+([\p{Script=Han}]{2,10}(?:科|室|股|处|部|办|局|站|中心|队|组|所|委))[\s。]*$/u;

/**
 * A note as it is jotted down ("6.5 开展培训 3 场 120 人 综合科"): day, what was done with its figures, and who did it.
 * @param year that a day without one belongs to
 */
export function parseNote(note: string, year: number): ParsedNote {
  const day = DATE.exec(note);
  const date = day === null ? null : isoDate(Number(day[1] ?? year), Number(day[2]), Number(day[3]));
  const rest = date === null ? note : note.slice(day![0].length);
  const unit = UNIT.exec(rest);
  // Jotted down with blanks, printed without.
  const text = (unit === null ? rest : rest.slice(0, unit.index)).trim().replace(/\s+(?=\d)|(?<=\d)\s+/gu, '');
  const figures: Figure[] = [];
  const content = toContent(text, figures);
  const shown = new Set(content.flatMap((run) => (isFigureRun(run) ? [run.figureId] : [])));
  return {
    date,
    unit: unit?.[1] ?? '',
    text,
    figures: figures
      .filter(({ id }) => shown.has(id))
      .map(({ label, unit: u, text: t }) => ({ label, unit: u, text: t })),
  };
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/** Below this a note belongs to no item. */
const LEAST = 0.25;

/** The item a note is about: the one most of its words stand in; null where none is. */
export function fittingItem(note: string, items: readonly PlanItem[]): PlanItem | null {
  const own = bigramsOf(note.replace(/\d+/gu, ''));
  let best: { item: PlanItem; score: number } | null = null;
  for (const item of items) {
    const score = containment(own, bigramsOf(item.heading)) + containment(own, bigramsOf(item.text));
    if (score >= LEAST && score > (best?.score ?? 0)) best = { item, score };
  }
  return best?.item ?? null;
}

/** What a note says in a report: its day and its words, without the office's shorthand. */
export function noteSentence({ text, date }: { text: string; date: string | null }): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  const said = parseNote(text, year ?? 2000).text || text.trim();
  return month === undefined || day === undefined ? said : `${month}月${day}日，${said}`;
}
