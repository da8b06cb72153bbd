import { parseArgs } from 'node:util';
import {
  BLANKS,
  DEFAULT_EXPORT_OPTIONS,
  EXPORT_FORMATS,
  EXPORT_VARIANTS,
  NUMBERINGS,
  variantsOf,
  type ExportFormat,
  type ExportOptions,
} from '../../shared/format/export-choices';

export const TARGETS = EXPORT_FORMATS;
export type Target = ExportFormat;

/** How a report is written. */
export interface Making {
  options: ExportOptions;
  /** A built-in profile by its id, or a profile file; null: that of the settings. */
  profile: string | null;
}

export const LIBRARY_ACTIONS = ['import', 'list', 'search', 'export'] as const;
export type LibraryAction = (typeof LIBRARY_ACTIONS)[number];

export type Command =
  | { name: 'help' }
  | { name: 'outline'; files: string[]; json: boolean }
  | { name: 'convert'; files: string[]; to: Target; out: string | null; making: Making }
  | { name: 'import' | 'search'; words: string[]; library: string | null; json: boolean }
  | { name: 'list'; library: string | null; json: boolean }
  | {
      name: 'export';
      ids: string[];
      to: Target;
      out: string | null;
      making: Making;
      library: string | null;
      json: boolean;
    };

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
  variant: { type: 'string' },
  profile: { type: 'string' },
  numbering: { type: 'string' },
  contents: { type: 'string' },
  blanks: { type: 'string' },
  'list-blanks': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const MAKING = ['variant', 'profile', 'numbering', 'contents', 'blanks', 'list-blanks'] as const;

/** Which options a command knows, beside --help. */
const KNOWN: Record<'outline' | 'convert' | LibraryAction, readonly (keyof typeof OPTIONS)[]> = {
  outline: ['json'],
  convert: ['to', 'out', ...MAKING],
  import: ['library', 'json'],
  list: ['library', 'json'],
  search: ['library', 'json'],
  export: ['to', 'out', 'library', 'json', ...MAKING],
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
      return { name, files: needed('FILE'), to: target(values.to), out, making: makingOf(values) };
    case 'import':
      return { name, words: needed('DIR | FILE'), library, json };
    case 'search':
      return { name, words: needed('WORDS'), library, json };
    case 'list':
      if (words.length > 0) throw new UsageError('cli.unknownCommand', { command: words.join(' ') });
      return { name, library, json };
    case 'export':
      return { name, ids: needed('ID'), to: target(values.to), out, making: makingOf(values), library, json };
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

type Values = ReturnType<typeof parse>['values'];

function oneOf<V extends string>(option: string, value: string | undefined, choices: readonly V[], normal: V): V {
  if (value === undefined) return normal;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError('cli.badOption', { detail: `--${option} ${value}` });
  return found;
}

function makingOf(values: Values): Making {
  const variants = values.to === 'xlsx' ? variantsOf('xlsx') : EXPORT_VARIANTS;
  const depth = oneOf('contents', values.contents, ['1', '2', '3'], '2');
  return {
    options: {
      variant: oneOf('variant', values.variant, variants, variants[0]!),
      numbering: oneOf('numbering', values.numbering, NUMBERINGS, DEFAULT_EXPORT_OPTIONS.numbering),
      contents: values.contents !== undefined,
      contentsDepth: Number(depth),
      blanks: oneOf('blanks', values.blanks, BLANKS, DEFAULT_EXPORT_OPTIONS.blanks),
      listBlanks: values['list-blanks'] === true,
    },
    profile: values.profile ?? null,
  };
}
