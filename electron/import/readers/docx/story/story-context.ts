import type { SourceLine } from '../../../../../shared/recognition/source';
import type { Comment } from '../comments';
import { ListCounter } from '../list-counter';
import type { Numbering } from '../numbering';
import type { StyleSheet } from '../styles';

/** What the parts of one document share. */
export interface StoryContext {
  styles: StyleSheet;
  numbering: Numbering;
  counter: ListCounter;
  /** Tables met so far. */
  tables: number;
  lineCount: number;
  /** What is worth telling about the reading, by code: each has words as import.note.* in shared/messages. */
  notes: Map<string, number>;
  /** Relationship ids of headers and footers that sections use. */
  headerIds: Set<string>;
  /** Comments by their id. */
  comments: ReadonlyMap<string, Comment>;
  /** Lines of the documents of other formats that stand in this one, by their relationship ids (ECMA-376 17.17.2). */
  chunks: ReadonlyMap<string, readonly SourceLine[]>;
  /** The words of the SmartArt drawing whose data has this relationship id; none where there is no such drawing. */
  diagram(id: string): readonly string[];
  /** What Word 2003 XML has where it is anchored: footnotes, and headers, footers and comments as furniture. */
  inPlace: { footnotes: SourceLine[]; furniture: SourceLine[] };
}

export function newStoryContext(styles: StyleSheet, numbering: Numbering): StoryContext {
  return {
    styles,
    numbering,
    counter: new ListCounter(numbering),
    tables: 0,
    lineCount: 0,
    notes: new Map(),
    headerIds: new Set(),
    comments: new Map(),
    chunks: new Map(),
    diagram: () => [],
    inPlace: { footnotes: [], furniture: [] },
  };
}
