import { ReactEditor } from 'slate-react';
import { Editor } from 'slate';
import type { Command } from '../../shared/ipc/contract';
import type { Role } from '../../shared/model/block';
import { dispatchCommand } from '../app/commands';
import { useTranslate } from '../app/language';
import { numberAtCursor } from '../editor/commands/figures';
import { useSession } from '../editor/session-context';
import { Menu, type MenuItem } from '../ui/menu';
import { useToasts } from '../ui/toast';
import { tableItems } from './table-menu';

export interface BlockMenuPlace {
  where: 'gutter' | 'text';
  /** Window coordinates, px. */
  at: { x: number; y: number };
}

interface BlockMenuProps extends BlockMenuPlace {
  carryOut(command: Command): void;
  onDelete(): void;
  onClose(): void;
}

const ROLES: readonly [Role, Command, string][] = [
  ['part', 'rolePart', 'Ctrl+1'],
  ['goal', 'roleGoal', 'Ctrl+2'],
  ['measure', 'roleMeasure', 'Ctrl+3'],
  ['outcome', 'roleOutcome', 'Ctrl+4'],
  ['text', 'roleText', 'Ctrl+5'],
];

/** What can be done with the blocks at the cursor: from the gutter, and in the text after cutting and pasting. */
export function BlockMenu({ where, at, carryOut, onDelete, onClose }: BlockMenuProps) {
  const t = useTranslate();
  const { show } = useToasts();
  const session = useSession();
  const { editor, folding } = session;
  const block = session.current.get();
  const number = numberAtCursor(editor);
  const selected = editor.selection !== null && Editor.string(editor, editor.selection) !== '';

  const item = (label: string, command: Command, shortcut?: string, separated = false): MenuItem => ({
    label,
    separated,
    ...(shortcut === undefined ? {} : { shortcut }),
    run: () => carryOut(command),
  });
  /** The focus is back in the text when the menu has gone. */
  const edit = (label: string, command: 'cut' | 'copy' | 'paste', shortcut: string, disabled = false): MenuItem => ({
    label,
    shortcut,
    disabled,
    run: () =>
      setTimeout(() => {
        ReactEditor.focus(editor);
        document.execCommand(command);
      }),
  });

  const inText: MenuItem[] = [
    edit(t('menu.cut'), 'cut', 'Ctrl+X', !selected),
    edit(t('menu.copy'), 'copy', 'Ctrl+C', !selected),
    edit(t('menu.paste'), 'paste', 'Ctrl+V'),
    ...(selected
      ? [
          {
            label: t('menu.searchSelection'),
            shortcut: 'Ctrl+Shift+F',
            run: () => void dispatchCommand('searchSelection'),
          },
        ]
      : []),
  ];
  const inTable = block?.role === 'table' ? tableItems(t, session, show, where === 'text') : [];
  const roles = ROLES.map(([role, command, shortcut], i): MenuItem => ({
    label: t(`role.${role}`),
    shortcut,
    checked: block?.role === role,
    separated: i === 0 && where === 'text',
    run: () => carryOut(command),
  }));
  const makeFigure = number
    ? t('editor.figure.make', { text: Editor.string(editor, number) })
    : t('editor.insertFigure');
  const figures: MenuItem[] = [
    item(makeFigure, 'insertFigure', 'Ctrl+Shift+D', true),
    item(t('menu.insertExistingFigure'), 'insertExistingFigure'),
  ];
  const structure: MenuItem[] = [
    item(t('menu.demote'), 'demote', 'Tab', true),
    item(t('menu.promote'), 'promote', 'Shift+Tab'),
    item(t('menu.moveUp'), 'moveUp', 'Alt+Shift+↑'),
    item(t('menu.moveDown'), 'moveDown', 'Alt+Shift+↓'),
    { ...item(t('menu.toggleJoined'), 'toggleJoined', 'Ctrl+Shift+J'), checked: block?.flow === 'joined' },
    item(t('menu.splitSibling'), 'splitSibling', 'Ctrl+Enter'),
    ...(block?.marker
      ? [
          item(t('menu.spreadMarkers'), 'spreadMarkers', undefined, true),
          item(t('menu.restartNumbering'), 'restartNumbering'),
          item(t('menu.continueNumbering'), 'continueNumbering'),
        ]
      : []),
    ...figures,
    item(t('menu.toggleFold'), 'toggleFold', 'Alt+Shift+-', true),
    item(t(folding.hoisted.get() === null ? 'menu.hoist' : 'menu.leaveHoist'), 'hoist', 'Ctrl+Shift+O'),
    item(t('passage.open'), 'showPassage'),
  ];
  const moves: MenuItem[] = [
    item(t('menu.moveUp'), 'moveUp', 'Alt+Shift+↑', true),
    item(t('menu.moveDown'), 'moveDown', 'Alt+Shift+↓'),
  ];
  const remove: MenuItem = { label: t('menu.deleteBlocks'), danger: true, separated: true, run: onDelete };
  return (
    <Menu
      label={t(where === 'gutter' ? 'editor.role.menu' : 'editor.block.menu')}
      at={at}
      onClose={onClose}
      items={
        inTable.length > 0
          ? where === 'text'
            ? [...inText, ...separated(inTable), ...figures]
            : [...inTable, ...moves]
          : [...(where === 'text' ? inText : []), ...roles, ...structure, ...(where === 'gutter' ? [remove] : [])]
      }
    />
  );
}

/** With a line above the first. */
function separated([first, ...rest]: readonly MenuItem[]): MenuItem[] {
  return first ? [{ ...first, separated: true }, ...rest] : [];
}
