import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';
import { counted } from './counted';

/** A box of text of its own within a paragraph. */
const box: ElementReader<Story> = {
  open(story) {
    story.note('textBoxes');
    story.openFlow();
  },
  close(story) {
    const lines = story.closeFlow();
    story.flow.anchor(lines);
  },
};

/** Each takes one of its branches: the first that holds anything (ECMA-376-3 §10.2.1). */
const alternative: ElementReader<Story> = { open: ({ alternatives }) => (alternatives.isTaken ? 'skip' : undefined) };

/** The words of a SmartArt drawing (ECMA-376 21.4.2.22), which are a part of their own. */
function insertDiagram(story: Story, id: string): void {
  const texts = story.context.diagram(id);
  story.alternatives.meet();
  story.note(texts.length > 0 ? 'textBoxes' : 'images');
  story.countLines(texts.length);
  story.flow.anchor(texts.map((text) => ({ text })));
}

/** Drawings and pictures, and the text in them: DrawingML and VML, often both as alternatives. */
export const DRAWING_READERS: ElementTable<Story> = {
  'w:txbxContent': box,
  'a:txBody': box,
  'v:textpath': {
    open({ alternatives, flow }, a) {
      const wordArt = a.get('string') ?? '';
      if (wordArt.trim() === '') return;
      alternatives.meet();
      flow.anchor([{ text: wordArt.replace(/\s/g, ' ') }]);
    },
  },
  'mc:AlternateContent': {
    open: ({ alternatives }) => alternatives.open(),
    close: ({ alternatives }) => alternatives.close(),
  },
  'mc:Choice': alternative,
  'mc:Fallback': alternative,
  'a:blip': counted('images'),
  'v:imagedata': counted('images'),
  'c:chart': counted('images'),
  'dgm:relIds': { open: (story, a) => insertDiagram(story, a.get('dm') ?? '') },
};
