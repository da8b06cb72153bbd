import type { Passage } from '../../shared/ipc/contract';
import type { Origin } from '../../shared/model/block';
import { attempt, prepared, type Db } from './database';
import { findReport } from './report-rows';
import { linesFromJson } from './source-text';

interface BlockSpan {
  source: number;
  line: number;
  start: number;
  end: number;
}

/** Lines shown before and after the passage. */
const AROUND = 3;
/** A carried-over block leads to the block it came from, over so many years at most. */
const MOST_STEPS = 20;

/**
 * The lines of the source around what became a block, or around what became the block it was carried over from; null where it came
 * from no file, or from one that was imported before sources kept their lines.
 *
 * @throws GangmuError reportNotFound
 */
export function getPassage(db: Db, reportId: string, blockId: string): Passage | null {
  return attempt(db, () => {
    let at: Origin = { reportId, blockId };
    for (let step = 0; step < MOST_STEPS; step++) {
      const { number } = findReport(db, at.reportId);
      const spans = spansOf(db, number, at.blockId);
      if (spans.length > 0) return passageOf(db, spans);
      const origin = originOf(db, number, at.blockId);
      if (origin === null) return null;
      at = origin;
    }
    return null;
  });
}

function spansOf(db: Db, report: number, block: string): BlockSpan[] {
  const rows = prepared<[number], { source: number; spans: string }>(
    db,
    'SELECT source, block_spans AS spans FROM report_source WHERE report = ? ORDER BY source',
  ).all(report);
  for (const { source, spans } of rows) {
    const known = new Map(Object.entries(JSON.parse(spans) as Record<string, [number, number, number][]>));
    const own = known.get(block) ?? [];
    if (own.length > 0) return own.map(([line, start, end]) => ({ source, line, start, end }));
  }
  return [];
}

function originOf(db: Db, report: number, block: string): Origin | null {
  const row = prepared<[number, string], { origin: string | null }>(
    db,
    'SELECT origin FROM block WHERE report = ? AND id = ?',
  ).get(report, block);
  if (row === undefined || row.origin === null) return null;
  const origin = JSON.parse(row.origin) as Origin;
  const known = prepared<[string], { number: number }>(db, 'SELECT number FROM report WHERE id = ?').get(
    origin.reportId,
  );
  return known === undefined ? null : origin;
}

function passageOf(db: Db, spans: readonly BlockSpan[]): Passage | null {
  const source = prepared<[number], { name: string; importedAt: number; lines: string | null }>(
    db,
    'SELECT name, imported_at AS importedAt, lines FROM source WHERE number = ?',
  ).get(spans[0]!.source);
  if (source === undefined || source.lines === null) return null;
  const lines = linesFromJson(source.lines);
  const first = Math.max(0, Math.min(...spans.map(({ line }) => line)) - AROUND);
  const last = Math.min(lines.length - 1, Math.max(...spans.map(({ line }) => line)) + AROUND);
  return {
    name: source.name,
    importedAt: source.importedAt,
    lines: lines.slice(first, last + 1).map(({ text, marker = '' }, i) => ({
      number: first + i + 1,
      text: marker + text,
      matches: spans
        .filter(({ line }) => line === first + i)
        .map(({ start, end }): [number, number] => [start === 0 ? 0 : marker.length + start, marker.length + end]),
    })),
  };
}
