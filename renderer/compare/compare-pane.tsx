import { useEffect, useState } from 'react';
import type { Change, FigurePair } from '../../shared/compare/figures';
import type { Sameness } from '../../shared/ipc/compare-calls';
import type { Figure } from '../../shared/model/figure';
import { isUnfilled } from '../../shared/model/figure';
import { useLanguage, useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';
import styles from './compare-pane.module.css';
import { usePeriod } from './period';
import type { Compared } from './use-comparison';

/** Figures side by side, and how much of the later report stands in others. */
export function ComparePane({
  compared,
  whole,
  onShow,
}: {
  compared: Compared;
  /** Whether the later one is as it stands in the library, so that it can be held against the others. */
  whole: boolean;
  onShow(blockId: string): void;
}) {
  return (
    <aside className={styles.pane} data-testid="compare-pane">
      <Figures pairs={compared.figures} />
      {whole && <SamenessList key={compared.after.id} compared={compared} onShow={onShow} />}
    </aside>
  );
}

function Figures({ pairs }: { pairs: readonly FigurePair[] }) {
  const t = useTranslate();
  const isOpen = (pair: FigurePair) =>
    pair.before !== null && pair.after !== null && isUnfilled(pair.before.text) && isUnfilled(pair.after.text);
  const both = pairs.filter((pair) => pair.before !== null && pair.after !== null && !isOpen(pair));
  const open = pairs.filter(isOpen);
  const gone = pairs.filter((pair) => pair.after === null);
  const fresh = pairs.filter((pair) => pair.before === null);
  return (
    <section>
      <h2>{t('compare.figures')}</h2>
      {pairs.length === 0 && <p className={styles.note}>{t('compare.figures.none')}</p>}
      <dl className={styles.list}>
        {both.map((pair) => (
          <FigureRow key={pair.after!.id} pair={pair} />
        ))}
      </dl>
      {open.length > 0 && (
        <details>
          <summary>{t('compare.figures.bothUnfilled', { count: open.length })}</summary>
          <dl className={styles.list}>
            {open.map((pair) => (
              <FigureRow key={pair.after!.id} pair={pair} />
            ))}
          </dl>
        </details>
      )}
      {gone.length > 0 && (
        <details>
          <summary>{t('compare.figures.onlyBefore', { count: gone.length })}</summary>
          <dl className={styles.list}>
            {gone.map((pair) => (
              <FigureRow key={pair.before!.id} pair={pair} />
            ))}
          </dl>
        </details>
      )}
      {fresh.length > 0 && (
        <details>
          <summary>{t('compare.figures.onlyAfter', { count: fresh.length })}</summary>
          <dl className={styles.list}>
            {fresh.map((pair) => (
              <FigureRow key={pair.after!.id} pair={pair} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function FigureRow({ pair: { label, unit, before, after, change } }: { pair: FigurePair }) {
  const t = useTranslate();
  const changed = useChangeText();
  const name = label === '' ? t('compare.figures.unnamed') : label;
  return (
    <div className={styles.figure}>
      <dt>{unit === '' ? name : t('compare.figures.withUnit', { label: name, unit })}</dt>
      <dd>
        {before !== null && <Value figure={before} />}
        {before !== null && after !== null && ' → '}
        {after !== null && <Value figure={after} />}
        {change !== null && <strong data-change={change.value === 0 ? 'none' : 'some'}> {changed(change)}</strong>}
      </dd>
    </div>
  );
}

function Value({ figure }: { figure: Figure }) {
  const t = useTranslate();
  if (isUnfilled(figure.text)) return <strong className={styles.unfilled}>{t('compare.figures.unfilled')}</strong>;
  return <span>{figure.text}</span>;
}

function useChangeText(): (change: Change) => string {
  const t = useTranslate();
  const language = useLanguage();
  return ({ kind, value }) => {
    if (Math.abs(value) < 1e-9) return t('compare.figures.same');
    const number = new Intl.NumberFormat(language, {
      maximumFractionDigits: kind === 'percent' ? 1 : 2,
      signDisplay: 'exceptZero',
    })
      .format(value)
      .replace('-', '−');
    if (kind === 'percent') return `${number}%`;
    return kind === 'points' ? t('compare.figures.points', { value: number }) : number;
  };
}

function SamenessList({ compared, onShow }: { compared: Compared; onShow(blockId: string): void }) {
  const t = useTranslate();
  const language = useLanguage();
  const { go } = useNavigation();
  const { fail } = useToasts();
  const period = usePeriod();
  const [found, setFound] = useState<Sameness | null>(null);
  const [repeat, setRepeat] = useState(-1);
  const { after } = compared;
  const afterId = after.id;

  useEffect(() => {
    let left = false;
    call(bridge.findSameness({ id: afterId })).then(
      (sameness) => !left && setFound(sameness),
      (thrown: unknown) => !left && fail(thrown),
    );
    return () => {
      left = true;
    };
  }, [afterId, fail]);

  const percent = (share: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share);
  const places = found?.repeats.flatMap((one) => one.places.slice(1)) ?? [];
  function nextRepeat() {
    const next = (repeat + 1) % places.length;
    setRepeat(next);
    onShow(places[next]!.blockId);
  }

  return (
    <section aria-busy={found === null}>
      <h2 title={t('compare.sameness.hint', { title: after.title.replaceAll('\n', ' ') })}>{t('compare.sameness')}</h2>
      {found === null ? (
        <p className={styles.note} role="status">
          {t('compare.sameness.searching')}
        </p>
      ) : (
        <>
          {found.reports.length === 0 && <p className={styles.note}>{t('compare.sameness.none')}</p>}
          <ul className={styles.list} data-testid="sameness">
            {found.reports.slice(0, 6).map((report) => (
              <li key={report.id}>
                <button
                  type="button"
                  title={`${report.title.replaceAll('\n', ' ')} · ${t('compare.sameness.open')}`}
                  onClick={() => go({ name: 'compare', before: report.id, after: afterId, from: afterId })}
                >
                  {t('compare.sameness.with', { title: period(report, [...found.reports, after]) })}
                </button>
                <strong data-high={report.found >= 0.1 || undefined}>{percent(report.found)}</strong>
              </li>
            ))}
            {found.reports.length > 1 && (
              <li>
                <span>{t('compare.sameness.any')}</span>
                <strong>{percent(found.found)}</strong>
              </li>
            )}
            <li>
              {places.length > 0 ? (
                <button type="button" title={t('compare.repeats.next')} onClick={nextRepeat}>
                  {t('compare.repeats')}
                </button>
              ) : (
                <span>{t('compare.repeats')}</span>
              )}
              <strong>{t('compare.repeats.count', { count: places.length })}</strong>
            </li>
          </ul>
          {found.found > 0 && (
            <details open>
              <summary>{t('compare.sameness.sections')}</summary>
              <ul className={styles.list}>
                {found.sections
                  .filter((section) => section.heading !== '')
                  .map((section) => (
                    <li key={section.blockId}>
                      <button type="button" title={section.heading} onClick={() => onShow(section.blockId)}>
                        {section.heading.replace(/[。：]$/u, '')}
                      </button>
                      <strong data-high={section.found >= 0.5 || undefined}>{percent(section.found)}</strong>
                    </li>
                  ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
