import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { isBalanced } from '../../shared/review/account';
import { hasChanges } from '../../shared/review/changes';
import { ROLES } from '../../shared/model/block';
import { useCommand } from '../app/commands';
import { useLanguage, useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { isComposingKey } from '../ui/composing';
import { Icon } from '../ui/icon';
import { ReadBackOffer } from '../read-back/read-back-offer';
import { MetadataRow } from './metadata-row';
import { OutlineView } from './outline-view';
import { noteText, reasonText } from './reason-text';
import { RepairDialog } from './repair-dialog';
import styles from './review-pane.module.css';
import { useImportSession } from './session';
import { isReviewed, type ReviewedFile } from './session-state';
import { SourceView } from './source-view';
import { useConfirm } from './use-confirm';
import { useReview } from './use-review';
import { useScrollTogether, type Near } from './use-scroll-together';

const PANES = ['files', 'details', 'source', 'outline'] as const;

/** One file under review: source and outline side by side, its properties above, the character account below. */
export function ReviewPane({ file }: { file: ReviewedFile }) {
  const t = useTranslate();
  const language = useLanguage();
  const model = useReview(file);
  const { state, dispatch } = useImportSession();
  const confirm = useConfirm();
  const [repairing, setRepairing] = useState(false);
  const [changes, setChanges] = useState(false);
  const { notes, lines, encoding } = file.read.source;
  const [changed, commented] = useMemo(
    () => [lines.some(hasChanges), lines.some(({ comments }) => comments !== undefined)],
    [lines],
  );
  const source = useRef<HTMLDivElement>(null);
  const outline = useRef<HTMLDivElement>(null);
  const nearSource: Near = useRef(null);
  const nearOutline: Near = useRef(null);
  useScrollTogether(source, nearSource, outline, nearOutline);

  const { recognition } = model.review;
  const { characters } = recognition;
  const balanced = isBalanced(characters);
  const storing = file.state === 'storing';
  const canConfirm = balanced && !storing && recognition.reports.length > 0;
  const others = state.files.filter((f) => f.state === 'review' && f.token !== file.token);
  const place = state.files.findIndex((f) => f.token === file.token);
  const previous = state.files.slice(0, place).filter(isReviewed).at(-1);

  const store = () => {
    if (canConfirm) void confirm(file);
  };

  useEffect(() => outline.current?.focus({ preventScroll: true }), [file.token]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isComposingKey(event) || event.defaultPrevented || document.querySelector('dialog[open], [role=menu]') !== null)
      return;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.key === 'F8') model.nextDoubt(event.shiftKey ? -1 : 1);
    else if (control && event.key === 'Enter') store();
    else if (control && key === 'z' && !event.shiftKey) model.undo();
    else if (control && (key === 'y' || (key === 'z' && event.shiftKey))) model.redo();
    else if (event.key === 'F6') focusPane(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && document.activeElement?.closest('[data-pane=outline], [data-pane=source]'))
      focusPane(1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  useCommand('undo', () => model.undo());
  useCommand('redo', () => model.redo());
  useCommand('demote', () => model.shift(model.row, 1));
  useCommand('promote', () => model.shift(model.row, -1));
  useCommand('rolePart', () => model.setRole(model.row, ROLES[0]));
  useCommand('roleGoal', () => model.setRole(model.row, ROLES[1]));
  useCommand('roleMeasure', () => model.setRole(model.row, ROLES[2]));
  useCommand('roleOutcome', () => model.setRole(model.row, ROLES[3]));
  useCommand('roleText', () => model.setRole(model.row, ROLES[4]));

  const doubt = model.blockOf(model.row);
  const repaired = model.damage.filter(({ key }) => model.review.repairs.has(key)).length;
  const number = new Intl.NumberFormat(language);
  const account = {
    body: number.format(characters.body),
    furniture: number.format(characters.furniture),
    source: number.format(characters.source),
  };
  const facts = [
    ...(encoding === null ? [] : [t('import.encoding', { encoding: encoding.toUpperCase() })]),
    ...notes.map(({ code, count }) =>
      noteText(t, { code: code === 'comments' && commented ? 'commentsKept' : code, count }),
    ),
  ];

  return (
    <section className={styles.pane} aria-label={file.name}>
      <ReadBackOffer key={file.token} file={file} />
      <MetadataRow key={`${file.token}:${model.report}`} model={model} />
      <div className={styles.columns}>
        <div className={classNames(styles.column, styles.source)}>
          <div className={styles.columnHead}>
            <h2>{t('import.source')}</h2>
            <span className={styles.facts} title={facts.join('\n')}>
              {facts.length > 0 ? facts.join(' · ') : t('import.source.hint')}
            </span>
            {changed && (
              <Button
                look="quiet"
                pressed={changes}
                title={t('import.changes.title')}
                onClick={() => setChanges(!changes)}
              >
                {t('import.changes.show')}
              </Button>
            )}
          </div>
          <SourceView model={model} changes={changes} scroller={source} near={nearSource} />
        </div>
        <div className={classNames(styles.column, styles.outline)}>
          <div className={styles.columnHead}>
            <h2>{t('import.outline')}</h2>
            <span className={styles.keys} title={t('import.outline.keys')}>
              {t('import.outline.keys')}
            </span>
          </div>
          <OutlineView key={file.token} model={model} scroller={outline} near={nearOutline} />
        </div>
      </div>
      <div className={styles.foot}>
        <div className={styles.account} role="status">
          <span className={balanced ? styles.balanced : styles.broken}>
            <Icon name={balanced ? 'check' : 'error'} />
            {t(balanced ? 'import.account' : 'import.account.broken', account)}
          </span>
          {model.doubts === 0 ? (
            <span className={styles.note}>{t(model.doubtsAbout ? 'import.doubts.about' : 'import.doubts.none')}</span>
          ) : (
            <span className={styles.doubts}>
              <Icon name="warning" size={14} />
              {doubt === undefined || model.doubtAt === 0
                ? t('import.doubts', { count: model.doubts })
                : t('import.doubts.at', {
                    count: model.doubts,
                    at: model.doubtAt,
                    reason: reasonText(t, doubt.decision.reason),
                  })}
            </span>
          )}
        </div>
        {model.damage.length > 0 && (
          <button type="button" className={styles.damage} onClick={() => setRepairing(true)}>
            {repaired === 0
              ? t('import.damage', { count: model.damage.length })
              : t('import.damage.repaired', { done: repaired, count: model.damage.length })}
          </button>
        )}
        <div className={styles.buttons}>
          <Button
            look="quiet"
            icon="undo"
            disabled={!model.canUndo}
            aria-label={t('shell.undo')}
            title={`${t('shell.undo')} Ctrl+Z`}
            onClick={model.undo}
          />
          <Button
            look="quiet"
            icon="redo"
            disabled={!model.canRedo}
            aria-label={t('shell.redo')}
            title={`${t('shell.redo')} Ctrl+Y`}
            onClick={model.redo}
          />
          {model.doubts > 0 && <Button onClick={() => model.nextDoubt(1)}>{t('import.nextDoubt')}</Button>}
          {(model.doubts > 0 || model.doubtsAbout) && (
            <Button onClick={model.acceptAll}>{t('import.acceptAll')}</Button>
          )}
          {previous !== undefined && (
            <Button onClick={() => dispatch({ type: 'show', token: previous.token })}>
              {t('import.previousFile')}
            </Button>
          )}
          <Button look="primary" disabled={!canConfirm} title={t('import.confirm.keys')} onClick={store}>
            {t(others.length > 0 ? 'import.confirm.next' : 'import.confirm')}
            <kbd className={styles.kbd}>{t('import.confirm.keys')}</kbd>
          </Button>
        </div>
      </div>
      {repairing && <RepairDialog model={model} onClose={() => setRepairing(false)} />}
    </section>
  );
}

/** F6 and Esc: from one part of the screen to the next, so that Tab may change levels inside the outline without being a trap. */
function focusPane(by: 1 | -1) {
  const now = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane'];
  const at = PANES.findIndex((pane) => pane === now);
  const next = PANES[(at + by + PANES.length) % PANES.length]!;
  const pane = document.querySelector<HTMLElement>(`[data-pane=${next}]`);
  (pane?.tabIndex === 0
    ? pane
    : pane?.querySelector<HTMLElement>('[aria-current=true], input, textarea, select, button')
  )?.focus();
}
