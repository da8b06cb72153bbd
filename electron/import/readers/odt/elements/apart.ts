import type { SourceLine } from '../../../../../shared/recognition/source';
import type { ElementReader } from '../../xml/part-reader';
import type { Story } from '../story/story';

/**
 * An element that holds paragraphs of its own; `done` gets the lines that print something.
 * @param reason why they are furniture
 */
export const apart = (
  done: (story: Story, lines: readonly SourceLine[]) => void,
  reason?: string,
): ElementReader<Story> => ({
  open(story) {
    story.openPlace();
    if (reason !== undefined) story.furniture.push(reason);
  },
  close(story) {
    const lines = story.closePlace();
    if (reason !== undefined) story.furniture.pop();
    done(
      story,
      lines.filter((line) => line.text.trim() !== '' || line.marker !== undefined),
    );
  },
});
