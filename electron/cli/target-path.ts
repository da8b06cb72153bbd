import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Gives out the paths that one run writes to. No path twice, never that of an input; beside an input (no folder named) never that of
 * any existing file either: "报告.docx" becomes "报告 (2).docx".
 */
export class TargetPaths {
  private readonly taken: Set<string>;

  constructor(
    private readonly out: string | null,
    inputs: readonly string[],
  ) {
    this.taken = new Set(inputs.map((file) => resolve(file)));
  }

  /** @param beside the input whose folder is used where no folder was named */
  next(name: string, extension: string, beside: string): string {
    const folder = this.out ?? dirname(beside);
    for (let n = 1; ; n++) {
      const path = join(folder, `${name}${n === 1 ? '' : ` (${n})`}.${extension}`);
      const full = resolve(path);
      if (this.taken.has(full) || (this.out === null && existsSync(full))) continue;
      this.taken.add(full);
      return path;
    }
  }
}
