import type { Block, Role } from '../../../shared/model/block';

const LETTERS: Record<Role, string> = { part: 'p', goal: 'g', measure: 'm', outcome: 'o', text: 't', table: 'b' };

/**
 * The name of the bookmark that a block leaves in a Word file, by which a file edited by hand is read back block by block: `_Gm`, the
 * role's letter, the depth, the 32 hex digits of the id; 37 characters of the 40 that Word allows. The underscore hides it in Word's
 * bookmark list. Null where the id is no UUID.
 */
export function bookmarkName(block: Pick<Block, 'id' | 'role' | 'depth'>): string | null {
  const hex = block.id.replaceAll('-', '').toLowerCase();
  return /^[0-9a-f]{32}$/.test(hex) ? `_Gm${LETTERS[block.role]}${block.depth}${hex}` : null;
}
