import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { Button } from '../ui/button';
import styles from './file-list.module.css';
import { useImportSession } from './session';
import type { ImportFile } from './session-state';

/** What can be done with a file that is in the library, or in the list, already. */
export function DuplicateActions({
  file,
}: {
  file: Extract<ImportFile, { state: 'duplicate' | 'skipped' | 'cancelled' }>;
}) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { dispatch } = useImportSession();
  const { token } = file;
  if (file.state !== 'duplicate') {
    return (
      <div className={styles.choices}>
        <Button onClick={() => dispatch({ type: 'retry', token })}>{t('import.retry')}</Button>
      </div>
    );
  }
  const { twin } = file;
  return (
    <div className={styles.choices}>
      <Button
        onClick={() => {
          if (twin.in === 'list') dispatch({ type: 'show', token: twin.token });
          else go({ name: 'report', id: twin.duplicate.reportId });
        }}
      >
        {t('import.duplicate.open')}
      </Button>
      <Button onClick={() => dispatch({ type: 'takeDuplicate', token })}>{t('import.duplicate.take')}</Button>
      <Button onClick={() => dispatch({ type: 'skip', token })}>{t('import.duplicate.skip')}</Button>
    </div>
  );
}
