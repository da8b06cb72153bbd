import type { Recalled } from '../../../shared/ipc/prior-calls';
import { useTranslate } from '../../app/language';
import { useNavigation } from '../../app/navigation';
import { bridge, call } from '../../bridge';
import { insertReused } from '../../editor/commands/insert-reused';
import { useSession } from '../../editor/session-context';
import { Button } from '../../ui/button';
import { Progress } from '../../ui/progress';
import { useToasts } from '../../ui/toast';
import styles from './prior-pane.module.css';
import { StaleList } from './stale-list';
import { useRecall } from './use-recall';

/** 往年: what earlier reports say to the goal or measure one is writing, to be used again, and what of that waits to be checked. */
export function PriorPane() {
  const t = useTranslate();
  const session = useSession();
  const { go } = useNavigation();
  const { show, fail } = useToasts();
  const { id, heading, places } = useRecall();

  function use(reportId: string, blockId: string, part: 'all' | 'frame') {
    if (id === null) return;
    const { year } = session.editor.document.metadata;
    call(bridge.reuse({ from: reportId, blockId, part, year })).then(({ marks, ...reused }) => {
      session.run((editor) => {
        const at = insertReused(editor, id, reused);
        if (at < 0) return;
        session.elementOf(at)?.scrollIntoView({ block: 'center' });
        show({ tone: 'ok', text: marks === 0 ? t('prior.usedClean') : t('prior.used', { n: marks }) });
      });
    }, fail);
  }

  return (
    <div className={styles.pane} data-testid="prior-pane">
      <StaleList />
      {id === null ? (
        <p className={styles.empty}>{t('prior.noBlock')}</p>
      ) : (
        <>
          <h3 className={styles.title}>{t('prior.of', { heading: short(heading) })}</h3>
          {places === null && (
            <div role="status" className={styles.empty}>
              <p>{t('prior.looking')}</p>
              <Progress label={t('prior.looking')} value={null} />
            </div>
          )}
          {places?.length === 0 && <p className={styles.empty}>{t('prior.none')}</p>}
          <ul className={styles.places}>
            {places?.map((place) => (
              <PlaceCard
                key={place.reportId}
                place={place}
                onUse={(part, blockId = place.blockId) => use(place.reportId, blockId, part)}
                onOpen={() => go({ name: 'report', id: place.reportId, blockId: place.blockId })}
              />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface PlaceCardProps {
  place: Recalled;
  onUse(part: 'all' | 'frame', blockId?: string): void;
  onOpen(): void;
}

function PlaceCard({ place, onUse, onOpen }: PlaceCardProps) {
  const t = useTranslate();
  const { year, part, title, path, heading, text, how } = place;
  const when = year === null ? t('prior.undated') : `${year} ${t(`part.${part}`)}`;
  return (
    <li className={styles.place}>
      <div className={styles.where} title={[title.replaceAll('\n', ' '), ...path].join(' › ')}>
        <strong>{when}</strong>
        <span>{title.replaceAll('\n', '')}</span>
        {how === 'lineage' && <span className={styles.lineage}>{t('prior.lineage')}</span>}
      </div>
      <p className={styles.heading}>{heading}</p>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>
        <Button onClick={() => onUse('all')}>{t('prior.use')}</Button>
        <Button look="quiet" onClick={() => onUse('frame')}>
          {t('prior.useFrame')}
        </Button>
        <Button look="quiet" onClick={onOpen}>
          {t('prior.open')}
        </Button>
      </div>
      {place.missing.length > 0 && (
        <div className={styles.missing}>
          <p>{t('prior.missing')}</p>
          <ul>
            {place.missing.map((other) => (
              <li key={other.blockId}>
                <span>{other.heading}</span>
                <Button look="quiet" onClick={() => onUse('frame', other.blockId)}>
                  {t('prior.missing.use')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function short(heading: string): string {
  return heading.length > 24 ? `${heading.slice(0, 24)}…` : heading.replace(/。$/u, '');
}
