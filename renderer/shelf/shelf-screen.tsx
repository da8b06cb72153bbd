import { useEffect, useMemo, useRef, useState, type MouseEvent } from 'react';
import type { ReportSummary, SearchHit } from '../../shared/ipc/contract';
import type { SearchFilter } from '../../shared/ipc/shelf-calls';
import type { MessageKey } from '../../shared/messages/catalogue';
import type { Status } from '../../shared/model/report';
import { titleHits } from '../../shared/search/title-hits';
import { dispatchCommand, useCommand } from '../app/commands';
import { useDialogs } from '../app/dialogs';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { useNavigation, type Screen } from '../app/navigation';
import { StatusBar } from '../app/status-bar';
import { bridge, call } from '../bridge';
import { useImportSession } from '../import/session';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { Menu } from '../ui/menu';
import { useToasts } from '../ui/toast';
import { Toolbar, ToolbarSpace } from '../ui/toolbar';
import { OverviewTable } from './overview-table';
import { EditDialog } from './edit-dialog';
import { reportsIn, unitCounts, type Filter } from './report-filter';
import { ReportList } from './report-list';
import { SearchBox } from './search-box';
import { SearchFilters } from './search-filters';
import { SelectionBar } from './selection-bar';
import { SearchResults } from './search-results';
import { ShelfNav } from './shelf-nav';
import styles from './shelf-screen.module.css';
import { useReportActions } from './use-report-actions';
import { useReports } from './use-reports';
import { useSearch } from './use-search';
import { useSelection } from './use-selection';

/** The shelf: what is in the library by section and year, and the search through all of it. */
export function ShelfScreen({
  libraryFile,
  find,
}: {
  libraryFile: string;
  find: Extract<Screen, { name: 'shelf' }>['find'];
}) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const session = useImportSession();
  const { reports, deleted, alike, reload } = useReports();
  const [editing, setEditing] = useState<readonly ReportSummary[] | null>(null);
  const actions = useReportActions(reload, (report) => setEditing([report]));
  const [filter, setFilter] = useState<Filter>({ by: 'all' });
  const asked = typeof find === 'object' ? find : null;
  const [query, setQuery] = useState(asked?.query ?? '');
  const [narrow, setNarrow] = useState<SearchFilter>({});
  const found = useSearch(query, narrow);
  const titles = useMemo(
    () => (found === null ? [] : titleHits(reports ?? [], found.query, narrow)),
    [found, reports, narrow],
  );
  const [menu, setMenu] = useState<{ report: ReportSummary; at: { x: number; y: number } } | null>(null);
  const page = useRef<HTMLElement>(null);
  const search = useRef<HTMLDivElement>(null);

  const focusSearch = () => search.current?.querySelector('input')?.focus();
  useCommand('find', focusSearch);
  const known = reports !== null;
  useEffect(() => {
    if (find !== undefined && known) focusSearch();
    if (typeof find === 'object') setQuery(find.query);
  }, [find, known]);
  useEffect(() => {
    if (reports !== null) document.documentElement.dataset['ready'] = '';
  }, [reports]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        (event.ctrlKey || event.metaKey) &&
        event.key.toLowerCase() === 'f' &&
        document.querySelector('dialog[open]') === null
      ) {
        event.preventDefault();
        focusSearch();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const openHit = (hit: SearchHit) => go({ name: 'report', id: hit.reportId, blockId: hit.blockId });
  function openFirst() {
    if (titles[0] !== undefined) actions.open(titles[0].report);
    else if (found?.hits[0] !== undefined) openHit(found.hits[0]);
  }
  const intoResults = () => page.current?.querySelector<HTMLElement>('[data-results] button, ul button')?.focus();
  function openMenu(report: ReportSummary, event: MouseEvent) {
    event.preventDefault();
    setMenu({ report, at: { x: event.clientX, y: event.clientY } });
  }

  const all = reports ?? [];
  const shown = filter.by === 'bin' ? deleted : reportsIn(filter, all, alike);
  const selection = useSelection(shown);
  const chosen = shown.filter(({ id }) => selection.chosen.has(id));
  const empty = reports !== null && all.length === 0;

  return (
    <div className={styles.screen}>
      <HeaderContent title={t('shelf.title')} />
      <Toolbar label={t('shelf.title')}>
        <Button look="primary" icon="plus" onClick={() => open({ name: 'new' })}>
          {t('shelf.new')}
        </Button>
        <Button icon="carry" disabled={all.length === 0} onClick={() => open({ name: 'carry' })}>
          {t('shelf.carry')}
        </Button>
        <Button icon="import" onClick={() => dispatchCommand('import')}>
          {t('shelf.import')}
        </Button>
        <Button icon="paste" onClick={() => open({ name: 'paste' })}>
          {t('shelf.paste')}
        </Button>
        <ToolbarSpace />
        {asked?.from !== undefined && (
          <Button icon="back" onClick={() => go({ name: 'report', ...asked.from! })}>
            {t('shelf.backToReport')}
          </Button>
        )}
        {session.pending > 0 && (
          <>
            <span className={styles.pending}>{t('shelf.pending', { count: session.pending })}</span>
            <Button onClick={() => go({ name: 'import' })}>{t('shelf.pending.resume')}</Button>
          </>
        )}
      </Toolbar>
      <div className={styles.body}>
        <ShelfNav
          reports={all}
          deleted={deleted.length}
          alike={alike}
          filter={filter}
          onFilter={(next) => {
            setFilter(next);
            setQuery('');
          }}
        />
        <main ref={page} className={styles.page}>
          {empty && filter.by !== 'bin' ? (
            <EmptyShelf />
          ) : (
            <div className={styles.column}>
              <SearchBox
                ref={search}
                query={query}
                onQuery={setQuery}
                found={found}
                reports={all.length}
                characters={all.reduce((sum, report) => sum + report.characters, 0)}
                titles={titles.length}
                onEnter={openFirst}
                onDown={intoResults}
              />
              {found !== null ? (
                <>
                  <SearchFilters reports={all} filter={narrow} onFilter={setNarrow} />
                  <SearchResults
                    found={found}
                    titles={titles}
                    narrowed={Object.keys(narrow).length > 0}
                    onOpen={openHit}
                    onOpenReport={actions.open}
                    onQuery={setQuery}
                    onWiden={() => setNarrow({})}
                    onLeave={focusSearch}
                  />
                </>
              ) : (
                <>
                  {(filter.by === 'all' || filter.by === 'unit') && shown.length > 0 && (
                    <OverviewTable
                      reports={shown}
                      onOpen={actions.open}
                      onCarry={actions.carry}
                      onMenu={openMenu}
                      onPlan={({ id }) => go({ name: 'plan', plan: id })}
                    />
                  )}
                  {filter.by === 'bin' && shown.length > 0 && <p className={styles.note}>{t('shelf.bin.note')}</p>}
                  {chosen.length > 0 && (
                    <SelectionBar
                      reports={chosen}
                      selection={selection}
                      actions={actions}
                      inBin={filter.by === 'bin'}
                      onEdit={() => setEditing(chosen)}
                    />
                  )}
                  {filter.by === 'duplicates' && shown.length > 0 && (
                    <p className={styles.note}>{t('shelf.duplicates.note')}</p>
                  )}
                  {shown.length > 0 && (
                    <ReportList
                      key={filter.by}
                      reports={shown}
                      alike={alike}
                      selection={selection}
                      scroller={page}
                      {...(filter.by === 'bin'
                        ? {
                            onOpen: (report: ReportSummary) => void actions.restore([report]),
                            onRestore: (report: ReportSummary) => void actions.restore([report]),
                          }
                        : {
                            onOpen: actions.open,
                            onDelete: (report: ReportSummary) =>
                              void actions.remove(selection.chosen.has(report.id) ? chosen : [report]),
                            onMenu: openMenu,
                          })}
                    />
                  )}
                  {reports !== null && shown.length === 0 && (
                    <EmptyState
                      icon={filter.by === 'bin' ? 'trash' : 'book'}
                      title={t(EMPTY[filter.by] ?? 'shelf.list.empty')}
                      actions={filter.by === 'status' && <EmptyActions status={filter.status} />}
                    >
                      {t(emptyHint(filter))}
                    </EmptyState>
                  )}
                </>
              )}
            </div>
          )}
        </main>
      </div>
      <StatusBar
        left={<span title={libraryFile}>{t('shell.library', { file: libraryFile })}</span>}
        right={
          <>
            <span>{t('shelf.reports', { count: all.length })}</span>
            <span>{t('shell.offline')}</span>
          </>
        }
      />
      {editing !== null && (
        <EditDialog
          reports={editing}
          units={unitCounts(all).flatMap(({ unit }) => (unit === '' ? [] : [unit]))}
          onClose={() => setEditing(null)}
          onSave={(fields) => {
            setEditing(null);
            selection.clear();
            void actions.edit(editing, fields);
          }}
        />
      )}
      {menu !== null && (
        <Menu label={t('shelf.menu')} items={actions.menuFor(menu.report)} at={menu.at} onClose={() => setMenu(null)} />
      )}
    </div>
  );
}

