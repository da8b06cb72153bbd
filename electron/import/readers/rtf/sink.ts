import type { GroupState } from './group-state';

/** Takes the text and the words of a group and of the groups within. */
export interface Sink {
  text(text: string, state: GroupState): void;
  word(name: string, parameter: number | undefined, state: GroupState): void;
  /** The group has ended. */
  end(): void;
}

/** Takes nothing; groups within may take their text themselves. */
export const NOTHING: Sink = { text: () => undefined, word: () => undefined, end: () => undefined };

/** Gathers text and gives it away at the end. */
export class TextSink implements Sink {
  private gathered = '';

  constructor(private readonly give: (text: string) => void) {}

  text(text: string): void {
    this.gathered += text;
  }

  word(name: string): void {
    if (name === 'tab') this.gathered += '\t';
  }

  end(): void {
    this.give(this.gathered);
  }
}
