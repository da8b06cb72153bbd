import { createHash } from 'node:crypto';
import type { SourceLine } from '../../shared/recognition/source';

/** What is kept of a line beside the file. */
export type KeptLine = Pick<SourceLine, 'text' | 'marker'>;

/** SHA-256 of the text of a source, without white space and without what its reader knows to be no text: the same report in two formats has one. */
export function textHash(lines: readonly Pick<SourceLine, 'text' | 'marker' | 'furniture'>[]): string {
  const own = lines.filter(({ furniture }) => furniture === undefined);
  const text = own.map(({ text, marker = '' }) => marker + text).join('');
  return createHash('sha256')
    .update(text.replace(/[\s\u200b\ufeff]/gu, ''), 'utf8')
    .digest('hex');
}

export function linesToJson(lines: readonly KeptLine[]): string {
  return JSON.stringify(lines.map(({ text, marker }) => (marker === undefined ? { text } : { text, marker })));
}

export function linesFromJson(json: string): KeptLine[] {
  return JSON.parse(json) as KeptLine[];
}
