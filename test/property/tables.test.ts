import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportToDocx } from '../../electron/export/docx/report-to-docx';
import { readSource } from '../../electron/import/readers/read-source';
import { STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import { figureMap, inlineText } from '../../shared/model/text';
import { tableCells, tableContent } from '../../shared/model/table';
import { recognise } from '../../shared/recognition/recognise';
import { blockMaker, reportOf } from '../unit/export/sample-report';
import { anyTable, tableBlock } from './table-arbitrary';

const SEED = 20261122;

describe('a table exported to Word and imported again', () => {
  it('is the same block: id, cells and form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTable, { minLength: 1, maxLength: 3 }), async (tables) => {
        const block = blockMaker();
        const blocks = [
          block('goal', 0, '主要数据', { style: '一、' }),
          ...tables.map((table, i) => tableBlock(table, 100 + i)),
          block('text', 1, '以上数据截至年底。'),
        ];
        const bytes = await reportToDocx(reportOf(blocks), STANDARD_PROFILE);
        const source = await readSource(bytes, '表.docx');
        const result = recognise(source, { fileName: '表.docx' });
        expect(result.characters.body + result.characters.furniture).toBe(result.characters.source);
        const report = result.reports[0]!;
        const texts = figureMap(report.figures);
        const again = report.blocks.filter(({ block: b }) => b.role === 'table').map(({ block: b }) => b);
        expect(again.map((b) => [b.id, b.depth, inlineText(b.content, texts), b.form])).toEqual(
          blocks
            .filter(({ role }) => role === 'table')
            .map((b) => [b.id, b.depth, inlineText(b.content, new Map()), b.form]),
        );
      }),
      { seed: SEED, numRuns: 50 },
    );
  }, 60_000);
});

it('content and cells turn into each other', () => {
  fc.assert(
    fc.property(anyTable, ({ cells }) => {
      const rows = cells.map((row) => row.map((text) => (text === '' ? [] : [{ text }])));
      expect(tableCells(tableContent(rows))).toEqual(rows);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
