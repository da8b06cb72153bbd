import { dispatchCommand } from '../app/commands';
import { useTranslate } from '../app/language';
import { Button } from '../ui/button';

/** In a dialog that needs prior reports, where there are none: the way to some. */
export function ImportInstead({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  return (
    <Button
      look="primary"
      icon="import"
      data-autofocus=""
      onClick={() => {
        onClose();
        dispatchCommand('import');
      }}
    >
      {t('shelf.import')}
    </Button>
  );
}
