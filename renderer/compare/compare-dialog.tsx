import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { ImportInstead } from '../dialogs/import-instead';
import { PriorList } from '../dialogs/prior-list';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useToasts } from '../ui/toast';
import styles from './compare.module.css';
import { likelyBefore } from './likely-before';
import { VersionSelect } from './version-select';

interface CompareDialogProps {
  before: string | undefined;
  after: string | undefined;
  version: number | undefined;
  afterVersion: number | undefined;
  onClose(): void;
}

/** Which two reports, or versions of them, to compare; where one is given, the one most likely meant as the other is chosen. */
export function CompareDialog({ before, after, version, afterVersion, onClose }: CompareDialogProps) {
  const t = useTranslate();
  const { screen, go } = useNavigation();
  const { fail } = useToasts();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [left, setLeft] = useState<ReportSummary | null>(null);
  const [right, setRight] = useState<ReportSummary | null>(null);
  const [leftVersion, setLeftVersion] = useState(version);
  const [rightVersion, setRightVersion] = useState(afterVersion);
  const from = screen.name === 'report' ? screen.id : screen.name === 'compare' ? screen.from : undefined;

  useEffect(() => {
    call(bridge.listReports()).then((list) => {
      const ordered = [...list].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.updatedAt - a.updatedAt);
      const later = ordered.find(({ id }) => id === after) ?? ordered[0] ?? null;
      setReports(ordered);
      setRight(later);
      setLeft(
        ordered.find(({ id }) => id === before) ?? (later === null ? null : likelyBefore(later, ordered)) ?? later,
      );
    }, fail);
  }, [before, after, fail]);

  const same = left !== null && left.id === right?.id && leftVersion === rightVersion;
  const ready = left !== null && right !== null && !same;
  function start() {
    if (!ready) return;
    onClose();
    go({
      name: 'compare',
      before: left.id,
      after: right.id,
      ...(from !== undefined && { from }),
      ...(leftVersion !== undefined && { version: leftVersion }),
      ...(rightVersion !== undefined && { afterVersion: rightVersion }),
    });
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
          {reports?.length === 0 ? (
            <ImportInstead onClose={onClose} />
          ) : (
            <Button type="submit" look="primary" disabled={!ready}>
              {t('compare.dialog.start')}
            </Button>
          )}
        </>
      }
    >
      {reports?.length === 0 ? (
        <p>{t('compare.dialog.few')}</p>
      ) : (
        <>
          <div className={styles.choosers}>
            <div className={styles.chooser}>
              <PriorList
                label={t('compare.dialog.before')}
                reports={reports ?? []}
                chosen={left}
                onChoose={(report) => {
                  setLeft(report);
                  setLeftVersion(undefined);
                }}
              />
              <VersionSelect report={left} version={leftVersion} onVersion={setLeftVersion} />
            </div>
            <div className={styles.chooser}>
              <PriorList
                label={t('compare.dialog.after')}
                reports={reports ?? []}
                chosen={right}
                onChoose={(report) => {
                  setRight(report);
                  setRightVersion(undefined);
                }}
              />
              <VersionSelect report={right} version={rightVersion} onVersion={setRightVersion} />
            </div>
          </div>
          {same && <p className={styles.problem}>{t('compare.dialog.same')}</p>}
        </>
      )}
    </Dialog>
  );
}
