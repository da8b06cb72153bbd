import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { DAMAGE_RULES, type DamageRule } from '../../shared/repair/change';
import type { Damage } from '../../shared/review/repairs';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './repair-dialog.module.css';
import type { ReviewModel } from './use-review';

const LINE_HEIGHT = 34;

/** Every repair of the file's damaged text, each with the words around it and a tick; by rule, all at once. */
export function RepairDialog({ model, onClose }: { model: ReviewModel; onClose(): void }) {
  const t = useTranslate();
  const { damage, review } = model;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() =>
    review.repairs.size > 0 ? review.repairs : new Set(damage.map(({ key }) => key)),
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: damage.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 12,
  });
  const rules = DAMAGE_RULES.filter((rule) => damage.some(({ change }) => change.rule === rule));

  function tick(keys: readonly string[], on: boolean) {
    setTicked((before) => {
      const next = new Set(before);
      for (const key of keys) {
        if (on) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  }

  function apply() {
    model.setRepairs(ticked);
    onClose();
  }

  return (
    <Dialog
      title={t('import.repair.title')}
      closeLabel={t('shell.close')}
      width="wide"
      onClose={onClose}
      onSubmit={apply}
      actions={
        <>
          <span className={styles.promise}>{t('import.repair.promise')}</span>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" data-autofocus="">
            {ticked.size === 0 ? t('import.repair.none') : t('import.repair.apply', { count: ticked.size })}
          </Button>
        </>
      }
    >
      <div className={styles.rules}>
        {rules.map((rule) => (
          <RuleTick key={rule} rule={rule} damage={damage} ticked={ticked} onTick={tick} />
        ))}
      </div>
      <div ref={scroller} className={styles.list} data-testid="repairs">
        <ul style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const { key, change, before, after } = damage[item.index]!;
            return (
              <li key={key} className={styles.line} style={{ transform: `translateY(${item.start}px)` }}>
                <label>
                  <input
                    type="checkbox"
                    checked={ticked.has(key)}
                    onChange={(event) => tick([key], event.target.checked)}
                  />
                  <span className={styles.words}>
                    {before}
                    <del>{shown(change.before)}</del>
                    <ins>{shown(change.after)}</ins>
                    {after}
                  </span>
                  <span className={styles.rule}>{t(`import.damage.${change.rule}`)}</span>
                </label>
              </li>
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}

/** Spaces are to be seen. */
function shown(text: string): string {
  return text.replace(/[ \u00a0]/gu, '␣');
}

interface RuleTickProps {
  rule: DamageRule;
  damage: readonly Damage[];
  ticked: ReadonlySet<string>;
  onTick(keys: readonly string[], on: boolean): void;
}

function RuleTick({ rule, damage, ticked, onTick }: RuleTickProps) {
  const t = useTranslate();
  const keys = damage.filter(({ change }) => change.rule === rule).map(({ key }) => key);
  const on = keys.filter((key) => ticked.has(key)).length;
  return (
    <label className={styles.all}>
      <input
        type="checkbox"
        ref={(box) => {
          if (box !== null) box.indeterminate = on > 0 && on < keys.length;
        }}
        checked={on === keys.length}
        onChange={(event) => onTick(keys, event.target.checked)}
      />
      {t(`import.damage.${rule}`)} {keys.length}
    </label>
  );
}
