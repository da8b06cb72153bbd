import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../shared/ipc/contract';
import type { Version } from '../../shared/ipc/version-calls';
import { useTranslate } from '../app/language';
import { bridge, call } from '../bridge';
import { Select } from '../ui/select';
import { useToasts } from '../ui/toast';
import { useMoment } from '../versions/moment';

interface VersionSelectProps {
  report: ReportSummary | null;
  /** undefined: as it is now. */
  version: number | undefined;
  onVersion(version: number | undefined): void;
}

/** ms: moved through with the arrow keys, most reports are passed by. */
const PAUSE = 120;

/** Which version of a report is meant. */
export function VersionSelect({ report, version, onVersion }: VersionSelectProps) {
  const t = useTranslate();
  const moment = useMoment();
  const { fail } = useToasts();
  const [known, setKnown] = useState<{ id: string; versions: readonly Version[] } | null>(null);
  const id = report?.id;

  useEffect(() => {
    if (id === undefined) return;
    let left = false;
    const timer = setTimeout(() => {
      call(bridge.listVersions({ id })).then(
        (versions) => !left && setKnown({ id, versions }),
        (thrown: unknown) => !left && fail(thrown),
      );
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [id, fail]);

  // The first one is the report as it is now.
  const earlier = known !== null && known.id === id ? known.versions.slice(1) : null;
  return (
    <Select
      label={t('compare.dialog.version')}
      value={version === undefined ? '' : String(version)}
      options={[
        { value: '', label: t(earlier?.length === 0 ? 'compare.dialog.onlyNow' : 'compare.dialog.now') },
        ...(earlier ?? []).map(({ id: one, at, characters }) => ({
          value: String(one),
          label: `${t('compare.asOf', { time: moment(at) })} · ${t('versions.characters', { count: characters })}`,
        })),
      ]}
      onChange={(value) => onVersion(value === '' ? undefined : Number(value))}
    />
  );
}
