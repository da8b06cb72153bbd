import type { Input } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { useFileExport } from '../app/use-file-export';
import { bridge, call } from '../bridge';

type Versions = Pick<Input<'exportTracked'>, 'before' | 'after'> & { author?: string };

/** Writes two versions as a Word file with tracked changes (花脸稿), and says so. */
export function useExportTracked(): { busy: boolean; start(versions: Versions): void } {
  const t = useTranslate();
  const { busy, start } = useFileExport();
  return {
    busy,
    start: ({ author = '', ...versions }) =>
      start(
        () => call(bridge.exportTracked({ ...versions, author })),
        (name) => t('readBack.tracked.exported', { name }),
      ),
  };
}
