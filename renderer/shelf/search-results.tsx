import { useState, type KeyboardEvent } from 'react';
import type { ReportSummary, SearchHit } from '../../shared/ipc/contract';
import { looserQueries } from '../../shared/search/query';
import type { TitleHit } from '../../shared/search/title-hits';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { moveFocus } from './move-focus';
import styles from './search-results.module.css';
import type { Found } from './use-search';

/** Of many reports with it in their titles so many are shown at first: what stands in the texts is not to be out of sight. */
const TITLES = 5;

/** The reports found by their titles, then the passages found, each with where it stands. Enter or a click opens the report there. */
export function SearchResults({
  found,
  titles,
  narrowed,
  onOpen,
  onOpenReport,
  onQuery,
  onWiden,
  onLeave,
}: {
  found: Found;
  /** The reports with what is looked for in their titles. */
  titles: readonly TitleHit<ReportSummary>[];
  /** Whether filters are set. */
  narrowed: boolean;
  /** Looks for something else. */
  onQuery(query: string): void;
  /** Takes the filters away. */
  onWiden(): void;
  onOpen(hit: SearchHit): void;
  onOpenReport(report: ReportSummary): void;
  onLeave(): void;
}) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  if (found.hits.length === 0 && titles.length === 0) {
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
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!moveFocus(event, 'ul') && event.key === 'ArrowUp') onLeave();
    } else if (event.key === 'Escape') onLeave();
  }
  const shown = all ? titles : titles.slice(0, TITLES);
  return (
    <ul className={styles.list} aria-label={t('shelf.search.results')} data-results="">
      {shown.map(({ report, title, matches }) => (
        <li key={report.id} data-title="">
          <button type="button" className={styles.hit} onClick={() => onOpenReport(report)} onKeyDown={onKeyDown}>
            <span className={styles.title}>{highlighted({ snippet: title, matches })}</span>
            <span className={styles.path}>
              {[
                t('shelf.search.inTitle'),
                t(`kind.${report.kind}`),
                ...(report.year === null
                  ? []
                  : [t('shelf.yearAndPart', { year: report.year, part: t(`part.${report.part}`) })]),
                ...(report.unit === '' ? [] : [report.unit]),
              ].join(' · ')}
            </span>
          </button>
        </li>
      ))}
      {shown.length < titles.length && (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)} onKeyDown={onKeyDown}>
            {t('shelf.search.moreTitles', { count: titles.length - shown.length })}
          </button>
        </li>
      )}
      {found.hits.map((hit) => (
        <li key={hit.blockId}>
          <button type="button" className={styles.hit} onClick={() => onOpen(hit)} onKeyDown={onKeyDown}>
            <span className={styles.where}>
              <strong title={hit.reportTitle.replaceAll('\n', ' ')}>{hit.reportTitle.replaceAll('\n', ' ')}</strong>
              {hit.path.length > 0 && (
                <span className={styles.path} title={hit.path.join(' › ')}>
                  {hit.path.join(' › ')}
                </span>
              )}
            </span>
            <span className={styles.snippet}>{highlighted(hit)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function highlighted({ snippet, matches }: Pick<SearchHit, 'snippet' | 'matches'>) {
  let at = 0;
  const parts = matches.flatMap(([start, end], i) => {
    const before = snippet.slice(at, start);
    at = end;
    return [before, <mark key={i}>{snippet.slice(start, end)}</mark>];
  });
  return [...parts, snippet.slice(at)];
}
