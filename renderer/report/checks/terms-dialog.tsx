import { useEffect, useRef, useState } from 'react';
import { mergeTerms } from '../../../shared/checks/terms-file';
import { MOST_TERMS, type Term } from '../../../shared/checks/term';
import { useTranslate } from '../../app/language';
import { bridge, call } from '../../bridge';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { TextField } from '../../ui/text-field';
import { useToasts } from '../../ui/toast';
import { loadTerms, saveTerms } from './term-list';
import styles from './terms-dialog.module.css';

/** A term while it is edited: as it stands in the fields. */
interface Row {
  key: number;
  right: string;
  wrong: string;
  note: string;
}

/** More rows are found by the filter. */
const MOST_ROWS = 150;
let lastKey = 0;

const toRow = ({ right, wrong, note }: Term): Row => ({ key: ++lastKey, right, wrong: wrong.join('、'), note });
const toTerm = ({ right, wrong, note }: Row): Term => ({
  right: right.trim(),
  wrong: [...new Set(wrong.split(/[、，,；;|]/u).map((word) => word.trim()))].filter(
    (word) => word !== '' && word !== right.trim(),
  ),
  note: note.trim(),
});
const isBlank = ({ right, wrong, note }: Row): boolean => (right + wrong + note).trim() === '';

/** The unit's word list: edited in place, filtered, imported and exported as a file that people can read. */
export function TermsDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState('');
  const table = useRef<HTMLDivElement>(null);
  /** The row that has just been added, to be typed in. */
  const fresh = useRef<number | null>(null);

  useEffect(() => {
    loadTerms().then(
      (terms) => setRows(terms.map(toRow)),
      (thrown: unknown) => {
        fail(thrown);
        onClose();
      },
    );
  }, [fail, onClose]);

  useEffect(() => {
    if (fresh.current === null) return;
    const input = table.current?.querySelector<HTMLInputElement>(`[data-row="${fresh.current}"] input`);
    input?.focus();
    input?.scrollIntoView({ block: 'nearest' });
    fresh.current = null;
  }, [rows]);

  if (rows === null) return null;
  const shown = rows.filter(
    (row) => words.trim() === '' || `${row.right} ${row.wrong} ${row.note}`.includes(words.trim()),
  );

  function change(key: number, part: Partial<Row>) {
    setProblem('');
    setRows((all) => all!.map((row) => (row.key === key ? { ...row, ...part } : row)));
  }
  function add() {
    if (rows!.length >= MOST_TERMS) return;
    setWords('');
    const row = { key: ++lastKey, right: '', wrong: '', note: '' };
    fresh.current = row.key;
    setRows((all) => [row, ...all!]);
  }
  function remove(key: number) {
    setRows((all) => all!.filter((row) => row.key !== key));
  }

  /** The terms of the rows; null, and why, where they cannot be stored. */
  function read(): Term[] | null {
    const terms = rows!.filter((row) => !isBlank(row)).map(toTerm);
    const seen = new Set<string>();
    for (const { right } of terms) {
      if (right === '' || seen.has(right)) {
        setProblem(right === '' ? t('terms.noWord') : t('terms.twice', { word: right }));
        return null;
      }
      seen.add(right);
    }
    return terms;
  }
  function save() {
    const terms = read();
    if (terms === null) return;
    saveTerms(terms).then(() => {
      show({ tone: 'ok', text: t('terms.saved'), topic: 'terms' });
      onClose();
    }, fail);
  }
  function importFile() {
    const now = read();
    if (now === null) return;
    call(bridge.readTermsFile()).then((file) => {
      if (file === null) return;
      if (file.terms.length === 0) return setProblem(t('terms.badFile'));
      const { terms, added, changed } = mergeTerms(now, file.terms);
      setRows(terms.map(toRow));
      show({ tone: 'ok', text: t('terms.imported', { added, changed }), topic: 'terms' });
    }, fail);
  }
  function exportFile() {
    const terms = read();
    if (terms === null) return;
    call(bridge.writeTermsFile({ terms })).then((file) => {
      if (file !== null) show({ tone: 'ok', text: t('terms.exported', { name: file.name }), topic: 'terms' });
    }, fail);
  }

  return (
    <Dialog
      title={t('terms.title')}
      closeLabel={t('terms.cancel')}
      width="wide"
      onClose={onClose}
      onSubmit={save}
      actions={
        <>
          <Button onClick={importFile}>{t('terms.import')}</Button>
          <Button onClick={exportFile} disabled={rows.every(isBlank)}>
            {t('terms.export')}
          </Button>
          <span className={styles.space}>{problem !== '' && <strong role="alert">{problem}</strong>}</span>
          <Button onClick={onClose}>{t('terms.cancel')}</Button>
          <Button look="primary" type="submit">
            {t('terms.save')}
          </Button>
        </>
      }
    >
      <p className={styles.about}>{t('terms.about', { key: 'Alt+/' })}</p>
      <div className={styles.bar}>
        <TextField
          label={t('terms.find')}
          hideLabel
          placeholder={t('terms.find')}
          type="search"
          value={words}
          autoFocus
          onChange={setWords}
          onKeyDown={(event) => {
            // Filters as one types; it must not save and close.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        <span className={styles.count}>{t('terms.count', { n: rows.filter((row) => !isBlank(row)).length })}</span>
        <Button icon="plus" onClick={add}>
          {t('terms.add')}
        </Button>
      </div>
      <div className={styles.table} ref={table} role="table" aria-label={t('terms.title')}>
        <div className={styles.head} role="row">
          <span role="columnheader">{t('terms.right')}</span>
          <span role="columnheader">{t('terms.wrong')}</span>
          <span role="columnheader">{t('terms.note')}</span>
          <span role="columnheader" />
        </div>
        {shown.length === 0 && (
          <p className={styles.empty}>
            {rows.length === 0 ? t('terms.empty') : t('terms.noMatch', { words: words.trim() })}
          </p>
        )}
        {shown.slice(0, MOST_ROWS).map((row) => (
          <div key={row.key} className={styles.row} role="row" data-row={row.key}>
            {(['right', 'wrong', 'note'] as const).map((field) => (
              <span key={field} role="cell">
                <TextField
                  label={t(`terms.${field}`)}
                  hideLabel
                  value={row[field]}
                  maxLength={field === 'right' ? 100 : 500}
                  onChange={(value) => change(row.key, { [field]: value })}
                />
              </span>
            ))}
            <span role="cell">
              <button
                type="button"
                className={styles.remove}
                title={t('terms.remove', { word: row.right })}
                aria-label={t('terms.remove', { word: row.right })}
                onClick={() => remove(row.key)}
              >
                <Icon name="trash" />
              </button>
            </span>
          </div>
        ))}
        {shown.length > MOST_ROWS && <p className={styles.empty}>{t('terms.more', { n: shown.length - MOST_ROWS })}</p>}
      </div>
    </Dialog>
  );
}
