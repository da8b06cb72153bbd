import { useTranslate } from '../app/language';
import { StatusBar } from '../app/status-bar';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import styles from './report-workspace.module.css';
import { useExtent } from './extent';
import { useReportFigures } from './report-figures';

/** Words, what the report is made of, what is still to be filled in. */
interface ReportStatusProps {
  onNextUnfilled(): void;
  /** null: the panes are shown. */
  onLeaveFocus: (() => void) | null;
}

export function ReportStatus({ onNextUnfilled, onLeaveFocus }: ReportStatusProps) {
  const t = useTranslate();
  const session = useSession();
  const { tally } = session;
  const { characters, goals, measures, outcomes } = useSignal(tally);
  const { unfilled } = useReportFigures();
  const { section, pages } = useExtent();
  return (
    <StatusBar
      left={
        <>
          <span>{t('editor.status.characters', { n: characters.toLocaleString('en') })}</span>
          {section !== null && <span>{t('editor.status.section', { n: section.toLocaleString('en') })}</span>}
          <span title={t('editor.status.pagesTitle')}>{t('editor.status.pages', { n: pages })}</span>
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
      right={
        <>
          {onLeaveFocus && (
            <button type="button" className={styles.statusButton} onClick={onLeaveFocus}>
              {t('editor.focus.leave')}
            </button>
          )}
          <span title={t('editor.status.offlineTitle')}>{t('editor.status.offline')}</span>
        </>
      }
    />
  );
}
