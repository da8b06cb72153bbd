import { reportText } from '../typing-report';

/** One editor of text, mounted with the texts of its paragraphs. */
export type Mount = (element: HTMLElement, texts: readonly string[]) => void;

const EDITORS: Record<string, () => Promise<Mount>> = {
  plain: () => import('./plain').then(({ mountPlain }) => mountPlain),
  prosemirror: () => import('./prosemirror').then(({ mountProseMirror }) => mountProseMirror),
  lexical: () => import('./lexical').then(({ mountLexical }) => mountLexical),
};

const asked = new URLSearchParams(location.search);
const texts = reportText(Number(asked.get('blocks')));
const mount = await EDITORS[asked.get('editor')!]!();
const begun = performance.now();
mount(document.querySelector('#editor')!, texts);
requestAnimationFrame(() => {
  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    document.body.dataset['mounted'] = String(performance.now() - begun);
  };
  painted.port2.postMessage(0);
});
