import { useCallback, useEffect, useState } from 'react';
import type { FormatProfile } from '../../shared/format/profile';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';

/** The profiles of the library, null until they are read. */
export function useProfiles(): { profiles: FormatProfile[] | null; reload(): Promise<void> } {
  const { fail } = useToasts();
  const [profiles, setProfiles] = useState<FormatProfile[] | null>(null);
  const reload = useCallback(async () => {
    try {
      setProfiles(await call(bridge.listProfiles()));
    } catch (thrown) {
      fail(thrown);
    }
  }, [fail]);
  useEffect(() => void reload(), [reload]);
  return { profiles, reload };
}
