import { z } from '../model/zod';
import { figure } from '../model/figure';
import { patch } from '../model/patch';

/** Characters of all steps that are kept for one report. */
export const UNDO_BUDGET = 4_000_000;
/** Steps, undone ones included, that are kept for one report. */
export const UNDO_STEPS = 1000;

const text = z.string().max(UNDO_BUDGET);
const place = z.number().int().min(0);

/**
 * What a patch changes of the steps kept for its report. The steps lie on a tape in the order in which they were taken; those from `position` on are
 * undone and wait to be redone. A place on it is never used for another step but after all later ones have gone.
 */
export const undoChange = z.object({
  /** The state this one follows on; null: everything that was kept before is to go. */
  base: z.string().max(100).nullable(),
  token: z.string().max(100),
  /** Tells the report as it is with these steps taken: they fit no other. */
  fingerprint: z.string().max(64),
  /** The steps before this place are forgotten. */
  first: place,
  /** The steps from this place on are replaced by `steps` (JSON each, opaque to the store). */
  from: place,
  steps: z.array(text).max(UNDO_STEPS),
  position: place,
  /** Figures that no block shows any more and that a step may bring back. */
  figures: z.array(figure).max(20_000),
});
export type UndoChange = z.infer<typeof undoChange>;

/** What is kept for a report. */
const keptUndo = undoChange
  .pick({ token: true, fingerprint: true, first: true, position: true, figures: true })
  .extend({
    steps: z.array(z.object({ place, step: text })),
  });
export type KeptUndo = z.infer<typeof keptUndo>;

/** Undo and redo that outlive a restart. */
export const undoCalls = {
  /** As applyPatch, with the steps in the same transaction; `undoKept` is false where they did not follow on what was kept. */
  applyPatchWithUndo: {
    input: z.object({ patch, undo: undoChange }),
    output: z.object({ seq: z.number().int(), savedAt: z.number(), undoKept: z.boolean() }),
  },
  /** null where nothing is kept. */
  getUndo: { input: z.object({ id: z.string().min(1).max(64) }), output: keptUndo.nullable() },
};
