import { useEffect, useRef } from 'react';
import type { Change } from '../../shared/read-back/change';
import { useTranslate } from '../app/language';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { blockOf, kindOf, type Decisions, type printedBlocks } from './change-words';
import styles from './read-back.module.css';

interface ChangeListProps {
  changes: readonly Change[];
  decisions: Decisions;
  blocks: ReturnType<typeof printedBlocks>;
  current: string | undefined;
  onCurrent(id: string): void;
}

/** All changes in the order of the file; the arrow keys are those of the screen. */
export function ChangeList({ changes, decisions, blocks, current, onCurrent }: ChangeListProps) {
  const t = useTranslate();
  const chosen = useRef<HTMLLIElement>(null);
  useEffect(() => chosen.current?.scrollIntoView({ block: 'nearest' }), [current]);
  return (
    <ul className={styles.list} role="listbox" aria-label={t('readBack.list')} tabIndex={0} data-autofocus="">
      {changes.map((change) => {
        const decision = decisions.get(change.id);
        const isCurrent = change.id === current;
        return (
          <li
            key={change.id}
            ref={isCurrent ? chosen : null}
            role="option"
            aria-selected={isCurrent}
            className={classNames(styles.item, isCurrent && styles.current)}
            data-decision={decision ?? 'open'}
            onClick={() => onCurrent(change.id)}
          >
            <span className={styles.itemHead}>
              <span className={styles.kind} data-kind={change.kind}>
                {t(kindOf(change))}
              </span>
              {change.conflict && <span className={styles.conflictChip}>{t('readBack.conflict')}</span>}
              <span className={styles.who}>{change.who?.author ?? ''}</span>
              <span className={styles.state}>
                {decision === 'accept' && <Icon name="check" size={13} />}
                {decision === 'reject' && <Icon name="close" size={13} />}
                {t(`readBack.state.${decision ?? 'open'}`)}
              </span>
            </span>
            <span className={styles.itemText}>
              <Summary change={change} blocks={blocks} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Summary({ change, blocks }: Pick<ChangeListProps, 'blocks'> & { change: Change }) {
  const t = useTranslate();
  switch (change.kind) {
    case 'field':
    case 'changed':
      return (
        <>
          {change.kind === 'field' && `${t(`readBack.field.${change.field}`)} `}
          {change.removed !== '' && <del>{change.removed}</del>}
          {change.added !== '' && <ins>{change.added}</ins>}
        </>
      );
    case 'added':
      return <ins>{change.text}</ins>;
    case 'deleted':
      return <del>{blocks.get(change.blockId)?.text}</del>;
    case 'moved':
      return <>{blocks.get(blockOf(change)!)?.text}</>;
  }
}
