import { GangmuError } from '../../../../shared/ipc/errors';

export interface XmlPart {
  /** For the error only. */
  name: string;
  bytes: Uint8Array;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });
/** To look into what may be in another encoding. */
const UTF_8_OR_NOT = new TextDecoder();
const UTF_16LE = new TextDecoder('utf-16le', { fatal: true });
const UTF_16BE = new TextDecoder('utf-16be', { fatal: true });

/**
 * The part in UTF-8: it has that or UTF-16 (XML 1.0 §4.3.3; OPC allows no others); what is neither may be in the encoding that it declares.
 * @throws GangmuError fileDamaged
 */
export function inUtf8(part: XmlPart): Uint8Array {
  const { bytes } = part;
  const [a, b] = bytes;
  const little = (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0);
  const big = (a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c);
  const label = little || big ? null : declaredEncoding(bytes);
  // What is wrong in it is found where it is read.
  if (!little && !big && label === null) return bytes;
  try {
    return new TextEncoder().encode((little ? UTF_16LE : big ? UTF_16BE : UTF_8).decode(bytes));
  } catch {
    const text = label === null ? null : decodeDeclared(bytes, label);
    if (text === null) throw new GangmuError('fileDamaged', { detail: `${part.name}: encoding` });
    return new TextEncoder().encode(text);
  }
}

const DECLARED = /^\s*<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([A-Za-z0-9_.-]{2,40})["']/;

/** The encoding that it says it has, as programs without Office write theirs; null where that is one of Unicode's, or none. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const label = DECLARED.exec(UTF_8_OR_NOT.decode(bytes.subarray(0, 200)))?.[1];
  return label === undefined || /^(?:utf|ucs)/i.test(label) ? null : label;
}

/** Null where it is not in that encoding. */
function decodeDeclared(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(/^gb/i.test(label) ? 'gb18030' : label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
