/** UTF-16 units to be looked for in long texts: a table tells many times as soon as a search through a string of them. */
export class CharacterSet {
  private readonly table = new Uint8Array(65_536);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) this.table[characters.charCodeAt(i)] = 1;
  }

  /** Whether the unit at an index is one of them; false outside the text. */
  has(text: string, at: number): boolean {
    return this.table[text.charCodeAt(at)] === 1;
  }

  /** Where one of them stands first in text.slice(from, to); `to` where none does. */
  next(text: string, from: number, to = text.length): number {
    let at = from;
    while (at < to && this.table[text.charCodeAt(at)] === 0) at++;
    return at;
  }
}
