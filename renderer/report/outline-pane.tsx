import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslate } from '../app/language';
import { blocksOf, indexOfBlock } from '../editor/commands/current-block';
import { moveSubtree } from '../editor/commands/move';
import { renamable, renameHeading } from '../editor/commands/rename';
import { deleteSpan, moveSpan, setRoles, shiftSpan, type Span } from '../editor/commands/span';
import { setSpanData } from '../editor/clipboard';
import type { OutlineEntry } from '../editor/outline';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import { Button } from '../ui/button';
import { isComposingKey } from '../ui/composing';
import { useToasts } from '../ui/toast';
import { subtreeEnd } from '../../shared/editing/tree';
import type { Role } from '../../shared/model/block';
import { Menu } from '../ui/menu';
import { TextField } from '../ui/text-field';
import { copyBy } from '../ui/copy-plain-text';
import { tellDeleted } from './deleted-toast';
import { hoistAt, setFolded } from './fold-commands';
import { dropPlace, type DropPlace } from './outline-drop';
import { isFiltering, NO_FILTER, visibleRows } from './outline-filter';
import { OutlineRow } from './outline-row';
import styles from './outline-pane.module.css';
import frame from './report-workspace.module.css';

/** px at 100 %; rows are all of one height, so that only those in view are made. */
const ROW = 28;
const PAGE = 15;

const ROLE_KEYS: Partial<Record<string, Role>> = {
  '1': 'part',
  '2': 'goal',
  '3': 'measure',
  '4': 'outcome',
  '5': 'text',
};

