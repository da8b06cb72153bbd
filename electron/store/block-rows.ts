import { isFigureRun, type Inline } from '../../shared/model/inline';
import type { Block, Marker, Origin } from '../../shared/model/block';
import { countCharacters, inlineText, type FigureTexts } from '../../shared/model/text';
import { GangmuError } from '../../shared/ipc/errors';
import { prepared, type Db } from './database';
import { figureTexts } from './figure-rows';
import { contentHash } from './hash';
import { firstPositions } from './position';

/** A block's number is its report's number times this, plus a running number: a report's blocks lie together in the file. */
export const BLOCKS_PER_REPORT = 2 ** 20;

interface BlockColumns {
  id: string;
  position: string;
  role: string;
  depth: number;
  marker: string | null;
  flow: string;
  content: string;
  origin: string | null;
  prompt: string | null;
}
interface BlockRow extends BlockColumns {
  hash: Buffer;
}

const COLUMNS = 'id, position, role, depth, marker, flow, content, origin, prompt';

/** The blocks of a report in order. @throws GangmuError reportDamaged where a row is not what was written */
export function readBlocks(db: Db, report: number): Block[] {
  const rows = prepared<[number], BlockRow>(
    db,
    `SELECT ${COLUMNS}, hash FROM block WHERE report = ? ORDER BY position`,
  ).all(report);
  return rows.map((row) => {
    if (!hashOf(report, row).equals(row.hash)) throw new GangmuError('reportDamaged', { detail: `block ${row.id}` });
    return {
      id: row.id,
      role: row.role as Block['role'],
      depth: row.depth,
      marker: row.marker === null ? null : (JSON.parse(row.marker) as Marker),
      flow: row.flow as Block['flow'],
      content: parseContent(row.content),
      ...(row.origin !== null && { origin: JSON.parse(row.origin) as Origin }),
      ...(row.prompt !== null && { prompt: JSON.parse(row.prompt) as string }),
    };
  });
}

/** What a change adds to the counters of its report. */
export interface CountChange {
  blocks: number;
  characters: number;
}
export const NO_CHANGE: CountChange = { blocks: 0, characters: 0 };

/** Writes the blocks of a report that has none, after its figures: they count. */
export function insertBlocks(db: Db, report: number, blocks: readonly Block[]): CountChange {
  const positions = firstPositions(blocks.length);
  let characters = 0;
  blocks.forEach((block, index) => {
    characters += insertBlock(db, report, report * BLOCKS_PER_REPORT + index, block, positions[index]!);
  });
  return { blocks: blocks.length, characters };
}

/** Writes a block, new or known, at `position`. */
export function putBlock(db: Db, report: number, block: Block, position: string): CountChange {
  const known = findBlock(db, report, block.id);
  if (!known) return { blocks: 1, characters: insertBlock(db, report, nextNumber(db, report), block, position) };
  const row = columnsOf(block, position);
  const characters = countCharacters(printedText(db, report, block.content));
  prepared(
    db,
    `UPDATE block SET position = ?, role = ?, depth = ?, marker = ?, flow = ?, content = ?, origin = ?, prompt = ?, hash = ?,
       characters = ? WHERE number = ?`,
  ).run(...Object.values(row).slice(1), hashOf(report, row), characters, known.number);
  prepared<[number]>(db, 'DELETE FROM block_figure WHERE block = ?').run(known.number);
  linkFigures(db, report, known.number, block.content);
  return { blocks: 0, characters: characters - known.characters };
}

/** Deletes a block; one that is not there is deleted already. */
export function deleteBlock(db: Db, report: number, id: string): CountChange {
  const known = findBlock(db, report, id);
  if (!known) return NO_CHANGE;
  prepared<[number]>(db, 'DELETE FROM block WHERE number = ?').run(known.number);
  return { blocks: -1, characters: -known.characters };
}

