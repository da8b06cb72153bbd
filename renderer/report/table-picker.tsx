import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { ReactEditor } from 'slate-react';
import { useTranslate } from '../app/language';
import { insertTable } from '../editor/commands/table';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import { isComposingKey } from '../ui/composing';
import styles from './table-picker.module.css';

const ROWS = 8;
const COLUMNS = 8;

/** The small grid on which the size of a new table is shown, by pointer or arrow keys. Mounted once; open while the session says where. */
export function TablePicker() {
  const session = useSession();
  const at = useSignal(session.tablePicker);
  return at && <Grid at={at} onClose={() => session.tablePicker.set(null)} />;
}

function Grid({ at, onClose }: { at: { x: number; y: number }; onClose(): void }) {
  const t = useTranslate();
  const session = useSession();
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ rows: 3, columns: 3 });
  const { rows, columns } = size;

  useEffect(() => box.current!.focus(), []);

  function close() {
    onClose();
    setTimeout(() => ReactEditor.focus(session.editor));
  }

  function insert({ rows, columns }: typeof size) {
    onClose();
    session.run((editor) => {
      insertTable(editor, rows, columns);
      setTimeout(() => ReactEditor.focus(editor));
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposingKey(event)) return;
    event.stopPropagation();
    const moves: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const move = moves[event.key];
    if (move)
      setSize({
        rows: Math.max(1, Math.min(ROWS, rows + move[0])),
        columns: Math.max(1, Math.min(COLUMNS, columns + move[1])),
      });
    else if (event.key === 'Enter' || event.key === ' ') insert(size);
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
  }

  const label = t('table.insert.size', { rows, columns });
  return createPortal(
    <div
      className={styles.backdrop}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div
        ref={box}
        role="application"
        aria-label={`${t('table.insert.title')} ${label}`}
        tabIndex={-1}
        className={styles.box}
        style={{
          left: Math.max(4, Math.min(at.x, window.innerWidth - 230)),
          top: Math.max(4, Math.min(at.y, window.innerHeight - 300)),
        }}
        onKeyDown={onKeyDown}
        data-testid="table-picker"
      >
        <p className={styles.size} aria-live="polite">
          {label}
        </p>
        <div className={styles.grid}>
          {Array.from({ length: ROWS * COLUMNS }, (_, i) => {
            const cell = { rows: Math.floor(i / COLUMNS) + 1, columns: (i % COLUMNS) + 1 };
            return (
              <span
                key={i}
                className={styles.cell}
                data-on={(cell.rows <= rows && cell.columns <= columns) || undefined}
                onMouseEnter={() => setSize(cell)}
                onMouseDown={(event) => {
                  event.preventDefault();
                  insert(cell);
                }}
              />
            );
          })}
        </div>
        <p className={styles.hint}>{t('table.insert.hint')}</p>
      </div>
    </div>,
    document.body,
  );
}
