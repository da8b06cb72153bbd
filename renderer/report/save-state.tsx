import { useMemo, useSyncExternalStore } from 'react';
import { useLanguage, useTranslate } from '../app/language';
import { useSession } from '../editor/session-context';
import type { SaveState } from '../editor/autosave';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { copyPlainText } from '../ui/copy-plain-text';
import { printedText } from './printed-text';
import styles from './report-workspace.module.css';

function useSaveState(): SaveState {
  const { autosave } = useSession();
  return useSyncExternalStore(autosave.subscribe, autosave.getState);
}

/** How the report stands: "saved" only after the store has answered. `flashes` counts the times Ctrl+S was pressed. */
export function SaveStateLabel({ flashes }: { flashes: number }) {
  const t = useTranslate();
  const language = useLanguage();
  const { phase, seq, savedAt } = useSaveState();
  // Making a formatter takes longer than all else on the label, which changes while somebody types.
  const clock = useMemo(() => new Intl.DateTimeFormat(language, { timeStyle: 'medium', hour12: false }), [language]);
  const time = savedAt === null ? '' : clock.format(savedAt);
  return (
    <span
      key={flashes}
      className={classNames(styles.saveState, flashes > 0 && phase === 'saved' && styles.flash)}
      role="status"
      // Read when it is asked for: it changes with every pause in typing. What goes wrong is an alert.
      aria-live="off"
      data-testid="save-state"
      data-state={phase}
      data-saved-seq={seq}
    >
      {t(`editor.save.${phase}`, { time }).trimEnd()}
    </span>
  );
}

/** Stays while the store does not take what was written: why, what is being done, and a way out for the text. */
export function SaveBanner() {
  const t = useTranslate();
  const session = useSession();
  const { phase, failure } = useSaveState();
  if (phase !== 'failed' || !failure) return null;
  return (
    <div className={styles.banner} role="alert">
      <Icon name="error" size={18} />
      <p>{t('editor.save.banner', { reason: t(`error.${failure.code}`, { file: failure.file ?? '' }) })}</p>
      <Button onClick={() => copyPlainText(printedText(session))}>{t('editor.save.copyAll')}</Button>
      <Button look="primary" onClick={() => void session.store()}>
        {t('editor.save.retry')}
      </Button>
    </div>
  );
}
