import { Letters } from './letters';
import { sentencesOf } from './sentences';

/** So many letters in a row (figures masked) are a match: shorter runs are set phrases. */
const RUN = 8;
const BASE = 0x01000193;
/** BASE to the power of RUN, for taking the oldest letter out of a rolling hash. */
const OLDEST = Array.from({ length: RUN }).reduce<number>((power) => Math.imul(power, BASE), 1);
/** Bits of the filter that most foreign runs do not pass. */
const FILTER_BITS = 20;

/** A run that stands in more places than this says nothing about any of them. */
const MANY = 64;

/** From this share on a sentence is the same (a particle may differ), or nearly. */
const SAME = 0.97;
const NEAR = 0.6;

/** A sentence of the examined text: where it stands, in its block and among the letters. */
export interface Sentence {
  blockId: string;
  /** UTF-16 offsets into the printed text of the block. */
  start: number;
  end: number;
  text: string;
  /** [first, last) letters. */
  first: number;
  last: number;
}

/** How much of two texts stands in each other: 0 … 1 of their letters. */
export interface Overlap {
  /** Of the examined text. */
  found: number;
  /** Of the other one. */
  contained: number;
}

/**
 * A text that is looked for in others. It stands still while thousands of texts are held against it: each costs one pass over its letters.
 *
 * A match is a run of RUN letters that stands in both, whatever the figures and the punctuation in it; a letter is found when it belongs to one.
 */
export class Probe {
  readonly sentences: Sentence[] = [];
  private readonly letters = new Letters();
  /** The runs by hash: the first place, and from each place the next one with the same hash. */
  private readonly first = new Map<number, number>();
  private readonly next: Int32Array;
  private readonly filter = new Uint8Array(1 << (FILTER_BITS - 3));
  private readonly starts: Uint8Array;

  constructor(blocks: readonly { id: string; text: string }[]) {
    for (const block of blocks) {
      this.letters.addBreak();
      for (const [start, end] of sentencesOf(block.text)) {
        const text = block.text.slice(start, end);
        const first = this.letters.length;
        this.letters.add(text);
        if (this.letters.length > first)
          this.sentences.push({ blockId: block.id, start, end, text, first, last: this.letters.length });
      }
    }
    this.next = new Int32Array(this.letters.length).fill(-1);
    this.starts = new Uint8Array(this.letters.length);
    this.learn();
  }

  /** Letters, each run of figures counted once. */
  get size(): number {
    return this.letters.length - this.letters.breaks;
  }

  /** Bytes that a cover needs: letters and the breaks between blocks. */
  get length(): number {
    return this.letters.length;
  }

  private learn(): void {
    const last = new Map<number, number>();
    forRuns(this.letters, (hash, at) => {
      if (!this.letters.isWhole(at, at + RUN)) return;
      const bit = bitOf(hash);
      this.filter[bit >> 3]! |= 1 << (bit & 7);
      const before = last.get(hash);
      if (before === undefined) this.first.set(hash, at);
      else this.next[before] = at;
      last.set(hash, at);
    });
  }

