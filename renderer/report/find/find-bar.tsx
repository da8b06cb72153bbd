import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { ReactEditor } from 'slate-react';
import { useTranslate } from '../../app/language';
import { useSession } from '../../editor/session-context';
import { useSignal } from '../../editor/signal';
import { Button } from '../../ui/button';
import { isComposingKey } from '../../ui/composing';
import { TextField } from '../../ui/text-field';
import styles from './find-bar.module.css';
import { clearHighlights, highlightMatches, scrollToMatch } from './highlights';
import { ReplacePreview } from './replace-preview';
import type { Find } from './use-find';

/** Find (and replace) above the text: what is looked for, how, where one is, and the next one. */
export function FindBar({ find }: { find: Find }) {
  const t = useTranslate();
  const session = useSession();
  const revision = useSignal(session.revision);
  const view = useSignal(session.view);
  const bar = useRef<HTMLDivElement>(null);
  const [previewed, setPreviewed] = useState(false);
  const { query, matches, index, problem, notice, mode, asked } = find;

  useEffect(() => {
    const field = bar.current!.querySelector<HTMLInputElement>('[data-find-field] input')!;
    field.focus();
    field.select();
  }, [asked]);
  const sought = useRef(query);
  useEffect(() => {
    // After the page has followed the text.
    const timer = setTimeout(() => {
      highlightMatches(session, matches, index);
      const match = matches[index];
      // Other words are sought: the page goes to the first place. While the text is edited it stays where it is.
      if (sought.current !== query && match) scrollToMatch(session, match);
      sought.current = query;
    });
    return () => clearTimeout(timer);
  }, [session, matches, index, query, revision, view]);
  useEffect(() => clearHighlights, []);

  /** To the text where all was replaced, for Ctrl+Z: the button that opened the preview has nothing to replace any more. */
  function closePreview(replaced: boolean) {
    setPreviewed(false);
    if (replaced) setTimeout(() => ReactEditor.focus(session.editor));
  }
  function leave() {
    find.close();
    session.run((editor) => ReactEditor.focus(editor));
  }
  function onKeyDown(event: KeyboardEvent) {
    if (isComposingKey(event)) return;
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
      if (event.target.closest('[data-replace-field]')) find.replaceOne();
      else find.go(event.shiftKey ? -1 : 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const count =
    query.words === '' ? '' : matches.length === 0 ? t('editor.find.none') : `${index + 1}/${matches.length}`;
  const toggle = (key: 'matchCase' | 'matchWidth' | 'pattern', label: string, title: string) => (
    <Button
      look="quiet"
      className={styles.option}
      pressed={query[key]}
      title={title}
      aria-label={`${title} ${label}`}
      onClick={() => find.change({ [key]: !query[key] })}
    >
      {label}
    </Button>
  );
  return (
    <div
      ref={bar}
      role="search"
      className={styles.bar}
      aria-label={t('editor.find.bar')}
      onKeyDown={onKeyDown}
      data-find
    >
      <div className={styles.line}>
        <div className={styles.field} data-find-field>
          <TextField
            label={t('editor.find.words')}
            hideLabel
            placeholder={t('editor.find.words')}
            value={query.words}
            onChange={(words) => find.change({ words })}
          />
        </div>
        <span className={styles.count} role="status" data-testid="find-count">
          {count}
        </span>
        <Button
          look="quiet"
          icon="up"
          title={t('editor.find.previous')}
          aria-label={t('editor.find.previous')}
          disabled={matches.length === 0}
          onClick={() => find.go(-1)}
        />
        <Button
          look="quiet"
          icon="down"
          title={t('editor.find.next')}
          aria-label={t('editor.find.next')}
          disabled={matches.length === 0}
          onClick={() => find.go(1)}
        />
        {toggle('matchCase', 'Aa', t('editor.find.matchCase'))}
        {toggle('matchWidth', 'ａa', t('editor.find.matchWidth'))}
        {toggle('pattern', '.*', t('editor.find.pattern'))}
        <Button
          look="quiet"
          className={styles.option}
          pressed={find.inSelection}
          title={t('editor.find.inSelectionTitle')}
          onClick={() => find.setInSelection(!find.inSelection)}
        >
          {t('editor.find.inSelection')}
        </Button>
        <span className={styles.space} />
        {mode === 'find' && (
          <Button look="quiet" title="Ctrl+H" onClick={() => find.open('replace')}>
            {t('editor.find.replaceMode')}
          </Button>
        )}
        <Button
          look="quiet"
          icon="close"
          title={t('editor.find.close')}
          aria-label={t('editor.find.close')}
          onClick={leave}
        />
      </div>
      {mode === 'replace' && (
        <div className={styles.line}>
          <div className={styles.field} data-replace-field>
            <TextField
              label={t('editor.find.replacement')}
              hideLabel
              placeholder={t('editor.find.replacement')}
              value={find.replacement}
              onChange={find.setReplacement}
            />
          </div>
          <Button disabled={matches.length === 0} onClick={() => find.replaceOne()}>
            {t('editor.find.replaceOne')}
          </Button>
          <Button disabled={matches.length === 0} onClick={() => setPreviewed(true)}>
            {t('editor.find.replaceAll')}
          </Button>
        </div>
      )}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {t(problem)}
        </p>
      )}
      {notice !== null && (
        <p className={styles.notice} role="status">
          {t(notice.key, { n: notice.n ?? 0 })}
        </p>
      )}
      {previewed && <ReplacePreview find={find} onClose={closePreview} />}
    </div>
  );
}
