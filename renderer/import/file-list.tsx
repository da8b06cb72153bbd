import { bridge } from '../bridge';
import { useTranslate } from '../app/language';
import { isDoubtful } from '../../shared/review/review';
import type { Translate } from '../../shared/messages/translate';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { failureText } from '../ui/failure-text';
import { Icon } from '../ui/icon';
import { useToasts } from '../ui/toast';
import { Progress } from '../ui/progress';
import styles from './file-list.module.css';
import { useImportSession } from './session';
import type { ImportFile } from './session-state';

/** The files of the import, each with how far it is and what can be done about it. */
export function FileList() {
  const t = useTranslate();
  const { state, dispatch } = useImportSession();

  function moveFocus(from: HTMLElement, by: 1 | -1) {
    const item = from.closest('li');
    const next = by > 0 ? item?.nextElementSibling : item?.previousElementSibling;
    next?.querySelector<HTMLElement>('button')?.focus();
  }

  return (
    <ul className={styles.list} aria-label={t('import.files')} data-pane="files">
      {state.files.map((file) => (
        <li
          key={file.token}
          className={classNames(
            styles.file,
            file.token === state.current && styles.current,
            file.state === 'failed' && styles.failed,
          )}
        >
          <button
            type="button"
            className={styles.show}
            aria-current={file.token === state.current}
            onClick={() => dispatch({ type: 'show', token: file.token })}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
              event.preventDefault();
              moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
            }}
          >
            <span className={styles.name} title={file.name}>
              {file.state === 'stored' && <Icon name="check" size={14} />}
              {file.name}
            </span>
            <span className={styles.facts}>{stateText(t, file)}</span>
            {file.state === 'reading' && (
              <Progress label={t('import.progress', { file: file.name })} value={file.fraction} />
            )}
          </button>
          <div className={styles.actions}>
            {(file.state === 'reading' || file.state === 'waiting') && (
              <Button
                look="quiet"
                icon="close"
                aria-label={t('import.cancelRead', { file: file.name })}
                title={t('import.cancelRead', { file: file.name })}
                onClick={() => {
                  if (file.state === 'reading') void bridge.cancelRead({ token: file.token });
                  else dispatch({ type: 'failed', token: file.token, failure: { code: 'cancelled' } });
                }}
              />
            )}
            {(file.state === 'failed' || file.state === 'cancelled') && (
              <>
                <Button
                  look="quiet"
                  icon="restore"
                  aria-label={t('import.retry')}
                  title={t('import.retry')}
                  onClick={() => dispatch({ type: 'retry', token: file.token })}
                />
                <RemoveButton token={file.token} />
              </>
            )}
            {(file.state === 'review' || file.state === 'stored') && <RemoveButton token={file.token} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Takes a file off the list; a review that was under way can be brought back. */
function RemoveButton({ token }: { token: string }) {
  const t = useTranslate();
  const { state, dispatch } = useImportSession();
  const { show } = useToasts();

  function remove() {
    const at = state.files.findIndex((file) => file.token === token);
    const file = state.files[at];
    dispatch({ type: 'remove', token });
    if (file?.state !== 'review') return;
    const undo = { label: t('shell.undo'), run: () => dispatch({ type: 'putBack', file, at }) };
    show({ tone: 'info', text: t('import.removed', { file: file.name }), actions: [undo], lifetime: 10_000 });
  }

  return (
    <Button look="quiet" icon="close" aria-label={t('import.remove')} title={t('import.remove')} onClick={remove} />
  );
}

function stateText(t: Translate, file: ImportFile): string {
  switch (file.state) {
    case 'waiting':
    case 'cancelled':
    case 'stored':
      return t(`import.state.${file.state}`);
    case 'reading':
      return t(`import.state.${file.phase}`);
    case 'failed':
      return failureText(t, file.failure, file.name);
    case 'storing':
      return t('import.state.storing');
    case 'review': {
      const { reports } = file.history.present.review.recognition;
      const blocks = reports.flatMap((report) => report.blocks);
      const doubts = blocks.filter(isDoubtful).length;
      const facts = t('import.state.ready', { reports: reports.length, blocks: blocks.length });
      return doubts === 0 ? facts : `${facts} · ${t('import.state.doubtful', { count: doubts })}`;
    }
  }
}
