import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';
import { apart } from './apart';

const furniture = (kind: string): ElementReader<Story> =>
  apart((story, lines) => {
    for (const { text, marker } of lines)
      story.lines.push({ text, ...(marker === undefined ? {} : { marker }), furniture: kind });
  });

/** Headers and footers of master pages (ODF 1.3 §16). */
export const HEADER_READERS: ElementTable<Story> = Object.fromEntries(
  ['header', 'footer'].flatMap((kind) =>
    ['', '-left', '-first'].map((which) => [`style:${kind}${which}`, furniture(kind)]),
  ),
);
