import { insertPhrase } from '../../shared/figures/insert-phrase';
import type { LedgerEntry } from '../../shared/ipc/ledger-calls';
import type { Block } from '../../shared/model/block';
import { newId } from '../../shared/model/id';
import { useTranslate } from '../app/language';
import { bridge, call } from '../bridge';
import { useToasts } from '../ui/toast';

/** Puts a phrase behind a figure in its report, and offers to take it back. */
export function useInsertPhrase(): (entry: LedgerEntry, phrase: string) => Promise<void> {
  const t = useTranslate();
  const { show, fail } = useToasts();
  return async ({ reportId, blockId, figure }, phrase) => {
    const put = (block: Block) =>
      call(bridge.applyPatch({ reportId, client: newId(), seq: 1, ops: [{ type: 'putBlock', block }] }));
    try {
      const report = await call(bridge.getReport({ id: reportId }));
      const block = report.blocks.find(({ id }) => id === blockId);
      const content = block && block.role !== 'table' ? insertPhrase(block.content, figure, phrase) : null;
      if (!block || content === null) {
        show({ tone: 'info', text: t('ledger.phrase.notInserted'), topic: 'ledger' });
        return;
      }
      await put({ ...block, content });
      show({
        tone: 'ok',
        text: t('ledger.phrase.inserted', { phrase }),
        actions: [{ label: t('ledger.import.undo'), run: () => void put(block).catch(fail) }],
        lifetime: 15_000,
        topic: 'ledger',
      });
    } catch (thrown) {
      fail(thrown);
    }
  };
}
