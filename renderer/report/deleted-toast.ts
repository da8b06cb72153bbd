import type { Translate } from '../../shared/messages/translate';
import type { ReportSession } from '../editor/session';
import type { useToasts } from '../ui/toast';

export type Show = ReturnType<typeof useToasts>['show'];

/** Says that something has just gone, and offers to bring it back as long as nothing else was done since. */
export function tellDeleted(session: ReportSession, t: Translate, show: Show, text: string): void {
  const { editor } = session;
  const step = editor.history.undos.at(-1);
  const undo = () => {
    if (editor.history.undos.at(-1) === step) session.run(() => editor.undo());
    else show({ tone: 'info', text: t('editor.blocks.undoLater'), topic: 'deleted' });
  };
  show({ tone: 'info', text, topic: 'deleted', actions: [{ label: t('editor.blocks.undo'), run: undo }] });
}
