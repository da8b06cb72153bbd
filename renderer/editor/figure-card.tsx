import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { ReactEditor } from 'slate-react';
import type { Figure } from '../../shared/model/figure';
import { useTranslate } from '../app/language';
import { isComposingKey } from '../ui/composing';
import { TextField } from '../ui/text-field';
import { figurePlaces } from './commands/figures';
import { putFigure } from './document';
import styles from './figure-chip.module.css';
import { useFigure, useSession } from './session-context';
import { useSignal } from './signal';

/** The card of the figure whose chip was clicked. It lies outside the text: a field inside it would confuse input methods. */
export function FigureCard() {
  const open = useSignal(useSession().openFigure);
  return open ? <OpenCard key={open.figureId} figureId={open.figureId} chip={open.chip} /> : null;
}

function OpenCard({ figureId, chip }: { figureId: string; chip: HTMLElement }) {
  const t = useTranslate();
  const session = useSession();
  const figure = useFigure(figureId);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });

  // Slate takes no notice of losing the focus just after a selection, and would take it back at the next change.
  useLayoutEffect(() => ReactEditor.blur(session.editor), [session]);

  useLayoutEffect(() => {
    const anchor = chip.getBoundingClientRect();
    const box = card.current!.getBoundingClientRect();
    const below = anchor.bottom + 6;
    const top = below + box.height > window.innerHeight - 8 ? Math.max(8, anchor.top - box.height - 6) : below;
    setPlace({ left: Math.max(8, Math.min(anchor.left, window.innerWidth - box.width - 8)), top });
    card.current!.querySelector('input')?.select();
  }, [chip]);

  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (card.current!.contains(event.target as Node)) return;
      // What an input method is composing in a field of the card reaches the figure before the field goes.
      if (document.activeElement instanceof HTMLElement && card.current!.contains(document.activeElement))
        document.activeElement.blur();
      session.openFigure.set(null);
    };
    document.addEventListener('pointerdown', close, true);
    return () => document.removeEventListener('pointerdown', close, true);
  }, [session]);

  if (!figure) return null;
  const places = figurePlaces(session.editor).filter((other) => other.figureId === figureId).length;
  const put = (change: Partial<Figure>) => putFigure(session.editor, { ...figure, ...change });

  function leave() {
    session.openFigure.set(null);
    session.run((editor) => ReactEditor.focus(editor));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposingKey(event)) return;
    if (event.key !== 'Escape' && event.key !== 'Enter' && !tabsOut(event)) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  }

  /** From the last field Tab goes back to the text, not to what stands behind the card on the page. */
  function tabsOut({ key, shiftKey, target }: KeyboardEvent): boolean {
    const fields = [...card.current!.querySelectorAll('input')];
    return key === 'Tab' && target === (shiftKey ? fields[0] : fields.at(-1));
  }

  return createPortal(
    <div
      ref={card}
      role="dialog"
      aria-label={t('editor.figure.card')}
      className={styles.card}
      style={place}
      onKeyDown={onKeyDown}
    >
      <div className={styles.pair}>
        <TextField label={t('editor.figure.text')} value={figure.text} onChange={(text) => put({ text })} autoFocus />
        <TextField label={t('editor.figure.unit')} value={figure.unit} onChange={(unit) => put({ unit })} />
      </div>
      {figure.previous && (
        <p className={styles.previous}>{t('editor.figure.previous', { text: figure.previous.text + figure.unit })}</p>
      )}
      <TextField label={t('editor.figure.label')} value={figure.label} onChange={(label) => put({ label })} />
      <TextField label={t('editor.figure.asOf')} value={figure.asOf ?? ''} onChange={(asOf) => put({ asOf })} />
      <TextField label={t('editor.figure.source')} value={figure.source ?? ''} onChange={(source) => put({ source })} />
      {places > 1 && <p className={styles.note}>{t('editor.figure.places', { n: places })}</p>}
    </div>,
    document.body,
  );
}
