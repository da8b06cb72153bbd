/** The XML is not well-formed, or says what no document part may (a document type). */
export class XmlError extends Error {}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Code units of a piece of text, while it is decoded; longer pieces are left to the runtime, which takes long to be called. */
const units = new Uint16Array(512);

/**
 * The characters of the bytes from `from` up to `to`.
 * @throws XmlError where they are not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  return (to - from <= units.length ? decodeShort(bytes, from, to) : null) ?? decodeAny(bytes, from, to);
}

/** Null where there are others than those of the Basic Multilingual Plane, or something is wrong. */
function decodeShort(bytes: Uint8Array, from: number, to: number): string | null {
  let count = 0;
  for (let at = from; at < to; count++) {
    const a = bytes[at]!;
    if (a < 0x80) {
      units[count] = a;
      at++;
    } else if (a >= 0xe1 && a <= 0xec && at + 2 < to) {
      const b = bytes[at + 1]! ^ 0x80;
      const c = bytes[at + 2]! ^ 0x80;
      if ((b | c) >= 0x40) return null;
      units[count] = ((a & 0xf) << 12) | (b << 6) | c;
      at += 3;
    } else {
      const code = rare(bytes, at, to);
      if (code < 0) return null;
      units[count] = code;
      at += code < 0x800 ? 2 : 3;
    }
  }
  return fromUnits(count);
}

/** A text of the first units; of short ones it is made in a third of the time that a list of arguments takes. */
function fromUnits(count: number): string {
  const u = units;
  let text = '';
  let i = 0;
  for (; i + 8 <= count; i += 8)
    text += String.fromCharCode(u[i]!, u[i + 1]!, u[i + 2]!, u[i + 3]!, u[i + 4]!, u[i + 5]!, u[i + 6]!, u[i + 7]!);
  for (; i < count; i++) text += String.fromCharCode(u[i]!);
  return text;
}

/** The character at `at`, of two bytes, or of three whose second one is not free; -1 for others (Unicode, table 3-7). */
function rare(bytes: Uint8Array, at: number, to: number): number {
  const a = bytes[at]!;
  if (at + 1 >= to) return -1;
  const b = bytes[at + 1]! ^ 0x80;
  if (b >= 0x40) return -1;
  if (a >= 0xc2 && a <= 0xdf) return ((a & 0x1f) << 6) | b;
  if ((a & 0xf0) !== 0xe0 || at + 2 >= to || (a === 0xe0 && b < 0x20) || (a === 0xed && b >= 0x20)) return -1;
  const c = bytes[at + 2]! ^ 0x80;
  return c >= 0x40 ? -1 : ((a & 0xf) << 12) | (b << 6) | c;
}

function decodeAny(bytes: Uint8Array, from: number, to: number): string {
  try {
    return UTF_8.decode(bytes.subarray(from, to));
  } catch {
    throw new XmlError('encoding');
  }
}

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Text as it stands between CDATA's brackets, line ends as XML has them (XML 1.0 §2.11).
 * @throws XmlError for what XML 1.0 §2.2 does not know as characters
 */
export function verbatim(text: string): string {
  if (FORBIDDEN.test(text)) throw new XmlError('control characters');
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** What needs a closer look in character data. */
// eslint-disable-next-line no-control-regex
const SPECIAL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff&\]]/;

/** Character data, its references resolved. @throws XmlError */
export function characterData(text: string): string {
  if (!SPECIAL.test(text)) return text;
  const plain = verbatim(text);
  if (plain.includes(']]>')) throw new XmlError(']]> in text');
  return unescapeXml(plain);
}

/** The value of an attribute, its references resolved. @throws XmlError */
export function attributeValue(text: string): string {
  if (text.includes('<')) throw new XmlError('< in an attribute');
  return unescapeXml(text).replace(/[\t\n\r]/g, ' ');
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** References that are put together at a time: millions of them shall not lie in memory one by one. */
const MANY = 4096;

function unescapeXml(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let done = '';
  let parts: string[] = [];
  let from = 0;
  for (; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0) throw new XmlError('& that begins no reference');
    parts.push(text.slice(from, at), referred(text.slice(at + 1, end)));
    from = end + 1;
    if (parts.length >= MANY) {
      done += parts.join('');
      parts = [];
    }
  }
  return done + parts.join('') + text.slice(from);
}

/** What a reference stands for (XML 1.0 §4.1, §4.6). */
function referred(name: string): string {
  const known = PREDEFINED.get(name);
  if (known !== undefined) return known;
  const [, hexadecimal, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name.slice(0, 12)) ?? [];
  if (hexadecimal === undefined && decimal === undefined) throw new XmlError(`no reference: ${name.slice(0, 20)}`);
  const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
  const valid = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && !FORBIDDEN.test(String.fromCodePoint(code));
  if (!valid) throw new XmlError(`no character: ${name}`);
  return String.fromCodePoint(code);
}
