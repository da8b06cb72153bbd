import type { Translate } from '../../shared/messages/translate';

/** Says that blocks have gone, and offers to bring them back. */
export function deletedToast(t: Translate, n: number, undo: () => void) {
  return {
    tone: 'info' as const,
    text: t('editor.blocks.deleted', { n }),
    topic: 'blocksDeleted',
    actions: [{ label: t('editor.blocks.undo'), run: undo }],
  };
}
