import type { Block } from '../model/block';
import type { Figure } from '../model/figure';
import type { Matter } from '../model/report';

/** Who made a change, where the file tells by tracked changes. */
export interface Who {
  author: string;
  /** ISO 8601, "" where unknown. */
  date: string;
}

/** What can be changed of the text around the blocks. */
export type Field = 'title' | keyof Pick<Matter, 'subtitle' | 'addressee' | 'signature' | 'date'>;

interface Found {
  id: string;
  /** null: not tracked. */
  who: Who | null;
  /** We have changed the same since; neither side is taken before somebody chooses. */
  conflict: boolean;
}

/** Words of a block that read otherwise in the file. Offsets are UTF-16 units into the block's printed text as it is now. */
export interface ChangedWords extends Found {
  kind: 'changed';
  blockId: string;
  start: number;
  end: number;
  removed: string;
  added: string;
}

/** Blocks that stand elsewhere in the file, with all that follows them there; `after` as in AddedBlock. */
export interface MovedBlocks extends Found {
  kind: 'moved';
  blockIds: string[];
  after: string[];
}

/** A block that the file has and the report has not. */
export interface AddedBlock extends Found {
  kind: 'added';
  block: Block;
  figures: Figure[];
  text: string;
  /** The blocks before it in the file, the nearest first: it comes behind the first that is there. */
  after: string[];
}

export interface DeletedBlock extends Found {
  kind: 'deleted';
  blockId: string;
}

/** Title, addressee …: taken as a whole. */
export interface ChangedField extends Found {
  kind: 'field';
  field: Field;
  removed: string;
  added: string;
}

export type Change = ChangedWords | MovedBlocks | AddedBlock | DeletedBlock | ChangedField;

/** A comment in the file, on the block in which it stands. */
export interface Remark {
  blockId: string;
  author: string;
  date: string;
  text: string;
}
