import { z } from '../model/zod';
import { formatProfile } from '../format/profile';
import { PROFILE_FILE_PROBLEMS } from '../format/profile-file';
import { templateReading } from '../format/template';

const id = z.string().min(1).max(64);

/** Format profiles of the library: the built-in ones first. Spread into the contract. */
export const profileCalls = {
  listProfiles: { input: z.void(), output: z.array(formatProfile) },
  /** New or changed; a built-in one is refused. */
  putProfile: { input: z.object({ profile: formatProfile }), output: z.void() },
  deleteProfile: { input: z.object({ id }), output: z.void() },
  /** Shows the open dialog and reads a profile file, or says why it is none; stores nothing; null when the user cancels. */
  pickProfileFile: {
    input: z.void(),
    output: z
      .union([
        z.object({ name: z.string(), profile: formatProfile }),
        z.object({
          name: z.string(),
          problem: z.object({ why: z.enum(PROFILE_FILE_PROBLEMS), field: z.string().optional() }),
        }),
      ])
      .nullable(),
  },
  /** Shows the save dialog; null when the user cancels. */
  saveProfileFile: {
    input: z.object({ id }),
    output: z.object({ token: id, name: z.string() }).nullable(),
  },
  /** Shows the open dialog and reads a Word file's page, styles and fonts; stores nothing; null when the user cancels. */
  pickTemplate: {
    input: z.object({ base: id }),
    output: templateReading.extend({ name: z.string() }).nullable(),
  },
};
