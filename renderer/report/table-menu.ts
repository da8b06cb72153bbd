import type { Translate } from '../../shared/messages/translate';
import {
  evenWidths,
  holdsMerged,
  mergeCells,
  splitCells,
  toggleHeader,
  toggleTotal,
  widen,
} from '../editor/commands/table';
import { indexOfBlock } from '../editor/commands/current-block';
import { leaveTable } from '../editor/commands/table-cells';
import { deleteColumns, deleteRows, deleteTable, insertColumn, insertRow } from '../editor/commands/table-rows';
import { sumAtCursor } from '../editor/commands/table-sum';
import type { ReportSession } from '../editor/session';
import type { ReportEditor } from '../editor/slate-types';
import { gridOf } from '../editor/table-grid';
import { selectedCells, selectRect, selectsCells, tableAt } from '../editor/table-place';
import type { MenuItem } from '../ui/menu';
import { tellDeleted, type Show } from './deleted-toast';

/** Share of the table's width. */
const STEP = 0.02;

/** What can be done with the table the cursor is in; [] outside of one. `brief`: without widths and selections, where other things stand in the menu too. */
export function tableItems(t: Translate, session: ReportSession, show: Show, brief = false): MenuItem[] {
  const { editor } = session;
  const rect = selectedCells(editor);
  const table = rect && tableAt(editor, rect.block);
  if (!rect || !table) return [];
  const grid = gridOf(table);
  const item = (label: string, act: (editor: ReportEditor) => unknown, more: Partial<MenuItem> = {}): MenuItem => ({
    label,
    run: () => session.run(act),
    ...more,
  });
  /** Where all rows or columns go, the table has gone. */
  const told = (remove: (editor: ReportEditor) => void) => (editor: ReportEditor) => {
    remove(editor);
    if (indexOfBlock(editor, table.id) < 0) tellDeleted(session, t, show, t('table.deleted'));
  };
  const all = { block: rect.block, top: 0, left: 0, bottom: grid.rows - 1, right: grid.columns - 1 };
  const layout = [
    item(t('table.wider'), (e) => widen(e, STEP), { shortcut: 'Alt+→', separated: true }),
    item(t('table.narrower'), (e) => widen(e, -STEP), { shortcut: 'Alt+←' }),
    item(t('table.even'), evenWidths),
    item(t('table.selectRow'), (e) => selectRect(e, { ...all, top: rect.top, bottom: rect.bottom }), {
      separated: true,
    }),
    item(t('table.selectColumn'), (e) => selectRect(e, { ...all, left: rect.left, right: rect.right })),
    item(t('table.selectAll'), (e) => selectRect(e, all)),
    item(t('table.after'), leaveTable, { shortcut: 'Ctrl+Enter', separated: true }),
  ];
  return [
    item(t('table.rowAbove'), (e) => insertRow(e, 'above')),
    item(t('table.rowBelow'), (e) => insertRow(e, 'below'), { shortcut: 'Tab' }),
    item(t('table.columnLeft'), (e) => insertColumn(e, 'left')),
    item(t('table.columnRight'), (e) => insertColumn(e, 'right')),
    item(t('table.deleteRows'), told(deleteRows)),
    item(t('table.deleteColumns'), told(deleteColumns)),
    item(t('table.merge'), mergeCells, { disabled: !selectsCells(editor), separated: true }),
    item(t('table.split'), splitCells, { disabled: !holdsMerged(editor) }),
    item(t('table.header'), toggleHeader, { checked: grid.headerRows > 0 }),
    item(t('table.total'), toggleTotal, { checked: grid.totalRow }),
    item(t('table.sum'), () => tellSum(t, editor, show)),
    ...(brief ? [] : layout),
    item(t('table.delete'), told(deleteTable), { danger: true, separated: brief }),
  ];
}

function tellSum(t: Translate, editor: ReportEditor, show: Show): void {
  const result = sumAtCursor(editor);
  const text =
    result.type === 'done'
      ? t('table.sum.done', { count: result.count })
      : result.type === 'unfilled'
        ? t('table.sum.unfilled', { row: result.row })
        : t('table.sum.nothing');
  show({ tone: result.type === 'done' ? 'ok' : 'info', text, topic: 'sum' });
}
