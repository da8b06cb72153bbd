import { useState } from 'react';
import type { Input } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';

type Versions = Pick<Input<'exportTracked'>, 'before' | 'after'> & { author?: string };

/** Writes two versions as a Word file with tracked changes (花脸稿), and says so. */
export function useExportTracked(): { busy: boolean; start(versions: Versions): void } {
  const t = useTranslate();
  const { show, fail } = useToasts();
  const [busy, setBusy] = useState(false);

  async function run({ before, after, author = '' }: Versions) {
    setBusy(true);
    try {
      const written = await call(bridge.exportTracked({ before, after, author }));
      if (written === null) return;
      show({
        tone: 'ok',
        text: t('readBack.tracked.exported', { name: written.name }),
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
  return { busy, start: (versions) => void run(versions) };
}
