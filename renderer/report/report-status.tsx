import { useTranslate } from '../app/language';
import { StatusBar } from '../app/status-bar';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import styles from './report-workspace.module.css';
import { useReportFigures } from './report-figures';

/** Words, what the report is made of, what is still to be filled in. */
export function ReportStatus({ onNextUnfilled }: { onNextUnfilled(): void }) {
  const t = useTranslate();
  const { tally } = useSession();
  const { characters, goals, measures, outcomes } = useSignal(tally);
  const { unfilled } = useReportFigures();
  return (
    <StatusBar
      left={
        <>
          <span>{t('editor.status.characters', { n: characters.toLocaleString('en') })}</span>
          <span>{t('editor.status.roles', { goals, measures, outcomes })}</span>
          {unfilled.length > 0 && (
            <button
              type="button"
              className={styles.statusButton}
              title={t('editor.status.unfilledTitle')}
              onClick={onNextUnfilled}
            >
              {t('editor.status.unfilled', { n: unfilled.length })}
            </button>
          )}
        </>
      }
      right={<span title={t('editor.status.offlineTitle')}>{t('editor.status.offline')}</span>}
    />
  );
}
