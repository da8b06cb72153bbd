import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Report } from '../../shared/model/report';
import { HeaderContent } from '../app/header';
import { useDialogs } from '../app/dialogs';
import { useTranslate } from '../app/language';
import { NotOpened } from '../app/not-opened';
import { useNavigation } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { Button } from '../ui/button';
import { Progress } from '../ui/progress';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { isCovered, useEscape } from '../ui/use-escape';
import { CompareColumns } from './compare-columns';
import { ComparePane } from './compare-pane';
import styles from './compare.module.css';
import { useMoment } from '../versions/moment';
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
  /** The states of the two that are meant, where not the present ones. */
  version: number | undefined;
  afterVersion: number | undefined;
}

/** Two reports side by side: goals and measures aligned, what changed marked, figures and sameness at the right. */
export function CompareScreen({ before, after, from, version, afterVersion }: CompareScreenProps) {
  const t = useTranslate();
  const { go } = useNavigation();
  /** Counts what was written from here. */
  const [written, setWritten] = useState(0);
  const state = useComparison({ before, after, version, afterVersion }, written);
  const back = () => {
    const fromVersions = version !== undefined && afterVersion === undefined && before === after && from === before;
    if (fromVersions && 'compared' in state)
      go({ name: 'versions', id: before, title: state.compared.after.title, version });
    else go(from === undefined ? { name: 'shelf' } : { name: 'report', id: from });
  };

  if ('compared' in state)
    return (
      <Comparing
        key={`${before} ${version ?? ''} ${after} ${afterVersion ?? ''}`}
        compared={state.compared}
        from={from}
        version={version}
        afterVersion={afterVersion}
        onBack={back}
        onWritten={() => setWritten((n) => n + 1)}
      />
    );
  if ('failure' in state)
    return <NotOpened title={t('compare.failed')} back={t('compare.back')} onBack={back} failure={state.failure} />;
  return <Waiting words={t(state.phase === 'opening' ? 'compare.opening' : 'compare.aligning')} onBack={back} />;
}

/** While two long reports are aligned: says so, and can be left. */
function Waiting({ words, onBack }: { words: string; onBack(): void }) {
  const t = useTranslate();
  useEscape(onBack);
  return (
    <div className={styles.screen}>
      <HeaderContent title={words} />
      <Toolbar label={t('compare.toolbar')}>
        <Button look="quiet" icon="back" onClick={onBack}>
          {t('compare.back')}
        </Button>
      </Toolbar>
      <div className={styles.waiting} role="status">
        <p>{words}</p>
        <Progress label={words} value={null} />
      </div>
    </div>
  );
}

interface ComparingProps {
  compared: Compared;
  from: string | undefined;
  version: number | undefined;
  afterVersion: number | undefined;
  onBack(): void;
  onWritten(): void;
}

function Comparing({ compared, from, version, afterVersion, onBack, onWritten }: ComparingProps) {
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
  const moment = useMoment();
  /** The two are one report at two moments. */
  const ofOne = before.id === after.id;
  const compare = (swapped: boolean) =>
    swapped
      ? { before: after.id, after: before.id, ...versionsOf(afterVersion, version) }
      : { before: before.id, after: after.id, ...versionsOf(version, afterVersion) };

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

  useEscape(onBack);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F8' || event.defaultPrevented || event.isComposing || isCovered()) return;
    step(event.shiftKey ? -1 : 1);
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const title = (report: Report) => report.title.replaceAll('\n', ' ');
  const state = (at: number | null, report: Report) => {
    if (at !== null) return t('compare.asOf', { time: moment(at) });
    return t(ofOne ? 'versions.now' : `status.${report.status}`);
  };
  return (
    <div className={styles.screen}>
      <HeaderContent
        title={
          ofOne
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
        <Button
          look="quiet"
          onClick={() => go({ name: 'compare', ...compare(true), ...(from !== undefined && { from }) })}
        >
          {t('compare.swap')}
        </Button>
        <Button look="quiet" onClick={() => open({ name: 'compare', ...compare(false) })}>
          {t('compare.choose')}
        </Button>
        <Button
          disabled={tracked.busy}
          onClick={() =>
            tracked.start({
              before: version === undefined ? before.id : before,
              after: afterVersion === undefined ? after.id : after,
            })
          }
        >
          {t('readBack.exportTracked')}
        </Button>
        <Button icon="drop" disabled={exporting.busy} onClick={exporting.start}>
          {t('compare.export')}
        </Button>
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
                <span>{state(report === before ? compared.beforeAt : compared.afterAt, report)}</span>
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
            onWriteUp={after.status === 'draft' && !ofOne && afterVersion === undefined ? writeUp : null}
            onOpen={(side, blockId) => openReport(side === 'before' ? before : after, blockId)}
          />
        </main>
        <ComparePane compared={compared} whole={afterVersion === undefined} onShow={showBlock} />
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

function versionsOf(version: number | undefined, afterVersion: number | undefined) {
  return { ...(version !== undefined && { version }), ...(afterVersion !== undefined && { afterVersion }) };
}
