/** One line of the bench: ours beside a baseline measured in the same run. */
export interface Measure {
  name: string;
  /** Ours divided by the baseline. */
  ratio: number;
  baseline: string;
  detail: string;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** `q` from 0 to 1. */
export function quantile(values: readonly number[], q: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? Number.NaN;
}
