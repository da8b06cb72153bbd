import type { RevisionMaker } from '../paragraph';

/** The tracked deletions and insertions that are open (ECMA-376 17.13.5). */
export class Revisions {
  private readonly deletions: RevisionMaker[] = [];
  private readonly insertions: (RevisionMaker | null)[] = [];

  openDeletion(maker: RevisionMaker): void {
    this.deletions.push(maker);
  }

  closeDeletion(): void {
    this.deletions.pop();
  }

  /** @param maker null: it says nothing of text */
  openInsertion(maker: RevisionMaker | null): void {
    this.insertions.push(maker);
  }

  closeInsertion(): void {
    this.insertions.pop();
  }

  get inDeletion(): boolean {
    return this.deletions.length > 0;
  }

  /** Who made the innermost deletion. */
  get deletion(): RevisionMaker | undefined {
    return this.deletions[this.deletions.length - 1];
  }

  /** Who made the innermost insertion. */
  get insertion(): RevisionMaker | null {
    return this.insertions[this.insertions.length - 1] ?? null;
  }
}
