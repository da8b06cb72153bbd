import { GangmuError } from '../../../shared/ipc/errors';
import { recognise } from '../../../shared/recognition/recognise';
import type { Recognition } from '../../../shared/recognition/result';
import type { Source } from '../../../shared/recognition/source';
import { LIMITS } from './limits';

/**
 * The outline of a file that was read. What no screen could show is refused here, before it is handed from process to process.
 * @throws GangmuError fileTooLarge
 */
export function recogniseSource(source: Source, name: string): Recognition {
  const { length } = source.lines;
  if (length > LIMITS.outlineLines) throw new GangmuError('fileTooLarge', { file: name, detail: `${length} lines` });
  const recognition = recognise(source, { fileName: name });
  let rows = recognition.furniture.length;
  for (const { blocks, figures } of recognition.reports) rows += blocks.length + figures.length;
  if (rows > LIMITS.rows) throw new GangmuError('fileTooLarge', { file: name, detail: `${rows} rows` });
  return recognition;
}
