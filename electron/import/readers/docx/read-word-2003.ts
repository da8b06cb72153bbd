import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source, SourceLine } from '../../../../shared/recognition/source';
import type { XmlPart } from '../xml/xml-part';
import { readNumbering } from './read-numbering';
import { readStory } from './story/read-story';
import { readStyles } from './read-styles';
import { newStoryContext } from './story/story-context';

/**
 * Lines of a document in the XML of Word 2003 (WordprocessingML 2003), which many office systems fill in as a template and send out as .doc
 * or .xml: the body, then footnotes, then headers, footers and comments as furniture.
 * @throws GangmuError fileDamaged, fileTooComplex, fileNoText
 */
export function readWord2003(bytes: Uint8Array): Source {
  const part: XmlPart = { name: 'document', bytes };
  const styles = readStyles(part);
  const context = newStoryContext(styles, readNumbering(part, styles));
  const body = readStory(part, 'w:wordDocument', context);
  if (!body.isStory) throw new GangmuError('fileDamaged', { detail: 'no w:wordDocument' });
  const lines: SourceLine[] = [...body.lines];
  const isBlank = (line: SourceLine): boolean => line.text.trim() === '' && line.marker === undefined;
  while (lines.length > 0 && isBlank(lines.at(-1)!)) lines.pop();
  for (const line of context.inPlace.footnotes) lines.push(line);
  if (lines.every(isBlank)) throw new GangmuError('fileNoText');
  for (const line of context.inPlace.furniture) lines.push(line);
  return { format: 'docx', encoding: null, lines, notes: [...context.notes].map(([code, count]) => ({ code, count })) };
}