const EMPTY: Partial<Record<Filter['by'], MessageKey>> = { bin: 'shelf.bin.empty', pinned: 'shelf.pinned.empty' };

/** What to do where a section has nothing. */
function emptyHint(filter: Filter): MessageKey {
  if (filter.by === 'bin') return 'shelf.bin.emptyHint';
  if (filter.by === 'pinned') return 'shelf.pinned.emptyHint';
  return filter.by === 'status' ? `shelf.emptyHint.${filter.status}` : 'shelf.list.emptyHint';
}

function EmptyActions({ status }: { status: Status }) {
  const t = useTranslate();
  const { open } = useDialogs();
  if (status === 'final') return null;
  return status === 'draft' ? (
    <>
      <Button look="primary" icon="plus" onClick={() => open({ name: 'new' })}>
        {t('shelf.new')}
      </Button>
      <Button icon="carry" onClick={() => open({ name: 'carry' })}>
        {t('shelf.carry')}
      </Button>
    </>
  ) : (
    <Button look="primary" icon="import" onClick={() => dispatchCommand('import')}>
      {t('shelf.import')}
    </Button>
  );
}

/** The first screen of a new library: what to do, and a sample to try it with. */
function EmptyShelf() {
  const t = useTranslate();
  const { go } = useNavigation();
  const { open } = useDialogs();
  const { fail } = useToasts();
  const session = useImportSession();
  const sample = () => {
    call(bridge.pickSample()).then((files) => {
      session.add(files);
      go({ name: 'import' });
    }, fail);
  };
  return (
    <EmptyState
      icon="book"
      title={t('shelf.empty.title')}
      actions={
        <>
          <Button look="primary" icon="import" onClick={() => dispatchCommand('import')}>
            {t('shelf.import')}
          </Button>
          <Button onClick={sample}>{t('shelf.empty.sample')}</Button>
          <Button look="quiet" onClick={() => open({ name: 'new' })}>
            {t('shelf.empty.new')}
          </Button>
        </>
      }
    >
      {t('shelf.empty.text')}
    </EmptyState>
  );
}
