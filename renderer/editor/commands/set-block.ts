import { Transforms } from 'slate';
import type { Marker } from '../../../shared/model/block';
import type { BlockElement, ReportEditor } from '../slate-types';
import { blockAt } from './current-block';

type Change = Partial<Pick<BlockElement, 'role' | 'depth' | 'flow' | 'id'>> & { marker?: Marker | null };

/** Sets properties of block `at`; only what differs becomes an operation. */
export function setBlock(editor: ReportEditor, at: number, change: Change): void {
  const block = blockAt(editor, at);
  if (!block) return;
  const { marker, ...rest } = change;
  const differing = Object.fromEntries(
    Object.entries(rest).filter(([key, value]) => block[key as keyof BlockElement] !== value),
  );
  if (Object.keys(differing).length > 0) Transforms.setNodes(editor, differing as Partial<BlockElement>, { at: [at] });
  if (marker === null && block.marker) Transforms.unsetNodes(editor, 'marker' as never, { at: [at] });
  else if (marker && (block.marker?.style !== marker.style || block.marker.restartAt !== marker.restartAt)) {
    Transforms.setNodes(editor, { marker }, { at: [at] });
  }
}
