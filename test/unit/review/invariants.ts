import { expect } from 'vitest';
import { computeMarkers } from '../../../shared/markers/compute';
import { countCharacters, figureMap, inlineText } from '../../../shared/model/text';
import { countSpans, isBalanced } from '../../../shared/review/account';
import type { Review } from '../../../shared/review/review';
import { LINES } from './sample';

/** The law of design.md 4: every character of the source is in the body or in the furniture, and the counts say so. */
export function expectAccounted({ recognition: { reports, furniture, characters } }: Review): void {
  const body = countSpans(
    LINES,
    reports.flatMap((r) => [...r.titleSpans, ...r.matterSpans, ...r.blocks.flatMap((b) => b.spans)]),
  );
  expect(characters.body).toBe(body);
  expect(characters.furniture).toBe(furniture.reduce((sum, f) => sum + countCharacters(f.text), 0));
  expect(characters.source).toBe(
    LINES.reduce((sum, line) => sum + countCharacters((line.marker ?? '') + line.text), 0),
  );
  expect(isBalanced(characters)).toBe(true);
}

/** Every row prints what its spans hold, character for character, and its marker is computed as the source printed it. */
export function expectFaithful({ recognition }: Review): void {
  for (const { blocks, figures } of recognition.reports) {
    const texts = figureMap(figures);
    const bare = (text: string): string => text.replace(/\s/gu, '');
    for (const row of blocks) {
      const spans = row.spans.map(({ line, start, end }) => {
        const marker = start === 0 ? (LINES[line]!.marker ?? '') : '';
        return marker + LINES[line]!.text.slice(start, end);
      });
      expect(bare(row.printed + inlineText(row.block.content, texts))).toBe(bare(spans.join('')));
    }
    expect(computeMarkers(blocks.map((row) => row.block))).toEqual(blocks.map((row) => row.printed));
  }
}
