import type { ElementReader, ElementTable } from '../../xml/part-reader';
import type { Story } from '../story/story';
import { apart } from './apart';
import { counted } from './counted';

/** Shapes that hold paragraphs of their own (ODF 1.3 §10.3–10.5). */
const SHAPES = [
  ...['frame', 'custom-shape', 'rect', 'ellipse', 'circle', 'line', 'polyline', 'polygon', 'regular-polygon'],
  ...['path', 'connector', 'caption', 'measure'],
];

const box = apart(({ context, place }, lines) => {
  if (lines.length > 0) context.note('textBoxes');
  place.flow.anchor(lines);
});

const object: ElementReader<Story> = {
  open({ context, place, around }, a) {
    const formula = context.formula(a.get('href') ?? '');
    // The object stands in a frame, the frame in the paragraph that the formula is a part of.
    const paragraph = around?.flow.paragraph ?? place.flow.paragraph;
    if (formula === '') context.note('embeddedDocuments');
    else if (paragraph !== null) paragraph.add(formula, {});
    else place.flow.anchor([{ text: formula }]);
    return 'skip';
  },
};

/** Shapes and the text in them, pictures, embedded documents (ODF 1.3 §10). */
export const DRAWING_READERS: ElementTable<Story> = {
  ...Object.fromEntries(SHAPES.map((shape) => [`draw:${shape}`, box])),
  'draw:image': counted('images'),
  'draw:object': object,
  'draw:object-ole': counted('embeddedDocuments', 'skip'),
};
