import { useLanguage, useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';

/** More files than this at once are asked about first: a folder was perhaps chosen too high up. */
export const MANY = 1000;

/** `onAnswer` is told how many files to take. */
export function ManyFiles({ count, onAnswer }: { count: number; onAnswer(take: number): void }) {
  const t = useTranslate();
  const number = new Intl.NumberFormat(useLanguage());
  return (
    <Dialog
      title={t('import.many.title')}
      closeLabel={t('shell.close')}
      width="narrow"
      onClose={() => onAnswer(0)}
      actions={
        <>
          <Button onClick={() => onAnswer(0)}>{t('shell.cancel')}</Button>
          <Button onClick={() => onAnswer(count)}>{t('import.many.all', { count: number.format(count) })}</Button>
          <Button look="primary" data-autofocus="" onClick={() => onAnswer(MANY)}>
            {t('import.many.first', { count: number.format(MANY) })}
          </Button>
        </>
      }
    >
      <p>{t('import.many.text', { count: number.format(count) })}</p>
    </Dialog>
  );
}
