import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import type { Command } from '../../shared/ipc/contract';
import { bridge, call, onEvent } from '../bridge';
import { useImportSession } from '../import/session';
import { ShelfScreen } from '../shelf/shelf-screen';
import { useToasts } from '../ui/toast';
import { Closing } from './closing';
import { dispatchCommand, useCommand } from './commands';
import { CrashGuard } from './crash-guard';
import { fetchable } from './fetchable';
import { FileDrop } from './file-drop';
import { useTranslate } from './language';
import { useNavigation } from './navigation';
import { selectedWords } from './selected-words';
import styles from './shell.module.css';

const FormatsScreen = lazy(() => import('../formats/formats-screen').then((m) => ({ default: m.FormatsScreen })));
const CompareScreen = lazy(() => import('../compare/compare-screen').then((m) => ({ default: m.CompareScreen })));
const LedgerScreen = lazy(() => import('../ledger/ledger-screen').then((m) => ({ default: m.LedgerScreen })));
const ImportScreen = lazy(() => import('../import/import-screen').then((m) => ({ default: m.ImportScreen })));
const PlanScreen = lazy(() => import('../plan/plan-screen').then((m) => ({ default: m.PlanScreen })));
const PreviewScreen = lazy(() => import('../preview/preview-screen').then((m) => ({ default: m.PreviewScreen })));
const ReadBackScreen = lazy(() => import('../read-back/read-back-screen').then((m) => ({ default: m.ReadBackScreen })));
const VersionsScreen = lazy(() => import('../versions/versions-screen').then((m) => ({ default: m.VersionsScreen })));
const [ReportScreen, fetchReportScreen] = fetchable(async () => (await import('../report/report-screen')).ReportScreen);

/** ms after the start, when the editor is fetched although nobody has opened a report yet: the first one opens as fast as the next. */
const FETCH_EDITOR_AFTER = 1000;

/** The screen that is open, and what belongs to every screen: menu commands, files dropped on the window, closing. */
export function Shell({ libraryFile }: { libraryFile: string }) {
  const { screen, go } = useNavigation();
  const { show, fail } = useToasts();
  const t = useTranslate();
  const session = useImportSession();

  const onCommand = useEffectEvent((command: Command) => {
    if (dispatchCommand(command)) return;
    // Nothing on this screen answers: searching goes to the shelf, undoing to the field that has the focus.
    if (command === 'find') go({ name: 'shelf', find: true });
    else if (command === 'undo' || command === 'redo') document.execCommand(command);
    else show({ tone: 'info', text: t('shell.notHere'), topic: 'notHere' });
  });
  useEffect(() => onEvent('command', ({ command }) => onCommand(command)), []);
  useEffect(() => {
    const timer = setTimeout(() => requestIdleCallback(() => void fetchReportScreen()), FETCH_EDITOR_AFTER);
    return () => clearTimeout(timer);
  }, []);
  useCommand('shelf', () => go({ name: 'shelf' }));
  useCommand('planMatrix', () => {
    if (screen.name !== 'plan') go({ name: 'plan', ...(screen.name === 'report' && { from: screen.id }) });
  });
  useCommand('searchSelection', () => {
    const query = selectedWords();
    if (query === '') return show({ tone: 'info', text: t('shell.nothingSelected'), topic: 'nothingSelected' });
    const from = screen.name === 'report' ? { id: screen.id } : undefined;
    go({ name: 'shelf', find: { query, ...(from && { from }) } });
  });
  useCommand('ledger', () => go({ name: 'ledger', ...(screen.name === 'report' && { reportId: screen.id }) }));
  useCommand('import', () => {
    call(bridge.pickImportFiles()).then((files) => {
      if (files.length === 0) return;
      session.add(files);
      go({ name: 'import' });
    }, fail);
  });
  useCommand('import-folder', () => {
    call(bridge.pickImportFolder()).then((files) => {
      if (files === null) return;
      if (files.length === 0) return show({ tone: 'info', text: t('import.folderEmpty'), topic: 'folderEmpty' });
      session.add(files);
      go({ name: 'import' });
    }, fail);
  });

  const toShelf = () => go({ name: 'shelf' });
  return (
    <div className={styles.screen}>
      <CrashGuard key={screen.name === 'report' ? screen.id : screen.name} onLeave={toShelf}>
        <Suspense>
          {screen.name === 'shelf' && <ShelfScreen libraryFile={libraryFile} find={screen.find} />}
          {screen.name === 'import' && <ImportScreen />}
          {screen.name === 'formats' && (
            <FormatsScreen
              onClose={() => (screen.reportId === undefined ? toShelf() : go({ name: 'report', id: screen.reportId }))}
            />
          )}
          {screen.name === 'ledger' && (
            <LedgerScreen key={screen.reportId} reportId={screen.reportId} importing={screen.importing === true} />
          )}
          {screen.name === 'readBack' && <ReadBackScreen key={screen.token} token={screen.token} />}
          {screen.name === 'compare' && (
            <CompareScreen
              before={screen.before}
              after={screen.after}
              from={screen.from}
              version={screen.version}
              afterVersion={screen.afterVersion}
            />
          )}
          {screen.name === 'versions' && (
            <VersionsScreen
              key={screen.id}
              id={screen.id}
              title={screen.title}
              version={screen.version}
              onClose={() =>
                go({
                  name: 'report',
                  id: screen.id,
                  ...(screen.blockId !== undefined && { blockId: screen.blockId }),
                })
              }
            />
          )}
          {screen.name === 'plan' && (
            <PlanScreen key={`${screen.from ?? ''} ${screen.plan ?? ''}`} from={screen.from} plan={screen.plan} />
          )}
          {screen.name === 'preview' && (
            <PreviewScreen
              key={screen.id}
              id={screen.id}
              title={screen.title}
              blockId={screen.blockId}
              printing={screen.printing === true}
              onClose={(blockId = screen.blockId) =>
                go({ name: 'report', id: screen.id, ...(blockId !== undefined && { blockId }) })
              }
            />
          )}
          {screen.name === 'report' && (
            <ReportScreen
              key={screen.id}
              id={screen.id}
              {...(screen.blockId === undefined ? {} : { blockId: screen.blockId })}
              onClose={toShelf}
            />
          )}
        </Suspense>
      </CrashGuard>
      <FileDrop />
      <Closing />
    </div>
  );
}
