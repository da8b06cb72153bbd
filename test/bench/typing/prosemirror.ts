import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Mount } from './page';

export const mountProseMirror: Mount = (element, texts) => {
  const doc = schema.node(
    'doc',
    null,
    texts.map((text) => schema.node('paragraph', null, [schema.text(text)])),
  );
  new EditorView(
    { mount: element },
    {
      state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }),
      attributes: { spellcheck: 'false' },
    },
  );
};
