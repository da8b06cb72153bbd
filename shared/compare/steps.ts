/** Work that is done bit by bit: whoever runs it may do something else between two steps, or stop. */
export type Steps<T> = Generator<undefined, T>;

/** Does it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
