import { byteString } from '../doc/byte-string';

/** What a reader of RTF does with its tokens (RTF 1.9.1, "RTF Syntax"). */
export interface TokenReader {
  open(): void;
  close(): void;
  word(name: string, parameter: number | undefined): void;
  /** A control symbol: \~ \- \* … */
  symbol(character: string): void;
  /** Bytes of text, as characters 0–255. */
  bytes(text: string): void;
}

const TOKEN = /\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\([^])|([{}])|[\r\n\0]+|([^\\{}\r\n\0]+)|[^]/y;
const BRACE = /\\bin(\d{1,10}) ?|\\[^]|[{}]/g;

const UTF_8_MARK = '\xef\xbb\xbf';
const SAMPLE = 256 * 1024;
const HEADER = /^(?:\xef\xbb\xbf)?\s*\{\\u?rtf/;
const FOREIGN = /(?:\\'[89a-f][0-9a-f]|[\x80-\xff])+/gi;

/** Reads the tokens of a file one after another. */
export class Scanner {
  private readonly source: string;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.source = byteString(bytes);
    if (this.source.startsWith(UTF_8_MARK)) this.at = UTF_8_MARK.length;
  }

  /** Whether it begins as a file of this format must. */
  get hasHeader(): boolean {
    return HEADER.test(this.source.slice(0, 1000));
  }

  /** The bytes beyond ASCII that stand side by side, from the first part of the file. */
  *foreignBytes(): Generator<Uint8Array> {
    for (const [run] of this.source.slice(0, SAMPLE).matchAll(FOREIGN))
      yield Uint8Array.from(run.match(/\\'..|[^]/g)!, (byte) =>
        byte.length === 1 ? byte.charCodeAt(0) : parseInt(byte.slice(2), 16),
      );
  }

  readAll(reader: TokenReader): void {
    while (this.at < this.source.length) {
      const byte = this.hexByte();
      if (byte >= 0) {
        this.at += 4;
        reader.bytes(String.fromCharCode(byte));
        continue;
      }
      TOKEN.lastIndex = this.at;
      const [whole, name, parameter, symbol, brace, text] = TOKEN.exec(this.source)!;
      this.at += whole.length;
      if (text !== undefined) reader.bytes(text);
      else if (name !== undefined) this.word(name, parameter === undefined ? undefined : Number(parameter), reader);
      else if (brace === '{') reader.open();
      else if (brace === '}') reader.close();
      else if (symbol !== undefined) reader.symbol(symbol);
    }
  }

  /** The byte that \'hh stands for here; -1 where there is none. The most frequent token by far: it is read without the expression. */
  private hexByte(): number {
    const { source, at } = this;
    if (source.charCodeAt(at) !== 0x5c || source.charCodeAt(at + 1) !== 0x27) return -1;
    const high = digit(source.charCodeAt(at + 2));
    const low = digit(source.charCodeAt(at + 3));
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  private word(name: string, parameter: number | undefined, reader: TokenReader): void {
    // Raw bytes follow, which may look like anything.
    if (name === 'bin') this.at += Math.max(0, parameter ?? 0);
    else reader.word(name, parameter);
  }

  /** Goes to the brace that closes the open group; the group's content is not looked at. */
  skipGroup(): void {
    let depth = 0;
    BRACE.lastIndex = this.at;
    for (let found = BRACE.exec(this.source); found !== null; found = BRACE.exec(this.source)) {
      if (found[1] !== undefined) BRACE.lastIndex += Number(found[1]);
      else if (found[0] === '{') depth++;
      else if (found[0] === '}' && depth-- === 0) {
        this.at = found.index;
        return;
      }
    }
    this.at = this.source.length;
  }
}

/** The value of a hexadecimal digit by its character code; -1 for others. */
function digit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}
