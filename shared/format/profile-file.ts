import { z } from '../model/zod';
import { formatProfile, type FormatProfile } from './profile';

/** What stands at the head of a profile file, so that no other JSON is taken for one. */
const KIND = 'gangmu-format-profile';
const VERSION = 1;

const file = z.object({ kind: z.literal(KIND), version: z.number().int(), profile: z.unknown() });

/** A profile as a file to be handed on: JSON that can be read and edited by hand. */
export function profileToFile(profile: FormatProfile): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, profile }, null, 2)}\n`;
}

/** Why a text is no profile: not JSON, another kind of file, of a newer Gangmu, or with a field (page.top) that is not as it must be. */
export const PROFILE_FILE_PROBLEMS = ['notJson', 'otherFile', 'newer', 'badField'] as const;
export interface ProfileFileProblem {
  why: (typeof PROFILE_FILE_PROBLEMS)[number];
  field?: string | undefined;
}

/** Reads a profile file. The profile keeps its id; whoever stores it gives it a new one. */
export function profileFromFile(text: string): { profile: FormatProfile } | { problem: ProfileFileProblem } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    return { problem: { why: 'notJson' } };
  }
  const read = file.safeParse(json);
  if (!read.success) return { problem: { why: 'otherFile' } };
  if (read.data.version > VERSION) return { problem: { why: 'newer' } };
  const profile = formatProfile.safeParse(read.data.profile);
  if (profile.success) return { profile: profile.data };
  return { problem: { why: 'badField', field: profile.error.issues[0]?.path.join('.') ?? '' } };
}
