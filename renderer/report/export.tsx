import { lazy, Suspense, useState } from 'react';
import {
  DEFAULT_EXPORT_OPTIONS,
  variantsOf,
  type ExportFormat,
  type ExportOptions,
} from '../../shared/format/export-choices';
import { useTranslate } from '../app/language';
import { useSettings } from '../app/settings';
import { useTellWritten } from '../app/use-file-export';
import { bridge, call, FailureError } from '../bridge';
import { figurePlaces } from '../editor/commands/figures';
import { useSession } from '../editor/session-context';
import type { ReportSession } from '../editor/session';
import { isUnfilled } from '../../shared/model/figure';
import { useToasts } from '../ui/toast';

const ExportOptionsDialog = lazy(() => import('./export-dialog').then((m) => ({ default: m.ExportOptionsDialog })));

/** What the dialog begins with, and what it answers. */
export interface ExportChoice {
  format: ExportFormat;
  profile: string;
  options: ExportOptions;
}

export interface Exporting {
  /** What the open dialog begins with, null where it is closed. */
  asking: ExportChoice | null;
  unfilled: number;
  busy: boolean;
  start(format: ExportFormat): void;
  proceed(choice: ExportChoice): void;
  cancel(): void;
}

/** Export as a file: the dialog asks how, everything is stored first, and blanks are not let out unseen. */
export function useExport(): Exporting {
  const t = useTranslate();
  const session = useSession();
  const { fail } = useToasts();
  const tellWritten = useTellWritten();
  const { settings, change } = useSettings();
  const [asking, setAsking] = useState<ExportChoice | null>(null);
  const [busy, setBusy] = useState(false);
  const unfilled = unfilledFigures(session);

  async function write({ format, profile, options }: ExportChoice) {
    setBusy(true);
    try {
      if (!(await session.store())) throw new FailureError(session.autosave.getState().failure ?? { code: 'internal' });
      await change({ exportProfile: profile, exportOptions: options });
      const written = await call(bridge.exportReport({ id: session.report.id, format, profile, options }));
      if (written === null) return;
      setAsking(null);
      tellWritten(written, t('editor.export.done', { name: written.name }));
    } catch (thrown) {
      // The message lies under a modal dialog; what was chosen is remembered for the next time.
      setAsking(null);
      fail(thrown);
    } finally {
      setBusy(false);
    }
  }

  return {
    asking,
    unfilled,
    busy,
    start: (format) => {
      const options = settings.exportOptions ?? DEFAULT_EXPORT_OPTIONS;
      const variant = variantsOf(format).includes(options.variant) ? options.variant : variantsOf(format)[0]!;
      setAsking({ format, profile: settings.exportProfile, options: { ...options, variant } });
    },
    proceed: (choice) => void write(choice),
    cancel: () => setAsking(null),
  };
}

function unfilledFigures({ editor }: ReportSession): number {
  const ids = new Set(figurePlaces(editor).map(({ figureId }) => figureId));
  return [...ids].filter((id) => isUnfilled(editor.document.figures.get(id)?.text ?? '')).length;
}

/** Asks how to export, and whether to let blanks out. */
export function ExportDialog({ exporting }: { exporting: Exporting }) {
  if (exporting.asking === null) return null;
  return (
    <Suspense>
      <ExportOptionsDialog exporting={exporting} start={exporting.asking} />
    </Suspense>
  );
}
