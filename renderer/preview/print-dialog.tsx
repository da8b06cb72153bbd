import { useEffect, useRef, useState } from 'react';
import { DUPLEX, PRINTED_PAGES, type PrintChoice, type Printer } from '../../shared/ipc/preview-calls';
import { useTranslate } from '../app/language';
import { useSettings } from '../app/settings';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Progress } from '../ui/progress';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';
import { useToasts } from '../ui/toast';
import type { PdfPages } from './pdf-pages';
import styles from './preview.module.css';
import { withPrintSheets } from './print-sheets';

const FIRST: PrintChoice = { printer: '', copies: 1, duplex: 'simplex', pages: 'all' };

/** Printer, copies, sides and pages; what was chosen last is chosen again. */
export function PrintDialog({ pages, onClose }: { pages: PdfPages; onClose(): void }) {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const { settings, change } = useSettings();
  const [printers, setPrinters] = useState<Printer[] | null>(null);
  const [choice, setChoice] = useState<PrintChoice>(settings.print ?? FIRST);
  const [copies, setCopies] = useState(String(choice.copies));
  /** The page that is being prepared; null: nothing is. */
  const [preparing, setPreparing] = useState<number | null>(null);
  const stop = useRef(new AbortController());

  useEffect(() => {
    call(bridge.listPrinters()).then(setPrinters, () => setPrinters([]));
    const controller = stop.current;
    return () => controller.abort();
  }, []);

  const known = printers?.some(({ name }) => name === choice.printer) === true;
  const chosen: PrintChoice = {
    ...choice,
    printer: known ? choice.printer : '',
    copies: Math.min(999, Math.max(1, Math.round(Number(copies)) || 1)),
  };

  function print(dialog: boolean) {
    setPreparing(1);
    change({ print: chosen })
      .then(() =>
        withPrintSheets(pages, setPreparing, stop.current.signal, () =>
          call(bridge.printPages({ choice: chosen, pages: pages.count, dialog })),
        ),
      )
      .then(
        ({ printed }) => {
          show({ tone: printed ? 'ok' : 'info', text: t(printed ? 'print.sent' : 'print.notSent') });
          onClose();
        },
        (thrown: unknown) => {
          setPreparing(null);
          if (!stop.current.signal.aborted) fail(thrown);
        },
      );
  }

  const busy = preparing !== null;
  return (
    <Dialog
      title={t('print.title')}
      closeLabel={t('shell.close')}
      width="narrow"
      onClose={onClose}
      onSubmit={() => {
        if (!busy && printers !== null && printers.length > 0) print(false);
      }}
      actions={
        <>
          <Button disabled={busy} onClick={() => print(true)}>
            {t('print.system')}
          </Button>
          <Button look="primary" type="submit" disabled={busy || printers === null || printers.length === 0}>
            {t('print.start')}
          </Button>
        </>
      }
    >
      {busy ? (
        <>
          <p role="status">{t('print.preparing', { page: preparing, count: pages.count })}</p>
          <Progress label={t('print.title')} value={preparing / pages.count} />
        </>
      ) : (
        <div className={styles.fields}>
          <div className={styles.wide}>
            <Select
              label={t('print.printer')}
              value={chosen.printer}
              onChange={(printer) => setChoice({ ...choice, printer })}
              options={[
                { value: '', label: t('print.printer.default') },
                ...(printers ?? []).map(({ name, label }) => ({ value: name, label })),
              ]}
            />
            {printers?.length === 0 && <p className={styles.none}>{t('print.printer.none')}</p>}
          </div>
          <TextField label={t('print.copies')} value={copies} onChange={setCopies} inputMode="numeric" autoFocus />
          <Select
            label={t('print.duplex')}
            value={choice.duplex}
            onChange={(duplex) => setChoice({ ...choice, duplex })}
            options={DUPLEX.map((value) => ({ value, label: t(`print.duplex.${value}`) }))}
          />
          <div className={styles.wide}>
            <Select
              label={t('print.pages')}
              value={choice.pages}
              onChange={(wanted) => setChoice({ ...choice, pages: wanted })}
              options={PRINTED_PAGES.map((value) => ({
                value,
                label: t(`print.pages.${value}`, { count: pages.count }),
              }))}
            />
          </div>
        </div>
      )}
    </Dialog>
  );
}
