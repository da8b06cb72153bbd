import { useDialogs } from '../app/dialogs';
import { dispatchCommand } from '../app/commands';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { failureText } from '../ui/failure-text';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { CopyButton } from '../ui/toast';
import { FileList } from './file-list';
import styles from './import-screen.module.css';
import { ReviewPane } from './review-pane';
import { useImportSession } from './session';
import { isPending, isReviewed, type ImportFile } from './session-state';

/** Import: files at the left, the one under review at the right. Nothing is stored before it is confirmed. */
export function ImportScreen() {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { state } = useImportSession();
  const { files } = state;
  const current = files.find((file) => file.token === state.current);
  const count = (of: ImportFile['state']) => files.filter((file) => file.state === of).length;
  const counts = {
    all: files.length,
    ready: count('review') + count('storing'),
    stored: count('stored'),
    failed: count('failed'),
  };

  return (
    <div className={styles.screen}>
      <HeaderContent title={t('import.title')} />
      <Toolbar label={t('import.title')}>
        <Button look="quiet" icon="back" onClick={() => go({ name: 'shelf' })}>
          {t('import.back')}
        </Button>
        <Button icon="plus" onClick={() => dispatchCommand('import')}>
          {t('import.add')}
        </Button>
        <Button icon="paste" onClick={() => open({ name: 'paste' })}>
          {t('shelf.paste')}
        </Button>
        <ToolbarSpace />
        <span className={styles.counts} role="status">
          {t('import.counts', counts)}
        </span>
      </Toolbar>
      <main className={styles.body}>
        {files.length > 0 && <FileList />}
        {isReviewed(current) ? <ReviewPane key={current.token} file={current} /> : <Instead file={current} />}
      </main>
      <StatusBar left={<span>{t('import.offline')}</span>} right={<span>{t('shell.offline')}</span>} />
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
          <Button look="primary" icon="import" onClick={() => dispatchCommand('import')}>
            {t('shelf.import')}
          </Button>
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
    case 'cancelled':
      return (
        <EmptyState
          icon="info"
          title={t('import.state.cancelled')}
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
          {failureText(t, file.failure, file.name)} {t('import.failed.text')}
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
