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
}

export function readOutline(db: Db, report: number): Outline {
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
  return { rows: outline, markers: computeMarkers(outline) };
}

/** The headings above a block, highest first, with their markers. */
export function headingPath(db: Db, { rows, markers }: Outline, block: { position: string; depth: number }): string[] {
  const path: string[] = [];
  let below = block.depth;
  for (let at = rows.length - 1; at >= 0 && below > 0; at--) {
    const row = rows[at]!;
    if (row.position >= block.position || row.depth >= below || !isHeadingRole(row.role)) continue;
    below = row.depth;
    path.unshift(markers[at]! + headingText(db, row.number));
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
