import { mix } from '../../shared/carry-over/mix';
import type { QuickNote } from '../../shared/ipc/plan-calls';
import { newId } from '../../shared/model/id';
import { nextPlan, summaryFromPlan } from '../../shared/plan/from-plan';
import { planItems, planSections } from '../../shared/plan/items';
import { planProgress } from '../../shared/plan/progress';
import { noteSentence } from '../../shared/plan/quick-note';
import { transact } from '../store/database';
import { listPlanLinks, setPlanLink } from '../store/plan-links';
import { deleteQuickNote, listQuickNotes, markUsed, putQuickNote } from '../store/quick-notes';
import { createReport, getReport, writeReport } from '../store/reports';
import { indexSoon } from './indexing';
import { library } from './library';
import type { Handlers } from './serve';

/** Serves shared/ipc/plan-calls. */
export const planning: Pick<
  Handlers,
  | 'planLinks'
  | 'setPlanLink'
  | 'planProgress'
  | 'listQuickNotes'
  | 'putQuickNote'
  | 'deleteQuickNote'
  | 'summaryFromPlan'
  | 'nextPlan'
  | 'mixReports'
> = {
  planLinks: ({ plan, summary }) => listPlanLinks(library(), plan, summary),
  setPlanLink: ({ plan, planBlock, summary, block }) => setPlanLink(library(), plan, planBlock, summary, block),
  planProgress: ({ plan, summary }) => {
    const db = library();
    if (summary === null) return planProgress(getReport(db, plan), null, []);
    return planProgress(getReport(db, plan), getReport(db, summary), listPlanLinks(db, plan, summary));
  },
  listQuickNotes: () => listQuickNotes(library()),
  putQuickNote: (note) => putQuickNote(library(), note),
  deleteQuickNote: ({ id }) => deleteQuickNote(library(), id),
  summaryFromPlan: ({ plan: planId, ...options }) => {
    const db = library();
    const plan = getReport(db, planId);
    const items = planItems(plan);
    const known = new Set([...items, ...planSections(plan)].map(({ blockId }) => blockId));
    const waits = (note: QuickNote): boolean =>
      note.usedAt === null && note.item?.plan === planId && known.has(note.item.block);
    const notes = listQuickNotes(db).filter(waits);
    const told = notes.map((note) => ({ planBlock: note.item!.block, text: noteSentence(note) }));
    const report = summaryFromPlan(plan, { ...options, id: newId() }, told);
    const now = Date.now();
    transact(db, () => {
      writeReport(db, report, now);
      markUsed(
        db,
        notes.map(({ id }) => id),
        now,
      );
    });
    indexSoon();
    return { id: report.id, items: items.length, notes: notes.length };
  },
  mixReports: ({ pieces, ...options }) => {
    const db = library();
    const priors = new Map(pieces.map(({ from }) => [from, getReport(db, from)]));
    const { report, marks } = mix(
      pieces.map(({ from, blockId, part }) => ({ prior: priors.get(from)!, blockId, part })),
      { ...options, id: newId() },
    );
    createReport(db, report);
    indexSoon();
    return { id: report.id, marks };
  },
  nextPlan: ({ plan: planId, items, ...options }) => {
    const db = library();
    const report = nextPlan(getReport(db, planId), { ...options, id: newId() }, items);
    createReport(db, report);
    indexSoon();
    return { id: report.id, items: planItems(report).length };
  },
};
