import { useState } from 'react';
import { suggestTitle } from '../../shared/carry-over/suggest';
import type { Report } from '../../shared/model/report';
import type { PlanItem } from '../../shared/plan/items';
import { periodAfter, plannedPart, plannedYear } from '../../shared/plan/choose';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import dialogs from '../dialogs/dialogs.module.css';
import { ReportFields, type ReportFieldValues } from '../dialogs/report-fields';
import { titleFor } from '../dialogs/title-for';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import { NextItems } from './next-items';
import { useDoneBefore } from './use-done-before';

interface FromPlanDialogProps {
  make: 'summary' | 'next';
  plan: Report;
  /** Notes that wait under the plan's items. */
  notes: number;
  items: readonly PlanItem[];
  /** How many items that are not done have an outcome in the summary. */
  reported: number;
  onMarkDone(): void;
  onClose(): void;
}

/** A summary in the order of a plan, or the next plan with what this one leaves unfinished. */
export function FromPlanDialog({ make, plan, notes, items, reported, onMarkDone, onClose }: FromPlanDialogProps) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { show, fail } = useToasts();
  const year = plannedYear(plan) ?? new Date().getFullYear();
  const part = plannedPart(plan);
  const [fields, setFields] = useState<ReportFieldValues>(
    make === 'summary'
      ? { kind: 'summary', year, part }
      : { kind: plan.kind === 'key-points' ? 'key-points' : 'plan', ...periodAfter(year, part) },
  );
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const doneBefore = useDoneBefore(plan);
  /** What was chosen by hand: the others go on while they are not done. */
  const [own, setOwn] = useState<ReadonlyMap<string, boolean>>(new Map());
  const goesOn = ({ blockId, task }: PlanItem) =>
    own.get(blockId) ?? (task.state !== 'done' && (task.state !== undefined || !doneBefore.has(blockId)));
  const going = items.filter(goesOn).map(({ blockId }) => blockId);

  const suggested =
    fields.year === null
      ? ''
      : make === 'next' && plan.kind === fields.kind
        ? suggestTitle(plan, fields.year, fields.part).replaceAll('\n', '')
        : titleFor(plan.unit, fields.kind, fields.year, fields.part);
  const title = ownTitle ?? suggested;
  const nothing = make === 'next' && going.length === 0;
  const ready = fields.year !== null && title.trim() !== '' && !busy && !nothing;

  async function create() {
    if (!ready || fields.year === null) return;
    setBusy(true);
    const wanted = { ...fields, year: fields.year, plan: plan.id, title: title.trim() };
    try {
      if (make === 'summary') {
        const made = await call(bridge.summaryFromPlan(wanted));
        show({ tone: 'ok', text: t('plan.made.summary', made), topic: 'stored' });
        onClose();
        go({ name: 'report', id: made.id });
      } else {
        const made = await call(bridge.nextPlan({ ...wanted, items: going }));
        show({ tone: 'ok', text: t('plan.made.next', made), topic: 'stored' });
        onClose();
        go({ name: 'report', id: made.id });
      }
    } catch (thrown) {
      setBusy(false);
      fail(thrown);
    }
  }

  return (
    <Dialog
      title={t(make === 'summary' ? 'plan.make.summary' : 'plan.make.next')}
      closeLabel={t('shell.close')}
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            {t('plan.make.create')}
          </Button>
        </>
      }
    >
      <div className={dialogs.stack}>
        <ReportFields value={fields} onChange={(change) => setFields({ ...fields, ...change })} />
        <TextField label={t('new.reportTitle')} value={title} autoFocus onChange={setOwnTitle} />
        <p className={dialogs.note}>
          {make === 'summary'
            ? t('plan.make.summary.note', { notes })
            : nothing
              ? t('plan.make.next.all')
              : t('plan.make.next.note', { items: going.length })}
          {make === 'next' && reported > 0 && t('plan.make.next.reported', { n: reported })}
        </p>
        {make === 'next' && (
          <NextItems
            items={items}
            chosen={new Set(going)}
            doneBefore={doneBefore}
            onChoose={(id, on) => setOwn(new Map(own).set(id, on))}
          />
        )}
        {make === 'next' && reported > 0 && (
          <div>
            <Button icon="check" onClick={onMarkDone}>
              {t('plan.make.next.mark', { n: reported })}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