/** Brings the counts of the blocks in which a figure stands up to date. */
export function refreshBlocksWith(db: Db, report: number, figure: string): CountChange {
  const rows = prepared<[number, string], { number: number; content: string; characters: number }>(
    db,
    `SELECT b.number, b.content, b.characters FROM block_figure f JOIN block b ON b.number = f.block WHERE f.report = ? AND f.figure = ?`,
  ).all(report, figure);
  let change = 0;
  for (const row of rows) {
    const characters = countCharacters(printedText(db, report, parseContent(row.content)));
    prepared(db, 'UPDATE block SET characters = ? WHERE number = ?').run(characters, row.number);
    change += characters - row.characters;
  }
  return { blocks: 0, characters: change };
}

/** Deals the positions of a report out anew, in the same order, as short as they get. */
export function respace(db: Db, report: number): void {
  const rows = prepared<[number], BlockColumns & { number: number }>(
    db,
    `SELECT number, ${COLUMNS} FROM block WHERE report = ? ORDER BY position`,
  ).all(report);
  // "~" stands behind every key: the new ones cannot meet an old one on the way.
  prepared<[number]>(db, `UPDATE block SET position = '~' || position WHERE report = ?`).run(report);
  const positions = firstPositions(rows.length);
  rows.forEach((row, index) => {
    const moved = { ...row, position: positions[index]! };
    prepared(db, 'UPDATE block SET position = ?, hash = ? WHERE number = ?').run(
      moved.position,
      hashOf(report, moved),
      row.number,
    );
  });
}

/** What a stored block prints, figures included, its marker not. */
export function printedText(db: Db, report: number, content: readonly Inline[]): string {
  const ids = figureIds(content);
  return inlineText(content, ids.size === 0 ? NO_FIGURES : figureTexts(db, report, ids));
}
const NO_FIGURES: FigureTexts = new Map();

export function parseContent(column: string): Inline[] {
  return JSON.parse(column) as Inline[];
}

function findBlock(db: Db, report: number, id: string): { number: number; characters: number } | undefined {
  return prepared<[number, string], { number: number; characters: number }>(
    db,
    'SELECT number, characters FROM block WHERE report = ? AND id = ?',
  ).get(report, id);
}

function insertBlock(db: Db, report: number, number: number, block: Block, position: string): number {
  const row = columnsOf(block, position);
  const characters = countCharacters(printedText(db, report, block.content));
  prepared(
    db,
    `INSERT INTO block (number, report, ${COLUMNS}, hash, characters) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(number, report, ...Object.values(row), hashOf(report, row), characters);
  linkFigures(db, report, number, block.content);
  return characters;
}

function nextNumber(db: Db, report: number): number {
  const first = report * BLOCKS_PER_REPORT;
  const row = prepared<[number, number], { last: number | null }>(
    db,
    'SELECT max(number) AS last FROM block WHERE number >= ? AND number < ?',
  ).get(first, first + BLOCKS_PER_REPORT);
  const next = (row?.last ?? first - 1) + 1;
  if (next < first + BLOCKS_PER_REPORT) return next;
  throw new GangmuError('libraryFailed', { detail: 'a report has no room for another block' });
}

/** In the order of COLUMNS. */
function columnsOf(block: Block, position: string): BlockColumns {
  return {
    id: block.id,
    position,
    role: block.role,
    depth: block.depth,
    marker: block.marker && JSON.stringify(block.marker),
    flow: block.flow,
    content: JSON.stringify(block.content),
    origin: block.origin === undefined ? null : JSON.stringify(block.origin),
    prompt: block.prompt === undefined ? null : JSON.stringify(block.prompt),
  };
}

function hashOf(report: number, row: BlockColumns): Buffer {
  const { id, position, role, depth, marker, flow, content, origin, prompt } = row;
  return contentHash([report, id, position, role, depth, marker, flow, content, origin, prompt]);
}

function linkFigures(db: Db, report: number, block: number, content: readonly Inline[]): void {
  for (const figure of figureIds(content)) {
    prepared(db, 'INSERT INTO block_figure (report, figure, block) VALUES (?, ?, ?)').run(report, figure, block);
  }
}

function figureIds(content: readonly Inline[]): Set<string> {
  return new Set(content.filter(isFigureRun).map((run) => run.figureId));
}
