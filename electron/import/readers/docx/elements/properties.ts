import type { ElementTable } from '../../xml/part-reader';
import { NO_PROPERTIES, type RunProperties } from '../flow';
import { FORMATTING_READERS } from '../formatting-readers';
import type { Paragraph } from '../paragraph';
import type { Story } from '../story/story';

type ParagraphProperties = Pick<Paragraph, 'direct' | 'styleId'>;

/** Properties of paragraphs and runs (ECMA-376 17.3.1.26, 17.3.2.28): most say what those before them said. */
export const PROPERTY_READERS: ElementTable<Story> = {
  'w:pPr': {
    open(story) {
      const { direct, styleId } = story.flow.current();
      story.target = direct;
      return styleId === null && Object.keys(direct).length === 0 ? 'remember' : undefined;
    },
    close(story) {
      story.target = null;
    },
    told({ flow }): ParagraphProperties {
      const { direct, styleId } = flow.current();
      return { direct: { ...direct }, styleId };
    },
    tell({ flow }, what) {
      const { direct, styleId } = what as ParagraphProperties;
      const paragraph = flow.current();
      Object.assign(paragraph.direct, direct);
      paragraph.styleId = styleId;
    },
  },
  'w:pStyle': {
    open({ flow }, a) {
      if (flow.paragraph !== null) flow.paragraph.styleId = a.get('val') ?? null;
    },
    pure: true,
  },
  'w:rPr': {
    open(story, _a, parent) {
      const { flow } = story;
      // Elsewhere it speaks of the mark at the end of a paragraph, or of a content control.
      if (parent !== 'w:r') {
        story.target = null;
        return undefined;
      }
      const isFirst = flow.run === NO_PROPERTIES;
      flow.run = { ...flow.run };
      story.target = flow.run;
      return isFirst ? 'remember' : undefined;
    },
    close(story) {
      story.target = null;
    },
    told: ({ flow }) => flow.run,
    tell({ flow }, run) {
      flow.run = run as RunProperties;
    },
    pure: true,
  },
  'w:rStyle': {
    open({ target, flow }, a) {
      const id = a.get('val');
      if (target === flow.run && id !== undefined) flow.run.styleId = id;
    },
    pure: true,
  },
  ...FORMATTING_READERS,
};
