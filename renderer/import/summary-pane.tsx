import type { ReactNode } from 'react';
import { useDialogs } from '../app/dialogs';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { failedText, stateText, twinText } from './file-text';
import { useImportSession } from './session';
import { isClean, isPending, isSound, type ImportFile } from './session-state';
import styles from './summary-pane.module.css';
import { useConfirmAll } from './use-confirm';

type In<S extends ImportFile['state']> = Extract<ImportFile, { state: S }>;

/** What became of all files of the import, each with its name and, where it was not read, the reason. */
export function SummaryPane() {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { state, dispatch } = useImportSession();
  const confirmAll = useConfirmAll();
  const { files } = state;
  const of = <S extends ImportFile['state']>(...states: S[]): In<S>[] =>
    files.filter((file): file is In<S> => (states as readonly string[]).includes(file.state));
  const stored = of('stored');
  const review = of('review', 'storing');
  const doubtful = review.filter((file) => !isSound(file));
  const clean = review.filter(isClean);
  const failed = of('failed');
  const duplicates = of('duplicate', 'skipped');
  const undecided = of('duplicate');
  const cancelled = of('cancelled');
  const show = (token: string) => dispatch({ type: 'show', token });

  return (
    <section className={styles.pane} aria-label={t('import.summary')} data-testid="import-summary">
      <h2>{t(files.some(isPending) ? 'import.summary' : 'import.done.title')}</h2>
      <ul className={styles.counts}>
        <Count label={t('import.summary.stored')} count={stored.length} tone="ok" />
        <Count label={t('import.summary.clean')} count={clean.length} />
        <Count label={t('import.summary.doubtful')} count={doubtful.length} tone="warn" />
        <Count label={t('import.summary.failed')} count={failed.length} tone="danger" />
        <Count label={t('import.summary.duplicate')} count={duplicates.length} />
        {cancelled.length > 0 && <Count label={t('import.summary.cancelled')} count={cancelled.length} />}
      </ul>
      <div className={styles.actions}>
        {clean.length > 0 && (
          <Button look="primary" onClick={() => void confirmAll(clean)}>
            {t('import.storeClean', { count: clean.length })}
          </Button>
        )}
        {doubtful[0] !== undefined && (
          <Button look={clean.length > 0 ? 'plain' : 'primary'} onClick={() => show(doubtful[0]!.token)}>
            {t('import.summary.review')}
          </Button>
        )}
        {cancelled.length > 0 && (
          <Button
            onClick={() => {
              for (const { token } of cancelled) dispatch({ type: 'retry', token });
            }}
          >
            {t('import.summary.resume', { count: cancelled.length })}
          </Button>
        )}
        {undecided.length > 0 && (
          <Button
            onClick={() => {
              for (const { token } of undecided) dispatch({ type: 'skip', token });
            }}
          >
            {t('import.summary.skip', { count: undecided.length })}
          </Button>
        )}
        {!files.some(isPending) && (
          <Button
            look="primary"
            onClick={() => {
              dispatch({ type: 'clearSettled' });
              go({ name: 'shelf' });
            }}
          >
            {t('import.done.shelf')}
          </Button>
        )}
      </div>
      <Group title={t('import.summary.failed')} files={failed} tone="danger">
        {(file) => failedText(t, file)}
      </Group>
      <Group title={t('import.summary.cancelled')} files={cancelled}>
        {(file) => stateText(t, file)}
      </Group>
      <Group title={t('import.summary.duplicate')} files={duplicates}>
        {(file) => (file.state === 'duplicate' ? twinText(t, file.twin) : stateText(t, file))}
      </Group>
      <Group title={t('import.summary.doubtful')} files={doubtful} onShow={show}>
        {(file) => stateText(t, file)}
      </Group>
      <Group title={t('import.summary.clean')} files={clean} onShow={show}>
        {(file) => stateText(t, file)}
      </Group>
      <Group title={t('import.summary.stored')} files={stored}>
        {(file) => (
          <>
            {file.ids.map((id, i) => (
              <span key={id} className={styles.report}>
                <span className={styles.title}>{file.titles[i]}</span>
                <Button look="quiet" onClick={() => go({ name: 'report', id })}>
                  {t('import.open')}
                </Button>
                <Button look="quiet" onClick={() => open({ name: 'carry', from: id })}>
                  {t('import.carry')}
                </Button>
              </span>
            ))}
          </>
        )}
      </Group>
    </section>
  );
}

function Count({ label, count, tone }: { label: string; count: number; tone?: 'ok' | 'warn' | 'danger' }) {
  return (
    <li className={classNames(styles.count, count > 0 && tone !== undefined && styles[tone])}>
      <strong>{count}</strong>
      <span>{label}</span>
    </li>
  );
}

interface GroupProps<F extends ImportFile> {
  title: string;
  files: readonly F[];
  tone?: 'danger';
  onShow?(token: string): void;
  children(file: F): ReactNode;
}

function Group<F extends ImportFile>({ title, files, tone, onShow, children }: GroupProps<F>) {
  if (files.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>
        {title} <span className={styles.number}>{files.length}</span>
      </h3>
      <ul>
        {files.map((file) => (
          <li key={file.token} className={styles.file}>
            {onShow === undefined ? (
              <strong>{file.name}</strong>
            ) : (
              <button type="button" className={styles.link} onClick={() => onShow(file.token)}>
                {file.name}
              </button>
            )}
            <span className={classNames(styles.about, tone !== undefined && styles[tone])}>{children(file)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
