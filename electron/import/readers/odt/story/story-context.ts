import type { FormulaReader } from '../formula';
import { ListMemory } from '../lists';

/** What the parts of one document share. */
export class StoryContext {
  /** Tables met so far. */
  tables = 0;
  lineCount = 0;
  readonly lists = new ListMemory();
  /** What is worth telling about the reading, by code: each has words as import.note.* in shared/messages. */
  readonly notes = new Map<string, number>();

  constructor(readonly formula: FormulaReader) {}

  note(code: string, count = 1): void {
    if (count > 0) this.notes.set(code, (this.notes.get(code) ?? 0) + count);
  }
}
