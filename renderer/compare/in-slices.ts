import type { Steps } from '../../shared/compare/steps';

/** ms that a slice takes: the window stays free between two. */
const SLICE = 10;

/** Does long work in slices. @param isLeft asked after each slice: the work is given up, and null is the answer */
export async function inSlices<T>(steps: Steps<T>, isLeft: () => boolean): Promise<T | null> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (isLeft()) return null;
  }
}
