import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { applyOps } from '../../shared/editing/apply-ops';
import { newId } from '../../shared/model/id';
import { acceptChanges } from '../../shared/read-back/apply';
import type { Change } from '../../shared/read-back/change';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { NotOpened } from '../app/not-opened';
import { useNavigation } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { asFailure, bridge, call } from '../bridge';
import { useImportSession } from '../import/session';
import { Button } from '../ui/button';
import { isComposingKey } from '../ui/composing';
import { EmptyState } from '../ui/empty-state';
import { useToasts } from '../ui/toast';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { ChangeList } from './change-list';
import { ChangeView } from './change-view';
import { blockOf, printedBlocks, type Decision } from './change-words';
import styles from './read-back.module.css';
import { useExportTracked } from './use-export-tracked';
import { useReadBack, type Review } from './use-read-back';

/** An edited Word file against the report it was exported from: each change is accepted or rejected, and what is accepted written back. */
export function ReadBackScreen({ token }: { token: string }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { state: session } = useImportSession();
  const file = session.files.find((other) => other.token === token);
  const state = useReadBack(file !== undefined && 'read' in file ? file.read : undefined);
  const back = () => go({ name: 'import' });

  if ('review' in state) return <Reviewing review={state.review} token={token} onBack={back} />;
  if ('thrown' in state || state.phase === 'gone') {
    const failure = 'thrown' in state ? asFailure(state.thrown) : null;
    return (
      <NotOpened title={t('readBack.gone')} back={t('readBack.back')} onBack={back} failure={failure}>
        {t('readBack.gone.text')}
      </NotOpened>
    );
  }
  return (
    <div className={styles.screen}>
      <HeaderContent title={t('readBack.toolbar')} />
      <p className={styles.waiting} role="status">
        {t('readBack.opening')}
      </p>
    </div>
  );
}

/** The author of a change as the filter knows it; "" for what is not tracked. */
const authorOf = (change: Change): string => change.who?.author ?? '';

