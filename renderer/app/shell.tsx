import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import type { Command } from '../../shared/ipc/contract';
import { bridge, call, onEvent } from '../bridge';
import { useImportSession } from '../import/session';
import { ShelfScreen } from '../shelf/shelf-screen';
import { useToasts } from '../ui/toast';
import { Closing } from './closing';
import { dispatchCommand, useCommand } from './commands';
import { CrashGuard } from './crash-guard';
import { FileDrop } from './file-drop';
import { useTranslate } from './language';
import { useNavigation } from './navigation';
import styles from './shell.module.css';

const ImportScreen = lazy(() => import('../import/import-screen').then((m) => ({ default: m.ImportScreen })));
const ReportScreen = lazy(() => import('../report/report-screen').then((m) => ({ default: m.ReportScreen })));

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
  useCommand('shelf', () => go({ name: 'shelf' }));
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
          {screen.name === 'shelf' && <ShelfScreen libraryFile={libraryFile} find={screen.find === true} />}
          {screen.name === 'import' && <ImportScreen />}
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
