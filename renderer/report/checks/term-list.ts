import type { Term } from '../../../shared/checks/term';
import { bridge, call } from '../../bridge';
import { Signal } from '../../editor/signal';

/** The unit's word list as the window knows it; null until it has been read. */
export const termList = new Signal<readonly Term[] | null>(null);
let reading: Promise<readonly Term[]> | null = null;

/** Reads the word list once. Without it the checks go on; the next one who asks tries again. */
export function loadTerms(): Promise<readonly Term[]> {
  const known = termList.get();
  if (known !== null) return Promise.resolve(known);
  reading ??= call(bridge.listTerms()).then(
    (terms) => {
      termList.set(terms);
      return terms;
    },
    (thrown: unknown) => {
      reading = null;
      throw thrown;
    },
  );
  return reading;
}

export async function saveTerms(terms: readonly Term[]): Promise<void> {
  await call(bridge.putTerms({ terms: [...terms] }));
  termList.set(terms);
}
