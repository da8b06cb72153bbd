import { GangmuError } from '../../../../shared/ipc/errors';

/** A part of a message: what its header says, and its content as bytes. */
export interface MimePart {
  /** In lower case, "text/plain" where the header does not say. */
  type: string;
  charset: string | undefined;
  content: Uint8Array;
}

/** Parts may hold parts; browsers and Word nest two deep. */
const MAX_DEPTH = 8;
const MAX_PARTS = 10_000;
const MAX_HEADER = 64 * 1024;

interface Header {
  type: string;
  charset: string | undefined;
  boundary: string | undefined;
  encoding: string;
  /** Where the content begins. */
  end: number;
}

/** Bytes as characters of the same codes, and back: MIME is about bytes. */
const latin = new TextDecoder('latin1');

function parameter(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(value);
  return match?.[1] ?? match?.[2];
}

function readHeader(bytes: Uint8Array, from: number, to: number): Header {
  const text = latin.decode(bytes.subarray(from, Math.min(to, from + MAX_HEADER)));
  // An empty line ends it; a part may do without a header.
  const lead = /^(?:[ \t]*\r?\n)*/.exec(text)![0].length;
  const gap = /^\s*[\w-]+:/.test(text.slice(lead, lead + 200)) ? /\r?\n[ \t]*\r?\n/.exec(text.slice(lead)) : null;
  const end = gap === null ? lead : lead + gap.index + gap[0].length;
  const fields = new Map<string, string>();
  for (const line of text
    .slice(lead, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  const type = fields.get('content-type') ?? 'text/plain';
  return {
    type: type.split(';', 1)[0]!.trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    boundary: parameter(type, 'boundary'),
    encoding: (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase(),
    end: from + end,
  };
}

/** Where the lines of a boundary stand in a stretch of bytes. */
function findBoundaries(text: string, boundary: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const mark = `--${boundary}`;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\r') continue;
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd + 1;
    // A boundary may be the beginning of another one.
    if (/[^\s-]/.test(text.slice(at + mark.length, Math.min(end, at + mark.length + 10)))) continue;
    found.push({ start: at, end });
    if (found.length > MAX_PARTS) throw new GangmuError('fileTooComplex', { detail: 'mime: parts' });
  }
  return found;
}

function decodeBase64(bytes: Uint8Array): Uint8Array {
  const text = latin.decode(bytes).replace(/[^A-Za-z0-9+/]/g, '');
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  const binary = atob(whole);
  const out = new Uint8Array(binary.length);
  for (let i = 0; i < out.length; i++) out[i] = binary.charCodeAt(i);
  return out;
}

const hexDigit = (code: number): number => {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const upper = code & ~0x20;
  return upper >= 0x41 && upper <= 0x46 ? upper - 0x41 + 10 : -1;
};

/** RFC 2045 §6.7; what is no code is kept as it is. */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x3d) {
      out[length++] = bytes[at]!;
      continue;
    }
    const high = hexDigit(bytes[at + 1] ?? 0);
    const low = hexDigit(bytes[at + 2] ?? 0);
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low;
      at += 2;
      continue;
    }
    let end = at + 1;
    while (bytes[end] === 0x20 || bytes[end] === 0x09) end++;
    if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) at = end + 1;
    else if (bytes[end] === 0x0a || bytes[end] === 0x0d) at = end;
    else out[length++] = 0x3d;
  }
  return out.subarray(0, length);
}

function decodeContent(content: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(content);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(content);
  return content;
}

/**
 * The parts of the first of the types that a message holds any of (RFC 2045–2046). Pictures and other parts are not decoded.
 * @throws GangmuError fileTooComplex
 */
export function* findMimeParts(bytes: Uint8Array, types: readonly string[]): Generator<MimePart> {
  const found: { header: Header; to: number }[] = [];
  const waiting = [{ from: 0, to: bytes.length, depth: 0 }];
  while (waiting.length > 0) {
    const { from, to, depth } = waiting.shift()!;
    const header = readHeader(bytes, from, to);
    if (!header.type.startsWith('multipart/') || header.boundary === undefined) {
      found.push({ header, to });
      continue;
    }
    if (depth >= MAX_DEPTH) throw new GangmuError('fileTooComplex', { detail: 'mime: depth' });
    const boundaries = findBoundaries(latin.decode(bytes.subarray(header.end, to)), header.boundary);
    boundaries.forEach(({ end }, i) => {
      const next = header.end + (boundaries[i + 1]?.start ?? to - header.end);
      if (header.end + end < next) waiting.push({ from: header.end + end, to: next, depth: depth + 1 });
    });
  }
  for (const type of types) {
    const parts = found.filter(({ header }) => header.type === type);
    for (const { header, to } of parts) {
      const content = decodeContent(bytes.subarray(header.end, Math.max(header.end, to)), header.encoding);
      yield { type, charset: header.charset, content };
    }
    if (parts.length > 0) return;
  }
}
