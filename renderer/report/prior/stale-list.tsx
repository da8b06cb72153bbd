import { useMemo, useSyncExternalStore } from 'react';
import { findStale } from '../../../shared/prior/stale';
import { useTranslate } from '../../app/language';
import { confirmStale, countStale, retypeStale, staleMarks, type StaleMark } from '../../editor/commands/stale';
import { useSession } from '../../editor/session-context';
import { useSignal } from '../../editor/signal';
import { ReactEditor } from 'slate-react';
import { Button } from '../../ui/button';
import styles from './prior-pane.module.css';
import { useYears } from './use-years';

export function useStaleMarks(): readonly StaleMark[] {
  const session = useSession();
  const revision = useSignal(session.revision);
  return useMemo(() => {
    void revision;
    return staleMarks(session.editor);
  }, [session, revision]);
}

export function useStaleCount(): number {
  const { editor, revision } = useSession();
  return useSyncExternalStore(revision.subscribe, () => countStale(editor));
}

/** What came from prior reports and waits to be confirmed or retyped, one by one: there is no "all". */
export function StaleList() {
  const t = useTranslate();
  const session = useSession();
  const marks = useStaleMarks();
  const years = useYears(marks.length > 0);
  if (marks.length === 0) return null;
  const { year } = session.editor.document.metadata;

  function suggestion(mark: StaleMark): string | undefined {
    const origin = (session.editor.children[mark.path[0]!] as { origin?: { reportId: string } }).origin;
    // Of a report without a year, or one that is gone, nothing follows: that is left to the writer.
    const from = origin === undefined ? undefined : years.get(origin.reportId);
    return from == null || year === null ? undefined : findStale(mark.text, from, year)[0]?.suggestion;
  }
  return (
    <section aria-label={t('prior.stale', { n: marks.length })} className={styles.stale}>
      <h3>{t('prior.stale', { n: marks.length })}</h3>
      <p className={styles.hint}>{t('prior.stale.hint')}</p>
      <ul>
        {marks.map((mark) => {
          const fresh = suggestion(mark);
          return (
            <li key={mark.path.join('.')}>
              <button
                type="button"
                className={styles.context}
                onClick={() => {
                  session.jumpTo(mark.blockId);
                }}
              >
                {mark.context.slice(0, mark.at)}
                <mark>{mark.text}</mark>
                {mark.context.slice(mark.at + mark.text.length)}
              </button>
              <div className={styles.actions}>
                <Button onClick={() => session.run((editor) => confirmStale(editor, mark))}>
                  {t('prior.stale.keep')}
                </Button>
                {fresh !== undefined && (
                  <Button onClick={() => session.run((editor) => confirmStale(editor, mark, fresh))}>
                    {t('prior.stale.suggest', { text: fresh })}
                  </Button>
                )}
                <Button
                  look="quiet"
                  onClick={() =>
                    session.run((editor) => {
                      retypeStale(editor, mark);
                      ReactEditor.focus(editor);
                      session.elementOf(mark.path[0]!)?.scrollIntoView({ block: 'center' });
                    })
                  }
                >
                  {t('prior.stale.retype')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
