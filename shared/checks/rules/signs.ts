import { findDamage } from '../../repair/find-damage';
import { DAMAGE_RULES, type DamageRule } from '../../repair/change';
import type { BlockRule, CheckedBlock, RuleSource } from '../finding';

const BASIS: Partial<Record<DamageRule, string>> = {
  quote: 'GB/T 15834—2011 4.8',
  tortoise: 'GB/T 15834—2011 4.9',
  middleDot: 'GB/T 15834—2011 4.14',
  halfPunctuation: 'GB/T 15834—2011 5.1',
  fullWidth: 'GB/T 15835—2011 5.1',
};

/** What typing, fonts and conversions have damaged: the finders of the import (shared/repair), as rules. */
export const signRules: readonly BlockRule[] = DAMAGE_RULES.map((rule): BlockRule => {
  const source: RuleSource = BASIS[rule] === undefined ? 'common' : 'standard';
  return {
    id: rule,
    level: 'warning',
    source,
    ...(BASIS[rule] !== undefined && { basis: BASIS[rule] }),
    inBlock: (checked) =>
      damageIn(checked)
        .filter((change) => change.rule === rule && !isMeant(checked.text, change))
        .map(({ offset, before, after }) => {
          const range = [offset, offset + before.length] as const;
          return {
            range,
            message: `checks.${rule}`,
            args: { before, after },
            fix: { type: 'text', changes: [{ range, text: after }] },
          };
        }),
  };
});

let last: { text: string; changes: ReturnType<typeof findDamage> } = { text: '', changes: [] };

function damageIn({ block, text }: CheckedBlock): ReturnType<typeof findDamage> {
  // The cells of a table are set with blanks, numbers and signs of their own.
  if (block.role === 'table') return [];
  if (last.text !== text) last = { text, changes: findDamage(text) };
  return last.changes;
}

/** Beside a sign a blank is a slip of the hand; between two hanzi it may part a name, a heading, the halves of a slogan. */
function isMeant(
  text: string,
  { rule, offset, before }: { rule: DamageRule; offset: number; before: string },
): boolean {
  if (rule !== 'straySpace') return false;
  return !SIGN.test(text[offset - 1] ?? '') && !SIGN.test(text[offset + before.length] ?? '');
}

const SIGN = /[，。、；：！？]/u;
