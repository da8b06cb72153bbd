import { useState } from 'react';
import { useBeforeClose } from '../app/before-close';
import { useTranslate } from '../app/language';
import { bridge, FailureError } from '../bridge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** Asks before the window closes over files that were read and not stored. Going to another screen loses nothing and is not asked about. */
export function UnconfirmedQuestion({ count }: { count: number }) {
  const t = useTranslate();
  const [answer, setAnswer] = useState<{ close(): void; stay(): void } | null>(null);

  useBeforeClose((why) => {
    if (why === 'leave' || count === 0) return;
    return new Promise<void>((resolve, reject) =>
      setAnswer({
        // Left on purpose: not offered again at the next start.
        close: () => void bridge.noteUnfinished({ tokens: [] }).finally(resolve),
        stay: () => {
          setAnswer(null);
          reject(new FailureError({ code: 'cancelled' }));
        },
      }),
    );
  });

  if (answer === null) return null;
  return (
    <Dialog
      title={t('import.unconfirmed.title', { count })}
      closeLabel={t('shell.close')}
      width="narrow"
      onClose={answer.stay}
      actions={
        <>
          <Button look="danger" onClick={answer.close}>
            {t('import.unconfirmed.close')}
          </Button>
          <Button look="primary" data-autofocus="" onClick={answer.stay}>
            {t('import.unconfirmed.stay')}
          </Button>
        </>
      }
    >
      <p>{t('import.unconfirmed.text')}</p>
    </Dialog>
  );
}
