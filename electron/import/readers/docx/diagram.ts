import { walkXml, type XmlPart } from './walk-xml';

/**
 * The words of a SmartArt drawing, each paragraph of each of its shapes as a text (ECMA-376 21.4.2): organisations, steps and cycles that
 * would be lost with the picture.
 */
export function readDiagram(part: XmlPart): string[] {
  const texts: string[] = [];
  let paragraph = '';
  let inText = false;
  walkXml(
    part,
    {
      'a:p': {
        open() {
          paragraph = '';
        },
        close() {
          if (paragraph.trim() !== '') texts.push(paragraph.trim());
        },
      },
      'a:br': {
        open() {
          paragraph += ' ';
        },
      },
      'a:t': {
        open() {
          inText = true;
        },
        close() {
          inText = false;
        },
      },
    },
    (data) => {
      if (inText) paragraph += data;
    },
  );
  return texts;
}
