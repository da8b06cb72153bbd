import type { MouseEvent } from 'react';
import type { Role } from '../../shared/model/block';
import { useTranslate } from '../app/language';
import { Icon } from './icon';
import styles from './role-chip.module.css';

/** The role of a block as a small coloured label; with `onOpen` a button that offers the roles. */
export function RoleChip({ role, onOpen }: { role: Role; onOpen?: (event: MouseEvent<HTMLButtonElement>) => void }) {
  const t = useTranslate();
  const className = `${styles.chip} ${styles[role]}`;
  if (onOpen === undefined) return <span className={className}>{t(`role.${role}`)}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={t('import.row.role', { role: t(`role.${role}`) })}
      className={className}
      onClick={onOpen}
    >
      {t(`role.${role}`)}
      <Icon name="down" size={10} />
    </button>
  );
}
