import type { PlanLink } from '../../shared/plan/matrix';
import { attempt, prepared, transact, type Db } from './database';
import { findReport } from './report-rows';

/** The links made by hand between the items of a plan and a summary. @throws GangmuError reportNotFound */
export function listPlanLinks(db: Db, planId: string, summaryId: string): PlanLink[] {
  return attempt(db, () =>
    prepared<[number, number], PlanLink>(
      db,
      'SELECT plan_block AS planBlock, block FROM plan_link WHERE plan_report = ? AND report = ? ORDER BY plan_block, block',
    ).all(findReport(db, planId).number, findReport(db, summaryId).number),
  );
}

/**
 * Links an item of a plan to a block of a summary, in the place of the link before.
 * @param block "" where the item is answered nowhere; null takes the link away
 * @throws GangmuError reportNotFound
 */
export function setPlanLink(db: Db, planId: string, planBlock: string, summaryId: string, block: string | null): void {
  transact(db, () => {
    const plan = findReport(db, planId).number;
    const summary = findReport(db, summaryId).number;
    prepared(db, 'DELETE FROM plan_link WHERE plan_report = ? AND plan_block = ? AND report = ?').run(
      plan,
      planBlock,
      summary,
    );
    if (block === null) return;
    prepared(db, 'INSERT INTO plan_link (plan_report, plan_block, report, block) VALUES (?, ?, ?, ?)').run(
      plan,
      planBlock,
      summary,
      block,
    );
  });
}