function Reviewing({ review, token, onBack }: { review: Review; token: string; onBack(): void }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { dispatch } = useImportSession();
  const { show, fail } = useToasts();
  const tracked = useExportTracked();
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [author, setAuthor] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [storing, setStoring] = useState(false);
  const { changes, remarks, ours } = review;
  const blocks = useMemo(() => printedBlocks(ours), [ours]);
  const authors = [...new Set(changes.map(authorOf))].sort();
  const shown = author === null ? changes : changes.filter((change) => authorOf(change) === author);
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === chosen),
  );
  const current = shown[at];
  const accepted = changes.filter(({ id }) => decisions.get(id) === 'accept');
  const rejected = changes.filter(({ id }) => decisions.get(id) === 'reject').length;
  const open = changes.length - accepted.length - rejected;

  const select = (to: number) => setChosen(shown[Math.max(0, Math.min(shown.length - 1, to))]?.id ?? null);

  function decide(decision: Decision, among: readonly Change[]) {
    const next = new Map(decisions);
    for (const { id } of among) next.set(id, decision);
    setDecisions(next);
  }
  /** Conflicts are chosen one by one: "all" leaves them open. */
  const decideAll = (decision: Decision) =>
    decide(decision, decision === 'reject' ? shown : shown.filter(({ conflict }) => !conflict));

  function decideOne(decision: Decision) {
    if (current === undefined) return;
    decide(decision, [current]);
    select(at + 1);
  }
  function toOpen(by: 1 | -1) {
    for (let step = 1; step <= shown.length; step++) {
      const next = (at + by * step + shown.length * step) % shown.length;
      if (!decisions.has(shown[next]!.id)) return select(next);
    }
  }

  async function finish() {
    setStoring(true);
    try {
      const ops = acceptChanges(ours, accepted);
      if (ops.length > 0) await call(bridge.applyPatch({ reportId: ours.id, client: newId(), seq: 1, ops }));
      const notes = remarks.map(({ date, ...remark }) => ({
        ...remark,
        author: remark.author.slice(0, 200),
        text: remark.text.slice(0, 20_000),
        madeAt: Date.parse(date) || Date.now(),
      }));
      const { added } = await call(bridge.addNotes({ reportId: ours.id, notes }));
      dispatch({ type: 'remove', token });
      const count = accepted.length;
      show({
        tone: 'ok',
        text: t(count > 0 ? 'readBack.done.applied' : 'readBack.done.nothing', { count, notes: added }),
        lifetime: 8_000,
      });
      const first = accepted.map(blockOf).find((id) => id !== null && blocks.has(id));
      go({ name: 'report', id: ours.id, ...(first != null && { blockId: first }) });
    } catch (thrown) {
      fail(thrown);
      setStoring(false);
    }
  }

  function exportTracked() {
    const taken = accepted.length > 0 ? accepted : changes;
    const named = authors.filter((name) => name !== '');
    tracked.start({
      before: ours,
      after: applyOps(ours, acceptChanges(ours, taken)),
      ...(named.length === 1 && { author: named[0]! }),
    });
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isComposingKey(event) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector('dialog[open], [role=menu]') !== null || event.target instanceof HTMLSelectElement)
      return;
    const key = event.key.toLowerCase();
    if (key === 'a') decideOne('accept');
    else if (key === 'r') decideOne('reject');
    else if (key === 'arrowdown') select(at + 1);
    else if (key === 'arrowup') select(at - 1);
    else if (key === 'f8') toOpen(event.shiftKey ? -1 : 1);
    else if (key === 'escape') onBack();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const nameOf = (name: string) => name || t('readBack.author.unknown');
  return (
    <div className={styles.screen}>
      <HeaderContent title={t('readBack.title', { title: ours.title.replaceAll('\n', '') })} />
      <Toolbar label={t('readBack.toolbar')}>
        <Button look="quiet" icon="back" onClick={onBack}>
          {t('readBack.back')}
        </Button>
        <span className={styles.divider} />
        <Button icon="check" title="A" disabled={current === undefined} onClick={() => decideOne('accept')}>
          {t('readBack.accept')}
        </Button>
        <Button icon="close" title="R" disabled={current === undefined} onClick={() => decideOne('reject')}>
          {t('readBack.reject')}
        </Button>
        <span className={styles.divider} />
        {authors.length > 1 && (
          <select
            className={styles.authors}
            aria-label={t('readBack.author')}
            value={author ?? '*'}
            onChange={(event) => {
              setAuthor(event.target.value === '*' ? null : event.target.value);
              setChosen(null);
            }}
          >
            <option value="*">{t('readBack.author.all')}</option>
            {authors.map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        )}
        <Button look="quiet" disabled={shown.length === 0} onClick={() => decideAll('accept')}>
          {author === null ? t('readBack.acceptAll') : t('readBack.acceptBy', { author: nameOf(author) })}
        </Button>
        <Button look="quiet" disabled={shown.length === 0} onClick={() => decideAll('reject')}>
          {author === null ? t('readBack.rejectAll') : t('readBack.rejectBy', { author: nameOf(author) })}
        </Button>
        <ToolbarSpace />
        <Button disabled={tracked.busy || changes.length === 0} onClick={exportTracked}>
          {t('readBack.exportTracked')}
        </Button>
        <Button
          look="primary"
          disabled={storing || open > 0}
          title={open > 0 ? t('readBack.done.wait', { count: open }) : ''}
          onClick={() => void finish()}
        >
          {t('readBack.done')}
        </Button>
      </Toolbar>
      {(review.known === 0 || review.exportedAt === null) && (
        <p className={styles.hint}>{t(review.exportedAt === null ? 'readBack.noSnapshot' : 'readBack.byText')}</p>
      )}
      <main className={styles.body}>
        <div className={styles.left}>
          <ChangeList
            changes={shown}
            decisions={decisions}
            blocks={blocks}
            current={current?.id}
            onCurrent={setChosen}
          />
          {remarks.length > 0 && (
            <section className={styles.remarks}>
              <h2>{t('readBack.remarks', { count: remarks.length })}</h2>
              <p>{t('readBack.remarks.hint')}</p>
              <ul>
                {remarks.map((remark, i) => (
                  <li key={i}>
                    <strong>{remark.author || t('notes.author.unknown')}</strong> {remark.text}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        {current === undefined ? (
          <EmptyState
            icon="check"
            title={remarks.length > 0 ? t('readBack.none.notes', { count: remarks.length }) : t('readBack.none')}
          />
        ) : (
          <ChangeView
            change={current}
            changes={changes}
            decisions={decisions}
            blocks={blocks}
            onCurrent={setChosen}
            onDecide={(decision) => decide(decision, [current])}
          />
        )}
      </main>
      <StatusBar
        left={
          <span role="status">
            {t('readBack.status', { count: changes.length, accepted: accepted.length, rejected, open })}
          </span>
        }
        right={t('readBack.keys')}
      />
    </div>
  );
}
