import type { Card } from '../../shared/compare/cards';
import { takenBack, writeUp } from '../../shared/compare/write-up';
import { newId } from '../../shared/model/id';
import type { Op } from '../../shared/model/patch';
import { useTranslate } from '../app/language';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';
import type { Compared } from './use-comparison';

/** Puts a goal that only the earlier report has into the later one, behind what it stood behind; can be taken back. */
export function useWriteUp({ before, after, cards }: Compared, onWritten: () => void): (card: Card) => void {
  const t = useTranslate();
  const { show, fail } = useToasts();

  async function apply(ops: Op[]) {
    await call(bridge.applyPatch({ reportId: after.id, client: newId(), seq: 1, ops }));
    onWritten();
  }

  return (card) => {
    const ids = card.lines.flatMap((line) => line.before?.node.block.id ?? []);
    const above = cards
      .slice(
        0,
        cards.findIndex(({ row }) => row === card.row),
      )
      .reverse();
    const neighbour = above.find(({ lines }) => lines.some((line) => line.after !== null));
    const places = neighbour?.lines.flatMap((line) => line.after?.node.at ?? []) ?? [];
    const behind = places.length === 0 ? null : after.blocks[Math.max(...places)]!.id;
    const ops = writeUp(before, after, ids, behind);
    apply(ops).then(
      () =>
        show({
          tone: 'ok',
          text: t('compare.writtenUp', { heading: card.before }),
          actions: [{ label: t('shell.undo'), run: () => void apply(takenBack(ops)).catch(fail) }],
          lifetime: 10_000,
          topic: 'written',
        }),
      fail,
    );
  };
}
