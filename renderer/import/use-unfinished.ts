import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { PickedFile } from '../../shared/ipc/contract';
import { useTranslate } from '../app/language';
import { useNavigation } from '../app/navigation';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';
import { isPending, type SessionState } from './session-state';

/** ms: many files change within it. */
const NOTE_AFTER = 300;
const OFFERED_FOR = 60_000;

/** Keeps note of the files that are not stored yet; where the app ended before they were, says so at the next start and offers them again. */
export function useUnfinished({ files }: SessionState, add: (files: readonly PickedFile[]) => void): void {
  const t = useTranslate();
  const { go } = useNavigation();
  const { show } = useToasts();

  const offer = useEffectEvent((waiting: readonly PickedFile[]) => {
    if (waiting.length === 0) return;
    const run = () => {
      add(waiting);
      go({ name: 'import' });
    };
    show({
      tone: 'info',
      text: t('import.unfinished', { count: waiting.length }),
      topic: 'unfinished',
      lifetime: OFFERED_FOR,
      actions: [{ label: t('import.unfinished.resume'), run }],
    });
  });
  useEffect(() => {
    call(bridge.takeUnfinished()).then(offer, console.error);
  }, []);

  const noted = useRef(false);
  const pending = useMemo(
    () =>
      files
        .filter(isPending)
        .map((file) => file.token)
        .join(' '),
    [files],
  );
  useEffect(() => {
    if (pending === '' && !noted.current) return;
    const timer = setTimeout(() => {
      noted.current = pending !== '';
      void bridge.noteUnfinished({ tokens: pending.split(' ').filter(Boolean) });
    }, NOTE_AFTER);
    return () => clearTimeout(timer);
  }, [pending]);
}
