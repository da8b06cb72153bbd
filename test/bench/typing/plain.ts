import type { Mount } from './page';

/** The yardstick: what the browser does by itself. */
export const mountPlain: Mount = (element, texts) => {
  element.contentEditable = 'true';
  element.spellcheck = false;
  element.append(
    ...texts.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    }),
  );
};
