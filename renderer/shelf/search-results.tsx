import type { KeyboardEvent } from 'react';
import type { SearchHit } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { EmptyState } from '../ui/empty-state';
import { moveFocus } from './move-focus';
import styles from './search-results.module.css';
import type { Found } from './use-search';

/** The passages found, each with where it stands. Enter or a click opens the report there. */
export function SearchResults({
  found,
  onOpen,
  onLeave,
}: {
  found: Found;
  onOpen(hit: SearchHit): void;
  onLeave(): void;
}) {
  const t = useTranslate();
  if (found.hits.length === 0) {
    return (
      <EmptyState icon="search" title={t('shelf.search.none', { query: found.query })}>
        {t('shelf.search.noneHint')}
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
