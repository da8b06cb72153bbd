import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from '../app/language';
import { indexOfBlock } from '../editor/commands/current-block';
import { renamable, renameHeading } from '../editor/commands/rename';
import { useSession } from '../editor/session-context';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { clauseLength, clausesOf, siblingHeadings, usualLength } from './sibling-headings';
import styles from './writing-aids.module.css';

/** 对仗: the headings of one level under each other, clause by clause, to be tuned in place. */
export function HeadingsDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const session = useSession();
  const [rows, setRows] = useState(() =>
    siblingHeadings(session).map((row) => ({ ...row, clauses: row.heading === null ? [] : clausesOf(row.heading) })),
  );
  const [kept, setKept] = useState(false);
  const grid = useRef<HTMLTableElement>(null);
  const columns = Math.max(1, ...rows.map(({ clauses }) => clauses.length));
  const usual = Array.from({ length: columns }, (_, k) =>
    usualLength(rows.flatMap(({ clauses }) => (clauses[k] === undefined ? [] : [clauseLength(clauses[k])]))),
  );

  function edit(row: number, column: number, clause: string) {
    setRows((now) =>
      now.map((each, i) =>
        i === row ? { ...each, clauses: each.clauses.map((old, k) => (k === column ? clause : old)) } : each,
      ),
    );
  }

  /** Writes a row into the text; what cannot be written (a figure would go) comes back as it is there. */
  function write(row: number) {
    const { id, clauses, heading } = rows[row]!;
    const words = clauses.join('');
    if (heading === null || words === heading) return;
    session.run((editor) => {
      const at = indexOfBlock(editor, id);
      setKept(at >= 0 && !renameHeading(editor, at, words));
      const now = at < 0 ? words : (renamable(editor, at) ?? words);
      setRows((before) =>
        before.map((each) => (each.id === id ? { ...each, heading: now, clauses: clausesOf(now) } : each)),
      );
    });
  }

  /** Enter, and the arrows up and down, go to the same clause of the next heading. */
  function onKeyDown(event: KeyboardEvent, row: number, column: number) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = grid.current?.querySelector<HTMLInputElement>(`[data-cell="${row + by}-${column}"] input`);
    if (next) next.focus();
    else write(row);
  }

  return (
    <Dialog
      title={t('writing.align.title')}
      closeLabel={t('shell.close')}
      width="wide"
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('shell.close')}
        </Button>
      }
    >
      <div className={styles.stack}>
        {rows.length < 2 && <p>{t('writing.align.none')}</p>}
        {rows.length >= 2 && <p className={styles.note}>{t(kept ? 'writing.align.kept' : 'writing.align.hint')}</p>}
        {rows.length >= 2 && (
          <table ref={grid} className={styles.grid}>
            <tbody>
              {rows.map(({ id, marker, heading, clauses }, i) => (
                <tr key={id}>
                  <th scope="row">{marker}</th>
                  {heading === null && <td colSpan={columns}>{t('writing.align.long')}</td>}
                  {clauses.map((clause, k) => {
                    const length = clauseLength(clause);
                    const odd = usual[k] !== 0 && usual[k] !== length;
                    return (
                      <td key={k} data-cell={`${i}-${k}`} className={classNames(odd && styles.odd)}>
                        <TextField
                          label={t('writing.align.clause', { marker, n: k + 1 })}
                          hideLabel
                          value={clause}
                          autoFocus={i === 0 && k === 0}
                          onChange={(words) => edit(i, k, words)}
                          onBlur={() => write(i)}
                          onKeyDown={(event) => onKeyDown(event, i, k)}
                        />
                        <span className={styles.length}>{length}</span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  );
}
