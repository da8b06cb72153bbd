import { GangmuError } from '../../../../shared/ipc/errors';
import type { Source, SourceLine } from '../../../../shared/recognition/source';
import { LIMITS } from '../limits';
import { decodeText } from './decode-text';
import { markdownRows, markTables } from './table-rows';

// eslint-disable-next-line no-control-regex
const LINE_END = /\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029]/;
const MARKDOWN_HEADING = /^ {0,3}(#{1,6})[ \t]+(?=\S)/;
const MARKDOWN_FENCE = /^ {0,3}(?:```|~~~)/;
/** A file of these types holds text, but not that of a document: reading its tags as sentences would help nobody. */
const MARKUP = /^\s*(?:<\?xml|<!doctype\s)/i;

/**
 * Lines of a plain text file, blank ones included, without interpreting entities or tags; rows of cells are marked as tables. In a file named
 * .md the # of a heading line becomes its level.
 * @throws GangmuError fileTooLarge, fileUnknownFormat, fileUnsupported (XML), fileDamaged, fileEmpty
 */
export function readText(bytes: Uint8Array, name: string): Source {
  const { encoding, cutOff, padded, unreadable = 0, ...decoded } = decodeText(bytes);
  const text = withoutDosEnd(decoded.text);
  if (text.trim() === '') throw new GangmuError('fileEmpty');
  if (MARKUP.test(text.slice(0, 1000))) throw new GangmuError('fileUnsupported', { detail: 'markup' });
  const raw = text.split(LINE_END, LIMITS.lines + 1);
  if (raw.length > LIMITS.lines) throw new GangmuError('fileTooLarge', { detail: 'lines' });
  while (raw.at(-1)?.trim() === '') raw.pop();
  return {
    format: 'text',
    encoding,
    lines: markTables(
      /\.(?:md|markdown)$/i.test(name) ? markdownRows(markdownLines(raw)) : raw.map((line) => ({ text: line })),
    ),
    notes: [
      ...(cutOff ? [{ code: 'cutOff', count: 1 }] : []),
      ...(padded === true ? [{ code: 'unfinishedFile', count: 1 }] : []),
      ...(unreadable > 0 ? [{ code: 'unreadable', count: unreadable }] : []),
    ],
  };
}

/** DOS ended text files with Ctrl+Z. */
function withoutDosEnd(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\u001a') end--;
  return text.slice(0, end);
}

function markdownLines(raw: readonly string[]): SourceLine[] {
  let fenced = false;
  return raw.map((line) => {
    if (MARKDOWN_FENCE.test(line)) fenced = !fenced;
    const heading = fenced ? null : MARKDOWN_HEADING.exec(line);
    return heading === null
      ? { text: line }
      : { text: line.slice(heading[0].length), headingLevel: heading[1]!.length };
  });
}
