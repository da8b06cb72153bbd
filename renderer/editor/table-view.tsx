import {
  createContext,
  useContext,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { ReactEditor, type RenderElementProps } from 'slate-react';
import { useTranslate } from '../app/language';
import { isComposingKey } from '../ui/composing';
import { indexOfBlock } from './commands/current-block';
import { setWidths } from './commands/table';
import { sameList } from './same';
import { useSession } from './session-context';
import { useSignal } from './signal';
import { gridOf, sameGrid, type Grid } from './table-grid';
import type { TableElement } from './convert';
import type { CellElement } from './slate-types';
import styles from './table-view.module.css';

/** What a cell has to know of its table: asked by the cell itself, which Slate's own elements know nothing of. `places` by Slate's key of the cell. */
interface Layout {
  grid: Grid;
  places: ReadonlyMap<string, { row: number; column: number }>;
}
const LayoutContext = createContext<Layout | null>(null);

/** px at the right edge of a cell where the border can be taken hold of. */
const GRIP = 5;
/** Share of the table's width. */
const NARROWEST = 0.03;

interface TableFrameProps {
  element: TableElement;
  children: ReactNode;
}

/** The grid of a table, in the place of a block's text. Its columns are dragged by their borders. */
export function TableFrame({ element, children }: TableFrameProps) {
  const t = useTranslate();
  const session = useSession();
  const { editor } = session;
  const cursor = useSignal(session.tableCursor);
  const own = cursor?.id === element.id ? cursor : null;
  const table = useRef<HTMLTableElement>(null);
  const grid = gridOf(element);
  const layout = useLayout(element, grid);

  // Set past React, which would have to render every cell again for it.
  useLayoutEffect(() => {
    table.current!.querySelectorAll('td, th').forEach((cell) => {
      const { row, column } = (cell as HTMLElement).dataset;
      const picked =
        own?.many === true &&
        Number(row) >= own.top &&
        Number(row) <= own.bottom &&
        Number(column) >= own.left &&
        Number(column) <= own.right;
      cell.toggleAttribute('data-picked', picked);
    });
  }, [own, layout]);

  function onMouseMove(event: MouseEvent) {
    if (event.buttons === 0) table.current!.toggleAttribute('data-grip', borderUnder(event) !== null);
  }

  function onMouseDown(event: MouseEvent) {
    const border = event.button === 0 ? borderUnder(event) : null;
    if (border === null) return;
    event.preventDefault();
    event.stopPropagation();
    drag(border, event.clientX);
  }

  /** Follows the pointer; the report hears of the widths when it is let go. Esc gives them up. */
  function drag(border: number, from: number) {
    const box = table.current!.getBoundingClientRect();
    const columns = [...table.current!.querySelectorAll('col')];
    let widths = [...grid.widths];
    const show = (shares: readonly number[]) =>
      columns.forEach((column, i) => (column.style.width = `${shares[i]! * 100}%`));
    const move = (event: globalThis.MouseEvent) => {
      const before = grid.widths[border]!;
      const after = grid.widths[border + 1]!;
      const by = Math.max(NARROWEST - before, Math.min(after - NARROWEST, (event.clientX - from) / box.width));
      widths = grid.widths.map((width, i) => (i === border ? width + by : i === border + 1 ? width - by : width));
      show(widths);
    };
    const end = (keep: boolean) => {
      document.removeEventListener('mousemove', move);
      document.removeEventListener('mouseup', drop);
      document.removeEventListener('keydown', key, true);
      if (!keep) return show(grid.widths);
      session.run(() => {
        const at = indexOfBlock(editor, element.id);
        if (at >= 0) setWidths(editor, at, widths);
      });
    };
    const drop = () => end(true);
    const key = (event: globalThis.KeyboardEvent) => {
      if (isComposingKey(event) || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    document.addEventListener('mousemove', move);
    document.addEventListener('mouseup', drop);
    document.addEventListener('keydown', key, true);
  }

  /** The border between two columns that the pointer is on: the index of the left one. */
  function borderUnder(event: MouseEvent): number | null {
    const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('td, th');
    if (!cell || !table.current!.contains(cell)) return null;
    const box = cell.getBoundingClientRect();
    const column = Number(cell.dataset['column']);
    const last = column + cell.colSpan - 1;
    if (event.clientX > box.right - GRIP && last < grid.columns - 1) return last;
    return event.clientX < box.left + GRIP && column > 0 ? column - 1 : null;
  }

  return (
    <LayoutContext value={layout}>
      <div
        className={styles.frame}
        data-size={t('table.size', { rows: grid.rows, columns: grid.columns })}
        data-open={own !== null || undefined}
        data-picking={own?.many || undefined}
      >
        <table
          ref={table}
          className={styles.table}
          data-line={t('table.line')}
          onMouseMove={onMouseMove}
          onMouseDown={onMouseDown}
          aria-rowcount={grid.rows}
          aria-colcount={grid.columns}
        >
          <colgroup contentEditable={false}>
            {grid.widths.map((width, i) => (
              <col key={i} style={{ width: `${width * 100}%` }} />
            ))}
          </colgroup>
          <tbody>{children}</tbody>
        </table>
      </div>
    </LayoutContext>
  );
}

/** The very same object as long as cells only change their text: typing in one renders no other. */
function useLayout(element: TableElement, grid: Grid): Layout {
  const { editor } = useSession();
  const last = useRef<Layout | null>(null);
  const places = new Map(
    element.children.flatMap((row, r) =>
      row.children.map((cell, c) => [ReactEditor.findKey(editor, cell).id, { row: r, column: c }] as const),
    ),
  );
  const known = last.current;
  const same = known && sameGrid(known.grid, grid) && sameList([...known.places.keys()], [...places.keys()]);
  if (!same) last.current = { grid, places };
  return last.current!;
}

export function TableRow({ attributes, children }: RenderElementProps) {
  return <tr {...attributes}>{children}</tr>;
}

type CellProps = Omit<RenderElementProps, 'element'> & { element: CellElement };

export function TableCell({ attributes, children, element }: CellProps) {
  const layout = useContext(LayoutContext);
  const { editor } = useSession();
  const place = layout?.places.get(ReactEditor.findKey(editor, element).id) ?? { row: 0, column: 0 };
  const grid = layout?.grid;
  const span = grid ? grid.span(place.row, place.column) : { rows: 1, columns: 1 };
  const header = grid !== undefined && place.row < grid.headerRows;
  const Tag = header ? 'th' : 'td';
  return (
    <Tag
      {...attributes}
      className={styles.cell}
      style={span === null ? HIDDEN : undefined}
      rowSpan={span?.rows}
      colSpan={span?.columns}
      scope={header ? 'col' : undefined}
      data-row={place.row}
      data-column={place.column}
      data-total={(grid?.totalRow === true && place.row === grid.rows - 1) || undefined}
      data-number={isNumber(element) || undefined}
    >
      {children}
    </Tag>
  );
}
const HIDDEN: CSSProperties = { display: 'none' };

/** Numbers stand at the right, as in any table of figures, and what is to become one too (XX%). */
function isNumber(cell: CellElement): boolean {
  const text = cell.children.map((child) => ('text' in child ? child.text : '0')).join('');
  return /^\s*[+-]?(?:\d[\d,]*(?:\.\d+)?|[XxＸｘ×]+|_+)%?\s*$/u.test(text);
}
