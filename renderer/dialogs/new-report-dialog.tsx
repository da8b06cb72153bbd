import { useState } from 'react';
import { NO_MATTER } from '../../shared/model/report';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { useSettings } from '../app/settings';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import styles from './dialogs.module.css';
import { ReportFields, type ReportFieldValues } from './report-fields';
import { titleFor } from './title-for';

/** Begins an empty report. The title follows the choices until it is written by hand. */
export function NewReportDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const { go } = useNavigation();
  const { fail } = useToasts();
  const { settings } = useSettings();
  const [fields, setFields] = useState<ReportFieldValues>({
    kind: 'summary',
    year: new Date().getFullYear(),
    part: 'year',
  });
  const [unit, setUnit] = useState(settings.unit);
  const [ownTitle, setOwnTitle] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const title = ownTitle ?? (fields.year === null ? '' : titleFor(unit, fields.kind, fields.year, fields.part));
  const ready = title.trim() !== '' && fields.year !== null && !busy;

  async function create() {
    if (!ready) return;
    setBusy(true);
    try {
      const metadata = {
        ...fields,
        title: title.trim(),
        unit: unit.trim(),
        status: 'draft' as const,
        matter: NO_MATTER,
      };
      const { id } = await call(bridge.createReport({ metadata }));
      onClose();
      go({ name: 'report', id });
    } catch (thrown) {
      setBusy(false);
      fail(thrown);
    }
  }

  return (
    <Dialog
      title={t('new.title')}
      closeLabel={t('shell.close')}
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={!ready}>
            {t('new.create')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <ReportFields value={fields} onChange={(change) => setFields({ ...fields, ...change })} />
        <TextField label={t('new.unit')} value={unit} placeholder={t('new.unit.placeholder')} onChange={setUnit} />
        <TextField
          label={t('new.reportTitle')}
          value={title}
          hint={t('new.reportTitle.hint')}
          problem={ownTitle !== null && title.trim() === '' ? t('new.noTitle') : undefined}
          autoFocus
          onChange={setOwnTitle}
        />
      </div>
    </Dialog>
  );
}
