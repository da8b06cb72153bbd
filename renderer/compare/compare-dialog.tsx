import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { PriorList } from '../dialogs/prior-list';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useToasts } from '../ui/toast';
import styles from './compare.module.css';
import { likelyBefore } from './likely-before';

interface CompareDialogProps {
  before: string | undefined;
  after: string | undefined;
  onClose(): void;
}

/** Which two reports to compare; where one is given, the one most likely meant as the other is chosen. */
export function CompareDialog({ before, after, onClose }: CompareDialogProps) {
  const t = useTranslate();
  const { screen, go } = useNavigation();
  const { fail } = useToasts();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [left, setLeft] = useState<ReportSummary | null>(null);
  const [right, setRight] = useState<ReportSummary | null>(null);
  const from = screen.name === 'report' ? screen.id : screen.name === 'compare' ? screen.from : undefined;

  useEffect(() => {
    call(bridge.listReports()).then((list) => {
      const ordered = [...list].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.updatedAt - a.updatedAt);
      const later = ordered.find(({ id }) => id === after) ?? ordered[0] ?? null;
      setReports(ordered);
      setRight(later);
      setLeft(ordered.find(({ id }) => id === before) ?? (later === null ? null : likelyBefore(later, ordered)));
    }, fail);
  }, [before, after, fail]);

  const ready = left !== null && right !== null && left.id !== right.id;
  function start() {
    if (!ready) return;
    onClose();
    go({ name: 'compare', before: left.id, after: right.id, ...(from !== undefined && { from }) });
  }

  return (
    <Dialog
      title={t('compare.dialog')}
      closeLabel={t('shell.close')}
      width="wide"
      onClose={onClose}
      onSubmit={start}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            {t('compare.dialog.start')}
          </Button>
        </>
      }
    >
      {reports !== null && reports.length < 2 ? (
        <p>{t('compare.dialog.few')}</p>
      ) : (
        <>
          <div className={styles.choosers}>
            <PriorList label={t('compare.dialog.before')} reports={reports ?? []} chosen={left} onChoose={setLeft} />
            <PriorList label={t('compare.dialog.after')} reports={reports ?? []} chosen={right} onChoose={setRight} />
          </div>
          {left !== null && left.id === right?.id && <p className={styles.problem}>{t('compare.dialog.same')}</p>}
        </>
      )}
    </Dialog>
  );
}
