import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Report } from '../../shared/model/report';
import { HeaderContent } from '../app/header';
import { useDialogs } from '../app/dialogs';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { CompareColumns } from './compare-columns';
import { ComparePane } from './compare-pane';
import styles from './compare.module.css';
import { usePeriod } from './period';
import { onlyDifferences, stopIndex, stopsOf, type Stop } from './stops';
import { useComparison, type Compared } from './use-comparison';
import { useExportTracked } from '../read-back/use-export-tracked';
import { useExportTable } from './use-export-table';
import { useWriteUp } from './use-write-up';

interface CompareScreenProps {
  before: string;
  after: string;
  /** The report that the comparison was opened from; the shelf where it was none. */
  from: string | undefined;
  /** The state of the report before that is meant, where it is not the present one. */
  version: number | undefined;
}

/** Two reports side by side: goals and measures aligned, what changed marked, figures and sameness at the right. */
export function CompareScreen({ before, after, from, version }: CompareScreenProps) {
  const t = useTranslate();
  const { go } = useNavigation();
  /** Counts what was written from here. */
  const [written, setWritten] = useState(0);
  const state = useComparison(before, after, written, version);
  const back = () => {
    if (version !== undefined && 'compared' in state)
      go({ name: 'versions', id: before, title: state.compared.after.title, version });
    else go(from === undefined ? { name: 'shelf' } : { name: 'report', id: from });
  };

  if ('compared' in state)
    return (
      <Comparing
        key={`${before} ${version ?? ''} ${after}`}
        compared={state.compared}
        from={from}
        ofVersion={version !== undefined}
        onBack={back}
        onWritten={() => setWritten((n) => n + 1)}
      />
    );
  if ('failure' in state) {
    const { code, file } = state.failure;
    return (
      <EmptyState
        icon="error"
        title={t('compare.failed')}
        actions={
          <Button look="primary" onClick={back}>
            {t('compare.back')}
          </Button>
        }
      >
        {t(`error.${code}`, { file: file ?? '' })}
      </EmptyState>
    );
  }
  const words = t(state.phase === 'opening' ? 'compare.opening' : 'compare.aligning');
  return (
    <div className={styles.screen}>
      <HeaderContent title={words} />
      <p className={styles.waiting} role="status">
        {words}
      </p>
    </div>
  );
}

interface ComparingProps {
  compared: Compared;
  from: string | undefined;
  /** The two are one report, then and now. */
  ofVersion: boolean;
  onBack(): void;
  onWritten(): void;
}

