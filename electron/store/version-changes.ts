import { isDeepStrictEqual } from 'node:util';
import type { Version } from '../../shared/ipc/version-calls';
import type { Block } from '../../shared/model/block';
import { isFigureRun } from '../../shared/model/inline';
import type { Report } from '../../shared/model/report';
import { countCharacters, figureMap, inlineText } from '../../shared/model/text';

type Changes = Pick<Version, 'added' | 'removed' | 'changed' | 'figures' | 'moved' | 'metadata'>;

/** What changed from one state of a report to a later one; null where nothing did. */
export function changesBetween(before: Report, after: Report): Changes | null {
  const blocks = counted(before.blocks, after.blocks);
  const figures = counted(before.figures, after.figures);
  const changes = {
    added: blocks.added,
    removed: blocks.removed,
    changed: blocks.changed,
    figures: figures.added + figures.removed + figures.changed,
    moved: blocks.moved,
    metadata: !isDeepStrictEqual(bare(before), bare(after)),
  };
  return Object.values(changes).some((value) => value !== 0 && value !== false) ? changes : null;
}

function counted<T extends { id: string }>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((item) => [item.id, item]));
  const stayed = after.filter(({ id }) => old.has(id));
  const present = new Set(stayed.map(({ id }) => id));
  const order = before.filter(({ id }) => present.has(id));
  return {
    added: after.length - stayed.length,
    removed: before.length - stayed.length,
    changed: stayed.filter((item) => old.get(item.id) !== item && !isDeepStrictEqual(old.get(item.id), item)).length,
    moved: stayed.some(({ id }, i) => order[i]!.id !== id),
  };
}

function bare(report: Report): Report {
  return { ...report, blocks: [], figures: [] };
}

/** Counts the characters of one state of a report after another: a block that is the same object without figures is counted once. */
export class CharacterCount {
  readonly #known = new WeakMap<Block, number>();

  of({ blocks, figures }: Report): number {
    const texts = figureMap(figures);
    return blocks.reduce((sum, block) => {
      const known = this.#known.get(block);
      if (known !== undefined) return sum + known;
      const count = countCharacters(inlineText(block.content, texts));
      if (!block.content.some(isFigureRun)) this.#known.set(block, count);
      return sum + count;
    }, 0);
  }
}
