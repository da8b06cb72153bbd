import { useEffect, useState } from 'react';
import type { Passage } from '../../shared/ipc/contract';
import { useLanguage, useTranslate } from '../app/language';
import { bridge, call } from '../bridge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useToasts } from '../ui/toast';
import styles from './passage-dialog.module.css';

interface PassageDialogProps {
  reportId: string;
  blockId: string;
  onClose(): void;
}

/** The lines of the file that a block was read from, as they stand in the source. */
export function PassageDialog({ reportId, blockId, onClose }: PassageDialogProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { fail } = useToasts();
  const [passage, setPassage] = useState<Passage | null | undefined>(undefined);

  useEffect(() => {
    call(bridge.getPassage({ reportId, blockId })).then(setPassage, (thrown: unknown) => {
      fail(thrown);
      onClose();
    });
  }, [reportId, blockId, fail, onClose]);

  if (passage === undefined) return null;
  return (
    <Dialog
      title={t('passage.title')}
      closeLabel={t('shell.close')}
      width="wide"
      onClose={onClose}
      actions={
        <Button look="primary" data-autofocus="" onClick={onClose}>
          {t('shell.close')}
        </Button>
      }
    >
      {passage === null ? (
        <p>{t('passage.none')}</p>
      ) : (
        <>
          <p className={styles.from}>
            {t('passage.from', {
              file: passage.name || t('import.pasted'),
              time: new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(passage.importedAt),
              from: passage.lines[0]?.number ?? 0,
              to: passage.lines.at(-1)?.number ?? 0,
            })}
          </p>
          <ol className={styles.lines} data-testid="passage">
            {passage.lines.map((line) => (
              <li key={line.number} value={line.number}>
                <Line {...line} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}

function Line({ text, matches }: Passage['lines'][number]) {
  const places = [...matches].sort((a, b) => a[0] - b[0]);
  return (
    <>
      {places.map(([from, to], i) => (
        <span key={from}>
          {text.slice(places[i - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(places.at(-1)?.[1] ?? 0)}
    </>
  );
}
