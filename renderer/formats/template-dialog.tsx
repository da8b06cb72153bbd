import type { Output } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './formats.module.css';

interface TemplateDialogProps {
  reading: NonNullable<Output<'pickTemplate'>>;
  /** The name of the profile that fills in what the template does not tell. */
  base: string;
  onTake(): void;
  onClose(): void;
}

/** What was read out of a unit's template, and what was not. */
export function TemplateDialog({ reading, base, onTake, onClose }: TemplateDialogProps) {
  const t = useTranslate();
  return (
    <Dialog
      title={t('formats.taken', { name: reading.name })}
      closeLabel={t('shell.close')}
      onClose={onClose}
      onSubmit={onTake}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" data-autofocus="">
            {t('formats.takeOver')}
          </Button>
        </>
      }
    >
      <h3>{t('formats.found')}</h3>
      <dl className={styles.parts}>
        {reading.found.map(({ part, value }) => (
          <Found key={part} name={t(`formats.part.${part}`)} value={value} />
        ))}
      </dl>
      {reading.missing.length > 0 && (
        <>
          <h3>{t('formats.missing', { base })}</h3>
          <p className={styles.missing}>{reading.missing.map((part) => t(`formats.part.${part}`)).join('、')}</p>
        </>
      )}
    </Dialog>
  );
}

function Found({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
