import { fromWindows1252 } from '../doc/windows-1252';
import { commonShare } from '../text/big5';

/** Charset of a font whose characters are signs. */
export const SYMBOL_CHARSET = 2;

const BY_CHARSET: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** WHATWG names of the code pages. */
const NAMES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The code page of a \fcharset; undefined where that leaves it to the document. */
export function codePageOfCharset(charset: number | undefined): number | undefined {
  return charset === undefined ? undefined : BY_CHARSET[charset];
}

export const isDoubleByte = (codePage: number): boolean => [932, 936, 949, 950, 1361, 54936].includes(codePage);

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<string, Decoder>();

/** null for Windows-1252, which also stands for unknown code pages. */
function decoder(codePage: number, fatal: boolean): Decoder | null {
  const name = NAMES[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  if (name === 'windows-1252') return null;
  const key = `${name}/${fatal}`;
  let known = decoders.get(key);
  if (known === undefined) {
    known = new TextDecoder(name, { fatal, ignoreBOM: true });
    decoders.set(key, known);
  }
  return known;
}

/** Of a file that does not name its code page: 936, where its bytes make common Chinese words in that, else that of Western text. */
export function guessCodePage(runs: Iterable<Uint8Array>): number {
  const chinese = decoder(936, false)!;
  let text = '';
  for (const run of runs) if (run.length > 1) text += chinese.decode(run);
  return (commonShare(text) ?? 0) >= MUCH ? 936 : 1252;
}
const MUCH = 0.1;

const ASCII = /^[\0-\u007f]*$/;

/** @param bytes as characters 0–255 */
export function decodeBytes(bytes: string, codePage: number): string {
  if (ASCII.test(bytes)) return bytes;
  return decoder(codePage, false)?.decode(toBytes(bytes)) ?? fromWindows1252(bytes);
}

/** Two bytes that in Windows-1252 are accented letters or signs side by side: rather one Chinese character. */
const PAIR = /[\u00a1-\u00fe]{2}/;

/** Whether bytes of a font for Western text are double bytes of the document's code page, as careless writers leave them. */
export function looksDoubleByte(bytes: string, codePage: number): boolean {
  if (!isDoubleByte(codePage) || !PAIR.test(bytes)) return false;
  try {
    decoder(codePage, true)?.decode(toBytes(bytes));
    return true;
  } catch {
    return false;
  }
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}
