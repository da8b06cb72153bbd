import { useCallback, useState } from 'react';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';
import { useTranslate } from './language';

interface Written {
  token: string;
  name: string;
}

/** Says that a file was written, and offers its folder. */
export function useTellWritten(): (written: Written, text: string) => void {
  const t = useTranslate();
  const { show, fail } = useToasts();
  return useCallback(
    ({ token }, text) => {
      const run = () => void call(bridge.revealExport({ token })).catch(fail);
      show({
        tone: 'ok',
        text,
        actions: [{ label: t('shelf.reveal'), run }],
        lifetime: 10_000,
        topic: 'exported',
      });
    },
    [fail, show, t],
  );
}

interface FileExport {
  busy: boolean;
  /** `write` gives null where the user cancels; `told` is what is said of the file's name. */
  start(write: () => Promise<Written | null>, told: (name: string) => string): void;
}

/** Writes a file, says so, and offers its folder. */
export function useFileExport(): FileExport {
  const { fail } = useToasts();
  const tell = useTellWritten();
  const [busy, setBusy] = useState(false);

  async function run(...[write, told]: Parameters<FileExport['start']>) {
    setBusy(true);
    try {
      const written = await write();
      if (written !== null) tell(written, told(written.name));
    } catch (thrown) {
      fail(thrown);
    } finally {
      setBusy(false);
    }
  }
  return { busy, start: (write, told) => void run(write, told) };
}
