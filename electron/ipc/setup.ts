import { app } from 'electron';
import { carryOver } from '../../shared/carry-over/carry-over';
import type { Settings } from '../../shared/ipc/contract';
import { translator } from '../../shared/messages/translate';
import { newId } from '../../shared/model/id';
import { libraryPath } from '../library-path';
import { applyPatch } from '../store/patch';
import { createReport, deleteReport, getReport, listDeleted, listReports, restoreReport } from '../store/reports';
import { search } from '../store/search';
import { DEFAULT_SETTINGS, getSettings, putSettings } from '../store/settings';
import { setContextMenuLanguage } from '../windows/context-menu';
import { setDialogLanguage } from '../windows/dialogs';
import { mainWindow } from '../windows/main-window';
import { setupMenu } from '../windows/menu';
import { listPrinters } from '../windows/printing';
import { checking } from './checking';
import { readyToClose } from './closing';
import { comparing } from './comparing';
import { emit } from './emit';
import { exportReport, revealExport } from './exporting';
import {
  adoptDropped,
  cancelRead,
  confirmImport,
  getPassage,
  pickImportFiles,
  pickImportFolder,
  pickSample,
  readPasted,
  readPicked,
} from './importing';
import { indexSoon, stopIndexing } from './indexing';
import { closeOpenedLibrary, library, libraryFailure } from './library';
import { openInWord, previewReport, printPages } from './previewing';
import { profiles } from './profiles';
import { planning } from './planning';
import { ledger } from './ledger';
import { priors } from './priors';
import { readingBack } from './reading-back';
import { serve } from './serve';
import { shelving } from './shelving';
import { undoing } from './undoing';
import { unfinished } from './unfinished';
import { versions } from './versions';

function currentSettings(): Settings {
  return libraryFailure() === null ? getSettings(library()) : DEFAULT_SETTINGS;
}

/** Menu, dialogs and zoom follow the settings. */
function applySettings(settings: Settings = currentSettings()): void {
  const t = translator(settings.language);
  setContextMenuLanguage(t);
  setDialogLanguage(t);
  const zoomBy = (step: 'in' | 'out' | 'reset'): void => {
    const zoom =
      step === 'reset' ? 1 : Math.min(3, Math.max(0.5, currentSettings().zoom * (step === 'in' ? 1.1 : 1 / 1.1)));
    applySettings(putSettings(library(), { zoom: Math.round(zoom * 100) / 100 }));
  };
  setupMenu(t, { command: (command) => emit('command', { command }), zoom: zoomBy });
  const page = mainWindow()?.webContents;
  page?.setZoomFactor(settings.zoom);
  // Ctrl and the wheel.
  page?.removeAllListeners('zoom-changed').on('zoom-changed', (_event, direction) => zoomBy(direction));
}

/** Serves every channel of the contract: the one place where the store, import, export and the windows meet. */
export function setupIpc(): void {
  const changed = <T>(value: T): T => {
    indexSoon();
    return value;
  };
  serve(
    {
      appInfo: () => ({
        version: app.getVersion(),
        electron: process.versions.electron,
        libraryFile: libraryPath(),
        failure: libraryFailure(),
      }),
      getSettings: currentSettings,
      putSettings: (change) => {
        const settings = putSettings(library(), change);
        applySettings(settings);
        return settings;
      },
      listReports: () => listReports(library()),
      listDeleted: () => listDeleted(library()),
      getReport: ({ id }) => getReport(library(), id),
      createReport: ({ metadata }) => {
        const id = newId();
        createReport(library(), { ...metadata, id, blocks: [], figures: [] });
        return { id };
      },
      applyPatch: (patch) => changed(applyPatch(library(), patch)),
      deleteReport: ({ id }) => deleteReport(library(), id),
      restoreReport: ({ id }) => restoreReport(library(), id),
      search: ({ query, limit, filter }) => {
        const start = performance.now();
        return { ...search(library(), query, limit, filter), ms: performance.now() - start };
      },
      pickImportFiles,
      pickImportFolder,
      pickSample,
      readPicked,
      readPasted,
      cancelRead,
      confirmImport: (request) => confirmImport(request).then(changed),
      getPassage,
      carryOver: ({ from, ...options }) => {
        const db = library();
        const { report, moved, unfilled } = carryOver(getReport(db, from), { ...options, id: newId() });
        createReport(db, report);
        return changed({ id: report.id, moved, unfilled });
      },
      ...undoing,
      ...unfinished,
      ...versions,
      ...comparing,
      ...checking,
      ...shelving,
      ...ledger,
      ...profiles,
      exportReport,
      revealExport,
      ...priors,
      ...readingBack,
      ...planning,
      previewReport,
      listPrinters,
      printPages,
      openInWord,
      readyToClose,
    },
    adoptDropped,
  );
  applySettings();
  app.on('will-quit', () => {
    stopIndexing();
    closeOpenedLibrary();
  });
}
