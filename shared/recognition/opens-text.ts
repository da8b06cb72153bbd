import { leadingMarker } from './marker-grammar';
import { automaticMarker, type Stretch } from './stretch';
import { hasTitleStyle, INNER_STOP } from './title-lines';
import { endsAsTitle } from './title-words';

export const MAX_TITLE_LINE = 70;
const MAX_LONG_TITLE = 120;
const LONG_TITLE = /^[^。；，：！？]{4,80}关于[^。；！？]{6,80}的(?:通知|函|报告|请示)$/u;

/** 某局 某委关于印发……实施方案的通知: several offices make the title of a letter long. */
export function isLongTitle(text: string): boolean {
  return text.length > MAX_TITLE_LINE && text.length <= MAX_LONG_TITLE && LONG_TITLE.test(text);
}

/** Whether the text of a report begins with this line, given that no title does. `width`: that at which the source was broken. */
export function opensText(stretch: Stretch, width: number | null): boolean {
  const { text, hints } = stretch;
  if (hasTitleStyle(stretch)) return false;
  if (width !== null && text.length >= width - 3 && /[，。；：,;]/u.test(text)) return true;
  if (automaticMarker(stretch) !== '' || hints.table !== undefined) return true;
  if (isLongTitle(text)) return false;
  if (text.length > MAX_TITLE_LINE || (text.length >= 20 && /[。；!！]$/u.test(text))) return true;
  return leadingMarker(text) !== null;
}

const MIN_BROKEN = 18;
const MAX_BROKEN = 60;

/**
 * Whether the source broke this line in the midst of what it says: it is as long as the next to the sign, and one of them holds a sentence's
 * sign, or a third is as long.
 */
export function isBroken(stretches: readonly Stretch[], at: number): boolean {
  const stretch = stretches[at];
  const next = stretches[at + 1];
  if (stretch === undefined || next === undefined || next.line - stretch.line !== 1) return false;
  const { text, hints } = stretch;
  const { length } = hints.text;
  if (length !== next.hints.text.length || length > MAX_BROKEN || text.length < MIN_BROKEN) return false;
  if (/[。！？!?；;：:」）)…>＞]$/u.test(text) || endsAsTitle(text) || endsAsTitle(next.text)) return false;
  return INNER_STOP.test(text) || INNER_STOP.test(next.text) || stretches[at + 2]?.hints.text.length === length;
}
