import { Fragment, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { QuickNote } from '../../shared/ipc/plan-calls';
import type { Task } from '../../shared/model/block';
import type { Matrix, MatrixRow } from '../../shared/plan/matrix';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { MatrixLine } from './matrix-row';
import styles from './plan.module.css';
import type { Group } from './rows';

interface MatrixTableProps {
  groups: readonly Group[];
  unplanned: Matrix['unplanned'];
  hasSummary: boolean;
  renderNote(note: QuickNote): ReactNode;
  onTask(blockId: string, change: Task): void;
  onOpen(row: MatrixRow, side: 'plan' | 'summary'): void;
  onOpenUnplanned(blockId: string): void;
  onLinkUnplanned(blockId: string, heading: string): void;
  onMenu(row: MatrixRow, at: { x: number; y: number }): void;
}

/** The items of a plan under their goals, each with the summary's words; arrow keys go from row to row, and from cell to cell in a column. */
export function MatrixTable(props: MatrixTableProps) {
  const { groups, unplanned, hasSummary, renderNote, onTask, onOpen, onOpenUnplanned, onLinkUnplanned, onMenu } = props;
  const t = useTranslate();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const ids = [
    ...groups.flatMap(({ lines }) => lines.map(({ row }) => row.item.blockId)),
    ...unplanned.map(({ blockId }) => blockId),
  ];
  const now = current !== null && ids.includes(current) ? current : ids[0];
  const rows = new Map(groups.flatMap(({ lines }) => lines.map(({ row }) => [row.item.blockId, row] as const)));

  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const target = event.target as HTMLElement;
    const line = target.closest<HTMLElement>('tr[data-row]');
    if (line === null || event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return;
    const id = line.dataset['row']!;
    const at = ids.indexOf(id);
    const onRow = target === line;
    const inField = target instanceof HTMLInputElement;
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      ...(onRow && { Home: 0, End: ids.length - 1 }),
      ...(inField && { Enter: at + 1 }),
    };
    const to = moves[event.key];
    if (to !== undefined && (onRow || inField)) {
      const next = ids[Math.max(0, Math.min(ids.length - 1, to))]!;
      const row = table.current?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(next)}"]`);
      const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
      (inField ? row?.querySelector<HTMLElement>(`[data-column=${column}] input`) : row)?.focus();
    } else if (onRow && event.key === 'Enter') {
      const row = rows.get(id);
      if (row === undefined) onOpenUnplanned(id);
      else onOpen(row, row.blockId === null || event.shiftKey ? 'plan' : 'summary');
    } else if (onRow && event.key === 'F2') line.querySelector('input')?.focus();
    else if (!onRow && event.key === 'Escape') line.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <table ref={table} className={styles.table} aria-label={t('plan.table')} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">{t('plan.column.measure')}</th>
          <th scope="col" className={styles.unitColumn}>
            {t('plan.column.unit')}
          </th>
          <th scope="col" className={styles.deadlineColumn}>
            {t('plan.column.deadline')}
          </th>
          <th scope="col" className={styles.stateColumn}>
            {t('plan.column.state')}
          </th>
          <th scope="col" className={styles.wordsColumn}>
            {t('plan.column.words')}
          </th>
          <th className={styles.moreColumn} />
        </tr>
      </thead>
      {groups.map(({ goal, lines, notes }) => (
        <tbody key={lines[0]!.row.item.blockId}>
          {goal !== '' && (
            <tr className={styles.goal}>
              <th scope="rowgroup" colSpan={6}>
                {goal}
              </th>
            </tr>
          )}
          {notes.map((note) => (
            <tr key={note.id} className={styles.noteRow}>
              <td colSpan={6}>{renderNote(note)}</td>
            </tr>
          ))}
          {lines.map((line) => {
            const { row } = line;
            const id = row.item.blockId;
            return (
              <Fragment key={id}>
                <MatrixLine
                  line={line}
                  hasSummary={hasSummary}
                  current={id === now}
                  onFocus={() => setCurrent(id)}
                  onTask={(change) => onTask(id, change)}
                  onOpen={() => onOpen(row, 'summary')}
                  onOpenPlan={() => onOpen(row, 'plan')}
                  onMenu={(at) => onMenu(row, at)}
                />
                {line.notes.map((note) => (
                  <tr key={note.id} className={styles.noteRow}>
                    <td colSpan={6}>{renderNote(note)}</td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      ))}
      {unplanned.length > 0 && (
        <tbody>
          <tr className={styles.goal} data-unplanned>
            <th scope="rowgroup" colSpan={6}>
              {t('plan.unplanned')}
            </th>
          </tr>
          {unplanned.map(({ blockId, heading }) => (
            <tr
              key={blockId}
              data-row={blockId}
              data-answer="unplanned"
              tabIndex={blockId === now ? 0 : -1}
              className={styles.row}
              onFocus={() => setCurrent(blockId)}
            >
              <td colSpan={4}>
                <span className={styles.badge} data-tone="new">
                  {t('plan.unplanned.badge')}
                </span>
              </td>
              <td className={styles.words} colSpan={2}>
                <span className={styles.unplanned}>
                  <button type="button" tabIndex={-1} className={styles.told} onClick={() => onOpenUnplanned(blockId)}>
                    {heading}
                  </button>
                  <Button look="quiet" onClick={() => onLinkUnplanned(blockId, heading)}>
                    {t('plan.unplanned.link')}
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      )}
    </table>
  );
}
