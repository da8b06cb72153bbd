import { computeMarkers } from '../markers/compute';
import type { Report } from '../model/report';
import { alignSteps, type Row } from './align';
import { finish, type Steps } from './steps';
import { nodesOf, type Node } from './tree';

/** A block on a card, or the room kept for its counterpart. */
export interface Line {
  row: Row;
  before: CardBlock | null;
  after: CardBlock | null;
  /** The counterpart stands on another card: it was moved. */
  elsewhere: boolean;
}

export interface CardBlock {
  node: Node;
  marker: string;
  /** How far it is set in on its card. */
  level: number;
}

/** Two goals side by side with all under them; a part, or what stands under no goal, is a card of its own. */
export interface Card {
  row: Row;
  /** The heading on either side, "" where the card has nothing there. */
  before: string;
  after: string;
  lines: Line[];
  /** Something on it is not the same. */
  differs: boolean;
}

export interface Comparison {
  cards: Card[];
  /** Of the goals. */
  goals: { all: number; paired: number; added: number; dropped: number };
  /** Lines that are not the same. */
  differences: number;
}

type Compared = Pick<Report, 'id' | 'blocks' | 'figures'>;

interface Side {
  nodes: Node[];
  markers: string[];
  /** For each node the one whose card it stands on. */
  owners: Node[];
  places: Map<string, number>;
}

function sideOf(report: Compared): Side {
  const nodes = nodesOf(report);
  const owners: Node[] = [];
  for (const node of nodes) {
    const up = node.parent < 0 ? undefined : nodes[node.parent]!;
    owners.push(up === undefined || up.block.role === 'part' ? node : owners[up.at]!);
  }
  return {
    nodes,
    markers: computeMarkers(report.blocks),
    owners,
    places: new Map(nodes.map((node) => [node.block.id, node.at])),
  };
}

/** Two reports as they are shown side by side: aligned by goal, and line by line within. */
export function compareReports(a: Compared, b: Compared): Comparison {
  return finish(compareSteps(a, b));
}

/** The same, step by step. */
export function* compareSteps(a: Compared, b: Compared): Steps<Comparison> {
  const { rows } = yield* alignSteps(a, b);
  yield;
  const left = sideOf(a);
  const right = sideOf(b);
  yield;
  const nodes = (side: Side, ids: readonly string[]): Node[] => ids.map((id) => side.nodes[side.places.get(id)!]!);

  const cards: Card[] = [];
  const leftCards = new Map<Node, Card>();
  const rightCards = new Map<Node, Card>();
  for (const row of rows) {
    const before = nodes(left, row.before).filter((node) => left.owners[node.at] === node);
    const after = nodes(right, row.after).filter((node) => right.owners[node.at] === node);
    // A goal that became a measure of another one has a card on its own side only.
    const apart =
      before.length > 0 && after.length > 0
        ? [{ before, after }]
        : [
            { before, after: [] },
            { before: [], after },
          ];
    for (const owners of apart) {
      if (owners.before.length + owners.after.length === 0) continue;
      const card: Card = { row, before: title(owners.before), after: title(owners.after), lines: [], differs: false };
      cards.push(card);
      for (const node of owners.before) leftCards.set(node, card);
      for (const node of owners.after) rightCards.set(node, card);
    }
  }

  yield;
  const block = (side: Side, node: Node): CardBlock => ({
    node,
    marker: side.markers[node.at]!,
    level: Math.max(0, depthUnder(side, node)),
  });
  for (const row of rows) {
    const before = nodes(left, row.before);
    const after = nodes(right, row.after);
    const taken = new Set<Node>();
    const count = Math.max(before.length, after.length);
    for (let i = 0; i < count; i++) {
      const old = before[i];
      const fresh = after[i];
      const there = old && leftCards.get(left.owners[old.at]!);
      const here = fresh && rightCards.get(right.owners[fresh.at]!);
      if (here !== undefined && fresh !== undefined) {
        const together = old !== undefined && there === here;
        if (together) taken.add(old);
        here.lines.push({
          row,
          before: together ? block(left, old) : null,
          after: block(right, fresh),
          elsewhere: !together && old !== undefined,
        });
      }
    }
    for (const old of before) {
      if (taken.has(old)) continue;
      const card = leftCards.get(left.owners[old.at]!)!;
      const line: Line = { row, before: block(left, old), after: null, elsewhere: after.length > 0 };
      // Behind what it stood behind; where that has moved away as well, at the end.
      let at = card.lines.length;
      while (at > 0 && !isBefore(card.lines[at - 1]!, old)) at--;
      card.lines.splice(at, 0, line);
    }
  }
  for (const card of cards) card.differs = card.lines.some(isDifference);
  return {
    cards,
    goals: countGoals(rows, left, right),
    differences: cards.flatMap((c) => c.lines).filter(isDifference).length,
  };
}

/** Whether a line shows something that stood before a node. */
function isBefore(line: Line, node: Node): boolean {
  return line.before !== null && line.before.node.at < node.at;
}

export function isDifference({ row }: Line): boolean {
  return row.kind !== 'same';
}

function depthUnder(side: Side, node: Node): number {
  let level = 0;
  for (let up = node; side.owners[up.at] !== up; up = side.nodes[up.parent]!) level++;
  return level;
}

function title(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (node.heading > 0 ? node.text.slice(0, node.heading) : node.text).replace(/[。：:]$/u, ''))
    .join('；');
}

function countGoals(rows: readonly Row[], left: Side, right: Side): Comparison['goals'] {
  const isGoal = (side: Side, id: string | undefined): boolean =>
    id !== undefined && side.nodes[side.places.get(id)!]!.block.role === 'goal';
  const goals = rows.filter((row) => isGoal(left, row.before[0]) || isGoal(right, row.after[0]));
  const added = goals.filter((row) => row.before.length === 0).length;
  const dropped = goals.filter((row) => row.after.length === 0).length;
  return { all: goals.length, paired: goals.length - added - dropped, added, dropped };
}
