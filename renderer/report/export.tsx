import { useState } from 'react';
import type { Input } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { bridge, call, FailureError } from '../bridge';
import { figurePlaces, selectNextUnfilled } from '../editor/commands/figures';
import { useSession } from '../editor/session-context';
import type { ReportSession } from '../editor/session';
import { isUnfilled } from '../../shared/model/figure';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useToasts } from '../ui/toast';

type Format = Input<'exportReport'>['format'];

export interface Exporting {
  /** The format that waits for an answer about unfilled figures. */
  asking: Format | null;
  unfilled: number;
  start(format: Format): void;
  proceed(): void;
  cancel(): void;
}

/** Export as a file: everything is stored first, and blanks are not let out unseen. */
export function useExport(): Exporting {
  const t = useTranslate();
  const session = useSession();
  const { show, fail } = useToasts();
  const [asking, setAsking] = useState<Format | null>(null);
  const unfilled = unfilledFigures(session);

  async function write(format: Format) {
    try {
      if (!(await session.store())) throw new FailureError(session.autosave.getState().failure ?? { code: 'internal' });
      const written = await call(bridge.exportReport({ id: session.report.id, format }));
      if (written === null) return;
      const reveal = () => void call(bridge.revealExport({ token: written.token })).catch(fail);
      show({
        tone: 'ok',
        text: t('editor.export.done', { name: written.name }),
        actions: [{ label: t('editor.export.reveal'), run: reveal }],
        lifetime: 12_000,
      });
    } catch (thrown) {
      fail(thrown);
    }
  }

  return {
    asking,
    unfilled,
    start: (format) => {
      if (unfilledFigures(session) > 0) setAsking(format);
      else void write(format);
    },
    proceed: () => {
      setAsking(null);
      if (asking !== null) void write(asking);
    },
    cancel: () => setAsking(null),
  };
}

function unfilledFigures({ editor }: ReportSession): number {
  const ids = new Set(figurePlaces(editor).map(({ figureId }) => figureId));
  return [...ids].filter((id) => isUnfilled(editor.document.figures.get(id)?.text ?? '')).length;
}

/** Asks whether to let blanks out. */
export function ExportDialog({ exporting }: { exporting: Exporting }) {
  const t = useTranslate();
  const session = useSession();
  if (exporting.asking === null) return null;
  return (
    <Dialog
      title={t('editor.export.unfilled')}
      closeLabel={t('editor.cancel')}
      width="narrow"
      onClose={exporting.cancel}
      actions={
        <>
          <Button onClick={exporting.proceed}>{t('editor.export.anyway')}</Button>
          <Button
            look="primary"
            data-autofocus=""
            onClick={() => {
              exporting.cancel();
              session.run(selectNextUnfilled);
              // The dialog gives the focus back when it goes; then the first blank takes it.
              setTimeout(() => document.querySelector<HTMLInputElement>('[data-unfilled-input] input')?.focus());
            }}
          >
            {t('editor.export.fill')}
          </Button>
        </>
      }
    >
      <p>{t('editor.export.unfilledText', { n: exporting.unfilled })}</p>
    </Dialog>
  );
}
