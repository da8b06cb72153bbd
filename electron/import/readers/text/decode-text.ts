import { GangmuError } from '../../../../shared/ipc/errors';
import { asBig5 } from './big5';

export interface DecodedText {
  text: string;
  /** WHATWG name */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /** The file stops in the middle of a character: text ends in U+FFFD. */
  cutOff: boolean;
}
type Encoding = DecodedText['encoding'];

/** Below this many characters beyond ASCII a cut-off last character proves nothing about the encoding. */
const ENOUGH = 3;

/** Strict decoding; null where the bytes are not of the encoding. A last character that is cut off is allowed for. */
function decode(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding, cutOff: false };
  } catch {
    return decodeCutOff(bytes, encoding);
  }
}

function decodeCutOff(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
    return foreign < ENOUGH ? null : { text: `${text}\ufffd`, encoding, cutOff: true };
  } catch {
    return null;
  }
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return null;
}

/** What Chinese office text consists of: ASCII, general punctuation, CJK punctuation and ideographs, full-width forms. */
function isUsual(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x0a ||
    unit === 0x0d ||
    unit === 0x09 ||
    (unit >= 0x3000 && unit <= 0x30ff) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2010 && unit <= 0x2030)
  );
}

/** UTF-16 without a mark: nearly every unit is a usual character in one byte order, and not in the other. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  const units = Math.min(bytes.length >> 1, 32 * 1024);
  if (units < 2 || bytes.length % 2 !== 0) return null;
  let little = 0;
  let big = 0;
  for (let i = 0; i < units * 2; i += 2) {
    const a = bytes[i]!;
    const b = bytes[i + 1]!;
    if (isUsual(a | (b << 8))) little++;
    if (isUsual(b | (a << 8))) big++;
  }
  if (little >= units * 0.9 && little > big) return 'utf-16le';
  if (big >= units * 0.9 && big > little) return 'utf-16be';
  return null;
}

/** Beside white space and the Ctrl+Z of DOS. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0001-\u0008\u000e-\u0019\u001b-\u001f\u007f]/g;

/** Bytes of a program or picture decode here and there without error, but give away control and private characters. */
function isReadable(text: string): boolean {
  if (text.includes('\0')) return false;
  const control = text.match(CONTROL)?.length ?? 0;
  const unusual = text.match(/[\ue000-\uf8ff\ufffe\uffff]/g)?.length ?? 0;
  return control <= Math.max(2, text.length / 200) && unusual <= Math.max(2, text.length / 20);
}

/**
 * Text of unknown encoding, by the cascade of product.md D: byte order mark, strict UTF-8, UTF-16 by its pattern, strict GB18030 (of which
 * GBK and GB2312 are parts), or Big5 where that alone makes sense.
 * @throws GangmuError fileUnknownFormat for what is no text, fileDamaged where the content breaks the encoding its mark promises
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark !== null) {
    const marked = decode(bytes, mark);
    if (marked === null) throw new GangmuError('fileDamaged', { detail: `text: not ${mark}` });
    if (!isReadable(marked.text)) throw new GangmuError('fileUnknownFormat', { detail: 'text: binary' });
    return marked;
  }
  const candidates: (() => DecodedText | null)[] = [
    () => decode(bytes, 'utf-8'),
    () => {
      const utf16 = guessUtf16(bytes);
      return utf16 === null ? null : decode(bytes, utf16);
    },
    () => {
      const chinese = decode(bytes, 'gb18030');
      const big5 = chinese === null ? null : asBig5(bytes, chinese.text);
      return big5 === null ? chinese : { text: big5, encoding: 'big5', cutOff: false };
    },
  ];
  for (const candidate of candidates) {
    const decoded = candidate();
    if (decoded !== null && isReadable(decoded.text)) return decoded;
  }
  throw new GangmuError('fileUnknownFormat', { detail: 'text: no encoding fits' });
}
