import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslate } from '../app/language';
import { TextField } from '../ui/text-field';
import styles from './plan.module.css';

export interface Pick {
  id: string;
  label: string;
  /** Where it stands. */
  under: string;
}

interface PickListProps {
  label: string;
  picks: readonly Pick[];
  chosen: string | null;
  onChoose(id: string): void;
}

/** Chooses one of many lines: a filter, and under it a list moved through with the arrow keys from either. */
export function PickList({ label, picks, chosen, onChoose }: PickListProps) {
  const t = useTranslate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState('');
  const words = filter.trim().split(/\s+/u);
  const shown = picks.filter((pick) => words.every((word) => (pick.under + pick.label).includes(word)));

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = shown.findIndex((pick) => pick.id === chosen);
    const next = shown[at < 0 ? 0 : at + by];
    if (next !== undefined) onChoose(next.id);
  }

  return (
    <div>
      <TextField
        label={label}
        value={filter}
        placeholder={t('plan.link.filter')}
        autoFocus
        onChange={setFilter}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={label}
        aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
        className={styles.picks}
        onKeyDown={onKeyDown}
      >
        {shown.map((pick) => (
          <div
            key={pick.id}
            id={`${id}-${pick.id}`}
            role="option"
            aria-selected={pick.id === chosen}
            className={styles.pick}
            onClick={() => onChoose(pick.id)}
          >
            <span>{pick.label}</span>
            {pick.under !== '' && <small>{pick.under}</small>}
          </div>
        ))}
        {shown.length === 0 && <p className={styles.pick}>{t('plan.link.none')}</p>}
      </div>
    </div>
  );
}
