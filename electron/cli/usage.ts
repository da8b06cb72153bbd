import { parseArgs } from 'node:util';

export const TARGETS = ['docx', 'pdf', 'txt', 'md'] as const;
export type Target = (typeof TARGETS)[number];

export const LIBRARY_ACTIONS = ['import', 'list', 'search', 'export'] as const;
export type LibraryAction = (typeof LIBRARY_ACTIONS)[number];

export type Command =
  | { name: 'help' }
  | { name: 'outline'; files: string[]; json: boolean }
  | { name: 'convert'; files: string[]; to: Target; out: string | null }
  | { name: 'import' | 'search'; words: string[]; library: string | null; json: boolean }
  | { name: 'list'; library: string | null; json: boolean }
  | { name: 'export'; ids: string[]; to: Target; out: string | null; library: string | null; json: boolean };

/** A command line that means nothing; the key is one of shared/messages/command-line.ts. */
export class UsageError extends Error {
  constructor(
    readonly key: 'cli.unknownCommand' | 'cli.badOption' | 'cli.missing',
    readonly values: Record<string, string>,
  ) {
    super(key);
    this.name = 'UsageError';
  }
}

const OPTIONS = {
  json: { type: 'boolean' },
  to: { type: 'string' },
  out: { type: 'string' },
  library: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options a command knows, beside --help. */
const KNOWN: Record<'outline' | 'convert' | LibraryAction, readonly (keyof typeof OPTIONS)[]> = {
  outline: ['json'],
  convert: ['to', 'out'],
  import: ['library', 'json'],
  list: ['library', 'json'],
  search: ['library', 'json'],
  export: ['to', 'out', 'library', 'json'],
};

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    const given = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new UsageError('cli.badOption', { detail: given ?? String(error) });
  }
}

/** @throws UsageError */
export function parseCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help === true) return { name: 'help' };
  const [first, ...rest] = positionals;
  if (first === undefined) throw new UsageError('cli.missing', { what: 'outline | convert | library' });
  const [action, words] = first === 'library' ? [rest[0], rest.slice(1)] : [first, rest];
  const name = commandName(first, action);
  for (const option of Object.keys(values)) {
    if (!KNOWN[name].some((known) => known === option))
      throw new UsageError('cli.badOption', { detail: `--${option}` });
  }
  const json = values.json === true;
  const library = values.library ?? null;
  const out = values.out ?? null;
  const needed = (what: string): string[] => {
    if (words.length === 0) throw new UsageError('cli.missing', { what });
    return words;
  };
  switch (name) {
    case 'outline':
      return { name, files: needed('FILE'), json };
    case 'convert':
      return { name, files: needed('FILE'), to: target(values.to), out };
    case 'import':
      return { name, words: needed('DIR | FILE'), library, json };
    case 'search':
      return { name, words: needed('WORDS'), library, json };
    case 'list':
      if (words.length > 0) throw new UsageError('cli.unknownCommand', { command: words.join(' ') });
      return { name, library, json };
    case 'export':
      return { name, ids: needed('ID'), to: target(values.to), out, library, json };
  }
}

function commandName(first: string, action: string | undefined): keyof typeof KNOWN {
  if (first === 'outline' || first === 'convert') return first;
  const found = LIBRARY_ACTIONS.find((known) => known === action);
  if (first === 'library' && found !== undefined) return found;
  if (first === 'library' && action === undefined) {
    throw new UsageError('cli.missing', { what: LIBRARY_ACTIONS.join(' | ') });
  }
  throw new UsageError('cli.unknownCommand', { command: first === 'library' ? `library ${action}` : first });
}

function target(value: string | undefined): Target {
  if (value === undefined) throw new UsageError('cli.missing', { what: `--to ${TARGETS.join('|')}` });
  const found = TARGETS.find((known) => known === value);
  if (found === undefined) throw new UsageError('cli.badOption', { detail: `--to ${value}` });
  return found;
}
