import { GangmuError } from '../../../../shared/ipc/errors';
import { asBig5 } from '../text/big5';
import { decodeText } from '../text/decode-text';

/** Named so because the rooms with Node know TextDecoder as a value alone. */
type Decoder = InstanceType<typeof TextDecoder>;

export interface DecodedHtml {
  text: string;
  /** WHATWG name */
  encoding: string;
  /** Characters that could not be read: they are U+FFFD in the text. */
  unreadable: number;
  cutOff: boolean;
}

/** Browsers look at 1 KB; saved pages put their charset behind long titles. */
const PRESCAN = 8 * 1024;
const META_CHARSET = /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})/i;
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})["']/i;

function hasMark(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
}

/** The decoder for a label; gb2312 and gbk mean gb18030, which holds them both (reliability.md B2). */
function decoderFor(label: string | undefined, fatal: boolean): Decoder | null {
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal });
  } catch {
    return null;
  }
}

function tryDecode(bytes: Uint8Array, decoder: Decoder | null): DecodedHtml | null {
  if (decoder === null) return null;
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding, unreadable: 0, cutOff: false };
  } catch {
    return null;
  }
}

/** Zeros here and there are damage; every second byte is another encoding. */
const isMostlyText = (text: string): boolean => (text.match(/\0/g)?.length ?? 0) <= Math.max(3, text.length / 50);

/**
 * The text of a page: by its mark; as UTF-8 where it is that without fault, whatever it says of itself; as what its header or <meta> says; by
 * the cascade for texts; and at last as it says, with unreadable characters replaced and counted.
 * @param declared the charset that stands outside of the page, as in the header of a saved one
 * @throws GangmuError fileUnknownFormat
 */
export function decodeHtml(bytes: Uint8Array, declared?: string): DecodedHtml {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN));
  const own = META_CHARSET.exec(head)?.[1] ?? XML_ENCODING.exec(head)?.[1];
  const labels = [declared, own].filter((label) => label !== undefined);
  // A page whose <meta> can be read byte by byte is not in UTF-16, whatever it says (HTML 13.2.3.2).
  const usable = labels.filter((label) => !/^utf-?16/i.test(label));
  if (!hasMark(bytes)) {
    const strict =
      (usable.some((label) => /^iso-2022|^hz/i.test(label))
        ? null
        : tryDecode(bytes, new TextDecoder('utf-8', { fatal: true }))) ??
      usable.map((label) => tryDecode(bytes, decoderFor(label, true))).find((found) => found !== null);
    if (strict !== null && strict !== undefined && !strict.text.includes('\0')) {
      const big5 = strict.encoding === 'gb18030' ? asBig5(bytes, strict.text) : null;
      return big5 === null ? strict : { ...strict, text: big5, encoding: 'big5' };
    }
    // Browsers leave zeros out (HTML 13.2.5.1); without them it may be a page.
    if (strict !== null && strict !== undefined && isMostlyText(strict.text))
      return { ...strict, text: strict.text.replaceAll('\0', '') };
  }
  try {
    const { text, encoding, cutOff, unreadable = 0 } = decodeText(bytes);
    return { text, encoding, unreadable, cutOff };
  } catch (error) {
    const lenient = hasMark(bytes) ? null : tryDecode(bytes, decoderFor(usable[0] ?? 'gb18030', false));
    if (lenient === null || lenient.text.includes('\0')) throw error;
    const unreadable = lenient.text.match(/\ufffd/g)?.length ?? 0;
    // Here and there a broken character is damage; many are another encoding, or no text.
    if (unreadable > Math.max(3, lenient.text.length / 50))
      throw new GangmuError('fileUnknownFormat', { detail: 'html: no encoding fits' });
    return { ...lenient, unreadable };
  }
}
