import { useTranslate } from '../app/language';
import { bridge } from '../bridge';
import { Button } from '../ui/button';
import { Progress } from '../ui/progress';
import styles from './reading-bar.module.css';
import { useImportSession } from './session';
import { isUnread } from './session-state';

/** While files are read: how many are done, which one is being read, and the way to stop. */
export function ReadingBar() {
  const t = useTranslate();
  const { state, dispatch } = useImportSession();
  const { files } = state;
  const unread = files.filter(isUnread);
  if (unread.length === 0) return null;
  const done = files.length - unread.length;
  const names = unread.filter((file) => file.state === 'reading').map((file) => file.name);

  function cancelAll() {
    dispatch({ type: 'cancelWaiting' });
    for (const file of unread) if (file.state === 'reading') void bridge.cancelRead({ token: file.token });
  }

  return (
    <div className={styles.bar} data-testid="reading-bar">
      <span className={styles.words} role="status">
        {t('import.reading', { done, all: files.length, file: names.join('、') })}
      </span>
      <div className={styles.progress}>
        <Progress label={t('import.reading.label')} value={done / files.length} />
      </div>
      <Button onClick={cancelAll}>{t('import.cancelAll')}</Button>
    </div>
  );
}
