import { isFigureRun, type Inline } from '../../shared/model/inline';
import type { Block, Marker, Origin, Task } from '../../shared/model/block';
import type { TableForm } from '../../shared/model/table';
import { countCharacters, inlineText, type FigureTexts } from '../../shared/model/text';
import { GangmuError } from '../../shared/ipc/errors';
import { insertRows, prepared, type Db, type Value } from './database';
import { figureTexts } from './figure-rows';
import { contentHash, hashFits } from './hash';
import { firstPositions, MAX_POSITION, positionAfter, positionAtEnd } from './position';

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
  form: string | null;
  task: string | null;
}
interface BlockRow extends BlockColumns {
  /** Hexadecimal. */
  hash: string;
}

const COLUMNS = 'id, position, role, depth, marker, flow, content, origin, prompt, form, task';

/** The blocks of a report in order. @throws GangmuError reportDamaged where a row is not what was written */
export function readBlocks(db: Db, report: number): Block[] {
  const rows = prepared<[number], BlockRow>(
    db,
    `SELECT ${COLUMNS}, hex(hash) AS hash FROM block WHERE report = ? ORDER BY position`,
  ).all(report);
  // A report has few different markers.
  const markers = new Map<string, Marker>();
  return rows.map((row) => {
    if (!hashFits(hashed(report, row), row.hash)) throw new GangmuError('reportDamaged', { detail: `block ${row.id}` });
    let marker = row.marker === null ? null : markers.get(row.marker);
    if (marker === undefined) markers.set(row.marker!, (marker = JSON.parse(row.marker!) as Marker));
    const block: Block = {
      id: row.id,
      role: row.role as Block['role'],
      depth: row.depth,
      marker,
      flow: row.flow as Block['flow'],
      content: parseContent(row.content),
    };
    if (row.origin !== null) block.origin = JSON.parse(row.origin) as Origin;
    if (row.prompt !== null) block.prompt = JSON.parse(row.prompt) as string;
    if (row.form !== null) block.form = JSON.parse(row.form) as TableForm;
    if (row.task !== null) block.task = JSON.parse(row.task) as Task;
    return block;
  });
}

/** What a change adds to the counters of its report. */
export interface CountChange {
  blocks: number;
  characters: number;
  /** Whether figures may stand in other blocks than before, or be others. */
  figures: boolean;
}
export const NO_CHANGE: CountChange = { blocks: 0, characters: 0, figures: false };

/** Writes the blocks of a report that has none; `figures` are all of its figures. */
export function insertBlocks(db: Db, report: number, blocks: readonly Block[], figures: FigureTexts): CountChange {
  const positions = firstPositions(blocks.length);
  const rows = new NewRows();
  const links: Value[] = [];
  let characters = 0;
  blocks.forEach((block, index) => {
    const number = report * BLOCKS_PER_REPORT + index;
    const count = countCharacters(inlineText(block.content, figures));
    characters += count;
    rows.add(report, number, columnsOf(block, positions[index]!), count);
    if (showsFigures(block)) for (const figure of figureIds(block.content)) links.push(report, figure, number);
  });
  rows.insert(db);
  insertLinks(db, links);
  return { blocks: blocks.length, characters, figures: links.length > 0 };
}

/** Writes a block, new or known, right behind the block `after` (see position.ts); undefined: where it is, a new one behind the last. */
export function putBlock(db: Db, report: number, block: Block, after: string | null | undefined): CountChange {
  const known = findBlock(db, report, block.id);
  const own = known?.position ?? null;
  const position = after === undefined ? (own ?? positionAtEnd(db, report)) : positionAfter(db, report, own, after);
  const change = known
    ? updateBlock(db, report, known, block, position)
    : {
        blocks: 1,
        characters: insertBlock(
          db,
          report,
          nextNumber(db, report),
          block,
          position,
          printedText(db, report, block.content),
        ),
        figures: showsFigures(block),
      };
  if (position.length > MAX_POSITION) respace(db, report);
  return change;
}

