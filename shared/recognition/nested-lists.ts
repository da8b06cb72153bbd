import type { Nestable } from './nest';

/** Follows the name of a family: its list within an item of the same family. */
const WITHIN = '@within';

/**
 * Items of a list that is numbered as the one whose item it stands in, made a family of their own: 二、工作目标：一、……四、……三、工作措施：……. That
 * is told by the outer list, which goes on behind it where the inner one would not; once told, the next list that begins right below a
 * heading of the same kind is such a list too.
 */
export function partNestedLists(items: readonly Nestable[]): readonly Nestable[] {
  let known: Nestable[] | null = null;
  for (let i = 1; i < items.length; i++) {
    const above = items[i - 1]!;
    const { family, ordinal } = items[i]!;
    if (family === null || ordinal !== 1 || above.family !== family || !above.headingOnly) continue;
    const end = endOfList(items, i, above.ordinal + 1);
    if (end === null && known === null) continue;
    known ??= [...items];
    for (; i < (end ?? items.length); i++)
      if (items[i]!.family === family) known[i] = { ...items[i]!, family: family + WITHIN };
    i--;
  }
  return known ?? items;
}

/** Where the list that begins at `from` ends because the outer one goes on with `outer`; null where nothing tells. */
function endOfList(items: readonly Nestable[], from: number, outer: number): number | null {
  const { family } = items[from]!;
  let last = 1;
  for (let i = from + 1; i < items.length; i++) {
    if (items[i]!.family !== family) continue;
    const { ordinal } = items[i]!;
    if (ordinal === last + 1) last = ordinal;
    else return ordinal === outer ? i : null;
  }
  return null;
}
