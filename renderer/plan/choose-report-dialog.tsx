import { useMemo, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { PriorList } from '../dialogs/prior-list';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

interface ChooseReportDialogProps {
  what: 'plan' | 'summary';
  reports: readonly ReportSummary[];
  chosen: string | null;
  onChoose(id: string): void;
  onClose(): void;
}

/** Another plan, or another summary, for the screen 计划对照. */
export function ChooseReportDialog({ what, reports, chosen, onChoose, onClose }: ChooseReportDialogProps) {
  const t = useTranslate();
  const ordered = useMemo(
    () => [...reports].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.updatedAt - a.updatedAt),
    [reports],
  );
  const [picked, setPicked] = useState(() => ordered.find(({ id }) => id === chosen) ?? ordered[0] ?? null);
  return (
    <Dialog
      title={t(what === 'plan' ? 'plan.choosePlan' : 'plan.chooseSummary')}
      closeLabel={t('shell.close')}
      onClose={onClose}
      onSubmit={() => {
        if (picked === null) return;
        onClose();
        onChoose(picked.id);
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={picked === null}>
            {t('plan.choose')}
          </Button>
        </>
      }
    >
      <PriorList
        label={t(what === 'plan' ? 'plan.plan' : 'plan.summary')}
        reports={ordered}
        chosen={picked}
        onChoose={setPicked}
      />
    </Dialog>
  );
}
