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

/** The open dialog; [] when the user cancels. */
export async function chooseFiles(): Promise<string[]> {
  const options: Electron.OpenDialogOptions = {
    title: translate('dialog.import'),
    defaultPath: folderFor('import'),
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      { name: translate('dialog.readable'), extensions: ['docx', 'docm', 'dotx', 'txt', 'md'] },
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
