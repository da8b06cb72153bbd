import { diffPhrases } from '../../shared/compare/phrases';
import { textOf } from '../../shared/compare/tree';
import { longestRise } from '../../shared/editing/diff';
import { computeMarkers } from '../../shared/markers/compute';
import type { Block, Role } from '../../shared/model/block';
import type { Report } from '../../shared/model/report';
import { figureMap, headingLength } from '../../shared/model/text';

/** A stretch of text: of the version, still there or removed since, or added since. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A block, or a line around the blocks, of a version, with what became of it; or a block that was added since. */
export interface VersionRow {
  key: string;
  role: Role | 'title' | 'line';
  depth: number;
  marker: string;
  /** Length of the heading at the start of the version's text. */
  heading: number;
  pieces: Piece[];
  /** Whether anything of it is different now. */
  different: boolean;
  /** The block stands elsewhere among the others now. */
  moved: boolean;
}

/** The version as it is read, in its order; what was added since stands behind what it stands behind now. */
export function versionRows(version: Report, present: Report): VersionRow[] {
  const matter = (key: 'subtitle' | 'addressee' | 'signature' | 'date') =>
    line(key, 'line', version.matter[key], present.matter[key]);
  return [
    ...line('title', 'title', version.title, present.title),
    ...matter('subtitle'),
    ...matter('addressee'),
    ...blockRows(version, present),
    ...matter('signature'),
    ...matter('date'),
  ];
}

/** The version alone, without marks. */
export function plainRows(version: Report): VersionRow[] {
  return versionRows(version, version);
}

function line(key: string, role: 'title' | 'line', before: string, after: string): VersionRow[] {
  if (before === '' && after === '') return [];
  const pieces = diffPhrases(before, after);
  return [{ key, role, depth: 0, marker: '', heading: 0, pieces, different: before !== after, moved: false }];
}

function blockRows(version: Report, present: Report): VersionRow[] {
  const figures = { then: figureMap(version.figures), now: figureMap(present.figures) };
  const then = new Map(version.blocks.map((block, place) => [block.id, place]));
  const now = new Map(present.blocks.map((block) => [block.id, block]));
  const common = present.blocks.filter(({ id }) => then.has(id));
  const staying = longestRise(common.map(({ id }) => then.get(id)!));
  const moved = new Set(common.filter((_, i) => !staying.has(i)).map(({ id }) => id));
  const markers = computeMarkers(version.blocks);

  const row = (block: Block, marker: string, pieces: Piece[], text: string): VersionRow => ({
    key: block.id,
    role: block.role,
    depth: block.depth,
    marker,
    heading: ['part', 'goal', 'measure'].includes(block.role) ? headingLength(text) : 0,
    pieces,
    different: pieces.some(({ kind }) => kind !== 'same') || moved.has(block.id),
    moved: moved.has(block.id),
  });

  const rows: VersionRow[] = [];
  const added = addedBehind(present, then);
  const addAfter = (id: string | null) => {
    for (const block of added.get(id) ?? []) {
      const { text } = textOf(block, figures.now);
      if (text !== '') rows.push(row(block, '', [{ kind: 'added', text }], text));
    }
  };
  addAfter(null);
  version.blocks.forEach((block, i) => {
    const old = textOf(block, figures.then);
    const present = now.get(block.id);
    const fresh = present && textOf(present, figures.now);
    const pieces: Piece[] =
      fresh === undefined
        ? old.text === ''
          ? []
          : [{ kind: 'removed', text: old.text }]
        : diffPhrases(old.text, fresh.text, { atomsBefore: old.atoms, atomsAfter: fresh.atoms });
    rows.push(row(block, markers[i] ?? '', pieces, old.text));
    addAfter(block.id);
  });
  return rows;
}

/** Blocks that were added since, by the block of the version that stands before them now (null: none does). */
function addedBehind(present: Report, then: ReadonlyMap<string, number>): Map<string | null, Block[]> {
  const added = new Map<string | null, Block[]>();
  let behind: string | null = null;
  for (const block of present.blocks) {
    if (then.has(block.id)) behind = block.id;
    else if (added.has(behind)) added.get(behind)!.push(block);
    else added.set(behind, [block]);
  }
  return added;
}

/** The version's text as it is copied: a line for each paragraph, markers included. */
export function plainText(version: Report): string {
  const joined = new Set(version.blocks.filter(({ flow }) => flow === 'joined').map(({ id }) => id));
  return plainRows(version)
    .map(({ key, marker, pieces }, i) => (i > 0 && !joined.has(key) ? '\n' : '') + marker + words(pieces))
    .join('');
}

function words(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
