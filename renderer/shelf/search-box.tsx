import type { RefObject } from 'react';
import { useLanguage, useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import styles from './search-box.module.css';
import type { Found } from './use-search';

interface SearchBoxProps {
  query: string;
  onQuery(query: string): void;
  found: Found | null;
  /** How many titles hold it. */
  titles: number;
  /** What is searched. */
  reports: number;
  characters: number;
  /** Enter, and the arrow down: into the results. */
  onEnter(): void;
  onDown(): void;
  ref: RefObject<HTMLDivElement | null>;
}

export function SearchBox({
  query,
  onQuery,
  found,
  titles,
  reports,
  characters,
  onEnter,
  onDown,
  ref,
}: SearchBoxProps) {
  const t = useTranslate();
  const number = new Intl.NumberFormat(useLanguage());
  const facts =
    found === null
      ? t('shelf.search.scope', { reports: number.format(reports), characters: number.format(characters) })
      : t(found.more ? 'shelf.search.more' : 'shelf.search.count', {
          count: found.hits.length,
          ms: found.ms < 10 ? Math.round(found.ms * 10) / 10 : Math.round(found.ms),
        });
  return (
    <div ref={ref} className={styles.box} role="search">
      <Icon name="search" />
      <div className={styles.field}>
        <TextField
          label={t('shelf.search.label')}
          hideLabel
          value={query}
          maxLength={200}
          placeholder={t('shelf.search.placeholder')}
          onChange={onQuery}
          onKeyDown={(event) => {
            if (event.key === 'Enter') onEnter();
            else if (event.key === 'ArrowDown') onDown();
            else if (event.key === 'Escape' && query !== '') onQuery('');
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <span className={styles.facts} role="status">
        {found !== null && titles > 0 && `${t('shelf.search.titles', { count: titles })} · `}
        {facts}
      </span>
      {query !== '' && (
        <Button
          look="quiet"
          icon="close"
          aria-label={t('shelf.search.clear')}
          title={t('shelf.search.clear')}
          onClick={() => {
            onQuery('');
            ref.current?.querySelector('input')?.focus();
          }}
        />
      )}
    </div>
  );
}
