import { titleLines } from '../../shared/format/title-lines';
import type { FormatProfile } from '../../shared/format/profile';
import { printable } from './printable';

const MM = 72 / 25.4;

/** The lines of a title as they are printed in a profile. */
export function printedTitle(title: string, { page, title: look, latin }: FormatProfile): string[] {
  const room = Math.floor(((page.width - page.left - page.right) * MM) / look.size);
  return titleLines(printable(title), room, latin !== null);
}
