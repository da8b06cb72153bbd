import { useTranslate } from '../app/language';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { doubtsOf, isPending, isReviewed, type ImportFile, type SessionState } from './session-state';
import styles from './steps.module.css';

const STEPS = ['choose', 'check', 'about', 'store'] as const;

function stepOfFile(file: ImportFile | undefined): number {
  if (file?.state === 'stored') return STEPS.length;
  if (file?.state === 'storing') return 3;
  if (isReviewed(file)) return doubtsOf(file) > 0 ? 1 : 2;
  return file === undefined || file.state === 'failed' ? 0 : 1;
}

/** How far the shown file is, from 0; all steps are done at their number. The summary tells of all files: the last step, while any is open. */
function stepOf({ files, current, summary }: SessionState): number {
  if (summary) return files.some(isPending) ? 3 : STEPS.length;
  return stepOfFile(files.find((file) => file.token === current));
}

/** The four steps that each file goes through: chosen, outline checked, particulars confirmed, stored. */
export function Steps({ state }: { state: SessionState }) {
  const t = useTranslate();
  const now = stepOf(state);
  return (
    <ol className={styles.steps} aria-label={t('import.steps')} data-testid="import-steps">
      {STEPS.map((step, i) => (
        <li
          key={step}
          className={classNames(styles.step, i < now && styles.done, i === now && styles.now)}
          aria-current={i === now ? 'step' : undefined}
          title={t(`import.step.${step}`)}
        >
          <span className={styles.number}>{i < now ? <Icon name="check" size={12} /> : i + 1}</span>
          <span className={styles.name}>{t(`import.step.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}
