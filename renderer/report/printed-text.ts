import { inlineText } from '../../shared/model/text';
import { blocksOf } from '../editor/commands/current-block';
import { slateToBlock } from '../editor/convert';
import type { ReportSession } from '../editor/session';

/** The whole report as plain text, with its markers. */
export function printedText({ editor, markers }: ReportSession): string {
  const { metadata, figures } = editor.document;
  const { title, matter } = metadata;
  const body = blocksOf(editor)
    .map((block, i) => {
      const lineEnd = i > 0 && block.flow === 'paragraph' ? '\n' : '';
      return lineEnd + markers.get(block.id) + inlineText(slateToBlock(block).content, figures);
    })
    .join('');
  return [title, matter.subtitle, matter.addressee, body, matter.signature, matter.date]
    .filter((part) => part !== '')
    .join('\n');
}
