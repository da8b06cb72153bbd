import type { Output } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './dialogs.module.css';

export function AboutDialog({ info, onClose }: { info: Output<'appInfo'>; onClose(): void }) {
  const t = useTranslate();
  return (
    <Dialog
      title={t('about.title')}
      closeLabel={t('shell.close')}
      width="narrow"
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button type="submit" look="primary" data-autofocus="">
          {t('shell.close')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p className={styles.wordmark}>{t('shell.product')}</p>
        <p>{t('about.what')}</p>
        <dl className={styles.facts}>
          <dt>{t('about.version')}</dt>
          <dd>{info.version}</dd>
          <dt>{t('about.electron')}</dt>
          <dd>Electron {info.electron}</dd>
          <dt>{t('about.library')}</dt>
          <dd>{info.libraryFile}</dd>
          <dt>{t('about.licence')}</dt>
          <dd>MIT</dd>
        </dl>
        <p className={styles.note}>{t('about.promise')}</p>
      </div>
    </Dialog>
  );
}
