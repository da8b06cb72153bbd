import { ReactEditor } from 'slate-react';
import { useTranslate } from '../app/language';
import { insertExistingFigure } from '../editor/commands/figures';
import { useSession } from '../editor/session-context';
import { Menu } from '../ui/menu';
import { useReportFigures } from './report-figures';

/** The figures of the report to choose from: the one chosen is put at the cursor, and is the same figure there. */
export function ExistingFigures({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const session = useSession();
  const { all } = useReportFigures();
  const { editor } = session;
  const items =
    all.length === 0
      ? [{ label: t('editor.figure.pickNone'), disabled: true, run: onClose }]
      : all.map((figure, i) => ({
          label: `${i + 1}. ${figure.label || t('editor.figure.unnamed')}  ${figure.text}${figure.unit}`,
          run: () =>
            session.run(() => {
              insertExistingFigure(editor, figure.id);
              ReactEditor.focus(editor);
            }),
        }));
  return <Menu label={t('editor.figure.pick')} at={cursorPlace()} items={items} onClose={onClose} />;
}

/** Below the cursor. */
function cursorPlace(): { x: number; y: number } {
  const selection = document.getSelection();
  const box = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : null;
  return box && box.height > 0 ? { x: box.left, y: box.bottom + 4 } : { x: window.innerWidth / 2, y: 200 };
}
