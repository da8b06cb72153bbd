import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import type { Mount } from './page';

export const mountLexical: Mount = (element, texts) => {
  element.contentEditable = 'true';
  element.spellcheck = false;
  const editor = createEditor({
    namespace: 'typing',
    onError: (error) => {
      throw error;
    },
  });
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  editor.setRootElement(element);
  editor.update(
    () => {
      const root = $getRoot().clear();
      for (const text of texts) root.append($createParagraphNode().append($createTextNode(text)));
    },
    { discrete: true },
  );
};
