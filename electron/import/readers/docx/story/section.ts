import type { SourceLine } from '../../../../../shared/recognition/source';

/** The section of the body that is open. Its properties stand at its end (ECMA-376 17.6.17). */
export class Section {
  isLandscape = false;
  /** The line that it began at. */
  private start = 0;

  /** @param lines of the body so far. The paragraph that holds the properties is still open: its text is no table. */
  end(lines: readonly SourceLine[]): void {
    for (const line of this.isLandscape ? lines.slice(this.start) : [])
      if (line.row !== undefined) line.row.landscape = true;
    this.start = lines.length;
  }
}
