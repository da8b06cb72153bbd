import { useTranslate } from '../app/language';
import { StatusBar } from '../app/status-bar';
import { useMetadata, useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import styles from './report-workspace.module.css';
import aids from './writing-aids.module.css';
import { useExtent } from './extent';
import { useReportFigures } from './report-figures';

/** Words, what the report is made of, what is still to be filled in. */
interface ReportStatusProps {
  onNextUnfilled(): void;
  onTargets(): void;
  /** null: the panes are shown. */
  onLeaveFocus: (() => void) | null;
}

export function ReportStatus({ onNextUnfilled, onTargets, onLeaveFocus }: ReportStatusProps) {
  const t = useTranslate();
  const session = useSession();
  const { tally } = session;
  const { characters, goals, measures, outcomes } = useSignal(tally);
  const { unfilled } = useReportFigures();
  const { section, pages } = useExtent();
  const { targets } = useMetadata();
  const goal = targets?.report;
  const part = section === null ? undefined : targets?.sections?.[section.id];
  const shares = (n: number, target: number) => ({
    n: n.toLocaleString('en'),
    target: target.toLocaleString('en'),
    percent: Math.floor((100 * n) / target),
  });
  return (
    <StatusBar
      left={
        <>
          <button type="button" className={aids.count} title={t('writing.target.set')} onClick={onTargets}>
            {goal !== undefined && <Progress share={characters / goal} />}
            {goal === undefined
              ? t('editor.status.characters', { n: characters.toLocaleString('en') })
              : t('writing.target.progress', shares(characters, goal))}
          </button>
          {section !== null && (
            <span>
              {part !== undefined && <Progress share={section.characters / part} />}
              {part === undefined
                ? t('editor.status.section', { n: section.characters.toLocaleString('en') })
                : t('writing.target.sectionProgress', shares(section.characters, part))}
            </span>
          )}
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

/** Says nothing that the words beside it do not. */
function Progress({ share }: { share: number }) {
  return (
    <span className={aids.progress} aria-hidden="true">
      <span style={{ width: `${Math.min(100, 100 * share)}%` }} />
    </span>
  );
}
