import { useDialogs } from '../app/dialogs';
import { dispatchCommand } from '../app/commands';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { EmptyState } from '../ui/empty-state';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { CopyButton } from '../ui/toast';
import { DuplicateActions } from './duplicate-actions';
import { FileList } from './file-list';
import { failedText, twinText } from './file-text';
import styles from './import-screen.module.css';
import { ReadingBar } from './reading-bar';
import { ReviewPane } from './review-pane';
import { useImportSession } from './session';
import { isClean, isPending, isReviewed, isSound, type ImportFile } from './session-state';
import { Steps } from './steps';
import { SummaryPane } from './summary-pane';
import { useConfirmAll } from './use-confirm';

/** Import: files at the left, the one under review at the right. Nothing is stored before it is confirmed. */
export function ImportScreen() {
  const t = useTranslate();
  const { go } = useNavigation();
  const { state, dispatch } = useImportSession();
  const confirmAll = useConfirmAll();
  const { files } = state;
  const clean = files.filter(isClean);
  const current = files.find((file) => file.token === state.current);
  const count = (of: ImportFile['state']) => files.filter((file) => file.state === of).length;
  const counts = {
    all: files.length,
    ready: count('review') + count('storing'),
    doubtful: files.filter((file) => isReviewed(file) && !isSound(file)).length,
    stored: count('stored'),
    failed: count('failed'),
    duplicate: count('duplicate') + count('skipped'),
  };

  return (
    <div className={styles.screen}>
      <HeaderContent title={t('import.title')} />
      <Toolbar label={t('import.title')}>
        <Button look="quiet" icon="back" onClick={() => go({ name: 'shelf' })}>
          {t('import.back')}
        </Button>
        <Steps state={state} />
        <ToolbarSpace />
        {files.length > 0 && (
          <span className={styles.counts} role="status" data-testid="import-counts" title={t('import.counts', counts)}>
            {t('import.counts', counts)}
          </span>
        )}
        {!state.summary && files.length > 1 && clean.length > 1 && (
          <Button onClick={() => void confirmAll(clean)}>{t('import.storeClean', { count: clean.length })}</Button>
        )}
      </Toolbar>
      <ReadingBar />
      <main className={styles.body}>
        {files.length > 0 && (
          <div className={styles.files}>
            <AddFiles />
            {files.length > 1 && (
              <button
                type="button"
                className={classNames(styles.summary, state.summary && styles.shown)}
                aria-current={state.summary}
                onClick={() => dispatch({ type: 'showSummary' })}
              >
                {t('import.summary')}
              </button>
            )}
            <FileList />
          </div>
        )}
        {state.summary ? (
          <SummaryPane />
        ) : isReviewed(current) ? (
          <ReviewPane key={current.token} file={current} />
        ) : (
          <Instead file={current} />
        )}
      </main>
      <StatusBar left={<span>{t('import.offline')}</span>} right={<span>{t('shell.offline')}</span>} />
    </div>
  );
}

/** More files for the list: chosen, a whole folder, or what is on the clipboard. */
function AddFiles() {
  const t = useTranslate();
  const { open } = useDialogs();
  return (
    <div className={styles.add}>
      <Button icon="plus" onClick={() => dispatchCommand('import')}>
        {t('import.add')}
      </Button>
      <Button
        look="quiet"
        icon="import"
        aria-label={t('import.folder')}
        title={t('import.folder')}
        onClick={() => dispatchCommand('import-folder')}
      />
      <Button
        look="quiet"
        icon="paste"
        aria-label={t('shelf.paste')}
        title={t('shelf.paste')}
        onClick={() => open({ name: 'paste' })}
      />
    </div>
  );
}

/** What stands beside the list while the chosen file has nothing to review. */
function Instead({ file }: { file: ImportFile | undefined }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { state, dispatch } = useImportSession();
  if (file === undefined || isReviewed(file)) {
    return (
      <EmptyState
        icon="import"
        title={t('import.nothing.title')}
        actions={
          <>
            <Button look="primary" icon="plus" onClick={() => dispatchCommand('import')}>
              {t('shelf.import')}
            </Button>
            <Button icon="import" onClick={() => dispatchCommand('import-folder')}>
              {t('import.folder')}
            </Button>
            <Button icon="paste" onClick={() => open({ name: 'paste' })}>
              {t('shelf.paste')}
            </Button>
          </>
        }
      >
        {t('import.nothing.text')}
      </EmptyState>
    );
  }
  switch (file.state) {
    case 'waiting':
    case 'reading':
      return (
        <EmptyState icon="import" title={t('import.wait.title')}>
          {t('import.wait.text')}
        </EmptyState>
      );
    case 'duplicate':
      return (
        <EmptyState icon="info" title={t('import.duplicate.title')} actions={<DuplicateActions file={file} />}>
          {twinText(t, file.twin)}。{t('import.duplicate.text')}
        </EmptyState>
      );
    case 'skipped':
    case 'cancelled':
      return (
        <EmptyState
          icon="info"
          title={t(`import.state.${file.state}`)}
          actions={<Button onClick={() => dispatch({ type: 'retry', token: file.token })}>{t('import.retry')}</Button>}
        />
      );
    case 'failed':
      return (
        <EmptyState
          icon="error"
          title={t('import.failed.title')}
          actions={
            <>
              <Button onClick={() => dispatch({ type: 'retry', token: file.token })}>{t('import.retry')}</Button>
              <Button onClick={() => dispatch({ type: 'remove', token: file.token })}>{t('import.remove')}</Button>
              <CopyButton text={[file.failure.code, file.name, file.failure.detail].filter(Boolean).join('\n')} />
            </>
          }
        >
          {failedText(t, file)} {t('import.failed.text')}
        </EmptyState>
      );
    case 'stored': {
      const stored = state.files.filter((f) => f.state === 'stored').length;
      const failed = state.files.filter((f) => f.state === 'failed').length;
      return (
        <EmptyState
          icon="check"
          title={t(state.files.some(isPending) ? 'import.state.stored' : 'import.done.title')}
          actions={
            <Button
              look="primary"
              onClick={() => {
                dispatch({ type: 'clearSettled' });
                go({ name: 'shelf' });
              }}
            >
              {t('import.done.shelf')}
            </Button>
          }
        >
          {t('import.done.text', { stored, failed })}
          <span className={styles.stored}>
            {file.ids.map((id, i) => (
              <span key={id} className={styles.storedReport}>
                <strong>{file.titles[i]}</strong>
                <Button onClick={() => go({ name: 'report', id })}>{t('import.open')}</Button>
                <Button onClick={() => open({ name: 'carry', from: id })}>{t('import.carry')}</Button>
              </span>
            ))}
          </span>
        </EmptyState>
      );
    }
  }
}
