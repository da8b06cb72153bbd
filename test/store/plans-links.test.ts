import { describe, expect, test } from 'vitest';
import { listPlanLinks, setPlanLink } from '../../electron/store/plan-links';
import { deleteQuickNote, listQuickNotes, markUsed, putQuickNote } from '../../electron/store/quick-notes';
import { createReport } from '../../electron/store/reports';
import type { QuickNote } from '../../shared/ipc/plan-calls';
import { newId } from '../../shared/model/id';
import { codeOf, emptyLibrary } from './library';
import { aBlock, aReport } from './reports';

const plan = aReport([aBlock('办好读书节。', { role: 'measure' })], { kind: 'plan' });
const summary = aReport([aBlock('读书节办了20场。', { role: 'measure' })]);
const item = { plan: plan.id, block: plan.blocks[0]!.id };

function library() {
  const db = emptyLibrary();
  createReport(db, plan);
  createReport(db, summary);
  return db;
}

function aNote(text: string, more: Partial<QuickNote> = {}): QuickNote {
  return { id: newId(), text, notedAt: Date.UTC(2026, 5, 5, 12), date: null, unit: '', item, usedAt: null, ...more };
}

describe('links between a plan and a summary', () => {
  test('an item has one link, which can be replaced and taken away', () => {
    const db = library();
    setPlanLink(db, plan.id, item.block, summary.id, '');
    expect(listPlanLinks(db, plan.id, summary.id)).toEqual([{ planBlock: item.block, block: '' }]);
    setPlanLink(db, plan.id, item.block, summary.id, summary.blocks[0]!.id);
    setPlanLink(db, plan.id, item.block, summary.id, summary.blocks[0]!.id);
    expect(listPlanLinks(db, plan.id, summary.id)).toEqual([{ planBlock: item.block, block: summary.blocks[0]!.id }]);
    setPlanLink(db, plan.id, item.block, summary.id, null);
    expect(listPlanLinks(db, plan.id, summary.id)).toEqual([]);
  });

  test('are those of this summary only, and of reports that are there', () => {
    const db = library();
    const other = aReport([]);
    createReport(db, other);
    setPlanLink(db, plan.id, item.block, other.id, 'x');
    expect(listPlanLinks(db, plan.id, summary.id)).toEqual([]);
    expect(codeOf(() => setPlanLink(db, plan.id, 'x', 'nowhere', 'y'))).toBe('reportNotFound');
    expect(codeOf(() => listPlanLinks(db, 'nowhere', summary.id))).toBe('reportNotFound');
  });
});

describe('quick notes', () => {
  test('come back as they were put, in the order of their days', () => {
    const db = library();
    const late = aNote('6.20 读书会 60 人', { date: '2026-06-20', unit: '综合科' });
    const loose = aNote('修好门锁', { item: null });
    const early = aNote('3.1 读书会', { date: '2026-03-01', usedAt: 7 });
    for (const note of [late, loose, early]) putQuickNote(db, note);
    expect(listQuickNotes(db)).toEqual([early, loose, late]);
  });

  test('putting one again replaces it; deleting twice is the same as once', () => {
    const db = library();
    const note = aNote('读书会 60 人');
    putQuickNote(db, note);
    putQuickNote(db, { ...note, text: '读书会 80 人', item: null });
    expect(listQuickNotes(db)).toEqual([{ ...note, text: '读书会 80 人', item: null }]);
    deleteQuickNote(db, note.id);
    deleteQuickNote(db, note.id);
    expect(listQuickNotes(db)).toEqual([]);
  });

  test('are marked as used; one for a plan that is not there is refused, and one whose plan goes stays', () => {
    const db = library();
    const [used, waiting] = [aNote('一场'), aNote('两场')];
    putQuickNote(db, used);
    putQuickNote(db, waiting);
    markUsed(db, [used.id], 5);
    expect(listQuickNotes(db).map(({ usedAt }) => usedAt)).toEqual([5, null]);
    expect(codeOf(() => putQuickNote(db, aNote('三场', { item: { plan: 'nowhere', block: 'b' } })))).toBe(
      'reportNotFound',
    );
    db.prepare('DELETE FROM report WHERE id = ?').run(plan.id);
    expect(listQuickNotes(db).map((note) => note.item)).toEqual([null, null]);
  });
});
