import { useEffect, useState } from 'react';
import { asFailure, bridge, onEvent } from '../bridge';
import type { Failure } from '../../shared/ipc/errors';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { flushAll } from './before-close';
import { useTranslate } from './language';

/** Answers `closing`: stores everything, then lets the window close. What could not be stored is never dropped without asking. */
export function Closing() {
  const t = useTranslate();
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(
    () =>
      onEvent('closing', () => {
        flushAll('close').then(
          () => void bridge.readyToClose(),
          (thrown: unknown) => {
            // Cancelled: whoever asked what to do was told to stay.
            const unsaved = asFailure(thrown);
            if (unsaved.code !== 'cancelled') setFailure(unsaved);
          },
        );
      }),
    [],
  );

  if (failure === null) return null;
  const stay = () => setFailure(null);
  return (
    <Dialog
      title={t('shell.closing.title')}
      closeLabel={t('shell.close')}
      width="narrow"
      onClose={stay}
      actions={
        <>
          <Button look="danger" onClick={() => void bridge.readyToClose()}>
            {t('shell.closing.close')}
          </Button>
          <Button look="primary" data-autofocus="" onClick={stay}>
            {t('shell.closing.stay')}
          </Button>
        </>
      }
    >
      <p>{t(`error.${failure.code}`, { file: failure.file ?? '' })}</p>
      <p>{t('shell.closing.text')}</p>
    </Dialog>
  );
}
