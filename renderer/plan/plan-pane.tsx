import { useEffect, useMemo, useState } from 'react';
import type { Report } from '../../shared/model/report';
import { originsOf, planForSummary } from '../../shared/plan/choose';
import { planMatrix, type PlanLink } from '../../shared/plan/matrix';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { editedReport } from '../editor/edited-report';
import { useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';
import { Button } from '../ui/button';
import { useToasts } from '../ui/toast';
import styles from './plan-pane.module.css';
import { useSettled } from './use-settled';

interface Against {
  plan: Report;
  links: PlanLink[];
}

/** ms */
const PAUSE = 400;

/** What the plan of the open report's year promises and the text does not say yet; with a way to the whole matrix. */
export function PlanPane() {
  const t = useTranslate();
  const { screen, go } = useNavigation();
  const session = useSession();
  const revision = useSettled(useSignal(session.revision), PAUSE);
  const { fail } = useToasts();
  const [against, setAgainst] = useState<Against | null | undefined>(undefined);
  const id = screen.name === 'report' ? screen.id : '';

  useEffect(() => {
    let left = false;
    async function load(): Promise<Against | null> {
      const reports = await call(bridge.listReports());
      const own = reports.find((report) => report.id === id);
      const found = own === undefined ? null : planForSummary(own, reports, originsOf(editedReport(session.editor)));
      if (found === null) return null;
      const [plan, links] = await Promise.all([
        call(bridge.getReport({ id: found.id })),
        call(bridge.planLinks({ plan: found.id, summary: id })),
      ]);
      return { plan, links };
    }
    load().then(
      (found) => !left && setAgainst(found),
      (thrown: unknown) => !left && fail(thrown),
    );
    return () => {
      left = true;
    };
  }, [id, session, fail]);

  const matrix = useMemo(() => {
    if (!against) return null;
    const { metadata, blocks, figures } = editedReport(session.editor);
    return planMatrix(
      against.plan,
      { ...metadata, id, blocks: [...blocks], figures: [...figures.values()] },
      against.links,
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the editor's text is another one with each revision
  }, [against, session, id, revision]);

  const openMatrix = () => go({ name: 'plan', from: id });
  if (against === undefined)
    return (
      <p className={styles.empty} role="status">
        {t('plan.pane.looking')}
      </p>
    );
  if (against === null || matrix === null)
    return (
      <div className={styles.pane} data-testid="plan-pane">
        <p className={styles.empty}>{t('plan.pane.noPlan')}</p>
        <Button onClick={openMatrix}>{t('plan.pane.open')}</Button>
      </div>
    );

  const { plan } = against;
  const missing = matrix.rows.filter(({ answer }) => answer === 'notReported');
  const bare = matrix.rows.filter(({ answer }) => answer === 'noOutcome');
  return (
    <div className={styles.pane} data-testid="plan-pane">
      <p className={styles.against}>{t('plan.pane.against', { title: plan.title.replaceAll('\n', '') })}</p>
      <Button icon="table" onClick={openMatrix}>
        {t('plan.pane.open')}
      </Button>
      {missing.length === 0 && bare.length === 0 && <p className={styles.empty}>{t('plan.pane.clear')}</p>}
      <Places
        title={t('plan.pane.notReported', { n: missing.length })}
        places={missing.map(({ item }) => ({ id: item.blockId, heading: item.heading, under: item.goal }))}
        onGo={(blockId) => go({ name: 'report', id: plan.id, blockId })}
      />
      <Places
        title={t('plan.pane.noOutcome', { n: bare.length })}
        places={bare.map(({ item, blockId }) => ({ id: blockId!, heading: item.heading, under: item.goal }))}
        onGo={(blockId) => session.jumpTo(blockId, 'end')}
      />
      <Places
        title={t('plan.pane.unplanned', { n: matrix.unplanned.length })}
        places={matrix.unplanned.map(({ blockId, heading }) => ({ id: blockId, heading, under: '' }))}
        onGo={(blockId) => session.jumpTo(blockId)}
      />
    </div>
  );
}

interface PlacesProps {
  title: string;
  places: readonly { id: string; heading: string; under: string }[];
  onGo(id: string): void;
}

function Places({ title, places, onGo }: PlacesProps) {
  if (places.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <ul>
        {places.map(({ id, heading, under }) => (
          <li key={id}>
            <button type="button" title={under} onClick={() => onGo(id)}>
              {heading}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
