/** The index of the last element that `is` accepts, -1 where there is none (Array.findLastIndex is ES2023). */
export function lastIndexWhere<T>(list: readonly T[], is: (element: T) => boolean): number {
  for (let i = list.length - 1; i >= 0; i--) if (is(list[i]!)) return i;
  return -1;
}
