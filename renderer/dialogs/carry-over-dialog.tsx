import { useEffect, useState } from 'react';
import { suggestNext, suggestTitle } from '../../shared/carry-over/suggest';
import type { ReportSummary } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import styles from './dialogs.module.css';
import { ImportInstead } from './import-instead';
import { PriorList } from './prior-list';
import { ReportFields, type ReportFieldValues } from './report-fields';

/** Starts a report from a prior one; year, period, kind and title are suggested from it and can be changed. */
export function CarryOverDialog({ from, onClose }: { from: string | undefined; onClose(): void }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { show, fail } = useToasts();
  const [reports, setReports] = useState<readonly ReportSummary[] | null>(null);
  const [chosen, setChosen] = useState<ReportSummary | null>(null);
  const [fields, setFields] = useState<ReportFieldValues>({ kind: 'summary', year: null, part: 'year' });
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<'prompts' | 'keep'>('prompts');
  const [busy, setBusy] = useState(false);

  function choose(report: ReportSummary | null) {
    setChosen(report);
    setOwnTitle(null);
    if (report !== null) setFields(suggestNext(report));
  }

  useEffect(() => {
    call(bridge.listReports()).then((list) => {
      const ordered = [...list].sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || b.updatedAt - a.updatedAt);
      setReports(ordered);
      const first = ordered.find((report) => report.id === from) ?? ordered[0] ?? null;
      setChosen(first);
      if (first !== null) setFields(suggestNext(first));
    }, fail);
  }, [from, fail]);

  const suggested = chosen === null || fields.year === null ? '' : suggestTitle(chosen, fields.year, fields.part);
  const title = ownTitle ?? suggested.replaceAll('\n', ' ');
  const ready = chosen !== null && fields.year !== null && title.trim() !== '' && !busy;

  async function carry() {
    if (!ready || fields.year === null) return;
    setBusy(true);
    try {
      const { kind, part, year } = fields;
      const { id, moved, unfilled } = await call(
        bridge.carryOver({
          from: chosen.id,
          year,
          part,
          kind,
          title: ownTitle === null ? suggested : ownTitle.trim(),
          outcomes,
        }),
      );
      onClose();
      go({ name: 'report', id });
      show({ tone: 'ok', text: t('carry.done', { moved, unfilled }), topic: 'stored' });
    } catch (thrown) {
      setBusy(false);
      fail(thrown);
    }
  }

  const choice = (value: 'prompts' | 'keep') => (
    <label className={styles.choice}>
      <input type="radio" name="outcomes" checked={outcomes === value} onChange={() => setOutcomes(value)} />
      {t(`carry.outcomes.${value}`)}
    </label>
  );

  return (
    <Dialog
      title={t('carry.title')}
      closeLabel={t('shell.close')}
      onClose={onClose}
      onSubmit={() => void carry()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          {reports?.length === 0 ? (
            <ImportInstead onClose={onClose} />
          ) : (
            <Button type="submit" look="primary" disabled={!ready}>
              {t('carry.create')}
            </Button>
          )}
        </>
      }
    >
      {reports !== null && reports.length === 0 ? (
        <p>{t('carry.none')}</p>
      ) : (
        <div className={styles.stack}>
          <PriorList reports={reports ?? []} chosen={chosen} onChoose={choose} />
          <ReportFields value={fields} onChange={(change) => setFields({ ...fields, ...change })} />
          <TextField
            label={t('new.reportTitle')}
            value={title}
            problem={ownTitle !== null && title.trim() === '' ? t('new.noTitle') : undefined}
            onChange={setOwnTitle}
          />
          <fieldset className={styles.group}>
            <legend>{t('carry.outcomes')}</legend>
            {choice('prompts')}
            {choice('keep')}
          </fieldset>
          <p className={styles.note}>{t('carry.note')}</p>
        </div>
      )}
    </Dialog>
  );
}
