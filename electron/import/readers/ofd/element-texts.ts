import { partReader, type ElementReader, type ElementTable, type PartReader } from '../xml/part-reader';

/** The texts of the elements of some names, in the order of the part. */
export class ElementTexts {
  private readonly found = new Map<string, string[]>();
  /** Name of the last one that was opened, null where it has ended. */
  private open: string | null = null;
  private collected = '';

  of(name: string): readonly string[] {
    return this.found.get(name) ?? [];
  }

  begin(name: string): void {
    this.open = name;
    this.collected = '';
  }

  add(text: string): void {
    if (this.open !== null) this.collected += text;
  }

  end(name: string): void {
    const texts = this.found.get(name) ?? [];
    texts.push(this.collected.trim());
    this.found.set(name, texts);
    this.open = null;
  }
}

const collector = (name: string): ElementReader<ElementTexts> => ({
  open: (texts) => texts.begin(name),
  close: (texts) => texts.end(name),
});

/** A reader of parts of which the texts of the elements of these names are kept, and what `more` reads. */
export function textsReader<State extends ElementTexts>(
  names: readonly string[],
  more: ElementTable<State> = {},
): PartReader<State> {
  const collectors = Object.fromEntries(names.map((name) => [name, collector(name)]));
  return partReader<State>({ ...collectors, ...more }, { text: (texts, data) => texts.add(data) });
}
