import { diffReports } from '../editing/diff';
import type { Block } from '../model/block';
import { isUnfilled, type Figure } from '../model/figure';
import { newId } from '../model/id';
import { isFigureRun, type Inline, type TextRun } from '../model/inline';
import type { Op } from '../model/patch';
import type { Metadata, Report } from '../model/report';
import { figureMap } from '../model/text';
import { toContent } from '../recognition/figures';
import { tableCells, tableContent } from '../model/table';
import type { Change, ChangedWords } from './change';

/** The ops that carry out the changes that were accepted, as one patch. What is not accepted stays as it is. */
export function acceptChanges(ours: Report, accepted: readonly Change[]): Op[] {
  const figures = figureMap(ours.figures);
  let metadata = metadataOf(ours);
  let blocks = [...ours.blocks];

  const put = (items: readonly Block[], after: readonly string[]): void => {
    const there = new Map(blocks.map(({ id }, i) => [id, i]));
    const elder = after.find((id) => there.has(id));
    blocks.splice(elder === undefined ? 0 : there.get(elder)! + 1, 0, ...items);
  };
  for (const change of accepted) {
    if (change.kind === 'field')
      metadata =
        change.field === 'title'
          ? { ...metadata, title: change.added }
          : { ...metadata, matter: { ...metadata.matter, [change.field]: change.added } };
    else if (change.kind === 'added') {
      for (const figure of change.figures) figures.set(figure.id, figure);
      put([change.block], change.after);
    } else if (change.kind === 'moved') {
      const going = new Set(change.blockIds);
      const items = blocks.filter(({ id }) => going.has(id));
      blocks = blocks.filter(({ id }) => !going.has(id));
      put(items, change.after);
    }
  }
  // Deleted last, so that what was put behind such a block finds its place.
  const gone = new Set(accepted.flatMap((change) => (change.kind === 'deleted' ? [change.blockId] : [])));
  blocks = blocks.filter(({ id }) => !gone.has(id));

  const edits = new Map<string, ChangedWords[]>();
  for (const change of accepted)
    if (change.kind === 'changed') edits.set(change.blockId, [...(edits.get(change.blockId) ?? []), change]);
  const uses = usesOf(ours);
  blocks = blocks.map((block) => {
    const own = edits.get(block.id);
    if (own === undefined) return block;
    const content = [...own]
      .sort((a, b) => b.start - a.start || b.end - a.end)
      .reduce((list, edit) => replaced(list, edit, figures, uses), block.content);
    return { ...block, content: block.role === 'table' ? tableContent(tableCells(content)) : joinRuns(content) };
  });
  const used = usesOf({ blocks });
  for (const id of uses.keys()) if (!used.has(id)) figures.delete(id);
  return diffReports(
    { metadata: metadataOf(ours), blocks: ours.blocks, figures: figureMap(ours.figures) },
    { metadata, blocks, figures },
  );
}

function metadataOf(report: Report): Metadata {
  const { title, kind, unit, year, part, status, matter, targets } = report;
  return { title, kind, unit, year, part, status, matter, ...(targets && { targets }) };
}

function usesOf({ blocks }: Pick<Report, 'blocks'>): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { content } of blocks)
    for (const run of content) if (isFigureRun(run)) uses.set(run.figureId, (uses.get(run.figureId) ?? 0) + 1);
  return uses;
}

/** Something that is nothing but a number, or the blank for one. */
const NUMBER = /^[\d０-９][\d０-９,，.．]*$/u;

/** A content with some of its printed text replaced; the runs around keep their looks, a figure that got another value stays that figure. */
function replaced(
  content: readonly Inline[],
  { start, end, added }: ChangedWords,
  figures: Map<string, Figure>,
  uses: ReadonlyMap<string, number>,
): Inline[] {
  const before: Inline[] = [];
  const behind: Inline[] = [];
  let middle: Inline[] | null = null;
  let look: Omit<TextRun, 'text'> = {};
  let from = 0;
  for (const run of content) {
    const figure = isFigureRun(run) ? figures.get(run.figureId) : undefined;
    const text = isFigureRun(run) ? (figure?.text ?? '') : run.text;
    const to = from + text.length;
    const [head, tail] = [text.slice(0, Math.max(0, start - from)), text.slice(Math.max(0, end - from))];
    const within = from <= start && end <= to && (start < end || (from < start && start < to));
    if (figure !== undefined && within && isValue(head + added + tail)) {
      const value = head + added + tail;
      const own = uses.get(figure.id) === 1;
      const changed = { ...figure, id: own ? figure.id : newId(), text: value };
      figures.set(changed.id, changed);
      middle = [{ figureId: changed.id }];
    } else if (to <= start && (to < start || text !== '' || end === start)) before.push(run);
    else if (from >= end && to > start) behind.push(run);
    else {
      // A figure of which only a part is left is one no more.
      const rest = isFigureRun(run) ? {} : run;
      if (head !== '') before.push({ ...rest, text: head });
      if (tail !== '') behind.push({ ...rest, text: tail });
    }
    if (!isFigureRun(run) && from < Math.max(start, 1)) {
      const { bold, italic, underline } = run;
      look = { ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }) };
    }
    from = to;
  }
  if (middle === null) {
    const fresh: Figure[] = [];
    middle = toContent(added, fresh).map((run) => (isFigureRun(run) ? run : { ...look, ...run }));
    for (const figure of fresh) figures.set(figure.id, figure);
  }
  return [...before, ...middle, ...behind];
}

const isValue = (text: string): boolean => NUMBER.test(text) || (text !== '' && isUnfilled(text));

/** Runs of one look next to each other are one. */
function joinRuns(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const run of content) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      !isFigureRun(last) &&
      !isFigureRun(run) &&
      last.bold === run.bold &&
      last.italic === run.italic &&
      last.underline === run.underline &&
      last.stale === run.stale
    )
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}
