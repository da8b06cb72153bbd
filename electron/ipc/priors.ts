import { setImmediate } from 'node:timers/promises';
import { subtreeEnd } from '../../shared/editing/tree';
import type { Recalled } from '../../shared/ipc/prior-calls';
import type { ReportSummary } from '../../shared/ipc/contract';
import { computeMarkers } from '../../shared/markers/compute';
import { headingsUnder, missing, prior, recall, type Prior } from '../../shared/prior/recall';
import { reuse } from '../../shared/prior/reuse';
import { getReport, listReports } from '../store/reports';
import { library } from './library';
import type { Handlers } from './serve';

/** So many reports are looked through, the newest first. */
const REPORTS = 60;
/** So many places are shown. */
const PLACES = 12;
/** Characters of a place that are shown. */
const SHOWN = 400;

/** Reports made ready, by id; one that was changed since is made ready again. */
const ready = new Map<string, { updatedAt: number; prior: Prior }>();

function priorOf({ id, updatedAt }: ReportSummary): Prior {
  const known = ready.get(id);
  if (known?.updatedAt === updatedAt) return known.prior;
  const made = prior(getReport(library(), id));
  ready.delete(id);
  ready.set(id, { updatedAt, prior: made });
  for (const old of ready.keys()) {
    if (ready.size <= REPORTS) break;
    ready.delete(old);
  }
  return made;
}

const PARTS = ['year', 'H2', 'Q4', 'Q3', 'H1', 'Q2', 'Q1'];

/** Newest first; of one year the whole, then its later parts. */
function newestFirst(a: ReportSummary, b: ReportSummary): number {
  return (b.year ?? 0) - (a.year ?? 0) || PARTS.indexOf(a.part) - PARTS.indexOf(b.part);
}

function described(from: Prior, blockId: string): Pick<Recalled, 'path' | 'role' | 'heading' | 'text'> {
  const { report, nodes } = from;
  const markers = computeMarkers(report.blocks);
  const at = report.blocks.findIndex((block) => block.id === blockId);
  const node = nodes[at]!;
  const path: string[] = [];
  for (let up = node.parent; up >= 0; up = nodes[up]!.parent)
    path.unshift((markers[up] ?? '') + nodes[up]!.text.slice(0, nodes[up]!.heading || 20));
  const under = nodes.slice(at + 1, subtreeEnd(report.blocks, at));
  const text = [node.text.slice(node.heading), ...under.map((n) => (markers[n.at] ?? '') + n.text)]
    .filter((line) => line !== '')
    .join('\n');
  return {
    path,
    role: node.block.role,
    heading: (markers[at] ?? '') + node.text.slice(0, node.heading),
    text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
  };
}

/** Serves shared/ipc/prior-calls. */
export const priors: Pick<Handlers, 'recall' | 'reuse'> = {
  recall: async ({ reportId, block, under }) => {
    const others = listReports(library())
      .filter(({ id }) => id !== reportId)
      .sort(newestFirst)
      .slice(0, REPORTS);
    const places: Recalled[] = [];
    for (const summary of others) {
      // Between two reports what was typed meanwhile is stored.
      await setImmediate();
      const from = priorOf(summary);
      const found = recall(block, from);
      if (found === null) continue;
      const { id, title, year, part } = summary;
      places.push({
        reportId: id,
        title,
        year,
        part,
        blockId: found.blockId,
        how: found.how,
        ...described(from, found.blockId),
        missing: missing(headingsUnder(from, found.blockId), under),
      });
      if (places.length === PLACES) break;
    }
    return places;
  },
  reuse: ({ from, blockId, part, year }) => reuse(getReport(library(), from), blockId, part, year),
};
