import { isHeadingRole, type Marker, type Role } from '../../shared/model/block';
import { headingLength, MAX_HEADING } from '../../shared/model/text';
import { computeMarkers } from '../../shared/markers/compute';
import { parseContent, printedText } from './block-rows';
import { prepared, type Db } from './database';

interface OutlineRow {
  number: number;
  position: string;
  role: Role;
  depth: number;
  marker: Marker | null;
}

/** The outline of a report: the blocks that have or change a marker, or stand above others. */
export interface Outline {
  rows: OutlineRow[];
  markers: string[];
  /** By number of the block; those that were asked for. */
  headings: Map<number, string>;
}

/** Outlines that were read last, good until anything is written. */
interface Kept {
  changes: number;
  outlines: Map<number, Outline>;
}
const kept = new WeakMap<Db, Kept>();
const MOST_KEPT = 500;

/** Gives the outlines of reports. Whoever searches types letter after letter, and finds the same reports each time: they are kept. */
export function outlinesOf(db: Db): (report: number) => Outline {
  const changes =
    prepared<[], { changes: number }>(db, 'SELECT total_changes() AS changes').get()?.changes ?? Number.NaN;
  let known = kept.get(db);
  if (known?.changes !== changes || known.outlines.size > MOST_KEPT)
    kept.set(db, (known = { changes, outlines: new Map() }));
  const { outlines } = known;
  return (report) => {
    let outline = outlines.get(report);
    if (outline === undefined) outlines.set(report, (outline = readOutline(db, report)));
    return outline;
  };
}

function readOutline(db: Db, report: number): Outline {
  const rows = prepared<[number], Omit<OutlineRow, 'marker'> & { marker: string | null }>(
    db,
    `SELECT number, position, role, depth, marker FROM block
     WHERE report = ? AND (marker IS NOT NULL OR role IN ('part', 'goal', 'measure')) ORDER BY position`,
  ).all(report);
  // A report has few different markers.
  const known = new Map<string | null, Marker | null>([[null, null]]);
  const outline = rows.map((row): OutlineRow => {
    let marker = known.get(row.marker);
    if (marker === undefined) known.set(row.marker, (marker = JSON.parse(row.marker!) as Marker));
    return { ...row, marker };
  });
  return { rows: outline, markers: computeMarkers(outline), headings: new Map() };
}

/** The headings above a block, highest first, with their markers. */
export function headingPath(db: Db, outline: Outline, block: { position: string; depth: number }): string[] {
  const { rows, markers, headings } = outline;
  const path: string[] = [];
  let below = block.depth;
  for (let at = rows.length - 1; at >= 0 && below > 0; at--) {
    const row = rows[at]!;
    if (row.position >= block.position || row.depth >= below || !isHeadingRole(row.role)) continue;
    below = row.depth;
    let heading = headings.get(row.number);
    if (heading === undefined) headings.set(row.number, (heading = headingText(db, row.number)));
    path.unshift(markers[at]! + heading);
  }
  return path;
}

function headingText(db: Db, block: number): string {
  const row = prepared<[number], { report: number; content: string }>(
    db,
    'SELECT report, content FROM block WHERE number = ?',
  ).get(block);
  const text = row ? printedText(db, row.report, parseContent(row.content)) : '';
  const length = headingLength(text);
  if (length > 0) return text.slice(0, length);
  return `${[...text].slice(0, MAX_HEADING).join('')}…`;
}
