import { useRef, useState, type FocusEvent } from 'react';
import { isUnfilled, type Figure } from '../../shared/model/figure';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { figurePlaces, selectFigure } from '../editor/commands/figures';
import { putFigure } from '../editor/document';
import { useSession } from '../editor/session-context';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import styles from './figures-pane.module.css';
import { useReportFigures } from './report-figures';
import { useGrowing } from './use-growing';

/** The figures of the report: first those to be filled in, each with last year's value; then the others. */
export function FiguresPane() {
  const t = useTranslate();
  const session = useSession();
  const { all, unfilled } = useReportFigures();
  const { go } = useNavigation();
  const pane = useRef<HTMLDivElement>(null);
  // While someone fills in, a row stays where it is, though its figure is a blank no longer.
  const [held, setHeld] = useState<ReadonlySet<string> | null>(null);
  const open = all.filter((figure) => isUnfilled(figure.text) || held?.has(figure.id));
  const done = all.filter((figure) => !open.includes(figure));
  const { limit, end } = useGrowing(all.length);

  function onFocus() {
    setHeld((ids) => ids ?? new Set(unfilled.map((figure) => figure.id)));
  }
  function onBlur(event: FocusEvent) {
    if (!pane.current!.contains(event.relatedTarget)) setHeld(null);
  }
  function focusAfter(figureId: string) {
    const inputs = [...pane.current!.querySelectorAll<HTMLInputElement>('[data-figure] input')];
    const at = inputs.findIndex((input) => input.closest('[data-figure]')!.getAttribute('data-figure') === figureId);
    const next =
      inputs.slice(at + 1).find((input) => isUnfilled(input.value)) ?? inputs.find((input) => isUnfilled(input.value));
    next?.focus();
    next?.select();
  }
  function show(figureId: string) {
    session.run((editor) => {
      const place = figurePlaces(editor).find((other) => other.figureId === figureId);
      if (!place) return;
      selectFigure(editor, place.path);
      const chip = session.elementOf(place.path[0]!)?.querySelector(`[data-figure-id="${CSS.escape(figureId)}"]`);
      chip?.scrollIntoView({ block: 'center' });
      chip?.animate([{ outline: '3px solid #e5b544' }, { outline: '3px solid transparent' }], 1200);
    });
  }

  const row = (figure: Figure) => (
    <FigureRow key={figure.id} figure={figure} onEnter={() => focusAfter(figure.id)} onShow={() => show(figure.id)} />
  );
  return (
    <div ref={pane} className={styles.list} onFocus={onFocus} onBlur={onBlur} data-testid="figures-pane">
      <div className={styles.actions}>
        <Button icon="table" onClick={() => go({ name: 'ledger', reportId: session.report.id })}>
          {t('ledger.open')}
        </Button>
        <Button icon="import" onClick={() => go({ name: 'ledger', reportId: session.report.id, importing: true })}>
          {t('ledger.import')}
        </Button>
      </div>
      {all.length === 0 && <p className={styles.empty}>{t('editor.figures.empty')}</p>}
      {open.length > 0 && (
        <>
          <h3 className={styles.title}>{t('editor.figures.unfilled', { n: unfilled.length, all: all.length })}</h3>
          <ul>{open.slice(0, limit).map(row)}</ul>
        </>
      )}
      {done.length > 0 && open.length < limit && (
        <>
          <h3 className={styles.title}>{t('editor.figures.filled', { n: done.length })}</h3>
          <ul>{done.slice(0, limit - open.length).map(row)}</ul>
        </>
      )}
      <div ref={end} />
    </div>
  );
}

function FigureRow({ figure, onEnter, onShow }: { figure: Figure; onEnter(): void; onShow(): void }) {
  const t = useTranslate();
  const { editor } = useSession();
  const unfilled = isUnfilled(figure.text);
  const name = figure.label || t('editor.figure.unnamed');
  // A field that is emptied again gives back the blank that stood there.
  const [blank] = useState(unfilled && figure.text !== '' ? figure.text : 'XX');
  return (
    <li className={styles.row} data-figure={figure.id} data-unfilled-input={unfilled || undefined}>
      <button type="button" className={styles.name} title={t('editor.figures.show')} onClick={onShow}>
        <span>{name}</span>
        {figure.previous && (
          <span className={styles.previous}>
            {t('editor.figure.previous', { text: figure.previous.text + figure.unit })}
          </span>
        )}
      </button>
      <TextField
        label={name}
        hideLabel
        value={unfilled ? '' : figure.text}
        placeholder={unfilled ? figure.text : blank}
        onChange={(text) => {
          const now = editor.document.figures.get(figure.id) ?? figure;
          putFigure(editor, { ...now, text: text === '' ? blank : text });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
        }}
      />
      <span className={styles.unit}>{figure.unit}</span>
    </li>
  );
}