function Comparing({ compared, from, ofVersion, onBack, onWritten }: ComparingProps) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const period = usePeriod();
  const [only, setOnly] = useState(false);
  const [markSame, setMarkSame] = useState(false);
  const [current, setCurrent] = useState<Stop | null>(null);
  const exporting = useExportTable(compared);
  const tracked = useExportTracked();
  const writeUp = useWriteUp(compared, onWritten);
  const { before, after, goals } = compared;

  const cards = useMemo(() => (only ? onlyDifferences(compared.cards) : compared.cards), [compared, only]);
  const stops = useMemo(() => stopsOf(cards), [cards]);
  const at = stopIndex(stops, current);
  const years = before.year !== null && after.year === before.year + 1;

  function step(by: 1 | -1) {
    const to = at < 0 ? (by > 0 ? 0 : stops.length - 1) : at + by;
    const stop = stops[Math.max(0, Math.min(stops.length - 1, to))];
    if (stop !== undefined) setCurrent(stop);
  }
  function filter(on: boolean) {
    setOnly(on);
    setCurrent(null);
  }
  const openReport = (report: Report, blockId?: string) =>
    go({ name: 'report', id: report.id, ...(blockId !== undefined && { blockId }) });
  const showBlock = (blockId: string) => {
    const card = cards.findIndex(({ lines }) => lines.some((line) => line.after?.node.block.id === blockId));
    if (card < 0) return;
    setCurrent({ card, line: cards[card]!.lines.findIndex((line) => line.after?.node.block.id === blockId) });
  };

  // Wherever the focus is: a toast or a button that went away leaves it on the page itself.
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open], [role=menu]') !== null)
      return;
    if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onBack();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const title = (report: Report) => report.title.replaceAll('\n', ' ');
  return (
    <div className={styles.screen}>
      <HeaderContent
        title={
          ofVersion
            ? t('versions.compared', { title: title(after) })
            : t('compare.title', { before: period(before, [after]), after: period(after, [before]) })
        }
      />
      <Toolbar label={t('compare.toolbar')}>
        <Button look="quiet" icon="back" onClick={onBack}>
          {t('compare.back')}
        </Button>
        <span className={styles.divider} />
        <Button look={only ? 'quiet' : 'plain'} pressed={!only} onClick={() => filter(false)}>
          {t('compare.byGoal')}
        </Button>
        <Button look={only ? 'plain' : 'quiet'} pressed={only} onClick={() => filter(true)}>
          {t('compare.onlyDifferences')}
        </Button>
        <Button look={markSame ? 'plain' : 'quiet'} pressed={markSame} onClick={() => setMarkSame(!markSame)}>
          {t('compare.markSame')}
        </Button>
        <span className={styles.divider} />
        <Button
          look="quiet"
          icon="up"
          disabled={at === 0 || stops.length === 0}
          title="Shift+F8"
          onClick={() => step(-1)}
        >
          {t('compare.previous')}
        </Button>
        <Button
          look="quiet"
          icon="down"
          disabled={stops.length === 0 || at === stops.length - 1}
          title="F8"
          onClick={() => step(1)}
        >
          {t('compare.next')}
        </Button>
        <ToolbarSpace />
        {!ofVersion && (
          <>
            <Button
              look="quiet"
              onClick={() =>
                go({ name: 'compare', before: after.id, after: before.id, ...(from !== undefined && { from }) })
              }
            >
              {t('compare.swap')}
            </Button>
            <Button look="quiet" onClick={() => open({ name: 'compare', before: before.id, after: after.id })}>
              {t('compare.choose')}
            </Button>
            <Button
              disabled={tracked.busy}
              onClick={() => tracked.start({ before: compared.before.id, after: compared.after.id })}
            >
              {t('readBack.exportTracked')}
            </Button>
            <Button icon="drop" disabled={exporting.busy} onClick={exporting.start}>
              {t('compare.export')}
            </Button>
          </>
        )}
      </Toolbar>
      <div className={styles.body}>
        <main className={styles.main}>
          <div className={styles.heads}>
            {[before, after].map((report) => (
              <header key={report === before ? 'before' : 'after'} className={styles.head}>
                <h2 title={title(report)}>
                  <button type="button" title={t('compare.open')} onClick={() => openReport(report)}>
                    {title(report)}
                  </button>
                </h2>
                <span>
                  {t(ofVersion ? (report === before ? 'versions.then' : 'versions.now') : `status.${report.status}`)}
                </span>
              </header>
            ))}
          </div>
          {stops.length === 0 && (
            <p className={styles.identical}>
              {t(compared.cards.length === 0 ? 'compare.bothEmpty' : 'compare.identical')}
            </p>
          )}
          <CompareColumns
            compared={compared}
            cards={cards}
            years={years}
            markSame={markSame}
            current={current}
            onCurrent={setCurrent}
            onWriteUp={after.status === 'draft' && !ofVersion ? writeUp : null}
            onOpen={(side, blockId) => openReport(side === 'before' ? before : after, blockId)}
          />
        </main>
        <ComparePane compared={compared} onShow={showBlock} />
      </div>
      <StatusBar
        left={
          <>
            <span>{t('compare.status.goals', goals)}</span>
            <span role="status">
              {stops.length === 0
                ? t('compare.status.none')
                : at < 0
                  ? t('compare.status.differences', { count: stops.length })
                  : t('compare.status.at', { at: at + 1, count: stops.length })}
            </span>
          </>
        }
        right={t('shell.offline')}
      />
    </div>
  );
}
