import type { KeyboardEvent } from 'react';
import type { SearchHit } from '../../shared/ipc/contract';
import { looserQueries } from '../../shared/search/query';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { moveFocus } from './move-focus';
import styles from './search-results.module.css';
import type { Found } from './use-search';

/** The passages found, each with where it stands. Enter or a click opens the report there. */
export function SearchResults({
  found,
  narrowed,
  onOpen,
  onQuery,
  onWiden,
  onLeave,
}: {
  found: Found;
  /** Whether filters are set. */
  narrowed: boolean;
  /** Looks for something else. */
  onQuery(query: string): void;
  /** Takes the filters away. */
  onWiden(): void;
  onOpen(hit: SearchHit): void;
  onLeave(): void;
}) {
  const t = useTranslate();
  if (found.hits.length === 0) {
    return (
      <EmptyState
        icon="search"
        title={t('shelf.search.none', { query: found.query })}
        actions={
          <>
            {narrowed && (
              <Button look="primary" onClick={onWiden}>
                {t('shelf.filters.clear')}
              </Button>
            )}
            {looserQueries(found.query).map((query) => (
              <Button key={query} icon="search" onClick={() => onQuery(query)}>
                {query}
              </Button>
            ))}
          </>
        }
      >
        {t(narrowed ? 'shelf.search.noneNarrowed' : 'shelf.search.noneHint')}
      </EmptyState>
    );
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!moveFocus(event, 'ul')) onLeave();
  }
  return (
    <ul className={styles.list} aria-label={t('shelf.search.results')} data-results="">
      {found.hits.map((hit) => (
        <li key={hit.blockId}>
          <button
            type="button"
            className={styles.hit}
            onClick={() => onOpen(hit)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onKeyDown(event);
              else if (event.key === 'Escape') onLeave();
            }}
          >
            <span className={styles.where}>
              <strong>{hit.reportTitle.replaceAll('\n', ' ')}</strong>
              {hit.path.length > 0 && <span className={styles.path}>{hit.path.join(' › ')}</span>}
            </span>
            <span className={styles.snippet}>{highlighted(hit)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function highlighted({ snippet, matches }: SearchHit) {
  let at = 0;
  const parts = matches.flatMap(([start, end], i) => {
    const before = snippet.slice(at, start);
    at = end;
    return [before, <mark key={i}>{snippet.slice(start, end)}</mark>];
  });
  return [...parts, snippet.slice(at)];
}