  /**
   * Holds another text against this one. `cover`, one byte for each letter of this text, is set to 1 where the letter is found and left
   * alone where it is not, so that several texts can be laid over each other.
   */
  match(other: Letters, cover?: Uint8Array): Overlap {
    const { starts, next, filter } = this;
    starts.fill(0);
    let contained = 0;
    /** The end of the last run of the other text that was found. */
    let end = 0;
    forRuns(other, (hash, at) => {
      const bit = bitOf(hash);
      if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) return;
      let place = this.first.get(hash) ?? -1;
      if (place < 0 || !this.isSame(place, other, at)) return;
      const from = Math.max(end, at);
      contained += at + RUN - from;
      end = at + RUN;
      // A run that was met before has set all of its places.
      if (starts[place] === 1) return;
      for (; place >= 0; place = next[place]!) starts[place] = 1;
    });
    let found = 0;
    let open = 0;
    for (let at = 0; at < starts.length; at++) {
      if (starts[at] === 1) open = RUN;
      if (open === 0) continue;
      open--;
      found++;
      if (cover !== undefined) cover[at] = 1;
    }
    return {
      found: this.size === 0 ? 0 : found / this.size,
      contained: other.length === 0 ? 0 : contained / (other.length - other.breaks),
    };
  }

  private isSame(place: number, other: Letters, at: number): boolean {
    for (let i = 0; i < RUN; i++) if (this.letters.codes[place + i] !== other.codes[at + i]) return false;
    return true;
  }

  /** The sentence of this text that has most runs of `text`; null where it has none. */
  nearest(text: string): Sentence | null {
    const letters = new Letters();
    letters.add(text);
    const votes = new Map<number, number>();
    forRuns(letters, (hash, at) => {
      let place = this.first.get(hash) ?? -1;
      if (place < 0 || !this.isSame(place, letters, at)) return;
      for (let n = 0; n < MANY && place >= 0; n++, place = this.next[place]!) {
        const i = this.sentenceAt(place);
        votes.set(i, (votes.get(i) ?? 0) + 1);
      }
    });
    const [best] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return best === undefined ? null : this.sentences[best[0]]!;
  }

  private sentenceAt(letter: number): number {
    let low = 0;
    let high = this.sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.sentences[middle]!.first <= letter) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Sentences of this text that stand in it before, or nearly so: pairs of places in `sentences`, the earlier one first. */
  repeats(): [earlier: number, later: number][] {
    const owner = new Int32Array(this.length);
    this.sentences.forEach(({ first, last }, i) => owner.fill(i, first, last));
    const pairs: [number, number][] = [];
    this.sentences.forEach(({ first, last }, later) => {
      const runs = last - first - RUN + 1;
      if (runs < 1) return;
      const shared = new Map<number, number>();
      for (let at = first; at + RUN <= last; at++) {
        const seen = new Set<number>();
        let place = this.first.get(hashAt(this.letters, at)) ?? -1;
        for (let n = 0; n < MANY && place >= 0 && place < first; n++, place = this.next[place]!)
          if (owner[place] === owner[place + RUN - 1]) seen.add(owner[place]!);
        for (const sentence of seen) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
      }
      const [best] = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      if (best === undefined) return;
      const earlier = this.sentences[best[0]]!;
      const most = Math.max(runs, earlier.last - earlier.first - RUN + 1);
      if (best[1] / most >= NEAR) pairs.push([best[0], later]);
    });
    return pairs;
  }
}

/** How a sentence stands in other texts, given which letters were found: null for what is too short or mostly new. */
export function standing({ first, last }: Sentence, cover: Uint8Array): 'same' | 'near' | null {
  if (last - first < RUN) return null;
  const share = covered(cover, first, last) / (last - first);
  return share >= SAME ? 'same' : share >= NEAR ? 'near' : null;
}

/** How many letters of a stretch were found. */
export function covered(cover: Uint8Array, first: number, last: number): number {
  let count = 0;
  for (let at = first; at < last; at++) count += cover[at]!;
  return count;
}

function forRuns({ codes, length }: Letters, visit: (hash: number, at: number) => void): void {
  let hash = 0;
  for (let i = 0; i < length; i++) {
    hash = (Math.imul(hash, BASE) + codes[i]!) | 0;
    if (i >= RUN) hash = (hash - Math.imul(codes[i - RUN]!, OLDEST)) | 0;
    if (i >= RUN - 1) visit(hash, i - RUN + 1);
  }
}

function hashAt({ codes }: Letters, at: number): number {
  let hash = 0;
  for (let i = at; i < at + RUN; i++) hash = (Math.imul(hash, BASE) + codes[i]!) | 0;
  return hash;
}

function bitOf(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - FILTER_BITS);
}
