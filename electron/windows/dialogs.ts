import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { Translate } from '../../shared/messages/translate';
import { translator } from '../../shared/messages/translate';
import { mainWindow } from './main-window';

let translate: Translate = translator('zh-CN');
const lastFolder = { import: '', export: '' };

export function setDialogLanguage(t: Translate): void {
  translate = t;
}

function folderFor(purpose: keyof typeof lastFolder): string {
  return lastFolder[purpose] || app.getPath('documents');
}

/** The endings of what can be imported; the readers decide by the content. */
const READABLE = 'docx docm dotx dotm doc dot wps wpt rtf odt html htm mht mhtml pdf ofd txt md xml fodt ott'.split(
  ' ',
);

/** The open dialog; [] when the user cancels. */
export async function chooseFiles(): Promise<string[]> {
  const options: Electron.OpenDialogOptions = {
    title: translate('dialog.import'),
    defaultPath: folderFor('import'),
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      { name: translate('dialog.readable'), extensions: READABLE },
      { name: translate('dialog.allFiles'), extensions: ['*'] },
    ],
  };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  if (canceled) return [];
  if (filePaths[0] !== undefined) lastFolder.import = join(filePaths[0], '..');
  return filePaths;
}

/** The open dialog for one file of a kind; null when the user cancels. */
export async function chooseOneFile(kind: { name: string; extensions: string[] }): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: kind.name,
    defaultPath: folderFor('import'),
    properties: ['openFile', 'dontAddToRecent'],
    filters: [kind, { name: translate('dialog.allFiles'), extensions: ['*'] }],
  };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const file = filePaths[0];
  if (canceled || file === undefined) return null;
  lastFolder.import = join(file, '..');
  return file;
}

/** The folder dialog; null when the user cancels. */
export async function chooseFolder(): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: translate('dialog.importFolder'),
    defaultPath: folderFor('import'),
    properties: ['openDirectory', 'dontAddToRecent'],
  };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const folder = filePaths[0];
  if (canceled || folder === undefined) return null;
  lastFolder.import = folder;
  return folder;
}

/** The save dialog; null when the user cancels. `name` is the proposed file name with its ending. */
export async function chooseTarget(name: string, format: { name: string; extension: string }): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: translate('dialog.export'),
    defaultPath: join(folderFor('export'), name),
    filters: [{ name: format.name, extensions: [format.extension] }],
    properties: ['showOverwriteConfirmation', 'dontAddToRecent'],
  };
  const window = mainWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return null;
  lastFolder.export = join(filePath, '..');
  return filePath.toLowerCase().endsWith(`.${format.extension}`) ? filePath : `${filePath}.${format.extension}`;
}
