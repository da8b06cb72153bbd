import type { Migration } from '../migrate';
import { initial } from './001-initial';
import { sourceLines } from './002-source-lines';

/** In order of version. One that has been shipped is never changed. */
export const MIGRATIONS: readonly Migration[] = [initial, sourceLines];
