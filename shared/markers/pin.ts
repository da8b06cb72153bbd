import type { Block, Marker } from '../model/block';
import { MarkerCounter } from './counter';
import { parseMarker, printMarker } from './style';

/** A marker style may be no longer (shared/model/block). */
const MAX_STYLE = 12;
const MAX_ORDINAL = 9999;

/** A block as the source prints it: `printed` is its marker, "" where it has none. */
export type Printed = Pick<Block, 'role' | 'depth'> & { printed: string };

/**
 * The style and ordinal that print exactly this text; null where no marker can. A sign without a counter (●, —) is a style that
 * prints itself, whatever its ordinal.
 */
export function readMarker(printed: string): { style: string; ordinal: number } | null {
  if (printed === '' || printed.length > MAX_STYLE) return null;
  const parsed = parseMarker(printed);
  if (parsed !== null) return parsed.ordinal <= MAX_ORDINAL && parsed.style.length <= MAX_STYLE ? parsed : null;
  return (printMarker(printed, 1) ?? printed) === printed ? { style: printed, ordinal: 1 } : null;
}

/**
 * Markers that make computeMarkers print what the source printed, in the source's order, at the given roles and depths: the ordinal
 * is left to be computed, and pinned by `restartAt` only where it would come out different. To be called again whenever a role or a
 * depth changes. null for a block without a marker, and for a printed text that no marker can print (see readMarker).
 */
export function pinMarkers(blocks: readonly Printed[]): (Marker | null)[] {
  const counter = new MarkerCounter();
  return blocks.map((block) => {
    counter.enter(block);
    const read = readMarker(block.printed);
    if (read === null) return null;
    const expected = counter.next(block.depth, read.style);
    const follows = (printMarker(read.style, expected) ?? read.style) === block.printed;
    counter.set(block.depth, read.style, follows ? expected : read.ordinal);
    return follows ? { style: read.style } : { style: read.style, restartAt: read.ordinal };
  });
}
