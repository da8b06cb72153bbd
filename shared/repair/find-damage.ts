import { DAMAGE_RULES, type Change } from './change';
import { FINDERS } from './rules';

/** Longer texts are no paragraphs that people wrote; they are left as they are. */
const LONGEST = 200_000;

/**
 * What typing, fonts and conversions have damaged in a text, in order, no two in the same place: 〞 for ”, 〔〕 for （）, ・ for ·, half-width
 * punctuation in Chinese, full-width digits and letters, repeated punctuation, stray spaces between hanzi. Nothing is changed here.
 */
export function findDamage(text: string): Change[] {
  if (text.length > LONGEST) return [];
  const changes = DAMAGE_RULES.flatMap((rule) => FINDERS[rule](text).map((change): Change => ({ ...change, rule })));
  changes.sort((a, b) => a.offset - b.offset || b.before.length - a.before.length);
  let free = 0;
  return changes.filter(({ offset, before }) => {
    if (offset < free) return false;
    free = offset + before.length;
    return true;
  });
}

/** The text with the changes made. They are in order, as findDamage gives them. */
export function applyChanges(text: string, changes: readonly Change[]): string {
  let repaired = '';
  let done = 0;
  for (const { offset, before, after } of changes) {
    repaired += text.slice(done, offset) + after;
    done = offset + before.length;
  }
  return repaired + text.slice(done);
}
