import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useTranslate } from '../app/language';
import { blocksOf, indexOfBlock } from '../editor/commands/current-block';
import { demoteAt, promoteAt } from '../editor/commands/levels';
import { moveDown, moveSubtree, moveUp } from '../editor/commands/move';
import type { OutlineEntry } from '../editor/outline';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import { isComposingKey } from '../ui/composing';
import { TextField } from '../ui/text-field';
import { dropPlace, type DropPlace } from './outline-drop';
import { OutlineRow } from './outline-row';
import styles from './outline-pane.module.css';
import frame from './report-workspace.module.css';

/** px at 100 %; rows are all of one height, so that only those in view are made. */
const ROW = 28;

/** The headings as a tree: follows the cursor, jumps, folds, filters, and reorders by drag or Alt+Shift+arrows. */
export function OutlinePane() {
  const t = useTranslate();
  const session = useSession();
  const entries = useSignal(session.outline);
  const current = useSignal(session.current);
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<string | null>(null);
  const [drag, setDrag] = useState<{ id: string; place: DropPlace | null } | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const treeId = useId();

  const rows = useMemo(() => visibleRows(entries, folded, filter), [entries, folded, filter]);
  const cursorEntry = useMemo(
    () => entryAt(entries, current === null ? -1 : indexOfBlock(session.editor, current.id)),
    [entries, current, session],
  );
  const activeId = chosen ?? cursorEntry?.id ?? null;
  const activeRow = rows.findIndex((row) => row.id === activeId);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
  });

  useEffect(() => {
    if (activeRow >= 0) virtualizer.scrollToIndex(activeRow, { align: 'auto' });
  }, [activeRow, virtualizer]);

  function fold(id: string, close: boolean) {
    setFolded((ids) => {
      const next = new Set(ids);
      if (close) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposingKey(event)) return;
    const row = rows[activeRow];
    const step = (by: number) => setChosen(rows[Math.max(0, Math.min(rows.length - 1, activeRow + by))]?.id ?? null);
    if (event.altKey && event.shiftKey && row) {
      const at = () => indexOfBlock(session.editor, row.id);
      if (event.key === 'ArrowUp') session.run((editor) => moveUp(editor, at()));
      else if (event.key === 'ArrowDown') session.run((editor) => moveDown(editor, at()));
      else if (event.key === 'ArrowLeft') session.run((editor) => promoteAt(editor, at()));
      else if (event.key === 'ArrowRight') session.run((editor) => demoteAt(editor, at()));
      else return;
      setChosen(row.id);
    } else if (event.ctrlKey || event.altKey || event.metaKey) return;
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Home') step(-rows.length);
    else if (event.key === 'End') step(rows.length);
    else if (event.key === 'ArrowLeft' && row) {
      if (row.hasChildren && !folded.has(row.id)) fold(row.id, true);
      else
        setChosen(
          rows
            .slice(0, activeRow)
            .filter((other) => other.level < row.level)
            .at(-1)?.id ?? row.id,
        );
    } else if (event.key === 'ArrowRight' && row) {
      if (folded.has(row.id)) fold(row.id, false);
      else if (row.hasChildren) step(1);
    } else if (event.key === 'Enter' && row) jump(row);
    else return;
    event.preventDefault();
  }

  function jump(row: OutlineEntry) {
    setChosen(null);
    session.jumpTo(row.id, 'end');
  }

  function onDragOver(event: DragEvent, index: number) {
    if (!drag) return;
    const blocks = blocksOf(session.editor);
    const place = dropPlace(event, rows, index, blocks, drag.id);
    if (place) event.preventDefault();
    setDrag((now) => now && { ...now, place: place ?? null });
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    const { id, place } = drag ?? {};
    setDrag(null);
    if (id === undefined || !place) return;
    session.run((editor) => moveSubtree(editor, indexOfBlock(editor, id), place.before, place.depth));
  }

  return (
    <nav className={frame.left} aria-label={t('editor.outline')} data-testid="outline-pane">
      <div className={frame.paneHead}>
        <h2>{t('editor.outline')}</h2>
      </div>
      <div className={styles.filter}>
        <TextField
          label={t('editor.outline.filter')}
          hideLabel
          placeholder={t('editor.outline.filter')}
          value={filter}
          onChange={setFilter}
          type="search"
        />
      </div>
      {rows.length === 0 && (
        <p className={styles.empty}>{t(filter === '' ? 'editor.outline.empty' : 'editor.outline.nothing')}</p>
      )}
      <div
        ref={scroller}
        className={styles.tree}
        role="tree"
        aria-label={t('editor.outline')}
        aria-activedescendant={activeRow >= 0 ? `${treeId}-${activeRow}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(null)}
        onDrop={onDrop}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null))
            setDrag((now) => now && { ...now, place: null });
        }}
      >
        <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]!;
            return (
              <OutlineRow
                key={row.id}
                id={`${treeId}-${index}`}
                row={row}
                top={start}
                height={ROW}
                current={row.id === activeId}
                folded={row.hasChildren ? folded.has(row.id) : null}
                dropLine={drag?.place?.row === index ? drag.place : null}
                onFold={() => fold(row.id, !folded.has(row.id))}
                onJump={() => jump(row)}
                onDragStart={() => setDrag({ id: row.id, place: null })}
                onDragEnd={() => setDrag(null)}
                onDragOver={(event) => onDragOver(event, index)}
              />
            );
          })}
        </div>
      </div>
    </nav>
  );
}

/** What folding leaves, or, with a filter, the rows that contain it and those above them. */
function visibleRows(entries: readonly OutlineEntry[], folded: ReadonlySet<string>, filter: string): OutlineEntry[] {
  const wanted = filter.trim();
  if (wanted !== '') {
    const path: OutlineEntry[] = [];
    const kept = new Set<OutlineEntry>();
    for (const entry of entries) {
      path.length = entry.level;
      path[entry.level] = entry;
      if ((entry.marker + entry.text).includes(wanted)) for (const above of path) kept.add(above);
    }
    return entries.filter((entry) => kept.has(entry));
  }
  let closed = Infinity;
  return entries.filter((entry) => {
    if (entry.level > closed) return false;
    closed = folded.has(entry.id) ? entry.level : Infinity;
    return true;
  });
}

/** The heading that block `at` stands under. */
function entryAt(entries: readonly OutlineEntry[], at: number): OutlineEntry | undefined {
  return at < 0 ? undefined : entries.filter((entry) => entry.at <= at).at(-1);
}
