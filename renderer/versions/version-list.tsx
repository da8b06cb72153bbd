import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { Version } from '../../shared/ipc/version-calls';
import type { Translate } from '../../shared/messages/translate';
import { useTranslate } from '../app/language';
import { Icon } from '../ui/icon';
import { useMoment } from './moment';
import styles from './versions.module.css';

interface VersionListProps {
  versions: readonly Version[];
  chosen: number;
  onChoose(version: Version): void;
}

/** The versions, the latest first; the arrow keys, Home, End and the page keys go among them. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const t = useTranslate();
  const moment = useMoment();
  const list = useRef<HTMLDivElement>(null);
  const at = versions.findIndex(({ id }) => id === chosen);

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: versions.length - 1,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onChoose(versions[Math.max(0, Math.min(versions.length - 1, to))]!);
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('versions.list')}
      aria-activedescendant={`version-${chosen}`}
      className={styles.list}
      data-testid="version-list"
      onKeyDown={onKeyDown}
    >
      {versions.map((version, i) => (
        <div
          key={version.id}
          id={`version-${version.id}`}
          role="option"
          aria-selected={version.id === chosen}
          className={styles.version}
          onClick={() => onChoose(version)}
        >
          <div className={styles.when}>
            <strong>{moment(version.at)}</strong>
            {i === 0 && <span className={styles.now}>{t('versions.now')}</span>}
            <span className={styles.characters}>
              <span className={styles.growth}>
                {growth(version.characters - (versions[i + 1]?.characters ?? version.characters))}
              </span>
              {t('versions.characters', { count: version.characters })}
            </span>
          </div>
          <div className={styles.what}>{whatHappened(t, moment, version)}</div>
          {version.exportedAt !== undefined && (
            <div className={styles.exported}>
              <Icon name="drop" size={12} />
              {t('versions.exported', { time: moment(version.exportedAt) })}
            </div>
          )}
        </div>
      ))}
      <p className={styles.hint}>
        {versions.length === 1 && versions[0]!.kind !== 'earliest' ? `${t('versions.only')} ` : ''}
        {t('versions.hint')}
      </p>
    </div>
  );
}

/** How many characters more (or fewer) than the version before. */
function growth(characters: number): string {
  return characters === 0 ? '' : `${characters > 0 ? '+' : '−'}${Math.abs(characters)}`;
}

function whatHappened(t: Translate, moment: (at: number) => string, version: Version): string {
  const { kind, restoredTo, added, removed, changed, figures, moved, metadata } = version;
  if (kind === 'restored')
    return restoredTo === undefined
      ? t('versions.kind.restoredSome')
      : t('versions.kind.restored', { time: moment(restoredTo) });
  if (kind !== 'written') return t(`versions.kind.${kind}`);
  return [
    added > 0 ? t('versions.added', { count: added }) : '',
    removed > 0 ? t('versions.removed', { count: removed }) : '',
    changed > 0 ? t('versions.changed', { count: changed }) : '',
    figures > 0 ? t('versions.figures', { count: figures }) : '',
    moved ? t('versions.moved') : '',
    metadata ? t('versions.metadata') : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
