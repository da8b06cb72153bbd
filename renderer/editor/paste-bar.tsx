import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import styles from './paste-bar.module.css';
import { useSession } from './session-context';
import { useSignal } from './signal';

/** What has been made of a paste, and the way back to its words. */
export function PasteBar() {
  const t = useTranslate();
  const { pasting } = useSession();
  const notice = useSignal(pasting.notice);
  const text =
    notice === null
      ? ''
      : notice.type === 'outline'
        ? t('paste.done', { count: notice.blocks })
        : t(notice.type === 'reading' ? 'paste.reading' : notice.type === 'table' ? 'paste.table' : 'paste.failed');
  return (
    <div className={styles.anchor} role="status" onMouseDown={(event) => event.preventDefault()}>
      {notice && (
        <div className={styles.bar} data-testid="paste-bar">
          <span>{text}</span>
          {(notice.type === 'outline' || notice.type === 'table') && (
            <Button onClick={() => pasting.keepWords()}>
              {t('paste.plain')}
              <kbd className={styles.key}>Ctrl+Shift+V</kbd>
            </Button>
          )}
          {notice.type !== 'reading' && (
            <Button
              look="quiet"
              icon="close"
              aria-label={t('paste.close')}
              title={t('paste.close')}
              onClick={() => pasting.dismiss()}
            />
          )}
        </div>
      )}
    </div>
  );
}
