import { lazy, type LazyExoticComponent, type ReactNode } from 'react';

type Component<P> = (props: P) => ReactNode;

/**
 * A lazy component, and a function that fetches it ahead of its use. Once fetched it is there with its first rendering: a promise, even a kept one,
 * would be waited for, and React shows what it has waited for no sooner than 300 ms after it began.
 */
export function fetchable<P>(
  load: () => Promise<Component<P>>,
): [LazyExoticComponent<Component<P>>, () => Promise<void>] {
  interface Module {
    default: Component<P>;
  }
  let fetched: Module | null = null;
  const fetch = async (): Promise<Module> => (fetched = { default: await load() });
  const here = (module: Module) => ({ then: (take: (value: Module) => void) => take(module) }) as Promise<Module>;
  const ahead = async (): Promise<void> => {
    // What cannot be fetched now is tried again when it is wanted, and its failure told then.
    await fetch().catch(() => undefined);
  };
  return [lazy(() => (fetched ? here(fetched) : fetch())), ahead];
}
