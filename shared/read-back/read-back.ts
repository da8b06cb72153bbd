import { alignBlocks } from '../compare/align';
import { diffPhrases } from '../compare/phrases';
import { textOf } from '../compare/tree';
import { computeMarkers } from '../markers/compute';
import { isUnfilled } from '../model/figure';
import type { Report } from '../model/report';
import { blockComments } from '../review/block-comments';
import { figureMap, inlineText } from '../model/text';
import { longestRise } from '../editing/diff';
import type { RecognisedReport } from '../recognition/result';
import type { SourceLine } from '../recognition/source';
import type { Change, Field, Remark } from './change';
import { settleText, theirBlocks, type TheirBlock } from './their-blocks';
import { layOver } from './three-way';
import { whoAdded, whoChanged, whoDeleted } from './whose';

export interface ReadBack {
  /** In the order of the file. */
  changes: Change[];
  remarks: Remark[];
  /** The blocks that are known by what the export left in the file; of the rest the text tells. */
  known: number;
}

/** Blocks of other ids belong together only where so much of their words is the same. */
const LEAST_COMMON = 0.3;
const FIELDS: readonly Field[] = ['title', 'subtitle', 'addressee', 'signature', 'date'];

/**
 * What somebody changed in a file that Gangmu exported, block by block and phrase by phrase.
 *
 * 1. What was changed is told from the report as it was exported; what we have changed since is kept.
 * 2. A change that we have made as well is none. Where both changed the same words, or one deleted what the other changed, it is a conflict.
 * 3. Markers follow from the place: one retyped by hand is no change.
 * 4. Empty blocks are not printed: that the file lacks them says nothing.
 *
 * @param base the report as it was exported
 * @param ours the report as it is now
 * @param lines those that `file` was recognised from
 */
export function readBack(base: Report, ours: Report, file: RecognisedReport, lines: readonly SourceLine[]): ReadBack {
  const theirs = theirBlocks(file, base);
  const byId = new Map(theirs.map((their) => [their.block.id, their]));
  const baseIds = new Set(base.blocks.map(({ id }) => id));
  const oldOf = pairUp(base, file, theirs);
  const markers = computeMarkers(base.blocks);
  const baseText = texts(base);
  const places = new Map(base.blocks.map(({ id }, i) => [id, i]));
  for (const their of theirs) {
    const old = oldOf.get(their.block.id);
    settleText(
      their,
      old === undefined ? null : { text: baseText.get(old)!.text, marker: markers[places.get(old)!]! },
      lines,
    );
  }
  const newOf = new Map([...oldOf].map(([id, old]) => [old, id]));
  const ourText = texts(ours);
  const nameOf = (id: string): string => oldOf.get(id) ?? id;
  const changes: Change[] = [];
  let count = 0;
  const nextId = (): string => `c${++count}`;

  const deletedAt = new Map<string | null, Change[]>();
  let before: string | null = null;
  base.blocks.forEach((block, i) => {
    const text = baseText.get(block.id)!.text;
    if (newOf.has(block.id)) before = newOf.get(block.id)!;
    else if ((text.trim() !== '' || markers[i] !== '') && ourText.has(block.id)) {
      const list = deletedAt.get(before) ?? [];
      deletedAt.set(before, list);
      const conflict = ourText.get(block.id)!.text !== text;
      list.push({ kind: 'deleted', id: '', blockId: block.id, who: whoDeleted(text, lines), conflict });
    }
  });
  const addDeleted = (id: string | null): void => {
    for (const change of deletedAt.get(id) ?? []) changes.push({ ...change, id: nextId() });
  };

  for (const field of FIELDS) {
    const change = changedField(field, base, ours, file);
    if (change !== null) changes.push({ ...change, id: nextId(), who: null });
  }
  addDeleted(null);

  const moved = movedRuns(base, theirs, oldOf);
  const following = newcomersBehind(ours, baseIds);
  const above: string[] = [];
  theirs.forEach((their) => {
    const id = nameOf(their.block.id);
    const place = above.push(id) - 1;
    const after = (): string[] => above.slice(0, place).reverse();
    const old = baseText.get(id);
    const our = ourText.get(id);
    const run = moved.get(id);
    if (run !== undefined && run.some((name) => ourText.has(name)))
      changes.push({
        kind: 'moved',
        id: nextId(),
        blockIds: run.flatMap((name) => [name, ...(following.get(name) ?? [])]),
        after: after(),
        who: whoAdded(their, lines),
        conflict: false,
      });
    if (old === undefined || our === undefined) {
      // Of a block that we have deleted since, only what they changed is worth a question.
      const gone = old !== undefined && editedText(their, old.text) === old.text;
      if (!gone && their.text.trim() + their.printed !== '')
        changes.push({
          kind: 'added',
          id: nextId(),
          block: { ...their.block, id, marker: their.block.marker && { style: their.block.marker.style } },
          figures: their.figures,
          text: their.text,
          after: after(),
          who: whoAdded(their, lines),
          conflict: old !== undefined,
        });
    } else {
      const lead = leadOf(old.text);
      const text = editedText(their, old.text);
      for (const { start, end, text: added, conflict, theirs: range } of layOver(old.text, text, our.text, {
        atomsBefore: old.atoms,
      })) {
        const changed = [range[0] - lead.length, range[1] - lead.length] as const;
        const removed = our.text.slice(start, end);
        const who = whoChanged(their, lines, changed, removed);
        changes.push({ kind: 'changed', id: nextId(), blockId: id, start, end, removed, added, who, conflict });
      }
    }
    addDeleted(their.block.id);
  });
  return {
    changes,
    remarks: remarksOf(theirs, lines, nameOf),
    known: [...byId.keys()].filter((id) => baseIds.has(id)).length,
  };
}

