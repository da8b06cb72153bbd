import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/ipc/errors';
import { HeaderContent } from '../app/header';
import { useTranslate } from '../app/language';
import { NotOpened } from '../app/not-opened';
import { asFailure, bridge, call } from '../bridge';
import { SessionProvider } from '../editor/session-context';
import { ReportSession } from '../editor/session';
import { ReportWorkspace } from './report-workspace';

interface ReportScreenProps {
  id: string;
  /** Where to begin, e.g. a search hit. */
  blockId?: string;
  onClose(): void;
}

const sendPatch: ConstructorParameters<typeof ReportSession>[1] = (patch, undo) =>
  undo === null ? bridge.applyPatch(patch) : bridge.applyPatchWithUndo({ patch, undo });

type Opened = { session: ReportSession } | { failure: Failure } | null;

/** Opens a report for writing. What is not stored when the screen goes is stored then; leaving it by its own means waits for that. */
export function ReportScreen({ id, blockId, onClose }: ReportScreenProps) {
  const t = useTranslate();
  const [opened, setOpened] = useState<Opened>(null);

  useEffect(() => {
    let session: ReportSession | null = null;
    let left = false;
    // Without the steps of the last session the report is as good.
    const kept = call(bridge.getUndo({ id })).catch(() => null);
    Promise.all([call(bridge.getReport({ id })), kept]).then(
      ([report, undo]) => {
        if (left) return;
        session = new ReportSession(report, sendPatch, undo);
        setOpened({ session });
      },
      (thrown: unknown) => {
        if (!left) setOpened({ failure: asFailure(thrown) });
      },
    );
    return () => {
      left = true;
      // Without success it goes on trying: nobody else holds this text any more.
      void session?.store().then((stored) => stored && session?.close());
    };
  }, [id]);

  if (opened === null) return <HeaderContent title={t('editor.opening')} />;
  if ('failure' in opened)
    return (
      <NotOpened
        title={t('editor.notOpened')}
        back={t('editor.backToShelf')}
        onBack={onClose}
        failure={opened.failure}
      />
    );
  return (
    <SessionProvider value={opened.session}>
      <ReportWorkspace startAt={blockId} onClose={onClose} />
    </SessionProvider>
  );
}
