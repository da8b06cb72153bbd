import { useEffect, useState } from 'react';
import { bridge, call } from '../../bridge';

/** The years of the library's reports by their ids, asked for when `wanted`; empty until they are known. */
export function useYears(wanted: boolean): ReadonlyMap<string, number | null> {
  const [years, setYears] = useState<ReadonlyMap<string, number | null>>(new Map());
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    call(bridge.listReports()).then(
      (reports) => !left && setYears(new Map(reports.map(({ id, year }) => [id, year]))),
      // Without them nothing is suggested; the marks can be retyped all the same.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [wanted]);
  return years;
}
