import { Editor, Range, Text, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { useEffect, useState } from 'react';
import { completionsOf, type Completion } from '../../../shared/checks/complete-term';
import { useDialogs } from '../../app/dialogs';
import { useTranslate } from '../../app/language';
import { replaceMatches } from '../../editor/commands/replace';
import { useSession } from '../../editor/session-context';
import type { ReportSession } from '../../editor/session';
import { rangeOf, spotOf } from '../../editor/spots';
import { Menu, type MenuItem } from '../../ui/menu';
import { useToasts } from '../../ui/toast';
import { loadTerms } from './term-list';

/** The terms of the unit's word list that may be meant at the cursor; the one chosen is put there. */
export function TermMenu({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  const session = useSession();
  const dialogs = useDialogs();
  const { fail } = useToasts();
  const [found, setFound] = useState<{ before: string; completions: Completion[]; none: boolean } | null>(null);
  const [at] = useState(cursorPlace);

  useEffect(() => {
    loadTerms().then(
      (terms) => {
        const before = textBeforeCursor(session);
        const completions = completionsOf(before, terms);
        setFound({ before, completions, none: terms.length === 0 });
      },
      (thrown: unknown) => {
        fail(thrown);
        onClose();
      },
    );
  }, [session, fail, onClose]);

  if (found === null) return null;
  const edit: MenuItem = {
    label: t('terms.complete.edit'),
    separated: true,
    run: () => dialogs.open({ name: 'terms' }),
  };
  const items: MenuItem[] = found.none
    ? [{ label: t('terms.complete.empty'), disabled: true, run: onClose }, edit]
    : [
        ...found.completions.map(({ term, replaces }) => ({
          label: term.right,
          ...(term.note !== '' && { shortcut: term.note.slice(0, 16) }),
          run: () => putTerm(session, term.right, replaces),
        })),
        edit,
      ];
  return <Menu label={t('terms.complete')} at={at} items={items} onClose={onClose} />;
}

/** The text before the cursor, as far back as it can be replaced: to the start of its run. */
function textBeforeCursor({ editor }: ReportSession): string {
  if (!editor.selection) return '';
  const point = Range.end(editor.selection);
  const [node] = Editor.node(editor, point.path);
  return Text.isText(node) ? node.text.slice(0, point.offset) : '';
}

/** Puts a term in the place of what was begun of it, as one undo step; the cursor goes behind it. */
function putTerm(session: ReportSession, right: string, replaces: number): void {
  session.run((editor) => {
    if (!editor.selection) return;
    const to = spotOf(editor, Range.end(editor.selection));
    const from = { block: to.block, offset: to.offset - replaces };
    const match = { from, to, text: '', groups: [], before: '', after: '', figure: null };
    replaceMatches(editor, [{ match, text: right }]);
    const end = { block: to.block, offset: from.offset + right.length };
    const range = rangeOf(editor, end, end);
    if (range) Transforms.select(editor, range.focus);
    ReactEditor.focus(editor);
  });
}

/** Below the cursor. */
function cursorPlace(): { x: number; y: number } {
  const selection = document.getSelection();
  const box = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : null;
  return box && box.height > 0 ? { x: box.left, y: box.bottom + 4 } : { x: window.innerWidth / 2, y: 200 };
}
