import type { BaseEditor } from 'slate';
import { computeMarkers } from '../../shared/markers/compute';
import { isBlockElement } from './convert';
import { changesStructure } from './normalise';
import type { BlockElement } from './slate-types';

/** The printed marker of every block by id, kept beside Slate: only the blocks whose marker changed hear of it. */
export class MarkerStore {
  private markers = new Map<string, string>();
  private inOrder: readonly string[] = [];
  private readonly listeners = new Map<string, Set<() => void>>();

  constructor(private readonly editor: BaseEditor) {
    this.recompute();
  }

  /** The markers of all blocks, in order. */
  get printed(): readonly string[] {
    return this.inOrder;
  }

  get(id: string): string {
    return this.markers.get(id) ?? '';
  }

  /** To be called after each change of the editor, with its operations still at hand. */
  update(): void {
    if (this.editor.operations.some(changesStructure)) this.recompute();
  }

  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.listeners.get(id) ?? new Set();
    listeners.add(listener);
    this.listeners.set(id, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(id);
    };
  }

  private recompute(): void {
    const blocks = this.editor.children.filter(isBlockElement);
    const printed = markersOf(blocks);
    const before = this.markers;
    this.inOrder = printed;
    this.markers = new Map(blocks.map((block, i) => [block.id, printed[i]!]));
    for (const [id, marker] of this.markers) {
      if (before.get(id) !== marker) for (const listener of this.listeners.get(id) ?? []) listener();
    }
  }
}

export function markersOf(blocks: readonly BlockElement[]): string[] {
  return computeMarkers(blocks.map(({ role, depth, marker }) => ({ role, depth, marker: marker ?? null })));
}
