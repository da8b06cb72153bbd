import type { Migration } from '../migrate';
import { initial } from './001-initial';

/** In order of version. One that has been shipped is never changed. */
export const MIGRATIONS: readonly Migration[] = [initial];
