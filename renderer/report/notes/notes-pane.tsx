import { useState } from 'react';
import type { Note } from '../../../shared/ipc/read-back-calls';
import { useLanguage, useTranslate } from '../../app/language';
import { bridge, call } from '../../bridge';
import { indexOfBlock } from '../../editor/commands/current-block';
import { useSession } from '../../editor/session-context';
import { useSignal } from '../../editor/signal';
import { describeTime } from '../../shelf/time';
import { Button } from '../../ui/button';
import { useToasts } from '../../ui/toast';
import styles from './notes-pane.module.css';
import { notesChanged, useNotes } from './use-notes';

/** 批注: what somebody remarked on blocks, in an edited file or here. */
export function NotesPane() {
  const t = useTranslate();
  const language = useLanguage();
  const session = useSession();
  const { show, fail } = useToasts();
  const notes = useNotes(fail);
  const current = useSignal(session.current);
  const [text, setText] = useState('');
  const [withDone, setWithDone] = useState(false);
  const reportId = session.report.id;
  const done = notes?.filter(({ doneAt }) => doneAt !== null) ?? [];
  const shown = withDone ? notes : notes?.filter(({ doneAt }) => doneAt === null);

  const change = (work: Promise<unknown>) => work.then(notesChanged, fail);
  const put = ({ blockId, author, text: words, madeAt }: Pick<Note, 'blockId' | 'author' | 'text' | 'madeAt'>) =>
    call(bridge.addNotes({ reportId, notes: [{ blockId, author, text: words, madeAt }] }));

  function add() {
    const words = text.trim();
    if (words === '' || current === null) return;
    void change(
      put({ blockId: current.id, author: t('notes.author.own'), text: words, madeAt: Date.now() }).then(() =>
        setText(''),
      ),
    );
  }
  function remove(note: Note) {
    void change(call(bridge.deleteNote({ id: note.id }))).then(() =>
      show({
        tone: 'ok',
        text: t('notes.deleted'),
        actions: [{ label: t('shell.undo'), run: () => void change(put(note)) }],
        lifetime: 8_000,
        topic: 'noteDeleted',
      }),
    );
  }

  return (
    <div className={styles.pane} data-testid="notes-pane">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <textarea
          rows={3}
          maxLength={20_000}
          aria-label={t('notes.add')}
          placeholder={t('notes.add')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className={styles.formFoot}>
          <span>{current === null ? t('notes.add.nowhere') : ''}</span>
          <Button type="submit" disabled={text.trim() === '' || current === null}>
            {t('notes.add.button')}
          </Button>
        </div>
      </form>
      {notes === null && (
        <p className={styles.empty} role="status">
          {t('notes.loading')}
        </p>
      )}
      {notes?.length === 0 && <p className={styles.empty}>{t('notes.none')}</p>}
      <ul className={styles.notes}>
        {shown?.map((note) => {
          const exists = indexOfBlock(session.editor, note.blockId) >= 0;
          return (
            <li key={note.id} className={styles.note} data-done={note.doneAt !== null}>
              <p className={styles.who}>
                <strong>{note.author || t('notes.author.unknown')}</strong>
                <span>{describeTime(t, language, note.madeAt, Date.now())}</span>
              </p>
              <button
                type="button"
                className={styles.text}
                disabled={!exists}
                title={t(exists ? 'notes.jump' : 'notes.orphan')}
                onClick={() => session.jumpTo(note.blockId)}
              >
                {note.text}
              </button>
              {!exists && <p className={styles.orphan}>{t('notes.orphan')}</p>}
              <div className={styles.actions}>
                <Button
                  look="quiet"
                  icon={note.doneAt === null ? 'check' : 'restore'}
                  onClick={() => void change(call(bridge.setNoteDone({ id: note.id, done: note.doneAt === null })))}
                >
                  {t(note.doneAt === null ? 'notes.done' : 'notes.reopen')}
                </Button>
                <Button look="quiet" icon="trash" onClick={() => remove(note)}>
                  {t('notes.delete')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {done.length > 0 && (
        <label className={styles.withDone}>
          <input type="checkbox" checked={withDone} onChange={(event) => setWithDone(event.target.checked)} />
          {t('notes.showDone', { count: done.length })}
        </label>
      )}
    </div>
  );
}
