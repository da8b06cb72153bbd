import type { ElementReader } from '../../xml/part-reader';
import type { Story } from '../story/story';

/** Content that cannot be taken over as text: how often it was met is told under this code. */
export const counted = (code: string): ElementReader<Story> => ({
  open(story) {
    story.alternatives.meet();
    story.note(code);
  },
});
