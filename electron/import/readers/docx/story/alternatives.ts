/** Branches of mc:AlternateContent: of each that is open one is taken, the first that holds anything (ECMA-376-3 §10.2.1). */
export class Alternatives {
  /** Grows with every piece of content; shows whether a branch held any. */
  private content = 0;
  /** How much there was where each of those that are open began. */
  private readonly before: number[] = [];

  /** Content was met. */
  meet(): void {
    this.content++;
  }

  open(): void {
    this.before.push(this.content);
  }

  close(): void {
    this.before.pop();
  }

  /** Whether a branch of the innermost has held anything. */
  get isTaken(): boolean {
    return this.content > (this.before.at(-1) ?? 0);
  }
}
