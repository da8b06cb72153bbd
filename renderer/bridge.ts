import type { GangmuApi } from '../shared/ipc/api';
import type { Events, PickedFile } from '../shared/ipc/contract';
import type { Failure, Result } from '../shared/ipc/errors';

declare global {
  interface Window {
    readonly gangmu: GangmuApi;
  }
}

/** The only way out of the window: everything the main process offers. No other file touches window.gangmu. */
export const bridge: Omit<GangmuApi, 'on' | 'adoptDropped'> = window.gangmu;

/** Listens to the main process; returns the function that stops listening. */
export function onEvent<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): () => void {
  return window.gangmu.on(event, listener);
}

/** Turns files dropped on the window into tokens. */
export function adoptDropped(files: readonly File[]): Promise<Result<PickedFile[]>> {
  return window.gangmu.adoptDropped(files);
}

/** An expected failure that main answered with; toasts know how to say it. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
    this.name = 'FailureError';
  }
}

/** The value of an answer; throws FailureError where it is a failure: `await call(bridge.getReport({ id }))`. */
export async function call<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new FailureError(result.error);
  return result.value;
}

/** Whatever was thrown, as a Failure that can be shown. */
export function asFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  return { code: 'internal', detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
}
