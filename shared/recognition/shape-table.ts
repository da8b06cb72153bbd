/** Shapes that a line may have, each with what it tells. Most lines have none: that is found out with one pattern made of all. */
export class ShapeTable<T> {
  private readonly unions: readonly RegExp[];

  /** The patterns may not refer back to their own groups. */
  constructor(private readonly shapes: readonly (readonly [T, RegExp])[]) {
    const alike = new Map<string, RegExp[]>();
    for (const [, pattern] of shapes) {
      // One that may match anywhere would make the others be tried everywhere.
      const key = `${isAnchored(pattern.source)} ${pattern.flags}`;
      alike.set(key, [...(alike.get(key) ?? []), pattern]);
    }
    this.unions = [...alike.values()].map(
      (patterns) => new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'), patterns[0]!.flags),
    );
  }

  /** What the first shape in the table that the line has tells; null where it has none. */
  first(line: string): T | null {
    if (!this.hasAny(line)) return null;
    return this.shapes.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
  }

  hasAny(line: string): boolean {
    return this.unions.some((pattern) => pattern.test(line));
  }
}

/** Whether each alternative of a pattern begins with ^. */
function isAnchored(source: string): boolean {
  let depth = 0;
  let inClass = false;
  let begins = true;
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (begins && c !== '^') return false;
    begins = false;
    if (c === '\\') i++;
    else if (inClass) inClass = c !== ']';
    else if (c === '[') inClass = true;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === '|' && depth === 0) begins = true;
  }
  return true;
}
