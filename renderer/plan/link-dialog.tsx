import { useState } from 'react';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { PickList, type Pick } from './pick-list';

interface LinkDialogProps {
  heading: string;
  label: string;
  picks: readonly Pick[];
  chosen: string | null;
  onLink(id: string): void;
  onClose(): void;
}

/** What an item of a plan is answered by, or which item a measure of the summary answers. */
export function LinkDialog({ heading, label, picks, chosen: first, onLink, onClose }: LinkDialogProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState(first);
  return (
    <Dialog
      title={t('plan.link.title', { heading })}
      closeLabel={t('shell.close')}
      onClose={onClose}
      onSubmit={() => {
        if (chosen === null) return;
        onClose();
        onLink(chosen);
      }}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="submit" look="primary" disabled={chosen === null}>
            {t('plan.link.do')}
          </Button>
        </>
      }
    >
      <PickList label={label} picks={picks} chosen={chosen} onChoose={setChosen} />
    </Dialog>
  );
}
