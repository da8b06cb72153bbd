import { flushSearchIndex } from '../store/search-index';
import { library } from './library';

/** The search index follows the text when nobody types: so long after the last change, in slices of so many blocks. */
const IDLE = 1500;
const SLICE = 200;

let timer: NodeJS.Timeout | undefined;

/** To be called after every change of the library. */
export function indexSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (flushSearchIndex(library(), SLICE) > 0) timer = setTimeout(indexSoon, 50);
  }, IDLE);
}

export function stopIndexing(): void {
  clearTimeout(timer);
}
