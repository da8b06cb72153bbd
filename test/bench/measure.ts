import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One line of the bench: ours beside a baseline measured in the same run. */
export interface Measure {
  name: string;
  /** Ours divided by the baseline. */
  ratio: number;
  baseline: string;
  detail: string;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** How long `work` takes, ms. */
async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Collecting also throws compiled code away: each then works so often, and is quick again by the second time. */
const IN_A_ROW = 3;

/**
 * The best time of each, ms, in turns: a busy machine only ever slows. What was thrown away before is collected first: nobody pays for the
 * garbage of the one measured before.
 */
export async function best(rounds: number, works: readonly (() => unknown)[]): Promise<number[]> {
  const times = works.map(() => Infinity);
  for (let round = 0; round < rounds; round++)
    for (const [i, work] of works.entries()) {
      collect();
      for (let j = 0; j < IN_A_ROW; j++) times[i] = Math.min(times[i]!, await timeOf(work));
    }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** `q` from 0 to 1. */
export function quantile(values: readonly number[], q: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;
}
