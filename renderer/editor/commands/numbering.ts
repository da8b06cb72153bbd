import { parseMarker } from '../../../shared/markers/style';
import { markersOf } from '../markers';
import { asOneStep } from '../one-step';
import type { ReportEditor } from '../slate-types';
import { blockAt, blocksOf, currentIndex } from './current-block';
import { setMarkerStyle } from './roles';
import { setBlock } from './set-block';

/** Gives all siblings the marker style of the current block. */
export function spreadMarkerStyle(editor: ReportEditor, at = currentIndex(editor)): void {
  const block = blockAt(editor, at);
  if (!block) return;
  asOneStep(editor, () => setMarkerStyle(editor, block.marker?.style ?? null, at));
}

/** The current block is number one again. */
export function restartNumbering(editor: ReportEditor, at = currentIndex(editor)): void {
  const marker = blockAt(editor, at)?.marker;
  if (marker) asOneStep(editor, () => setBlock(editor, at, { marker: { style: marker.style, restartAt: 1 } }));
}

/** The current block counts on: from its elder, or, as the first of its list, from the end of the list of this style before. */
export function continueNumbering(editor: ReportEditor, at = currentIndex(editor)): void {
  const block = blockAt(editor, at);
  if (!block?.marker) return;
  const { style } = block.marker;
  asOneStep(editor, () => {
    setBlock(editor, at, { marker: { style } });
    const blocks = blocksOf(editor);
    const printed = markersOf(blocks);
    if (parseMarker(printed[at]!)?.ordinal !== 1) return;
    for (let i = at - 1; i >= 0; i--) {
      const other = blocks[i]!;
      if (other.depth !== block.depth || other.marker?.style !== style) continue;
      const ordinal = parseMarker(printed[i]!)?.ordinal;
      if (ordinal !== undefined) setBlock(editor, at, { marker: { style, restartAt: ordinal + 1 } });
      return;
    }
  });
}
