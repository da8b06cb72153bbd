const MIN_SIGNS = 5;
const MOST = 0.8;
/** The first gap of such a line stands no further than this. */
const MAX_FIRST = 5;

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0;
}

/** 工 作 总 结 as 工作总结: a line whose signs are set apart, without the gaps; any other line as it is. */
export function closeUp(line: string): string {
  let first = 1;
  while (first <= MAX_FIRST && !isGap(line.charCodeAt(first))) first++;
  // Hardly any line is set so.
  if (first > MAX_FIRST) return line;
  const words = line.trim().split(/\s+/u);
  const single = words.filter((word) => word.length === 1).length;
  return words.length >= MIN_SIGNS && single >= MOST * words.length ? words.join('') : line;
}
