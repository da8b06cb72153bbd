import type { OutlineJson } from '../../shared/recognition/outline-json';

/** The outline that a careful reader wrote beside a fixture (NAME.json); the shape is that of the judges' own golds. */
export interface Gold {
  title: string;
  title_alt?: string[];
  kind: string;
  kind_alt?: string[];
  year: number | null;
  year_alt?: (number | null)[];
  period: string;
  documents: number;
  nodes: GoldNode[];
  noise: string[];
  /** Page furniture that says the same as the title, so that its absence can not be seen. */
  noise_untestable?: string[];
  placeholders: number;
}

export interface GoldNode {
  depth: number;
  role: string;
  marker: string;
  heading: string;
  /** The first characters behind the heading. */
  start: string;
  /** Finding or missing it costs nothing. */
  optional?: boolean;
}

type Node = Pick<GoldNode, 'depth' | 'marker' | 'heading' | 'start'>;

/** Counts of one document: nodes found right, nodes made, nodes in the gold. */
export interface Counts {
  right: number;
  made: number;
  gold: number;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  '〔': '(',
  '〕': ')',
  '“': '"',
  '”': '"',
  '〞': '"',
  '。': '.',
  '—': '-',
  '・': '·',
};

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〔〕“”〞。—・]/gu, (sign) => PUNCTUATION[sign] ?? sign)
    .replace(/\s+/gu, '');
}

/** Letters and digits alone. */
export function key(text: string): string {
  return normal(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function markerKey(marker: string): string {
  return normal(marker)
    .replace(/^(\(.+\))[、.,]$/u, '$1')
    .replace(/^(\d+(?:\.\d+)*)[、.]$/u, '$1.');
}

function sameText(a: Node, b: Node): boolean {
  const left = key(a.heading + a.start);
  const right = key(b.heading + b.start);
  if (left === '' || right === '') return left === right;
  const length = Math.min(10, left.length, right.length);
  return left.slice(0, length) === right.slice(0, length) && (length >= 4 || left.length === right.length);
}

/** The headings of an outline with the first characters of what follows them. */
export function nodesOf(outline: OutlineJson): Node[] {
  return outline.reports.flatMap(({ blocks }) =>
    blocks.flatMap((block, i) => {
      if (block.role === 'text' || block.role === 'table' || (block.marker === '' && block.heading === '')) return [];
      const text = block.text.startsWith(block.heading) ? block.text.slice(block.heading.length) : block.text;
      let rest = text.replace(/^[。．.：:\s]+/u, '');
      const next = blocks[i + 1];
      if (rest === '' && next !== undefined && (next.role === 'text' || next.role === 'outcome') && next.marker === '')
        rest = next.text;
      return [
        {
          depth: block.depth,
          marker: block.marker,
          heading: block.heading.replace(/。$/u, ''),
          start: rest.replace(/\s/gu, '').slice(0, 12),
        },
      ];
    }),
  );
}

/** The longest common subsequence of gold and outline: a node is right by its marker, its first ten letters and its depth. */
export function countNodes(gold: Gold, outline: OutlineJson): Counts {
  const nodes = nodesOf(outline);
  const same = (a: GoldNode, b: Node): boolean =>
    a.depth === b.depth && markerKey(a.marker) === markerKey(b.marker) && sameText(a, b);
  const table = Array.from({ length: gold.nodes.length + 1 }, () => new Array<number>(nodes.length + 1).fill(0));
  for (let i = gold.nodes.length - 1; i >= 0; i--) {
    for (let j = nodes.length - 1; j >= 0; j--) {
      const both = same(gold.nodes[i]!, nodes[j]!) ? table[i + 1]![j + 1]! + 1 : 0;
      table[i]![j] = Math.max(table[i + 1]![j]!, table[i]![j + 1]!, both);
    }
  }
  let right = 0;
  let optional = 0;
  for (let i = 0, j = 0; i < gold.nodes.length && j < nodes.length;) {
    if (same(gold.nodes[i]!, nodes[j]!) && table[i]![j] === table[i + 1]![j + 1]! + 1) {
      if (gold.nodes[i]!.optional === true) optional++;
      else right++;
      i++;
      j++;
    } else if (table[i + 1]![j]! >= table[i]![j + 1]!) i++;
    else j++;
  }
  return {
    right,
    made: nodes.length - optional,
    gold: gold.nodes.filter((node) => node.optional !== true).length,
  };
}

export function f1(counts: readonly Counts[]): number {
  const sum = (field: keyof Counts): number => counts.reduce((total, count) => total + count[field], 0);
  const all = sum('made') + sum('gold');
  return all === 0 ? 1 : (2 * sum('right')) / all;
}

/** Furniture that stayed in the report. */
export function leaked(gold: Gold, outline: OutlineJson): string[] {
  const lines = outline.reports.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap(({ marker, heading, text }) => [marker + text, heading, text]),
  ]);
  const body = key(lines.join('\n'));
  const whole = new Set(lines.flatMap((line) => line.split('\n')).map(key));
  return testableNoise(gold).filter((noise) =>
    key(noise).length >= 8 ? body.includes(key(noise)) : whole.has(key(noise)),
  );
}

/** Text of the report that was set aside as furniture. */
export function lost(gold: Gold, outline: OutlineJson): string[] {
  const noise = gold.noise.map(key).join('|');
  return outline.furniture
    .filter(({ text, reason }) => reason !== 'label' && reason !== 'repeatedTitle' && !noise.includes(key(text)))
    .map(({ text }) => text);
}

export function testableNoise(gold: Gold): string[] {
  return gold.noise.filter((noise) => key(noise) !== '' && gold.noise_untestable?.includes(noise) !== true);
}

const KINDS: Readonly<Record<string, string>> = {
  'summary-plan': 'summary+plan',
  'key-points': 'keypoints',
  special: 'other',
};

/** Which of title, kind, year, period and number of reports are wrong. */
export function wrongFacts(gold: Gold, outline: OutlineJson): string[] {
  const first = outline.reports[0]!;
  const titles = [gold.title, ...(gold.title_alt ?? [])].map(key);
  const checks: [string, boolean][] = [
    ['title', titles.includes(key(first.title))],
    ['kind', [gold.kind, ...(gold.kind_alt ?? [])].includes(KINDS[first.kind] ?? first.kind)],
    ['year', [gold.year, ...(gold.year_alt ?? [])].includes(first.year)],
    ['period', gold.period === first.period],
    ['documents', gold.documents === outline.reports.length],
  ];
  return checks.filter(([, right]) => !right).map(([fact]) => fact);
}
