import type { Attributes } from './attribute-values';
import { complete } from './part-reader';
import { walkPart } from './walk-part';
import type { XmlPart } from './xml-part';

export { integer, type Attributes } from './attribute-values';
export type { XmlPart } from './xml-part';

/** What to do at an element (of ODF or OFD), made for one part and holding what that is read into; `skip` leaves out all it holds. */
export interface ElementReader {
  open?(attributes: Attributes, parent: string): void | 'skip';
  close?(): void;
}
/** Readers by canonical element name ("text:p"). The content of an element without a reader is walked all the same. */
export type ElementReaders = Readonly<Record<string, ElementReader>>;

/**
 * Walks an XML part as walkPart does, by readers that were made for this part alone.
 * @returns the canonical name of the root element
 * @throws GangmuError fileDamaged, fileTooComplex
 */
export function walkXml(part: XmlPart, readers: ElementReaders, text: (text: string) => void = () => {}): string {
  const elements = {
    get(name: string) {
      const reader = readers[name];
      if (reader === undefined) return undefined;
      return complete<null>({
        open: (_state, attributes, parent) => reader.open?.(attributes, parent),
        close: () => reader.close?.(),
      });
    },
  };
  return walkPart(part, { elements, text: (_state, data) => text(data), skips: undefined }, null);
}
