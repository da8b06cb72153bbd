import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Failure } from '../../shared/ipc/errors';
import type { Version } from '../../shared/ipc/version-calls';
import type { Report } from '../../shared/model/report';
import { useCommand } from '../app/commands';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { copyPlainText } from '../ui/copy-plain-text';
import { EmptyState } from '../ui/empty-state';
import { failureText } from '../ui/failure-text';
import { Progress } from '../ui/progress';
import { useToasts } from '../ui/toast';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { useMoment } from './moment';
import { useHistory, useVersion } from './use-versions';
import { VersionList } from './version-list';
import { plainRows, plainText, versionRows } from './version-rows';
import { VersionText } from './version-text';
import styles from './versions.module.css';

interface VersionsScreenProps {
  id: string;
  title: string;
  /** The version to begin with; where it is absent, the one before the present. */
  version: number | undefined;
  /** Back to the text. */
  onClose(): void;
}

/** What a report was like: its versions at the left, the text of one with what changed since at the right. */
export function VersionsScreen({ id, title, version, onClose }: VersionsScreenProps) {
  const t = useTranslate();
  const [round, setRound] = useState(0);
  const history = useHistory(id, round);
  useCommand('versions', () => undefined);

  return (
    <div className={styles.screen}>
      <HeaderContent title={t('versions.title', { title })} />
      {history === null && (
        <div className={styles.loading}>
          <p>{t('versions.loading')}</p>
          <Progress label={t('versions.loading')} value={null} />
        </div>
      )}
      {history !== null && 'failure' in history && <Failed failure={history.failure} onClose={onClose} />}
      {history !== null && 'versions' in history && (
        <History
          versions={history.versions}
          present={history.present}
          first={version}
          onChanged={() => setRound((n) => n + 1)}
          onClose={onClose}
        />
      )}
    </div>
  );
}

function Failed({ failure, onClose }: { failure: Failure; onClose?: () => void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon="error"
      title={t('versions.failed')}
      {...(onClose && {
        actions: (
          <Button look="primary" onClick={onClose}>
            {t('versions.back')}
          </Button>
        ),
      })}
    >
      {failureText(t, failure)}
    </EmptyState>
  );
}

interface HistoryProps {
  versions: readonly Version[];
  present: Report;
  first: number | undefined;
  onChanged(): void;
  onClose(): void;
}

