import { useState } from 'react';
import { useTranslate } from '../app/language';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';
import type { Compared } from './use-comparison';

/** Writes the comparison as a spreadsheet, and says so. */
export function useExportTable({ before, after, beforeAt, afterAt }: Compared): { busy: boolean; start(): void } {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    try {
      const written = await call(
        bridge.exportComparison({
          before: beforeAt === null ? before.id : before,
          after: afterAt === null ? after.id : after,
        }),
      );
      if (written === null) return;
      show({
        tone: 'ok',
        text: t('compare.exported', { name: written.name }),
        actions: [
          { label: t('shelf.reveal'), run: () => void call(bridge.revealExport({ token: written.token })).catch(fail) },
        ],
        lifetime: 10_000,
        topic: 'exported',
      });
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  }
  return { busy, start: () => void run() };
}
