import { useEffect, useState } from 'react';
import type { Series } from '../../shared/figures/series';
import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import { dispatchCommand } from '../app/commands';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { useEscape } from '../ui/use-escape';
import { DetailPane } from './detail-pane';
import { ImportDialog } from './import-dialog';
import styles from './ledger.module.css';
import { ReportTable } from './report-table';
import { UnitTable } from './unit-table';
import { entryKey, useLedger } from './use-ledger';

/** Rows at first; the rest when asked for. */
const SHOWN = 300;
const THIS_REPORT = 'report';

/** All figures of a report, or of an office over the years. */
export function LedgerScreen({ reportId, importing }: { reportId: string | undefined; importing: boolean }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const ledger = useLedger(reportId);
  const { report, reports, unit, entries, series } = ledger;
  const [wholeUnit, setWholeUnit] = useState(reportId === undefined);
  const [words, setWords] = useState('');
  const [conflictsOnly, setConflictsOnly] = useState(false);
  /** See entryKey. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [open, setOpen] = useState(importing);
  const [all, setAll] = useState(false);

  useEffect(() => {
    if (entries !== null) document.documentElement.dataset['ready'] = '';
  }, [entries]);

  const fits = ({ figure }: LedgerEntry) =>
    words
      .trim()
      .split(/\s+/u)
      .every((word) => `${figure.label} ${figure.text}${figure.unit} ${figure.source ?? ''}`.includes(word));
  const own = (entries ?? []).filter((entry) => entry.reportId === reportId);
  const conflicting = (one: Series) => one.conflicts.length > 0;
  const inScope = wholeUnit ? series : [...new Set(own.map((entry) => ledger.seriesOfEntry.get(entryKey(entry))!))];
  const conflicts = inScope.filter(conflicting).length;
  const shownOwn = own.filter(
    (entry) => fits(entry) && (!conflictsOnly || conflicting(ledger.seriesOfEntry.get(entryKey(entry))!)),
  );
  const shownSeries = series.filter((one) => one.entries.some(fits) && (!conflictsOnly || conflicting(one)));
  const count = wholeUnit ? shownSeries.length : shownOwn.length;
  const limit = all ? Infinity : SHOWN;

  const picked = (entries ?? []).find((entry) => entryKey(entry) === chosen);
  const pickedSeries = picked ? (ledger.seriesOfEntry.get(entryKey(picked)) ?? null) : null;
  const choose = (entry: LedgerEntry) => setChosen(entryKey(entry));
  const units = [...new Set((reports ?? []).map((one) => one.unit))];

  const leave = () => go(reportId === undefined ? { name: 'shelf' } : { name: 'report', id: reportId });
  useEscape(leave);

  return (
    <div className={styles.screen}>
      <HeaderContent title={t('ledger.title')} />
      <Toolbar label={t('ledger.title')}>
        <Button icon="back" onClick={leave}>
          {t(reportId === undefined ? 'ledger.shelf' : 'ledger.back')}
        </Button>
        {(units.length > 0 || reportId !== undefined) && (
          <div className={styles.scope}>
            <Select<string>
              label={t('ledger.scope')}
              hideLabel
              value={wholeUnit ? `unit:${unit}` : THIS_REPORT}
              options={[
                ...(reportId === undefined ? [] : [{ value: THIS_REPORT, label: t('ledger.scope.report') }]),
                ...units.map((one) => ({
                  value: `unit:${one}`,
                  label: one === '' ? t('ledger.noUnit') : t('ledger.scope.unit', { unit: one }),
                })),
              ]}
              onChange={(value) => {
                setWholeUnit(value !== THIS_REPORT);
                const next = value === THIS_REPORT ? (report?.unit ?? '') : value.slice('unit:'.length);
                if (next !== unit) ledger.setUnit(next);
                setAll(false);
              }}
            />
          </div>
        )}
        <Button icon="import" onClick={() => setOpen(true)}>
          {t('ledger.import')}
        </Button>
        <ToolbarSpace />
        {conflicts > 0 && (
          <Button icon="warning" pressed={conflictsOnly} onClick={() => setConflictsOnly(!conflictsOnly)}>
            {t('ledger.conflictsOnly', { count: conflicts })}
          </Button>
        )}
        <div className={styles.filter}>
          <TextField
            label={t('ledger.filter')}
            hideLabel
            value={words}
            placeholder={t('ledger.filter.placeholder')}
            onChange={setWords}
          />
        </div>
      </Toolbar>
      <div className={styles.body}>
        <main className={styles.page}>
          {entries === null ? (
            <p className={styles.note} role="status">
              {t('ledger.reading')}
            </p>
          ) : count === 0 ? (
            <EmptyState
              icon="table"
              title={t(inScope.length === 0 ? 'ledger.empty' : 'ledger.noMatch')}
              actions={
                inScope.length === 0 ? (
                  <Button look="primary" icon="import" onClick={() => dispatchCommand('import')}>
                    {t('shelf.import')}
                  </Button>
                ) : undefined
              }
            >
              {t(inScope.length === 0 ? 'ledger.empty.hint' : 'ledger.noMatch.hint')}
            </EmptyState>
          ) : wholeUnit ? (
            <UnitTable
              series={shownSeries.slice(0, limit)}
              chosen={pickedSeries}
              onChoose={(_series, entry) => choose(entry)}
            />
          ) : (
            <ReportTable ledger={ledger} entries={shownOwn.slice(0, limit)} chosen={picked ?? null} onChoose={choose} />
          )}
          {count > limit && (
            <Button look="quiet" icon="down" onClick={() => setAll(true)}>
              {t('shelf.overview.rest', { count: count - limit })}
            </Button>
          )}
          {ledger.more && <p className={styles.note}>{t('ledger.more', { count: entries?.length ?? 0 })}</p>}
        </main>
        {picked && pickedSeries ? (
          <DetailPane series={pickedSeries} entry={picked} />
        ) : (
          count > 0 && (
            <aside className={styles.detail} aria-label={t('ledger.detail')}>
              <p className={styles.note}>{t('ledger.detail.empty')}</p>
            </aside>
          )
        )}
      </div>
      <StatusBar
        left={<span>{report === null ? unit : report.title.replaceAll('\n', ' ')}</span>}
        right={
          <>
            <span>{t('ledger.count', { count })}</span>
            <span>{t('shell.offline')}</span>
          </>
        }
      />
      {open && reports !== null && (
        <ImportDialog reports={reports} reportId={reportId} onClose={() => setOpen(false)} onChanged={ledger.reload} />
      )}
    </div>
  );
}