function History({ versions, present, first, onChanged, onClose }: HistoryProps) {
  const t = useTranslate();
  const moment = useMoment();
  const { go } = useNavigation();
  const { show, fail } = useToasts();
  const [asked, setAsked] = useState(first ?? versions[1]?.id ?? versions[0]!.id);
  const [marked, setMarked] = useState(true);
  const [busy, setBusy] = useState(false);
  const [stop, setStop] = useState(-1);
  const text = useRef<HTMLDivElement>(null);

  const chosen = versions.find((version) => version.id === asked) ?? versions[0]!;
  const latest = chosen.id === versions[0]!.id;
  const fetched = useVersion(present.id, chosen.id);
  const report = fetched !== null && 'report' in fetched ? fetched.report : null;
  /** The text at the right is still that of the version chosen before. */
  const late = fetched?.version !== chosen.id;
  const rows = useMemo(
    () => (report === null ? [] : marked ? versionRows(report, present) : plainRows(report)),
    [report, present, marked],
  );
  const stops = useMemo(() => rows.filter(({ different }) => different), [rows]);
  const current = stops[stop]?.key;

  useEffect(() => document.querySelector<HTMLElement>('[data-testid=version-list]')?.focus(), []);

  function choose(version: Version) {
    setAsked(version.id);
    setStop(-1);
    if (text.current) text.current.scrollTop = 0;
  }
  function step(by: 1 | -1) {
    if (stops.length === 0) return;
    const to = stop < 0 ? (by > 0 ? 0 : stops.length - 1) : Math.max(0, Math.min(stops.length - 1, stop + by));
    setStop(to);
    text.current?.querySelector(`[data-row="${CSS.escape(stops[to]!.key)}"]`)?.scrollIntoView({ block: 'center' });
  }
  function copy() {
    if (report === null) return;
    copyPlainText(plainText(report));
    show({ tone: 'ok', text: t('versions.copied'), topic: 'versions' });
  }
  async function restore(version: number, done: (before: number) => void) {
    setBusy(true);
    try {
      const { before, changed } = await call(bridge.restoreVersion({ id: present.id, version }));
      if (!changed) return show({ tone: 'info', text: t('versions.same'), topic: 'versions' });
      done(before);
      setAsked(before);
      setStop(-1);
      onChanged();
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  }
  const takeBack = (before: number) =>
    void restore(before, () => show({ tone: 'ok', text: t('versions.undone'), topic: 'versions' }));
  const bringBack = () =>
    void restore(chosen.id, (before) =>
      show({
        tone: 'ok',
        text: t('versions.restored', { time: moment(chosen.at) }),
        actions: [
          { label: t('versions.undo'), run: () => takeBack(before) },
          { label: t('versions.back'), run: onClose },
        ],
        lifetime: 15_000,
        topic: 'versions',
      }),
    );

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open], [role=menu]') !== null)
      return;
    if (event.key === 'F8') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const ready = report !== null && !late;
  return (
    <>
      <Toolbar label={t('versions.toolbar')}>
        <Button look="quiet" icon="back" title="Esc" onClick={onClose}>
          {t('versions.back')}
        </Button>
        <span className={styles.divider} />
        <Button pressed={marked} look={marked ? 'plain' : 'quiet'} onClick={() => setMarked(!marked)}>
          {t('versions.marks')}
        </Button>
        <Button
          look="quiet"
          icon="up"
          disabled={stops.length === 0 || stop === 0}
          title="Shift+F8"
          onClick={() => step(-1)}
        >
          {t('versions.previous')}
        </Button>
        <Button
          look="quiet"
          icon="down"
          disabled={stops.length === 0 || stop === stops.length - 1}
          title="F8"
          onClick={() => step(1)}
        >
          {t('versions.next')}
        </Button>
        <ToolbarSpace />
        <Button look="quiet" disabled={!ready} onClick={copy}>
          {t('versions.copy')}
        </Button>
        <Button
          disabled={!ready || latest}
          onClick={() =>
            go({ name: 'compare', before: present.id, after: present.id, from: present.id, version: chosen.id })
          }
        >
          {t('versions.compare')}
        </Button>
        <Button look="primary" icon="restore" disabled={!ready || latest || busy} onClick={bringBack}>
          {t('versions.restore')}
        </Button>
      </Toolbar>
      <main className={styles.body}>
        <VersionList versions={versions} chosen={chosen.id} onChoose={choose} />
        <div
          ref={text}
          className={styles.text}
          role="region"
          aria-label={t('versions.text')}
          aria-busy={late}
          tabIndex={0}
          data-testid="version-text"
          data-version={fetched?.version}
        >
          {fetched !== null && 'failure' in fetched && !late && <Failed failure={fetched.failure} />}
          {report !== null && (
            <article className={styles.sheet}>
              {marked && stops.length > 0 && (
                <p className={styles.legend}>
                  <del>{t('versions.legend.removed')}</del>
                  <ins>{t('versions.legend.added')}</ins>
                </p>
              )}
              {rows.map((row) => (
                <VersionText key={row.key} row={row} current={row.key === current} />
              ))}
              {report.blocks.length === 0 && <p className={styles.nothing}>{t('versions.empty')}</p>}
            </article>
          )}
        </div>
      </main>
      <StatusBar
        left={
          <>
            <span>{t('versions.atTime', { time: moment(chosen.at) })}</span>
            <span role="status">
              {!marked || !ready
                ? ''
                : stops.length === 0
                  ? t('versions.status.same')
                  : stop < 0
                    ? t('versions.status.count', { count: stops.length })
                    : t('versions.status.at', { at: stop + 1, count: stops.length })}
            </span>
          </>
        }
        right={t('shell.offline')}
      />
    </>
  );
}
