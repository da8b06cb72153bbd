import type { Migration } from '../migrate';
import { initial } from './001-initial';
import { sourceLines } from './002-source-lines';
import { tablesAndTasks } from './003-tables-and-tasks';
import { plans } from './004-plans';
import { shelf } from './005-shelf';
import { undo } from './006-undo';
import { checks } from './007-checks';
import { readBack } from './008-read-back';
import { profiles } from './009-profiles';
import { fewerRows } from './010-fewer-rows';
import { versions } from './011-versions';

/** In order of version. One that has been shipped is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  sourceLines,
  tablesAndTasks,
  plans,
  shelf,
  undo,
  checks,
  readBack,
  profiles,
  fewerRows,
  versions,
];
