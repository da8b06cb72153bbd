import type { KeyboardEvent } from 'react';
import type { Finding } from '../../../shared/checks/finding';
import { useTranslate } from '../../app/language';
import { Button } from '../../ui/button';
import { isComposingKey } from '../../ui/composing';
import styles from './checks-pane.module.css';
import type { Excerpt } from './excerpt';

interface FindingRowProps {
  id: string;
  finding: Finding;
  excerpt: Excerpt;
  /** In a list that is not by rule. */
  namesRule: boolean;
  current: boolean;
  onShow(focus: boolean): void;
  onFix(): void;
  /** `button`: where a menu is to open; without it, the place alone is ignored. */
  onIgnore(button?: HTMLElement): void;
}

/** One finding: where it is, why, where the rule comes from, and what can be done. */
export function FindingRow({ id, finding, excerpt, namesRule, current, onShow, onFix, onIgnore }: FindingRowProps) {
  const t = useTranslate();
  const { rule, level, source, basis, message, args, fix } = finding;

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    if (isComposingKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (fix) onFix();
    } else if (event.key === 'Delete') onIgnore();
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) onIgnore(event.currentTarget);
    else if (event.key === ' ') onShow(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const changed =
    fix === undefined
      ? undefined
      : fix.type === 'removeBlock'
        ? t('checks.fix.removeBlock')
        : fix.changes[0]!.text === ''
          ? t('checks.fix.remove', { text: excerpt.found })
          : t('checks.fix.to', { text: fix.changes.map(({ text }) => text).join(' … ') });
  return (
    <li className={styles.row} data-finding={id} data-current={current || undefined} data-rule={rule}>
      <button
        type="button"
        data-stop
        className={styles.place}
        aria-current={current || undefined}
        onClick={() => onShow(true)}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => {
          event.preventDefault();
          onIgnore(event.currentTarget);
        }}
      >
        <span className={styles.excerpt}>
          {excerpt.marker !== '' && <span className={styles.marker}>{excerpt.marker}</span>}
          {excerpt.before}
          <mark>{excerpt.found}</mark>
          {excerpt.after}
        </span>
        <span className={styles.reason}>{t(message, args)}</span>
      </button>
      <span className={styles.actions}>
        <span className={styles.level} data-level={level}>
          {namesRule ? t(`checks.rule.${rule}`) : t(`checks.level.${level}`)}
        </span>
        <span className={styles.source} title={basis}>
          {basis ?? t(`checks.source.${source}`)}
        </span>
        {changed !== undefined && (
          <Button
            className={styles.action}
            title={changed}
            aria-label={`${t('checks.fix')}：${changed}`}
            onClick={onFix}
          >
            {t('checks.fix')}
          </Button>
        )}
        <Button
          look="quiet"
          className={styles.action}
          title={t('checks.ignore.menu')}
          aria-haspopup="menu"
          onClick={(event) => onIgnore(event.currentTarget)}
        >
          {t('checks.ignore')}
        </Button>
      </span>
    </li>
  );
}
