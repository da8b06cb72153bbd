import { CharacterCount, countRange } from '../../../../shared/recognition/characters';
import type { Source } from '../../../../shared/recognition/source';
import { GangmuError } from '../../../../shared/ipc/errors';
import { readText } from '../text/read-text';
import { readClipboardHtml } from './read-html';

/** The page may lack bullets and numbers of notes that the plain text has, no more. */
const ENOUGH = 0.95;

/**
 * What was pasted: by the page that lay on the clipboard beside the text, which knows headings and automatic numbers, unless that holds less.
 * @param text UTF-8
 * @throws GangmuError as readText
 */
export function readPasted(html: string, text: Uint8Array): Source {
  try {
    const page = readClipboardHtml(html);
    if (new CharacterCount(page.lines).all >= countRange(new TextDecoder().decode(text)) * ENOUGH) return page;
  } catch (error) {
    if (!(error instanceof GangmuError)) throw error;
  }
  return readText(text, '');
}
