import { parsePattern, type Node, type ParsedPattern } from './pattern-parser';

/** Thrown where a search would take too long, as (a+)+b does: RegExp itself cannot be stopped. */
export class PatternTooSlow extends Error {}

/** One search may take so many steps, a second or two. */
export const MOST_STEPS = 60_000_000;
/** Places that are kept to come back to. */
const MOST_PENDING = 500_000;
/** Copies that {n,m} is written out as. */
const MOST_INSTRUCTIONS = 20_000;

type Instruction =
  | { do: 'unit'; matches(codePoint: number): boolean }
  | { do: 'edge'; source: string }
  | { do: 'split'; first: number; second: number }
  | { do: 'jump'; to: number }
  | { do: 'save'; slot: number }
  | { do: 'progress'; slot: number }
  | { do: 'reference'; group: number }
  | { do: 'look'; behind: boolean; negative: boolean; program: Instruction[] }
  | { do: 'end' };

/** Places in the text by slot: two for each group, then one for each loop. -1: none. */
type Slots = readonly number[];

/**
 * A regular expression of JavaScript (flag u) that is searched with by counted steps. Syntax is checked by RegExp, which throws its SyntaxError; single
 * characters and classes are matched by it too.
 */
export class BoundedPattern {
  private readonly program: Instruction[];
  private readonly parsed: ParsedPattern;
  private slots: number;
  private instructions = 0;
  private steps = 0;

  constructor(
    source: string,
    private readonly ignoreCase: boolean,
    private readonly mostSteps = MOST_STEPS,
  ) {
    new RegExp(source, 'u');
    this.parsed = parsePattern(source);
    this.slots = this.parsed.groups * 2;
    this.program = [...this.compile(this.parsed.body, 0), { do: 'end' }];
  }

  /** The first match at or after `from`; its groups with the whole match first. */
  exec(text: string, from: number): { index: number; groups: string[] } | null {
    const none: Slots = new Array<number>(this.slots).fill(-1);
    for (let start = from; start <= text.length; start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1) {
      const found = this.run(this.program, text, start, none);
      if (!found) continue;
      const groups = [text.slice(start, found.end)];
      for (let i = 1; i < this.parsed.groups; i++) {
        const begin = found.slots[i * 2]!;
        const end = found.slots[i * 2 + 1]!;
        groups.push(begin < 0 || end < begin ? '' : text.slice(begin, end));
      }
      return { index: start, groups };
    }
    return null;
  }

  private run(program: readonly Instruction[], text: string, start: number, given: Slots, mustEnd?: number) {
    const pending: { pc: number; at: number; slots: Slots }[] = [];
    let pc = 0;
    let at = start;
    let slots = given;
    for (;;) {
      if (++this.steps > this.mostSteps || pending.length > MOST_PENDING) throw new PatternTooSlow();
      const instruction = program[pc]!;
      let good = true;
      switch (instruction.do) {
        case 'unit': {
          const codePoint = text.codePointAt(at);
          good = codePoint !== undefined && instruction.matches(codePoint);
          at += good && codePoint! > 0xffff ? 2 : 1;
          pc++;
          break;
        }
        case 'edge':
          good = isAtEdge(instruction.source, text, at);
          pc++;
          break;
        case 'split':
          pending.push({ pc: instruction.second, at, slots });
          pc = instruction.first;
          break;
        case 'jump':
          pc = instruction.to;
          break;
        case 'save':
          slots = withSlot(slots, instruction.slot, at);
          pc++;
          break;
        case 'progress':
          good = slots[instruction.slot] !== at;
          pc++;
          break;
        case 'reference': {
          const begin = slots[instruction.group * 2]!;
          const end = slots[instruction.group * 2 + 1]!;
          const said = begin < 0 || end < begin ? '' : text.slice(begin, end);
          const here = text.slice(at, at + said.length);
          good = this.ignoreCase ? here.toLowerCase() === said.toLowerCase() : here === said;
          at += said.length;
          pc++;
          break;
        }
        case 'look': {
          const found = this.look(instruction, text, at, slots);
          good = (found !== null) !== instruction.negative;
          if (good && found) slots = found.slots;
          pc++;
          break;
        }
        case 'end':
          if (mustEnd === undefined || at === mustEnd) return { end: at, slots };
          good = false;
      }
      if (good) continue;
      const back = pending.pop();
      if (!back) return null;
      ({ pc, at, slots } = back);
    }
  }

