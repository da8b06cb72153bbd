import { partReader } from '../xml/part-reader';
import { walkPart } from '../xml/walk-part';
import type { XmlPart } from '../xml/xml-part';

/** What is read of a drawing's data, and what is open in it. */
class DiagramPart {
  readonly texts: string[] = [];
  paragraph = '';
  inText = false;
}

const DIAGRAM = partReader<DiagramPart>(
  {
    'a:p': {
      open(part) {
        part.paragraph = '';
      },
      close({ paragraph, texts }) {
        if (paragraph.trim() !== '') texts.push(paragraph.trim());
      },
    },
    'a:br': {
      open(part) {
        part.paragraph += ' ';
      },
    },
    'a:t': {
      open(part) {
        part.inText = true;
      },
      close(part) {
        part.inText = false;
      },
    },
  },
  {
    text(part, data) {
      if (part.inText) part.paragraph += data;
    },
  },
);

/**
 * The words of a SmartArt drawing, each paragraph of each of its shapes as a text (ECMA-376 21.4.2): organisations, steps and cycles that
 * would be lost with the picture.
 */
export function readDiagram(part: XmlPart): string[] {
  const read = new DiagramPart();
  walkPart(part, DIAGRAM, read);
  return read.texts;
}
