import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';

/** A header or footer, which is a part of its own. */
const sectionPart: ElementReader<Story> = {
  open({ context }, a) {
    const id = a.get('id');
    if (id !== undefined) context.headerIds.add(id);
  },
};

/** Properties of sections (ECMA-376 17.6.17), their headers and footers (17.10.5). */
export const SECTION_READERS: ElementTable<Story> = {
  'w:sectPr': {
    open({ section }) {
      section.isLandscape = false;
    },
    close({ section, flow, isInBox }) {
      if (!isInBox) section.end(flow.lines);
    },
  },
  'w:pgSz': {
    open({ section }, a) {
      section.isLandscape = a.get('orient') === 'landscape';
    },
  },
  'w:headerReference': sectionPart,
  'w:footerReference': sectionPart,
};
