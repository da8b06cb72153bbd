import { parentPort, workerData } from 'node:worker_threads';
import { readDoc } from '../../electron/import/readers/doc/read-doc';
import { readRtf } from '../../electron/import/readers/rtf/read-rtf';
import { GangmuError } from '../../shared/ipc/errors';
import { source } from '../../shared/recognition/source';
import { randomNumbers } from '../random';

/** Reads mutants of files until `count` are read, and tells the parent of each before and after. */
interface Task {
  files: { format: 'doc' | 'rtf'; bytes: Uint8Array }[];
  count: number;
  seed: number;
}

/** What an RTF may be given anywhere. */
const TOKENS = [
  '{',
  '}',
  '\\',
  '\\par ',
  '\\u-1 ',
  '\\u1114111 ',
  '\\uc255 ',
  "\\'ff",
  '\\bin99999999 ',
  '\\cell ',
  '\\row ',
  '\\trowd ',
  '\\intbl ',
  '\\itap5 ',
  '{\\footnote ',
  '{\\*\\shpinst{\\shptxt ',
  '{\\listtext ',
  '{\\upr{a}{\\*\\ud{b}}}',
  '\\ls1\\ilvl-5 ',
  '\\ls-1 ',
  '\\fs999999999 ',
  '\\outlinelevel77 ',
  '\\f99 ',
  '\\ansicpg1361 ',
];
/** Numbers that are too large, too small, or mean something. */
const NUMBERS = [0, 1, 0x200, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];

const { files, count, seed } = workerData as Task;
const random = randomNumbers(seed);
const below = (limit: number): number => Math.floor(random() * limit);

function mutateBytes(bytes: Uint8Array): Uint8Array {
  const mutant = bytes.slice(0, random() < 0.2 ? below(bytes.length) + 1 : bytes.length);
  const view = new DataView(mutant.buffer);
  for (let changes = 1 + below(10); changes > 0; changes--) {
    const at = random() < 0.3 ? below(Math.min(2048, mutant.length)) : below(mutant.length);
    if (random() < 0.5 && (at & ~3) + 4 <= mutant.length)
      view.setUint32(at & ~3, NUMBERS[below(NUMBERS.length)]!, true);
    else mutant[at] = below(256);
  }
  return mutant;
}

function mutateTokens(bytes: Uint8Array): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1');
  for (let changes = 1 + below(5); changes > 0; changes--) {
    const at = below(text.length);
    text = text.slice(0, at) + TOKENS[below(TOKENS.length)]! + text.slice(at + (random() < 0.5 ? 0 : below(40)));
  }
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function outcome(format: 'doc' | 'rtf', bytes: Uint8Array): string {
  try {
    const found = format === 'doc' ? readDoc(bytes) : readRtf(bytes);
    if (!source.safeParse(found).success) return 'no source';
    // In a row of a table U+2028 is a new line inside a cell.
    const broken = found.lines.some(({ text, row }) => (row ? /[\n\r\u2029]/ : /[\n\r\u2028\u2029]/).test(text));
    return broken ? 'a line end within a line' : 'read';
  } catch (error) {
    return error instanceof GangmuError ? 'refused' : String((error as Error).stack);
  }
}

for (let i = 0; i < count; i++) {
  const { format, bytes } = files[below(files.length)]!;
  const mutant = format === 'rtf' && random() < 0.6 ? mutateTokens(bytes) : mutateBytes(bytes);
  parentPort!.postMessage({ mutant: i, outcome: null });
  parentPort!.postMessage({ mutant: i, outcome: outcome(format, mutant) });
}
parentPort!.postMessage({ mutant: count, outcome: 'end' });
