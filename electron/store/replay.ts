import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import type { Op } from '../../shared/model/patch';
import type { Metadata, Report } from '../../shared/model/report';
import { storable } from './hash';

interface Entry {
  block: Block;
  before: Entry | null;
  next: Entry | null;
}

/** A report in memory that takes ops exactly as the store does (see applyPatch), each in the same short time however long the report is. */
export class Replay {
  readonly #id: string;
  #metadata: Metadata;
  readonly #entries = new Map<string, Entry>();
  #first: Entry | null = null;
  #last: Entry | null = null;
  readonly #figures: Map<string, Figure>;

  constructor({ id, blocks, figures, ...metadata }: Report) {
    this.#id = id;
    this.#metadata = metadata;
    this.#figures = new Map(figures.map((figure) => [figure.id, figure]));
    for (const block of blocks) this.#insert(block, this.#last);
  }

  apply(op: Op): void {
    switch (op.type) {
      case 'putBlock':
        return this.#put(op.block, op.after);
      case 'deleteBlock': {
        const entry = this.#entries.get(op.id);
        if (entry) this.#remove(entry);
        return;
      }
      case 'putFigure':
        this.#figures.set(op.figure.id, op.figure);
        return;
      case 'deleteFigure':
        this.#figures.delete(op.id);
        return;
      case 'putMetadata': {
        const merged = { ...this.#metadata, ...op.metadata } as Metadata;
        this.#metadata = { ...merged, title: storable(merged.title), unit: storable(merged.unit) };
      }
    }
  }

  /** The report as it is now. Blocks and figures are those of the ops themselves, not copies: what is the same object is unchanged. */
  report(): Report {
    const blocks: Block[] = [];
    for (let entry = this.#first; entry !== null; entry = entry.next) blocks.push(entry.block);
    return { id: this.#id, ...this.#metadata, blocks, figures: [...this.#figures.values()] };
  }

  #put(block: Block, after: string | null | undefined): void {
    const known = this.#entries.get(block.id);
    if (known && (after === undefined || after === block.id)) {
      known.block = block;
      return;
    }
    if (known) this.#remove(known);
    this.#insert(block, after === null ? null : (this.#entries.get(after ?? '') ?? this.#last));
  }

  #insert(block: Block, before: Entry | null): void {
    const next = before === null ? this.#first : before.next;
    const entry: Entry = { block, before, next };
    if (before === null) this.#first = entry;
    else before.next = entry;
    if (next === null) this.#last = entry;
    else next.before = entry;
    this.#entries.set(block.id, entry);
  }

  #remove({ block, before, next }: Entry): void {
    if (before === null) this.#first = next;
    else before.next = next;
    if (next === null) this.#last = before;
    else next.before = before;
    this.#entries.delete(block.id);
  }
}
