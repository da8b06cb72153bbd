import type { MouseEvent } from 'react';
import { TASK_STATES, type Task } from '../../shared/model/block';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import styles from './plan.module.css';
import type { Line } from './rows';
import { TaskField } from './task-field';

interface MatrixLineProps {
  line: Line;
  hasSummary: boolean;
  current: boolean;
  onFocus(): void;
  onTask(change: Task): void;
  onOpen(): void;
  onOpenPlan(): void;
  onMenu(at: { x: number; y: number }): void;
}

/** One item of the plan: what it asks, how it stands, and what the summary says. */
export function MatrixLine(props: MatrixLineProps) {
  const { line, hasSummary, current, onFocus, onTask, onOpen, onOpenPlan, onMenu } = props;
  const t = useTranslate();
  const { row, marker } = line;
  const { item, answer, how, words, unfilled } = row;
  const { unit = '', deadline = '', state = 'open' } = item.task;
  const named = (column: string) => t('plan.of', { column, heading: item.heading });
  const below = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onMenu({ x: box.left, y: box.bottom });
  };
  return (
    <tr
      data-row={item.blockId}
      data-answer={hasSummary ? answer : undefined}
      tabIndex={current ? 0 : -1}
      className={styles.row}
      onFocus={onFocus}
      onContextMenu={(event) => {
        event.preventDefault();
        const box = event.currentTarget.getBoundingClientRect();
        // The menu key has no place of its own.
        onMenu(event.button === 2 ? { x: event.clientX, y: event.clientY } : { x: box.left + 24, y: box.bottom });
      }}
    >
      <th scope="row" className={styles.measure}>
        <button type="button" tabIndex={-1} title={item.text} onClick={onOpenPlan}>
          {marker}
          {item.heading}
        </button>
      </th>
      <td data-column="unit">
        <TaskField
          label={named(t('plan.column.unit'))}
          value={unit}
          maxLength={200}
          onCommit={(value) => onTask({ unit: value })}
        />
      </td>
      <td data-column="deadline">
        <TaskField
          label={named(t('plan.column.deadline'))}
          value={deadline}
          maxLength={100}
          onCommit={(value) => onTask({ deadline: value })}
        />
      </td>
      <td data-column="state" data-state={state}>
        <Select
          label={named(t('plan.column.state'))}
          hideLabel
          value={state}
          options={TASK_STATES.map((value) => ({ value, label: t(`plan.state.${value}`) }))}
          onChange={(value) => onTask({ state: value })}
        />
      </td>
      <td className={styles.words}>
        {!hasSummary ? null : answer === 'notReported' ? (
          <span className={styles.badge} data-tone="danger">
            {t(how === 'linked' ? 'plan.answer.apart' : 'plan.answer.notReported')}
          </span>
        ) : (
          <>
            <button type="button" tabIndex={-1} className={styles.told} title={words} onClick={onOpen}>
              {words}
            </button>
            <span className={styles.badges}>
              {answer === 'noOutcome' && (
                <span className={styles.badge} data-tone="warn">
                  {t('plan.answer.noOutcome')}
                </span>
              )}
              {unfilled > 0 && (
                <span className={styles.badge} data-tone="warn">
                  {t('plan.unfilled', { n: unfilled })}
                </span>
              )}
              {how !== null && <span className={styles.how}>{t(`plan.how.${how}`)}</span>}
            </span>
          </>
        )}
      </td>
      <td className={styles.more}>
        <Button
          look="quiet"
          icon="more"
          aria-haspopup="menu"
          aria-label={t('plan.more', { heading: item.heading })}
          onClick={below}
        />
      </td>
    </tr>
  );
}
