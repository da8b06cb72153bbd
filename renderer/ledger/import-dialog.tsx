import Papa from 'papaparse';
import { useEffect, useMemo, useState } from 'react';
import { matchFigures, readFigureTable, type TableMatch } from '../../shared/figures/figure-table';
import type { ReportSummary } from '../../shared/ipc/contract';
import type { Figure } from '../../shared/model/figure';
import { isUnfilled } from '../../shared/model/figure';
import { newId } from '../../shared/model/id';
import type { Report } from '../../shared/model/report';
import { useTranslate } from '../app/language';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import styles from './import-dialog.module.css';

/** Characters of a pasted table that are read. */
const LONGEST = 500_000;

interface ImportDialogProps {
  reports: readonly ReportSummary[];
  /** Absent: the report is chosen in the dialog. */
  reportId: string | undefined;
  onClose(): void;
  onChanged(): void;
}

/** Fills the figures of a report from a table, by their names; what would change is shown first, and only what is ticked is written. */
export function ImportDialog({ reports, reportId, onClose, onChanged }: ImportDialogProps) {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const [target, setTarget] = useState(
    reportId ?? (reports.find(({ status }) => status === 'draft') ?? reports[0])?.id ?? null,
  );
  const [report, setReport] = useState<Report | null>(null);
  const [pasted, setPasted] = useState('');
  const [file, setFile] = useState<{ name: string; rows: string[][] } | null>(null);
  const [reading, setReading] = useState(false);
  const [column, setColumn] = useState<number | null>(null);
  /** What was ticked or unticked by hand. */
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (target !== null) call(bridge.getReport({ id: target })).then(setReport, fail);
  }, [target, fail]);

  const rows = useMemo(() => file?.rows ?? pastedRows(pasted), [file, pasted]);
  const table = useMemo(
    () => (report === null || rows.length === 0 ? null : readFigureTable(rows, report.figures, report)),
    [rows, report],
  );
  const chosen = table?.columns[column ?? table.best] ?? table?.columns[0];
  const matches = useMemo(
    () => (table && chosen && report ? matchFigures(table, chosen.index, report.figures) : []),
    [table, chosen, report],
  );
  const changes = (match: TableMatch) => match.text !== match.figure.text;
  const isTicked = (match: TableMatch) => changes(match) && (ticked.get(match.figure.id) ?? match.sure);
  const toWrite = matches.filter(isTicked);

  function take(next: { name: string; rows: string[][] } | null) {
    setFile(next);
    setColumn(null);
    setTicked(new Map());
  }
  async function pick() {
    setReading(true);
    try {
      const picked = await call(bridge.pickTable());
      if (picked !== null) take(picked);
    } catch (thrown) {
      fail(thrown);
    }
    setReading(false);
  }
  async function put(figures: readonly Figure[]) {
    const ops = figures.map((figure) => ({ type: 'putFigure' as const, figure }));
    await call(bridge.applyPatch({ reportId: target!, client: newId(), seq: 1, ops }));
    onChanged();
  }
  async function apply() {
    if (toWrite.length === 0 || busy) return;
    setBusy(true);
    try {
      await put(toWrite.map(({ figure, text }) => ({ ...figure, text })));
      const before = toWrite.map(({ figure }) => figure);
      show({
        tone: 'ok',
        text: t('ledger.import.done', { count: toWrite.length }),
        actions: [{ label: t('ledger.import.undo'), run: () => void put(before).catch(fail) }],
        lifetime: 15_000,
        topic: 'ledger',
      });
      onClose();
    } catch (thrown) {
      setBusy(false);
      fail(thrown);
    }
  }

  const given = rows.length > 0;
  return (
    <Dialog
      title={t('ledger.import.title')}
      closeLabel={t('shell.close')}
      width="wide"
      onClose={onClose}
      onSubmit={() => void apply()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={toWrite.length === 0 || busy}>
            {t('ledger.import.apply', { count: toWrite.length })}
          </Button>
        </>
      }
    >
      {target === null ? (
        <p className={styles.note}>{t('ledger.import.noReport')}</p>
      ) : (
        <div className={styles.stack}>
          {reportId === undefined && (
            <Select<string>
              label={t('ledger.import.report')}
              value={target}
              options={reports.map(({ id, title }) => ({ value: id, label: title.replaceAll('\n', ' ') }))}
              onChange={(id) => {
                setReport(null);
                setTarget(id);
                setTicked(new Map());
              }}
            />
          )}
          <TextField
            label={t('ledger.import.paste')}
            rows={given ? 2 : 6}
            value={pasted}
            placeholder={t('ledger.import.paste.placeholder')}
            maxLength={LONGEST}
            autoFocus
            onChange={(text) => {
              setPasted(text);
              take(null);
            }}
          />
          <div className={styles.source}>
            <Button icon="import" disabled={reading} onClick={() => void pick()}>
              {t('ledger.import.file')}
            </Button>
            <span className={styles.note} role="status">
              {reading
                ? t('ledger.import.reading')
                : file !== null && t('ledger.import.fromFile', { name: file.name, rows: file.rows.length })}
            </span>
            {table !== null && table.columns.length > 1 && (
              <div className={styles.column}>
                <Select<string>
                  label={t('ledger.import.column')}
                  value={String(column ?? table.best)}
                  options={table.columns.map(({ index, name }, i) => ({
                    value: String(i),
                    label: name || t('ledger.import.columnNumber', { number: index + 1 }),
                  }))}
                  onChange={(value) => {
                    setColumn(Number(value));
                    setTicked(new Map());
                  }}
                />
              </div>
            )}
          </div>
          {given && report !== null && table === null && (
            <p className={styles.problem}>{t('ledger.import.noNumbers')}</p>
          )}
          {table !== null && matches.length === 0 && <p className={styles.problem}>{t('ledger.import.noMatch')}</p>}
          {matches.length > 0 && (
            <>
              <p className={styles.note}>{t('ledger.import.matched', { count: matches.length })}</p>
              <Preview
                matches={matches}
                isTicked={isTicked}
                changes={changes}
                onTick={(match, on) => setTicked(new Map(ticked).set(match.figure.id, on))}
              />
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Preview({
  matches,
  isTicked,
  changes,
  onTick,
}: {
  matches: readonly TableMatch[];
  isTicked(match: TableMatch): boolean;
  changes(match: TableMatch): boolean;
  onTick(match: TableMatch, on: boolean): void;
}) {
  const t = useTranslate();
  return (
    <div className={styles.preview}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('ledger.import.use')}</th>
            <th scope="col">{t('ledger.column.label')}</th>
            <th scope="col">{t('ledger.import.now')}</th>
            <th scope="col">{t('ledger.import.next')}</th>
            <th scope="col">{t('ledger.import.row')}</th>
          </tr>
        </thead>
        <tbody>
          {matches.map((match) => {
            const { figure, label, text, cell, sure } = match;
            const name = figure.label || t('ledger.unnamed');
            return (
              <tr key={figure.id} data-unsure={sure ? undefined : ''}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`${t('ledger.import.use')} ${name}`}
                    disabled={!changes(match)}
                    checked={isTicked(match)}
                    onChange={(event) => onTick(match, event.target.checked)}
                  />
                </td>
                <td>{name}</td>
                <td>{isUnfilled(figure.text) ? t('ledger.unfilled') : figure.text + figure.unit}</td>
                <td>{changes(match) ? <strong>{text + figure.unit}</strong> : t('ledger.import.same')}</td>
                <td>
                  {label}：{cell}
                  {!sure && <span className={styles.check}>{t('ledger.import.check')}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Spreadsheets put cells on the clipboard with tabs between them; other text is taken as .csv. */
function pastedRows(text: string): string[][] {
  if (text.trim() === '') return [];
  const { data } = Papa.parse<string[]>(text.trimEnd(), text.includes('\t') ? { delimiter: '\t' } : {});
  return data.filter((row) => row.some((cell) => cell.trim() !== ''));
}
