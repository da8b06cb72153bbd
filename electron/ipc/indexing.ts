import { flushSearchIndex, tidySearchIndex } from '../store/search-index';
import { library } from './library';

/** The search index follows the text when nobody types: so long after the last change (ms), in slices of so many blocks. */
const IDLE = 1500;
const SLICE = 200;
/** Between two slices the main process answers the window, ms. */
const PAUSE = 20;

/** Slices after which the index has been split into parts enough to be joined again. */
const MANY = 10;

let timer: NodeJS.Timeout | undefined;
let slices = 0;

/** To be called after every change of the library. */
export function indexSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(indexSlice, IDLE);
}

function indexSlice(): void {
  slices++;
  if (flushSearchIndex(library(), SLICE) > 0) timer = setTimeout(indexSlice, PAUSE);
  else if (slices > MANY) tidy(true);
}

function tidy(begin: boolean): void {
  slices = 0;
  if (tidySearchIndex(library(), begin)) timer = setTimeout(() => tidy(false), PAUSE);
}

export function stopIndexing(): void {
  clearTimeout(timer);
}
