import { scopeOf, type IgnoredFinding } from '../../../shared/checks/ignored';
import { useTranslate } from '../../app/language';
import { useSignal } from '../../editor/signal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useToasts } from '../../ui/toast';
import styles from './checks-pane.module.css';
import type { ReportChecks } from './report-checks';

/** What is ignored in this report and in all, to be shown again. */
export function IgnoredDialog({ checks, onClose }: { checks: ReportChecks; onClose(): void }) {
  const t = useTranslate();
  const { fail } = useToasts();
  const ignored = useSignal(checks.ignored);
  const restore = (entries: readonly IgnoredFinding[]) => void checks.restore(entries).catch(fail);
  return (
    <Dialog
      title={t('checks.ignored.title')}
      closeLabel={t('checks.close')}
      onClose={onClose}
      width="medium"
      actions={
        <>
          {ignored.length > 1 && <Button onClick={() => restore(ignored)}>{t('checks.ignored.restoreAll')}</Button>}
          <Button look="primary" onClick={onClose}>
            {t('checks.close')}
          </Button>
        </>
      }
    >
      {ignored.length === 0 && <p className={styles.empty}>{t('checks.ignored.none')}</p>}
      <ul className={styles.ignored}>
        {ignored.map((entry) => {
          const rule = t(`checks.rule.${entry.rule}`);
          return (
            <li key={`${entry.reportId ?? ''} ${entry.blockId} ${entry.rule} ${entry.words}`}>
              <span className={styles.ignoredRule}>{rule}</span>
              <span className={styles.ignoredWords}>{entry.words}</span>
              <span className={styles.source}>{t(`checks.ignored.${scopeOf(entry)}`)}</span>
              <Button look="quiet" icon="restore" onClick={() => restore([entry])}>
                {t('checks.ignored.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
