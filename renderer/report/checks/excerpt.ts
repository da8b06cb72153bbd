import type { Finding } from '../../../shared/checks/finding';
import { blockAt, blockText, indexOfBlock } from '../../editor/commands/current-block';
import type { ReportSession } from '../../editor/session';

/** The text around a finding, as a row shows it. */
export interface Excerpt {
  marker: string;
  before: string;
  found: string;
  after: string;
}

const BEFORE = 6;
const FOUND = 20;
const AFTER = 16;

export function excerptOf({ editor, markers }: ReportSession, { blockId, range: [start, end] }: Finding): Excerpt {
  const at = blockId === null ? -1 : indexOfBlock(editor, blockId);
  const block = blockAt(editor, at);
  const text = blockId === null ? editor.document.metadata.title : block ? blockText(editor, block) : '';
  const from = Math.max(0, start - BEFORE);
  const found = text.slice(start, end);
  return {
    marker: from === 0 && blockId !== null ? markers.get(blockId) : '',
    before: (from > 0 ? '…' : '') + oneLine(text.slice(from, start)),
    found: oneLine(found.length > FOUND ? `${found.slice(0, FOUND)}…` : found),
    after: oneLine(text.slice(end, end + AFTER)),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\t\n\u2028]+/gu, ' ');
}
