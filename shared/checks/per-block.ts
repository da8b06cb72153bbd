import type { CheckedBlock } from './finding';

/** What is read out of a block, once for as long as it stays as it is: report rules look at all blocks after every change. */
export function perBlock<T>(read: (block: CheckedBlock) => T): (block: CheckedBlock) => T {
  const known = new WeakMap<CheckedBlock, { value: T }>();
  return (block) => {
    let entry = known.get(block);
    if (entry === undefined) known.set(block, (entry = { value: read(block) }));
    return entry.value;
  };
}
