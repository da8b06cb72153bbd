import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../shared/ipc/contract';
import type { MessageKey } from '../../shared/messages/catalogue';
import type { Translate } from '../../shared/messages/translate';

export interface MenuActions {
  command(command: Command): void;
  zoom(step: 'in' | 'out' | 'reset'): void;
}

/** The native menu. Keys that the page handles itself (editing, structure) are shown but not registered, so that they act once. */
export function setupMenu(t: Translate, actions: MenuActions): void {
  const label = (key: MessageKey): string => (process.platform === 'darwin' ? t(key).replace(/\(&.\)|&/g, '') : t(key));
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const item = (
    key: MessageKey,
    command: Command,
    accelerator?: string,
    registered = false,
  ): MenuItemConstructorOptions => ({
    id: command,
    label: t(key),
    click: () => actions.command(command),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: registered }),
  });
  const menu = (key: MessageKey, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    label: label(key),
    submenu,
  });

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      menu('menu.file', [
        item('menu.newReport', 'newReport', 'CmdOrCtrl+N', true),
        item('menu.carryOver', 'carryOver'),
        item('menu.mixReports', 'mixReports'),
        separator,
        item('menu.import', 'import', 'CmdOrCtrl+O', true),
        item('menu.importFolder', 'import-folder'),
        item('menu.pasteImport', 'paste-import'),
        separator,
        item('menu.save', 'save', 'CmdOrCtrl+S', true),
        item('menu.exportWord', 'exportWord', 'F12', true),
        item('menu.exportPdf', 'exportPdf'),
        item('menu.exportText', 'exportText'),
        item('menu.exportMarkdown', 'exportMarkdown'),
        separator,
        item('menu.preview', 'preview', 'CmdOrCtrl+F2', true),
        item('menu.print', 'print', 'CmdOrCtrl+P', true),
        separator,
        item('menu.versions', 'versions'),
        separator,
        item('menu.shelf', 'shelf', 'CmdOrCtrl+Shift+H', true),
        separator,
        { label: t('menu.quit'), role: 'quit' },
      ]),
      menu('menu.edit', [
        item('menu.undo', 'undo', 'CmdOrCtrl+Z'),
        item('menu.redo', 'redo', 'CmdOrCtrl+Y'),
        separator,
        { label: t('menu.cut'), role: 'cut', registerAccelerator: false },
        { label: t('menu.copy'), role: 'copy', registerAccelerator: false },
        { label: t('menu.paste'), role: 'paste', registerAccelerator: false },
        { label: t('menu.selectAll'), role: 'selectAll', registerAccelerator: false },
        separator,
        item('menu.findInReport', 'findInReport', 'CmdOrCtrl+F'),
        item('menu.replaceInReport', 'replaceInReport', 'CmdOrCtrl+H'),
        item('menu.findNext', 'findNext', 'F3'),
        item('menu.findPrevious', 'findPrevious', 'Shift+F3'),
        separator,
        item('menu.find', 'find', 'CmdOrCtrl+Shift+K', true),
        item('menu.searchSelection', 'searchSelection', 'CmdOrCtrl+Shift+F', true),
      ]),
      menu('menu.view', [
        item('menu.switchView', 'switchView', 'CmdOrCtrl+Shift+M'),
        item('menu.focusMode', 'focusMode'),
        item('menu.typewriter', 'typewriter'),
        item('menu.alignHeadings', 'alignHeadings', 'CmdOrCtrl+Shift+L'),
        item('menu.wordTargets', 'wordTargets'),
        item('menu.hoist', 'hoist', 'CmdOrCtrl+Shift+O'),
        item('menu.toggleFold', 'toggleFold', 'Alt+Shift+-'),
        separator,
        item('menu.toggleOutline', 'toggleOutline'),
        item('menu.toggleFigures', 'toggleFigures'),
        separator,
        { label: t('menu.zoomIn'), accelerator: 'CmdOrCtrl+=', click: () => actions.zoom('in') },
        { label: t('menu.zoomOut'), accelerator: 'CmdOrCtrl+-', click: () => actions.zoom('out') },
        { label: t('menu.zoomReset'), accelerator: 'CmdOrCtrl+0', click: () => actions.zoom('reset') },
        separator,
        { label: t('menu.fullScreen'), role: 'togglefullscreen', accelerator: 'F11' },
      ]),
      menu('menu.insert', [
        item('menu.insertFigure', 'insertFigure', 'CmdOrCtrl+Shift+D'),
        item('menu.insertExistingFigure', 'insertExistingFigure'),
        item('menu.insertTable', 'insertTable', 'CmdOrCtrl+Shift+T'),
        separator,
        item('menu.nextUnfilled', 'nextUnfilled', 'F9'),
        item('menu.previousUnfilled', 'previousUnfilled', 'Shift+F9'),
      ]),
      menu('menu.format', [
        item('role.part', 'rolePart', 'CmdOrCtrl+1'),
        item('role.goal', 'roleGoal', 'CmdOrCtrl+2'),
        item('role.measure', 'roleMeasure', 'CmdOrCtrl+3'),
        item('role.outcome', 'roleOutcome', 'CmdOrCtrl+4'),
        item('role.text', 'roleText', 'CmdOrCtrl+5'),
        separator,
        item('menu.demote', 'demote', 'Alt+Shift+Right'),
        item('menu.promote', 'promote', 'Alt+Shift+Left'),
        item('menu.moveUp', 'moveUp', 'Alt+Shift+Up'),
        item('menu.moveDown', 'moveDown', 'Alt+Shift+Down'),
        separator,
        item('menu.splitSibling', 'splitSibling', 'CmdOrCtrl+Enter'),
        item('menu.toggleJoined', 'toggleJoined', 'CmdOrCtrl+Shift+J'),
        separator,
        item('menu.spreadMarkers', 'spreadMarkers'),
        item('menu.restartNumbering', 'restartNumbering'),
        item('menu.continueNumbering', 'continueNumbering'),
      ]),
      menu('menu.tools', [
        item('menu.compare', 'compare'),
        item('menu.ledger', 'ledger'),
        item('menu.planMatrix', 'planMatrix'),
        item('menu.quickNote', 'quickNote', 'CmdOrCtrl+Shift+N', true),
        separator,
        item('menu.checks', 'showChecks'),
        item('menu.nextFinding', 'nextFinding', 'F7'),
        item('menu.previousFinding', 'previousFinding', 'Shift+F7'),
        separator,
        item('menu.completeTerm', 'completeTerm', 'Alt+/'),
        item('menu.editTerms', 'editTerms'),
        separator,
        item('passage.open', 'showPassage'),
        separator,
        item('menu.settings', 'settings'),
      ]),
      menu('menu.help', [item('menu.guide', 'help', 'F1', true), item('menu.about', 'about')]),
    ]),
  );
}
