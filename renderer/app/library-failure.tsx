import { useEffect } from 'react';
import type { Failure } from '../../shared/ipc/errors';
import { bridge, onEvent } from '../bridge';
import { CopyButton } from '../ui/toast';
import { Icon } from '../ui/icon';
import { HeaderContent } from './header';
import { useTranslate } from './language';
import styles from './library-failure.module.css';

/** The library could not be opened: says what happened and what to do. Nothing else is reachable, so that nothing can be written. */
export function LibraryFailure({ failure, libraryFile }: { failure: Failure; libraryFile: string }) {
  const t = useTranslate();
  useEffect(() => {
    document.documentElement.dataset['ready'] = '';
  }, []);
  useEffect(() => onEvent('closing', () => void bridge.readyToClose()), []);
  const detail = [failure.code, libraryFile, failure.detail].filter(Boolean).join('\n');
  return (
    <main className={styles.page} role="alert">
      <HeaderContent title={t('shell.failure.title')} />
      <div className={styles.card}>
        <span className={styles.icon}>
          <Icon name="error" size={36} />
        </span>
        <h2>{t('shell.failure.title')}</h2>
        <p>{t(`error.${failure.code}`, { file: failure.file ?? libraryFile })}</p>
        <p>{t('shell.failure.promise')}</p>
        <p>{t('shell.failure.next')}</p>
        {failure.detail !== undefined && <pre className={styles.detail}>{failure.detail}</pre>}
        <div className={styles.actions}>
          <CopyButton text={detail} />
        </div>
      </div>
    </main>
  );
}
