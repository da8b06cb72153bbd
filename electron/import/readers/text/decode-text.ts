import { GangmuError } from '../../../../shared/ipc/errors';
import { asBig5, commonShare } from './big5';

export interface DecodedText {
  text: string;
  /** WHATWG name */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';
  /** The file stops in the middle of a character: text ends in U+FFFD. */
  cutOff: boolean;
  /** Its end was lost, and zeros stand there: as a stick leaves it that was pulled out too early. */
  padded?: true;
  /** Characters that could not be read: they are U+FFFD in the text. */
  unreadable?: number;
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
  if (units < 2) return null;
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

/** Where the zeros begin that end the bytes. */
function endOfContent(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return end;
}

const LINE_FEED = 0x0a;

/**
 * Lines of UTF-8 and of GB18030 side by side, as they come about where files are put together; a few characters may be broken.
 * @returns null where more are
 */
function decodeLines(bytes: Uint8Array): DecodedText | null {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const chinese = new TextDecoder('gb18030', { fatal: true });
  const tolerant = new TextDecoder('gb18030');
  const tolerantUtf8 = new TextDecoder('utf-8');
  const lines: string[] = [];
  let unreadable = 0;
  let all = 0;
  let inUtf8 = 0;
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    const line = bytes.subarray(from, to);
    from = to;
    let text = attempt(utf8, line);
    if (text !== null) inUtf8 += line.length;
    text ??= attempt(chinese, line);
    if (text === null) {
      const both = [tolerantUtf8.decode(line), tolerant.decode(line)];
      const broken = both.map((decoded) => decoded.match(/\ufffd/g)?.length ?? 0) as [number, number];
      text = both[broken[1] < broken[0] ? 1 : 0]!;
      unreadable += Math.min(...broken);
    }
    all += text.length;
    if (unreadable > Math.max(3, bytes.length / 50)) return null;
    lines.push(text);
  }
  if (unreadable > Math.max(3, all / 50) || unreadable > all / 20) return null;
  const text = lines.join('');
  return { text, encoding: inUtf8 * 2 >= bytes.length ? 'utf-8' : 'gb18030', cutOff: false, unreadable };
}

/** The lines of two encodings, where they make a text that neither makes of all bytes. */
function sensibleLines(bytes: Uint8Array): DecodedText | null {
  const mixed = decodeLines(bytes);
  return mixed !== null && mixed.unreadable === 0 && (commonShare(mixed.text) ?? 0) >= SENSE ? mixed : null;
}

const SENSE = 0.08;
/** Text in the wrong encoding is full of rare ideographs. */
const makesSense = (text: string): boolean => (commonShare(text) ?? 1) >= SENSE / 2;

function attempt(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
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
 * GBK and GB2312 are parts), or Big5 where that alone makes sense. What is none of them as a whole may be so line by line, or without the
 * zeros at its end.
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
      if (big5 !== null) return { text: big5, encoding: 'big5', cutOff: false };
      return (chinese !== null && !makesSense(chinese.text) ? sensibleLines(bytes) : null) ?? chinese;
    },
  ];
  for (const candidate of candidates) {
    const decoded = candidate();
    if (decoded !== null && isReadable(decoded.text)) return decoded;
  }
  const end = endOfContent(bytes);
  if (end > 0 && end < bytes.length) return { ...decodeText(bytes.subarray(0, end)), padded: true };
  const mixed = decodeLines(bytes);
  if (mixed !== null && isReadable(mixed.text) && makesSense(mixed.text)) return mixed;
  throw new GangmuError('fileUnknownFormat', { detail: 'text: no encoding fits' });
}