  private look(
    { behind, program }: Extract<Instruction, { do: 'look' }>,
    text: string,
    at: number,
    slots: Slots,
  ): { end: number; slots: Slots } | null {
    if (!behind) return this.run(program, text, at, slots);
    for (let start = at; start >= 0; start--) {
      const found = this.run(program, text, start, slots, at);
      if (found) return found;
    }
    return null;
  }

  /** The instructions of a part that is to stand at place `at` of its program. */
  private compile(node: Node, at: number): Instruction[] {
    if (++this.instructions > MOST_INSTRUCTIONS) throw new PatternTooSlow();
    switch (node.type) {
      case 'unit':
        return [{ do: 'unit', matches: this.unit(node.source) }];
      case 'edge':
        return [{ do: 'edge', source: node.source }];
      case 'sequence':
        return node.items.reduce<Instruction[]>((all, item) => {
          all.push(...this.compile(item, at + all.length));
          return all;
        }, []);
      case 'group': {
        if (node.index === null) return this.compile(node.body, at);
        const slot = node.index * 2;
        return [{ do: 'save', slot }, ...this.compile(node.body, at + 1), { do: 'save', slot: slot + 1 }];
      }
      case 'look':
        return [
          {
            do: 'look',
            behind: node.behind,
            negative: node.negative,
            program: [...this.compile(node.body, 0), { do: 'end' }],
          },
        ];
      case 'reference': {
        const group = this.parsed.names.get(node.name) ?? Number(node.name);
        return [{ do: 'reference', group }];
      }
      case 'choice':
        return this.choice(node.options, at);
      case 'repeat':
        return this.repeat(node, at);
    }
  }

  private choice(options: readonly Node[], at: number): Instruction[] {
    const [first, ...others] = options;
    if (others.length === 0) return this.compile(first!, at);
    const one = this.compile(first!, at + 1);
    const rest = this.choice(others, at + 1 + one.length + 1);
    const second = at + 1 + one.length + 1;
    return [{ do: 'split', first: at + 1, second }, ...one, { do: 'jump', to: second + rest.length }, ...rest];
  }

  private repeat({ body, min, max, lazy }: Extract<Node, { type: 'repeat' }>, at: number): Instruction[] {
    const code: Instruction[] = [];
    const here = () => at + code.length;
    const branch = (into: number, past: number): Instruction =>
      lazy ? { do: 'split', first: past, second: into } : { do: 'split', first: into, second: past };
    for (let i = 0; i < min; i++) code.push(...this.compile(body, here()));
    if (max === Infinity) {
      const slot = this.slots++;
      const start = here();
      const inner = this.compile(body, start + 2);
      const past = start + 2 + inner.length + 2;
      code.push(branch(start + 1, past), { do: 'save', slot }, ...inner, { do: 'progress', slot });
      code.push({ do: 'jump', to: start });
      return code;
    }
    for (let i = min; i < max; i++) {
      const slot = this.slots++;
      const start = here();
      const inner = this.compile(body, start + 2);
      const past = start + 2 + inner.length + 1;
      code.push(branch(start + 1, past), { do: 'save', slot }, ...inner, { do: 'progress', slot });
    }
    return code;
  }

  private unit(source: string): (codePoint: number) => boolean {
    const expression = new RegExp(`^(?:${source === '/' ? '\\/' : source})$`, this.ignoreCase ? 'iu' : 'u');
    const known = new Map<number, boolean>();
    return (codePoint) => {
      let matches = known.get(codePoint);
      if (matches === undefined) {
        matches = expression.test(String.fromCodePoint(codePoint));
        known.set(codePoint, matches);
      }
      return matches;
    };
  }
}

function withSlot(slots: Slots, slot: number, at: number): Slots {
  const copy = slots.slice();
  copy[slot] = at;
  return copy;
}

const WORD = /\w/u;

function isAtEdge(source: string, text: string, at: number): boolean {
  if (source === '^') return at === 0;
  if (source === '$') return at === text.length;
  const before = at > 0 && WORD.test(text[at - 1]!);
  const after = at < text.length && WORD.test(text[at]!);
  return (before !== after) === (source === '\\b');
}