/** The headings as a tree: follows the cursor, jumps, folds, filters, and reorders by drag or Alt+Shift+arrows. */
export function OutlinePane({ onShowSource }: { onShowSource(blockId: string): void }) {
  const t = useTranslate();
  const session = useSession();
  const entries = useSignal(session.outline);
  const current = useSignal(session.current);
  const folded = useSignal(session.folding.folded);
  const { show } = useToasts();
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<string | null>(null);
  /** Where a selection of several rows began. */
  const [anchor, setAnchor] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [drag, setDrag] = useState<{ id: string; place: DropPlace | null } | null>(null);
  const [menu, setMenu] = useState<{ row: OutlineEntry; at: { x: number; y: number } } | null>(null);
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
    overscan: 4,
  });

  useEffect(() => {
    if (activeRow >= 0) virtualizer.scrollToIndex(activeRow, { align: 'auto' });
  }, [activeRow, virtualizer]);

  const anchorRow = anchor === null ? -1 : rows.findIndex((row) => row.id === anchor);
  const [firstRow, lastRow] = anchorRow < 0 ? [activeRow, activeRow] : [anchorRow, activeRow].sort((x, y) => x - y);
  const selectedRows = rows.slice(Math.max(0, firstRow!), lastRow! + 1);

  const chosenIds = chosen === null ? '' : selectedRows.map(({ id }) => id).join(' ');
  useEffect(() => session.chosen.set(chosenIds === '' ? [] : chosenIds.split(' ')), [session, chosenIds]);

  function fold(id: string, close: boolean) {
    session.run(() => setFolded(session, id, close));
  }

  /** The blocks of the selected rows, with all under the last one. */
  function selectedBlocks(): Span | null {
    const [first] = selectedRows;
    const last = selectedRows.at(-1);
    if (!first || !last) return null;
    const blocks = blocksOf(session.editor);
    const ends = selectedRows.map((row) => subtreeEnd(blocks, indexOfBlock(session.editor, row.id)));
    return { from: indexOfBlock(session.editor, first.id), to: Math.max(...ends) };
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposingKey(event) || event.target !== event.currentTarget) return;
    const row = rows[activeRow];
    const parentRow = () =>
      rows.reduce((found, other, i) => (i < activeRow && other.level < rows[activeRow]!.level ? i : found), 0);
    const go = (to: number, extend: boolean) => {
      const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
      setAnchor(extend ? (anchor ?? row?.id ?? null) : null);
      setChosen(target?.id ?? null);
    };
    if (event.altKey && event.shiftKey) {
      if (!structureKey(event.key)) return;
      setChosen(row?.id ?? null);
    } else if (event.ctrlKey && !event.altKey && !event.shiftKey && ROLE_KEYS[event.key]) {
      const role = ROLE_KEYS[event.key]!;
      const ids = selectedRows.map(({ id }) => id);
      session.run((editor) =>
        setRoles(
          editor,
          ids.map((id) => indexOfBlock(editor, id)),
          role,
        ),
      );
    } else if (event.ctrlKey && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'c') {
      copySelected();
    } else if (event.ctrlKey || event.altKey || event.metaKey) return;
    else if (event.key === 'ArrowDown') go(activeRow + 1, event.shiftKey);
    else if (event.key === 'ArrowUp') go(activeRow - 1, event.shiftKey);
    else if (event.key === 'Home') go(0, event.shiftKey);
    else if (event.key === 'End') go(rows.length - 1, event.shiftKey);
    else if (event.key === 'PageDown') go(activeRow + PAGE, event.shiftKey);
    else if (event.key === 'PageUp') go(activeRow - PAGE, event.shiftKey);
    else if (event.key === 'ArrowLeft' && row) {
      if (row.hasChildren && !folded.has(row.id)) fold(row.id, true);
      else go(parentRow(), false);
    } else if (event.key === 'ArrowRight' && row) {
      if (folded.has(row.id)) fold(row.id, false);
      else if (row.hasChildren) go(activeRow + 1, false);
    } else if (event.key === 'Enter' && row) jump(row);
    else if (event.key === 'F2' && row) startRenaming(row);
    else if (event.key === 'Delete' && row) removeSelected();
    else if (event.key === 'Escape' && anchor !== null) setAnchor(null);
    else return;
    event.preventDefault();
  }

  /** Alt+Shift+arrows, as in the text. */
  function structureKey(key: string): boolean {
    const act = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: -1, ArrowRight: 1 } as const;
    if (!(key in act)) return false;
    const what = act[key as keyof typeof act];
    session.run((editor) => {
      const span = selectedBlocks();
      if (!span) return;
      if (typeof what === 'string') moveSpan(editor, span, what);
      else shiftSpan(editor, span, what);
    });
    return true;
  }

  function removeSelected() {
    session.run((editor) => {
      const span = selectedBlocks();
      const n = span ? deleteSpan(editor, span) : 0;
      setAnchor(null);
      setChosen(null);
      if (n > 0) tellDeleted(session, t, show, t('editor.blocks.deleted', { n }));
    });
  }

  function copySelected() {
    const span = selectedBlocks();
    if (span) copyBy((data) => setSpanData(session.editor, span, data));
  }

  function startRenaming(row: OutlineEntry) {
    session.run((editor) => {
      if (renamable(editor, indexOfBlock(editor, row.id)) !== null) setRenaming(row.id);
    });
  }

  function rename(row: OutlineEntry, heading: string | null) {
    setRenaming(null);
    setChosen(row.id);
    scroller.current?.focus();
    if (heading === null) return;
    session.run((editor) => {
      if (!renameHeading(editor, indexOfBlock(editor, row.id), heading))
        show({ tone: 'info', text: t('editor.outline.notRenamed'), topic: 'renaming' });
    });
  }

  function onClick(event: MouseEvent, row: OutlineEntry) {
    if (!event.shiftKey) return jump(row);
    setAnchor(anchor ?? rows[activeRow]?.id ?? row.id);
    setChosen(row.id);
    scroller.current?.focus();
  }

  function jump(row: OutlineEntry) {
    setChosen(null);
    setAnchor(null);
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
          value={filter.words}
          onChange={(words) => setFilter((now) => ({ ...now, words }))}
          type="search"
        />
        <div role="group" aria-label={t('editor.outline.filters')} className={styles.chips}>
          <Button
            className={styles.chip}
            pressed={filter.bare}
            onClick={() => setFilter((now) => ({ ...now, bare: !now.bare }))}
          >
            {t('editor.outline.onlyBare')} {entries.filter(({ bare }) => bare).length}
          </Button>
          <Button
            className={styles.chip}
            pressed={filter.unfilled}
            onClick={() => setFilter((now) => ({ ...now, unfilled: !now.unfilled }))}
          >
            {t('editor.outline.onlyUnfilled')}{' '}
            {entries.filter(({ unfilled, hasChildren }) => unfilled > 0 && !hasChildren).length}
          </Button>
        </div>
      </div>
      {rows.length === 0 && (
        <p className={styles.empty}>{t(isFiltering(filter) ? 'editor.outline.nothing' : 'editor.outline.empty')}</p>
      )}
      <div
        ref={scroller}
        className={styles.tree}
        role="tree"
        aria-label={t('editor.outline')}
        aria-activedescendant={activeRow >= 0 ? `${treeId}-${activeRow}` : undefined}
        aria-multiselectable
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (event.currentTarget.contains(event.relatedTarget)) return;
          setChosen(null);
          setAnchor(null);
        }}
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
                selected={index >= firstRow! && index <= lastRow!}
                renamed={
                  renaming === row.id ? (renamable(session.editor, indexOfBlock(session.editor, row.id)) ?? '') : null
                }
                onRename={(heading) => rename(row, heading)}
                folded={row.hasChildren ? folded.has(row.id) : null}
                dropLine={drag?.place?.row === index ? drag.place : null}
                onFold={() => fold(row.id, !folded.has(row.id))}
                onClick={(event) => onClick(event, row)}
                onMenu={(at) => {
                  // On a row beside the selected ones the menu is about that row.
                  if (index < firstRow! || index > lastRow!) setAnchor(null);
                  if (index < firstRow! || index > lastRow!) setChosen(row.id);
                  scroller.current?.focus();
                  setMenu({ row, at });
                }}
                onDragStart={() => setDrag({ id: row.id, place: null })}
                onDragEnd={() => setDrag(null)}
                onDragOver={(event) => onDragOver(event, index)}
              />
            );
          })}
        </div>
      </div>
      {menu !== null && (
        <Menu
          label={t('editor.outline')}
          at={menu.at}
          onClose={() => setMenu(null)}
          items={[
            { label: t('editor.outline.renameItem'), shortcut: 'F2', run: () => startRenaming(menu.row) },
            { label: t('menu.copy'), shortcut: 'Ctrl+C', run: copySelected },
            {
              label: t('menu.hoist'),
              run: () => session.run((editor) => hoistAt(session, indexOfBlock(editor, menu.row.id))),
            },
            { label: t('passage.open'), icon: 'file', run: () => onShowSource(menu.row.id) },
            { label: t('menu.deleteBlocks'), shortcut: 'Delete', danger: true, separated: true, run: removeSelected },
          ]}
        />
      )}
    </nav>
  );
}

/** The heading that block `at` stands under. */
function entryAt(entries: readonly OutlineEntry[], at: number): OutlineEntry | undefined {
  return at < 0 ? undefined : entries.filter((entry) => entry.at <= at).at(-1);
}
