import { Menu, type BrowserWindow } from 'electron';
import type { Translate } from '../../shared/messages/translate';
import { translator } from '../../shared/messages/translate';

let translate: Translate = translator('zh-CN');

export function setContextMenuLanguage(t: Translate): void {
  translate = t;
}

/** Cut, copy and paste in Chinese where the page offers no menu of its own: in its fields. */
export function setupContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === '') return;
    Menu.buildFromTemplate([
      ...(isEditable ? [{ label: translate('menu.cut'), role: 'cut' as const, enabled: editFlags.canCut }] : []),
      { label: translate('menu.copy'), role: 'copy' as const, enabled: editFlags.canCopy },
      ...(isEditable
        ? [
            { label: translate('menu.paste'), role: 'paste' as const, enabled: editFlags.canPaste },
            { label: translate('menu.pastePlain'), role: 'pasteAndMatchStyle' as const, enabled: editFlags.canPaste },
            { type: 'separator' as const },
            { label: translate('menu.selectAll'), role: 'selectAll' as const },
          ]
        : []),
    ]).popup({ window });
  });
}
