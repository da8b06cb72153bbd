import { useMemo } from 'react';
import { isUnfilled, type Figure } from '../../shared/model/figure';
import { useFigures, useSession } from '../editor/session-context';
import { useSignal } from '../editor/signal';

interface ReportFigures {
  /** In the order in which they first stand in the text. */
  all: readonly Figure[];
  unfilled: readonly Figure[];
}

/** The figures that the text shows. Follows the text a moment later, as the outline does. */
export function useReportFigures(): ReportFigures {
  const session = useSession();
  const figures = useFigures();
  const ids = useSignal(session.figureIds);
  return useMemo(() => {
    const all = ids.flatMap((id) => figures.get(id) ?? []);
    return { all, unfilled: all.filter((figure) => isUnfilled(figure.text)) };
  }, [figures, ids]);
}
