/** What of CSS is heeded: how a line looks, and whether it is there at all. */
export interface Declarations {
  centred?: boolean;
  bold?: boolean;
  /** pt */
  fontSize?: number;
  /** Neither shown nor printed. Heeded where it stands at the element itself only: rules are often undone by scripts. */
  hidden?: boolean;
  /** White space counts. */
  preserved?: boolean;
  listType?: string;
  /** 1–9, of Word. */
  outlineLevel?: number;
  /** mso-element and mso-list, of Word and WPS. */
  wordElement?: string;
  wordList?: string;
  /** Text that stands for a tab stop (mso-tab-count). */
  tab?: boolean;
  /** Number of a footnote or endnote. */
  noteNumber?: boolean;
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, px: 0.75, in: 72, cm: 72 / 2.54, mm: 72 / 25.4 };
const SETTERS = new Map<string, (to: Declarations, value: string) => void>(
  Object.entries<(to: Declarations, value: string) => void>({
    'text-align': (to, value) => (to.centred = value.endsWith('center')),
    'font-weight': (to, value) => (to.bold = value.startsWith('bold') || Number(value) >= 600),
    'font-size': (to, value) => {
      const size = /^(\d{1,4}(?:\.\d{1,8})?)(pt|px|in|cm|mm)/.exec(value);
      if (size !== null) to.fontSize = Math.round(Number(size[1]) * POINTS[size[2]!]! * 100) / 100;
    },
    display: (to, value) => (to.hidden = value === 'none'),
    visibility: (to, value) => (to.hidden ||= value === 'hidden'),
    'mso-hide': (to, value) => (to.hidden ||= value === 'all'),
    'white-space': (to, value) => (to.preserved = value.startsWith('pre')),
    'list-style-type': (to, value) => (to.listType = value),
    'list-style': (to, value) => (to.listType = value),
    'mso-outline-level': (to, value) => {
      if (/^[1-9]$/.test(value)) to.outlineLevel = Number(value);
    },
    'mso-element': (to, value) => (to.wordElement = value),
    'mso-list': (to, value) => (to.wordList = value),
    'mso-tab-count': (to) => (to.tab = true),
    'mso-footnote-id': (to) => (to.noteNumber = true),
    'mso-endnote-id': (to) => (to.noteNumber = true),
  }),
);

/** Reads the declarations of a style attribute or a rule. */
export function readDeclarations(css: string, to: Declarations = {}): Declarations {
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const set = SETTERS.get(declaration.slice(0, colon).trim().toLowerCase());
    if (set === undefined) continue;
    set(
      to,
      declaration
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .trim()
        .toLowerCase(),
    );
  }
  return to;
}

const MAX_RULES = 5_000;
const SELECTOR = /^(?:[a-z][a-z0-9]*)?(?:\.[\w\u0080-\uffff-]+)?$/i;

function withoutComments(css: string): string {
  let kept = '';
  let at = 0;
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    kept += css.slice(at, start);
    const end = css.indexOf('*/', start + 2);
    if (end < 0) return kept;
    at = end + 2;
  }
  return (kept + css.slice(at)).replace(/<!--|-->/g, '');
}

/** The rules of a page with the simplest selectors (p, .title, p.title), in which office programs write their styles. */
export class PageStyles {
  private readonly rules = new Map<string, Declarations>();
  private count = 0;

  /** @param css the content of a style element */
  add(css: string): void {
    for (const part of withoutComments(css).split('}')) {
      const brace = part.lastIndexOf('{');
      if (brace < 0) continue;
      const declarations = readDeclarations(part.slice(brace + 1));
      delete declarations.hidden;
      if (Object.keys(declarations).length === 0) continue;
      for (const selector of part.slice(0, brace).split(',')) {
        const key = selector.trim();
        if (key === '' || !SELECTOR.test(key) || ++this.count > MAX_RULES) continue;
        const known = this.rules.get(key.toLowerCase());
        this.rules.set(
          key.toLowerCase(),
          known === undefined ? { ...declarations } : Object.assign(known, declarations),
        );
      }
    }
  }

  /** What the rules say of an element; null where they say nothing. */
  of(tag: string, classes: readonly string[]): Declarations | null {
    if (this.rules.size === 0) return null;
    let found: Declarations | null = null;
    const take = (key: string): void => {
      const rule = this.rules.get(key);
      if (rule !== undefined) found = { ...found, ...rule };
    };
    take(tag);
    for (const name of classes) take(`.${name.toLowerCase()}`);
    for (const name of classes) take(`${tag}.${name.toLowerCase()}`);
    return found;
  }
}
