import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslate } from '../app/language';
import { isComposingKey } from '../ui/composing';
import styles from './ledger.module.css';

/** A row that can be chosen: by a click, and with the arrow keys from the row before. */
export function LedgerRow({
  label,
  conflicting,
  chosen,
  onChoose,
  children,
}: {
  label: string;
  conflicting: boolean;
  chosen: boolean;
  onChoose(): void;
  children: ReactNode;
}) {
  const t = useTranslate();
  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    if (isComposingKey(event) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const row = event.currentTarget.closest('tr')!;
    const next = event.key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    event.preventDefault();
    const button = next?.querySelector('button');
    button?.focus();
    button?.click();
  }
  return (
    <tr data-chosen={chosen ? '' : undefined} onClick={onChoose}>
      <th scope="row">
        <button type="button" aria-pressed={chosen} onClick={onChoose} onKeyDown={onKeyDown}>
          {label}
        </button>
        {conflicting && <span className={styles.conflictMark}>{t('ledger.conflict')}</span>}
      </th>
      {children}
    </tr>
  );
}
