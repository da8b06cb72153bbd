import type { PlanItem } from '../../shared/plan/items';
import { useTranslate } from '../app/language';
import dialogs from '../dialogs/dialogs.module.css';
import styles from './next-items.module.css';

interface NextItemsProps {
  items: readonly PlanItem[];
  /** Ids of those that go on. */
  chosen: ReadonlySet<string>;
  doneBefore: ReadonlySet<string>;
  onChoose(id: string, goesOn: boolean): void;
}

/** The items of a plan: which go on in the next one. What is done is left out, and can be taken in all the same. */
export function NextItems({ items, chosen, doneBefore, onChoose }: NextItemsProps) {
  const t = useTranslate();
  return (
    <fieldset className={dialogs.group}>
      <legend>{t('plan.make.items')}</legend>
      <div className={styles.items}>
        {items.map(({ blockId, heading, task }) => {
          const done =
            task.state === 'done' ? 'plan.make.done' : doneBefore.has(blockId) ? 'plan.make.doneBefore' : null;
          return (
            <label key={blockId} className={styles.item} data-done={done === null ? undefined : ''}>
              <input
                type="checkbox"
                checked={chosen.has(blockId)}
                onChange={(event) => onChoose(blockId, event.target.checked)}
              />
              <span className={styles.heading}>{heading}</span>
              {done !== null && <span className={styles.done}>{t(done)}</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
