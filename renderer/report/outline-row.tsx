import type { DragEvent } from 'react';
import { useTranslate } from '../app/language';
import type { OutlineEntry } from '../editor/outline';
import { Icon } from '../ui/icon';
import type { DropPlace } from './outline-drop';
import styles from './outline-pane.module.css';

interface OutlineRowProps {
  id: string;
  row: OutlineEntry;
  /** px */
  top: number;
  height: number;
  current: boolean;
  /** null: nothing to fold */
  folded: boolean | null;
  dropLine: DropPlace | null;
  onFold(): void;
  onJump(): void;
  onDragStart(): void;
  onDragEnd(): void;
  onDragOver(event: DragEvent): void;
}

export function OutlineRow(props: OutlineRowProps) {
  const t = useTranslate();
  const { id, row, top, height, current, folded, dropLine, onFold, onJump, onDragStart, onDragEnd, onDragOver } = props;
  const text = row.text === '' ? t('editor.outline.untitled') : row.text;
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.level + 1}
      aria-selected={current}
      aria-expanded={folded === null ? undefined : !folded}
      className={styles.row}
      data-role={row.role}
      data-block={row.id}
      style={{ transform: `translateY(${top}px)`, height, paddingLeft: `${0.5 + row.level}rem` }}
      title={row.marker + text}
      draggable
      onClick={onJump}
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
      <span className={styles.text}>{text}</span>
      <Badge row={row} />
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
