import { flushSearchIndex } from '../store/search-index';
import { library } from './library';

/** The search index follows the text when nobody types: so long after the last change (ms), in slices of so many blocks. */
const IDLE = 1500;
const SLICE = 200;
/** Between two slices the main process answers the window, ms. */
const PAUSE = 20;

let timer: NodeJS.Timeout | undefined;

/** To be called after every change of the library. */
export function indexSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(indexSlice, IDLE);
}

function indexSlice(): void {
  if (flushSearchIndex(library(), SLICE) > 0) timer = setTimeout(indexSlice, PAUSE);
}

export function stopIndexing(): void {
  clearTimeout(timer);
}
