import type { ReportSummary } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import styles from './selection-bar.module.css';
import type { ReportActions } from './use-report-actions';
import type { Selection } from './use-selection';

/** What can be done to the chosen reports together; stands above the list while some are chosen. */
export function SelectionBar({
  reports,
  selection,
  actions,
  inBin,
  onEdit,
}: {
  reports: readonly ReportSummary[];
  selection: Selection;
  actions: ReportActions;
  inBin: boolean;
  onEdit(): void;
}) {
  const t = useTranslate();
  const pinned = reports.every(({ pinnedAt }) => pinnedAt !== null);
  const done = (work: Promise<void>) => void work.then(selection.clear);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('shelf.selection')}>
      <strong role="status">{t('shelf.selection.count', { count: reports.length })}</strong>
      {inBin ? (
        <Button icon="restore" onClick={() => done(actions.restore(reports))}>
          {t('shelf.menu.restore')}
        </Button>
      ) : (
        <>
          <Button icon="table" onClick={onEdit}>
            {t('shelf.menu.edit')}
          </Button>
          <Button icon="up" onClick={() => done(actions.pin(reports, !pinned))}>
            {t(pinned ? 'shelf.menu.unpin' : 'shelf.menu.pin')}
          </Button>
          <Button look="danger" icon="trash" onClick={() => done(actions.remove(reports))}>
            {t('shelf.menu.delete')}
          </Button>
        </>
      )}
      <span className={styles.space} />
      <Button look="quiet" onClick={selection.all}>
        {t('shelf.selection.all')}
      </Button>
      <Button look="quiet" icon="close" onClick={selection.clear}>
        {t('shelf.selection.none')}
      </Button>
    </div>
  );
}