type Texts = Map<string, ReturnType<typeof textOf>>;

function texts({ blocks, figures }: Report): Texts {
  const map = figureMap(figures);
  return new Map(blocks.map((block) => [block.id, textOf(block, map)]));
}

const leadOf = (text: string): string => /^\s*/u.exec(text)![0];

/** Their text with the white space that the reader does not give. */
function editedText({ block, text }: TheirBlock, old: string): string {
  if (block.role === 'table') return text;
  return old.trim() === text.trim() ? old : leadOf(old) + text + /\s*$/u.exec(old.slice(leadOf(old).length))![0];
}

/** The block of the base that each block of the file was, by the id in the file; new ones have none. */
function pairUp(base: Report, file: RecognisedReport, theirs: readonly TheirBlock[]): Map<string, string> {
  const texted = new Map(theirs.map((their) => [their.block.id, their.text]));
  const figures = figureMap(base.figures);
  const before = new Map(base.blocks.map(({ id, content }) => [id, inlineText(content, figures)]));
  const pairs = new Map<string, string>();
  const blocks = theirs.map(({ block }) => block);
  for (const row of alignBlocks(base, { id: '', blocks, figures: file.figures }).rows) {
    const old = new Set(row.before);
    for (const id of row.after) if (old.delete(id)) pairs.set(id, id);
    for (const id of row.after) {
      const [first] = old;
      if (pairs.has(id) || first === undefined) continue;
      if (common(before.get(first)!, texted.get(id)!) < LEAST_COMMON) continue;
      old.delete(first);
      pairs.set(id, first);
    }
  }
  return pairs;
}

/** How much of the longer text stands in both: 0 … 1. */
function common(a: string, b: string): number {
  const same = diffPhrases(a, b).reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return same / Math.max(1, a.length, b.length);
}

/** Blocks that stand out of the longest order that was kept, those that moved together as one: by the first of them. */
function movedRuns(
  base: Report,
  theirs: readonly TheirBlock[],
  oldOf: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const paired = theirs.flatMap(({ block }) => oldOf.get(block.id) ?? []);
  const present = new Set(paired);
  const places = new Map(base.blocks.filter(({ id }) => present.has(id)).map(({ id }, i) => [id, i]));
  const order = paired.map((id) => places.get(id)!);
  const kept = longestRise(order);
  const runs = new Map<string, string[]>();
  let run: string[] | null = null;
  paired.forEach((id, i) => {
    if (kept.has(i)) {
      run = null;
      return;
    }
    if (run !== null && order[i] === order[i - 1]! + 1) run.push(id);
    else runs.set(id, (run = [id]));
  });
  return runs;
}

/** What we have put in since behind each block: it goes where that goes. */
function newcomersBehind({ blocks }: Report, baseIds: ReadonlySet<string>): Map<string, string[]> {
  const behind = new Map<string, string[]>();
  let leader: string | null = null;
  for (const { id } of blocks) {
    if (baseIds.has(id)) behind.set((leader = id), []);
    else if (leader !== null) behind.get(leader)!.push(id);
  }
  return behind;
}

const flat = (text: string): string => text.replace(/\s/gu, '');
const fieldOf = (of: Pick<Report, 'title' | 'matter'>, field: Field): string =>
  field === 'title' ? of.title : of.matter[field];

function changedField(field: Field, base: Report, ours: Report, file: RecognisedReport) {
  // A title that the reader made up from the file's name is none.
  if (field === 'title' && file.titleSpans.length === 0) return null;
  const [old, our, their] = [base, ours, file.metadata].map((of) => fieldOf(of, field)) as [string, string, string];
  if (flat(old) === flat(their) || flat(our) === flat(their)) return null;
  const added = field === 'title' && !old.includes('\n') ? their.replaceAll('\n', '') : their;
  return { kind: 'field' as const, field, removed: our, added, conflict: flat(old) !== flat(our) };
}

function remarksOf(
  theirs: readonly TheirBlock[],
  lines: readonly SourceLine[],
  nameOf: (id: string) => string,
): Remark[] {
  return blockComments(theirs, lines).map(({ block, comment: { author, date, text } }) => ({
    blockId: nameOf(block.block.id),
    author,
    date,
    text,
  }));
}

/** The report with its blanks written as they were exported (____ for XX): how a blank is written is no edit of ours. */
export function withBlanksOf(base: Report, ours: Report): Report {
  const old = figureMap(base.figures);
  return {
    ...ours,
    figures: ours.figures.map((figure) => {
      const text = old.get(figure.id)?.text;
      return text !== undefined && text !== figure.text && isUnfilled(text) && isUnfilled(figure.text)
        ? { ...figure, text }
        : figure;
    }),
  };
}
