import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type DragEvent, type MouseEvent } from 'react';
import { useTranslate } from '../app/language';
import type { OutlineEntry } from '../editor/outline';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import type { DropPlace } from './outline-drop';
import styles from './outline-pane.module.css';

interface OutlineRowProps {
  id: string;
  row: OutlineEntry;
  /** px */
  top: number;
  height: number;
  current: boolean;
  selected: boolean;
  /** The heading while it is being renamed, otherwise null. */
  renamed: string | null;
  /** null: given up. */
  onRename(heading: string | null): void;
  /** null: nothing to fold */
  folded: boolean | null;
  dropLine: DropPlace | null;
  onFold(): void;
  onClick(event: MouseEvent): void;
  /** Window coordinates, px. */
  onMenu(at: { x: number; y: number }): void;
  onDragStart(): void;
  onDragEnd(): void;
  onDragOver(event: DragEvent): void;
}

export function OutlineRow(props: OutlineRowProps) {
  const t = useTranslate();
  const {
    id,
    row,
    top,
    height,
    current,
    selected,
    renamed,
    onRename,
    folded,
    dropLine,
    onFold,
    onClick,
    onMenu,
    onDragStart,
    onDragEnd,
    onDragOver,
  } = props;
  const text = row.text === '' ? t('editor.outline.untitled') : row.text;
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.level + 1}
      aria-selected={selected}
      aria-current={current || undefined}
      aria-expanded={folded === null ? undefined : !folded}
      className={styles.row}
      data-role={row.role}
      data-block={row.id}
      style={{ top, height, paddingLeft: `${0.5 + row.level}rem` }}
      title={row.marker + text}
      draggable={renamed === null}
      onClick={renamed === null ? onClick : undefined}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', row.marker + text);
        event.dataTransfer.effectAllowed = 'move';
        onDragStart();
      }}
      onDragEnd={onDragEnd}
      onDragOver={onDragOver}
    >
      {folded === null ? (
        <span className={styles.dot} />
      ) : (
        <span
          className={styles.fold}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          <span className={styles.dot} />
          <Icon name={folded ? 'right' : 'down'} size={12} />
        </span>
      )}
      {row.marker !== '' && <span className={styles.marker}>{row.marker}</span>}
      {renamed === null ? (
        <span className={styles.text}>{text}</span>
      ) : (
        <RenameField heading={renamed} onDone={onRename} />
      )}
      {renamed === null && <Badge row={row} />}
      {dropLine && (
        <span
          className={styles.line}
          data-edge={dropLine.edge}
          style={{ left: `${0.5 + dropLine.level}rem` }}
          data-testid="drop-line"
        />
      )}
    </div>
  );
}

/** Takes Enter and Esc, and a click elsewhere for Enter; an input method keeps its own. */
function RenameField({ heading, onDone }: { heading: string; onDone(heading: string | null): void }) {
  const t = useTranslate();
  const [text, setText] = useState(heading);
  const field = useRef<HTMLSpanElement>(null);
  const done = useRef(false);
  useEffect(() => field.current!.querySelector('input')!.select(), []);
  const finish = (result: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(result);
  };
  const goes = useEffectEvent(() => {
    if (!done.current) finish(field.current?.querySelector('input')?.value ?? text);
  });
  // The row goes from the page (another change took it away, or it was scrolled far off): what was typed is kept.
  useLayoutEffect(() => () => goes(), []);
  return (
    <span className={styles.rename} ref={field} onKeyDown={(event) => event.stopPropagation()}>
      <TextField
        label={t('editor.outline.renaming')}
        hideLabel
        autoFocus
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish(event.currentTarget.value);
          else if (event.key === 'Escape') finish(null);
        }}
        onBlur={() => finish(field.current!.querySelector('input')!.value)}
      />
    </span>
  );
}

/** What a measure has to show, or lacks. */
function Badge({ row }: { row: OutlineEntry }) {
  const t = useTranslate();
  if (row.role !== 'measure') return null;
  if (row.bare) return <span className={styles.lacking}>{t('editor.outline.bare')}</span>;
  const outcomes = row.outcomes > 0 ? t('editor.outline.outcomes', { n: row.outcomes }) : '';
  if (row.unfilled > 0) {
    return (
      <span className={styles.lacking} title={outcomes}>
        {t('editor.outline.unfilled', { n: row.unfilled })}
      </span>
    );
  }
  return outcomes === '' ? null : <span className={styles.badge}>{outcomes}</span>;
}