/** Every key that is typed comes here: what has not changed is not written, so that few pages are (the indexes are pages, too). */
function updateBlock(db: Db, report: number, known: KnownBlock, block: Block, position: string): CountChange {
  const row = columnsOf(block, position);
  const characters = countCharacters(printedText(db, report, block.content));
  const values = [row.role, row.depth, row.marker, row.flow, row.content, row.origin, row.prompt, row.form, row.task];
  prepared(
    db,
    `UPDATE block SET role = ?, depth = ?, marker = ?, flow = ?, content = ?, origin = ?, prompt = ?, form = ?, task = ?, hash = ?, characters = ?
     WHERE number = ?`,
  ).run(...values, hashOf(report, row), characters, known.number);
  if (position !== known.position)
    prepared(db, 'UPDATE block SET position = ? WHERE number = ?').run(position, known.number);
  const figures = known.figures === 1 || showsFigures(block);
  if (figures) {
    prepared<[number]>(db, 'DELETE FROM block_figure WHERE block = ?').run(known.number);
    linkFigures(db, report, known.number, block.content);
  }
  return { blocks: 0, characters: characters - known.characters, figures };
}

/** Deletes a block; one that is not there is deleted already. */
export function deleteBlock(db: Db, report: number, id: string): CountChange {
  const known = findBlock(db, report, id);
  if (!known) return NO_CHANGE;
  prepared<[number]>(db, 'DELETE FROM block WHERE number = ?').run(known.number);
  return { blocks: -1, characters: -known.characters, figures: known.figures === 1 };
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
  return { blocks: 0, characters: change, figures: true };
}

/** Deals the positions of a report out anew, in the same order, as short as they get. */
function respace(db: Db, report: number): void {
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

interface KnownBlock {
  number: number;
  position: string;
  characters: number;
  /** 1: figures stand in it. */
  figures: number;
}

function findBlock(db: Db, report: number, id: string): KnownBlock | undefined {
  return prepared<[number, string], KnownBlock>(
    db,
    `SELECT number, position, characters, EXISTS (SELECT 1 FROM block_figure f WHERE f.block = b.number) AS figures
     FROM block b WHERE report = ? AND id = ?`,
  ).get(report, id);
}

/** Returns how many characters the block prints. */
function insertBlock(db: Db, report: number, number: number, block: Block, position: string, printed: string): number {
  const characters = countCharacters(printed);
  const rows = new NewRows();
  rows.add(report, number, columnsOf(block, position), characters);
  rows.insert(db);
  linkFigures(db, report, number, block.content);
  return characters;
}

/** Rows to be inserted. To hand a value over takes as long as to store it: of the columns that few blocks have, only theirs are named. */
class NewRows {
  private readonly plain: Value[] = [];
  private readonly others: Value[] = [];

  add(report: number, number: number, row: BlockColumns, characters: number): void {
    const { id, position, role, depth, marker, flow, content, origin, prompt, form, task } = row;
    const isPlain = origin === null && prompt === null && form === null && task === null;
    const rows = isPlain ? this.plain : this.others;
    rows.push(number, report, id, position, role, depth, marker, flow, content, hashOf(report, row), characters);
    if (!isPlain) rows.push(origin, prompt, form, task);
  }

  insert(db: Db): void {
    const columns = 'number, report, id, position, role, depth, marker, flow, content, hash, characters';
    insertRows(db, `block (${columns})`, 11, this.plain);
    insertRows(db, `block (${columns}, origin, prompt, form, task)`, 15, this.others);
  }
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
    form: block.form === undefined ? null : JSON.stringify(block.form),
    task: block.task === undefined ? null : JSON.stringify(block.task),
  };
}

function hashOf(report: number, row: BlockColumns): Buffer {
  return contentHash(hashed(report, row));
}

function hashed(report: number, row: BlockColumns): (string | number | null)[] {
  const { id, position, role, depth, marker, flow, content, origin, prompt, form, task } = row;
  const always = [report, id, position, role, depth, marker, flow, content, origin, prompt];
  // Few blocks have these, and blocks of version 2 were hashed without them.
  return form === null && task === null ? always : [...always, form, task];
}

function linkFigures(db: Db, report: number, block: number, content: readonly Inline[]): void {
  insertLinks(
    db,
    [...figureIds(content)].flatMap((figure) => [report, figure, block]),
  );
}

function insertLinks(db: Db, values: readonly Value[]): void {
  insertRows(db, 'block_figure (report, figure, block)', 3, values);
}

function showsFigures(block: Block): boolean {
  return block.content.some(isFigureRun);
}

function figureIds(content: readonly Inline[]): Set<string> {
  return new Set(content.filter(isFigureRun).map((run) => run.figureId));
}
