/** What the scanner asks before it scans the content of an element. */
export interface Memory {
  /** How long the content is that begins at `at`, its end tag included, where it was met before and has been said again; else 0 (bytes). */
  recall(at: number): number;
  /** The content is scanned now, and is going to be kept. */
  watch(): void;
  /** The content stands from `from` up to `to`, its end tag included. */
  keep(from: number, to: number): void;
}

interface Content<T> {
  from: number;
  length: number;
  said: T;
}

const MOST = 4;

/** The last few contents of elements of one kind, byte for byte, and what each of them said: Word gives most runs the same properties. */
export class SaidBefore<T> {
  private readonly kept: Content<T>[] = [];
  private oldest = 0;
  private readonly view: DataView;

  /** @param xml all of the part */
  constructor(private readonly xml: Uint8Array) {
    this.view = new DataView(xml.buffer, xml.byteOffset, xml.byteLength);
  }

  find(at: number): Content<T> | undefined {
    return this.kept.find((content) => this.stands(content, at));
  }

  keep(from: number, to: number, said: T): void {
    this.kept[this.oldest] = { from, length: to - from, said };
    this.oldest = (this.oldest + 1) % MOST;
  }

  /** Whether it stands at `at` again. Four bytes at a time: most of the document is looked at by this. */
  private stands({ from, length }: Content<T>, at: number): boolean {
    const { view, xml } = this;
    if (at + length > xml.length) return false;
    let i = 0;
    for (; i + 4 <= length; i += 4) if (view.getInt32(from + i) !== view.getInt32(at + i)) return false;
    for (; i < length; i++) if (xml[from + i] !== xml[at + i]) return false;
    return true;
  }
}
