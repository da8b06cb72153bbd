import { basename } from 'node:path';
import type { FormatProfile, Typeface } from '../../../shared/format/profile';
import { fileNamesOf, fontFileOf, installedFonts, lastResort } from './font-files';

/** A typeface that this computer lacks, and what stands in for it: an alternative's name, or a font file's. */
export interface Substitution {
  wanted: string;
  used: string;
}

function typefacesOf(profile: FormatProfile): Typeface[] {
  const { title, subtitle, body, table, headings, latin, pageNumber } = profile;
  const looks = [title, subtitle, body, table, ...Object.values(headings)];
  return [...looks.map((look) => look.font), pageNumber.font, ...(latin === null ? [] : [latin])];
}

/** The typefaces of a profile whose own font is not installed, each once, in the order of the profile. */
export function substitutions(profile: FormatProfile): Substitution[] {
  const installed = installedFonts();
  const found = new Map<string, string>();
  for (const typeface of typefacesOf(profile)) {
    if (found.has(typeface.name)) continue;
    const file = fontFileOf(typeface, installed) ?? lastResort(installed);
    const own = fontFileOf({ ...typeface, alternatives: [] }, installed);
    if (own !== null || file === null) continue;
    const alternative = typeface.alternatives.find((name) =>
      fileNamesOf(name).some((known) => installed.get(known) === file.path),
    );
    found.set(typeface.name, alternative ?? basename(file.path));
  }
  return [...found].map(([wanted, used]) => ({ wanted, used }));
}
