import { useState } from 'react';
import { replacementOf, type Match } from '../../../shared/editing/find';
import { useTranslate } from '../../app/language';
import { useSession } from '../../editor/session-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from './find-bar.module.css';
import type { Find } from './use-find';

/** All that would be replaced, each to be left out. What stands in a figure is named, and left out unless it is ticked. */
export function ReplacePreview({ find, onClose }: { find: Find; onClose(replaced: boolean): void }) {
  const t = useTranslate();
  const { editor } = useSession();
  const [matches] = useState(find.matches);
  const [chosen, setChosen] = useState<ReadonlySet<Match>>(
    () => new Set(matches.filter(({ figure }) => figure === null)),
  );
  const possible = matches.filter(({ figure }) => figure !== 'crossed');

  function tick(match: Match, on: boolean) {
    setChosen((now) => {
      const next = new Set(now);
      if (on) next.add(match);
      else next.delete(match);
      return next;
    });
  }
  function replace() {
    find.replaceMany(matches.filter((match) => chosen.has(match)));
    onClose(true);
  }
  function aside({ figure }: Match): string {
    if (figure === null) return '';
    if (figure === 'crossed') return t('editor.find.crossed');
    const name = editor.document.figures.get(figure.figureId)?.label;
    return t('editor.find.figure', { name: name === undefined || name === '' ? t('editor.figure.unnamed') : name });
  }

  return (
    <Dialog
      title={t('editor.find.preview')}
      closeLabel={t('editor.cancel')}
      onClose={() => onClose(false)}
      onSubmit={replace}
      width="wide"
      actions={
        <>
          <Button onClick={() => onClose(false)}>{t('editor.cancel')}</Button>
          <Button look="primary" type="submit" disabled={chosen.size === 0} data-autofocus="">
            {t('editor.find.replaceN', { n: chosen.size })}
          </Button>
        </>
      }
    >
      <label className={styles.all}>
        <input
          type="checkbox"
          checked={chosen.size === possible.length}
          ref={(box) => {
            if (box) box.indeterminate = chosen.size > 0 && chosen.size < possible.length;
          }}
          onChange={(event) => setChosen(new Set(event.currentTarget.checked ? possible : []))}
        />
        {t('editor.find.all', { n: matches.length })}
      </label>
      <ul className={styles.list}>
        {matches.map((match, i) => (
          <li key={i} className={styles.item}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(match)}
                disabled={match.figure === 'crossed'}
                onChange={(event) => tick(match, event.currentTarget.checked)}
              />
              <span className={styles.words}>
                {match.before}
                <del>{match.text}</del>
                {match.figure !== 'crossed' && <ins>{replacementOf(match, find.replacement, find.query.pattern)}</ins>}
                {match.after}
              </span>
              {match.figure !== null && <span className={styles.aside}>{aside(match)}</span>}
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
