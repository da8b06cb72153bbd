import type { Role } from '../../../../shared/model/block';

const ROLE_LETTERS: ReadonlyMap<string, Role> = new Map([
  ['p', 'part'],
  ['g', 'goal'],
  ['m', 'measure'],
  ['o', 'outcome'],
  ['t', 'text'],
  ['b', 'table'],
]);

export interface BlockMark {
  id: string;
  role: Role;
  depth: number;
}

/** Reads the name of a bookmark that Gangmu's export left at a block: _Gm, role letter, depth, the block's UUID without dashes; null for others. */
export function parseBlockMark(bookmark: string): BlockMark | null {
  const match = /^_Gm([pgmotb])(\d)([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i.exec(bookmark);
  const role = ROLE_LETTERS.get(match?.[1]?.toLowerCase() ?? '');
  if (match === null || role === undefined) return null;
  return { id: match.slice(3).join('-').toLowerCase(), role, depth: Number(match[2]) };
}
