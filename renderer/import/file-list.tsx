import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslate } from '../app/language';
import { bridge } from '../bridge';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { useToasts } from '../ui/toast';
import { Progress } from '../ui/progress';
import { DuplicateActions } from './duplicate-actions';
import styles from './file-list.module.css';
import { stateText } from './file-text';
import { useImportSession } from './session';
import type { ImportFile } from './session-state';

const FILE_HEIGHT = 64;

/** The files of the import, each with how far it is and what can be done about it. */
export function FileList() {
  const t = useTranslate();
  const { state } = useImportSession();
  const { files, current } = state;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => FILE_HEIGHT,
    getItemKey: (i) => files[i]!.token,
    overscan: 6,
  });

  const at = files.findIndex((file) => file.token === current);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [at, virtualizer]);

  return (
    <div ref={scroller} className={styles.scroller} data-pane="files">
      <ul className={styles.list} aria-label={t('import.files')} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <li
            key={item.key}
            data-index={item.index}
            ref={virtualizer.measureElement}
            className={styles.slot}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <FileCard file={files[item.index]!} isCurrent={!state.summary && item.index === at} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function FileCard({ file, isCurrent }: { file: ImportFile; isCurrent: boolean }) {
  const t = useTranslate();
  const { dispatch } = useImportSession();

  function moveFocus(from: HTMLElement, by: 1 | -1) {
    const next = Number(from.closest('li')?.dataset['index']) + by;
    const list = from.closest('ul');
    list?.querySelector<HTMLElement>(`li[data-index="${next}"] button`)?.focus();
  }

  return (
    <div
      className={classNames(styles.file, isCurrent && styles.current, file.state === 'failed' && styles.failed)}
      data-state={file.state}
    >
      <button
        type="button"
        className={styles.show}
        aria-current={isCurrent}
        onClick={() => dispatch({ type: 'show', token: file.token })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        <span className={styles.name} title={file.folder === '' ? file.name : `${file.folder}/${file.name}`}>
          {file.state === 'stored' && <Icon name="check" size={14} />}
          {file.name}
        </span>
        {file.folder !== '' && <span className={styles.folder}>{file.folder}</span>}
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
          <Button
            look="quiet"
            icon="restore"
            aria-label={t('import.retry')}
            title={t('import.retry')}
            onClick={() => dispatch({ type: 'retry', token: file.token })}
          />
        )}
        {file.state !== 'reading' && file.state !== 'waiting' && file.state !== 'storing' && (
          <RemoveButton token={file.token} />
        )}
      </div>
      {(file.state === 'duplicate' || file.state === 'skipped') && <DuplicateActions file={file} />}
    </div>
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
