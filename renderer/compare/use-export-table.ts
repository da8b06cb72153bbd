import { useTranslate } from '../app/language';
import { useFileExport } from '../app/use-file-export';
import { bridge, call } from '../bridge';
import type { Compared } from './use-comparison';

/** Writes the comparison as a spreadsheet, and says so. */
export function useExportTable({ before, after, beforeAt, afterAt }: Compared): { busy: boolean; start(): void } {
  const t = useTranslate();
  const { busy, start } = useFileExport();
  const sides = { before: beforeAt === null ? before.id : before, after: afterAt === null ? after.id : after };
  return {
    busy,
    start: () =>
      start(
        () => call(bridge.exportComparison(sides)),
        (name) => t('compare.exported', { name }),
      ),
  };
}
