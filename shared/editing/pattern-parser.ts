/** The parts of a regular expression whose syntax RegExp (flag u) has already found good. */
export type Node =
  | { type: 'unit'; source: string }
  | { type: 'edge'; source: string }
  | { type: 'sequence'; items: Node[] }
  | { type: 'choice'; options: Node[] }
  | { type: 'group'; index: number | null; body: Node }
  | { type: 'look'; behind: boolean; negative: boolean; body: Node }
  | { type: 'reference'; name: string }
  | { type: 'repeat'; body: Node; min: number; max: number; lazy: boolean };

export interface ParsedPattern {
  body: Node;
  /** With the whole match. */
  groups: number;
  names: ReadonlyMap<string, number>;
}

const ESCAPE =
  /\\(?:u\{[\da-f]+\}|u[d][89ab][\da-f]{2}\\u[d][c-f][\da-f]{2}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*|[^])/iuy;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,(\d*))?\})(\??)/uy;
const OPENING = /\((?:\?(?::|=|!|<=|<!|<([^>=!][^>]*)>))?/uy;

export function parsePattern(source: string): ParsedPattern {
  return new Parser(source).parse();
}

class Parser {
  private at = 0;
  private groups = 1;
  private readonly names = new Map<string, number>();

  constructor(private readonly source: string) {}

  parse(): ParsedPattern {
    const body = this.choice();
    return { body, groups: this.groups, names: this.names };
  }

  private choice(): Node {
    const options = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      options.push(this.sequence());
    }
    return options.length === 1 ? options[0]! : { type: 'choice', options };
  }

  private sequence(): Node {
    const items: Node[] = [];
    while (this.at < this.source.length && this.source[this.at] !== '|' && this.source[this.at] !== ')') {
      items.push(this.quantified(this.atom()));
    }
    return { type: 'sequence', items };
  }

  private quantified(body: Node): Node {
    const found = this.take(QUANTIFIER);
    if (!found) return body;
    const [sign, least, range, most, question] = found;
    const lazy = question === '?';
    if (least !== undefined) {
      const min = Number(least);
      const max = range === undefined ? min : most === '' ? Infinity : Number(most);
      return { type: 'repeat', body, min, max, lazy };
    }
    return { type: 'repeat', body, min: sign[0] === '+' ? 1 : 0, max: sign[0] === '?' ? 1 : Infinity, lazy };
  }

  private atom(): Node {
    const sign = this.source[this.at]!;
    if (sign === '(') return this.group();
    if (sign === '[') return { type: 'unit', source: this.characterClass() };
    if (sign === '^' || sign === '$') {
      this.at++;
      return { type: 'edge', source: sign };
    }
    if (sign === '\\') {
      const [escape] = this.take(ESCAPE)!;
      if (escape === '\\b' || escape === '\\B') return { type: 'edge', source: escape };
      if (/^\\k</u.test(escape)) return { type: 'reference', name: escape.slice(3, -1) };
      if (/^\\[1-9]/u.test(escape)) return { type: 'reference', name: escape.slice(1) };
      return { type: 'unit', source: escape };
    }
    const unit = String.fromCodePoint(this.source.codePointAt(this.at)!);
    this.at += unit.length;
    return { type: 'unit', source: unit };
  }

  private group(): Node {
    const [opening, name] = this.take(OPENING)!;
    const captures = opening === '(' || name !== undefined;
    const index = captures ? this.groups++ : null;
    if (name !== undefined) this.names.set(name, index!);
    const body = this.choice();
    this.at++;
    if (captures || opening === '(?:') return { type: 'group', index, body };
    return { type: 'look', behind: opening.startsWith('(?<'), negative: opening.endsWith('!'), body };
  }

  private characterClass(): string {
    const from = this.at++;
    while (this.source[this.at] !== ']') this.at += this.source[this.at] === '\\' ? 2 : 1;
    return this.source.slice(from, ++this.at);
  }

  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.source);
    if (found) this.at += found[0].length;
    return found;
  }
}
