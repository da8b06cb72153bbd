import { expect, it } from 'vitest';
import { inlineText, figureMap } from '../../../shared/model/text';
import { recognise } from '../../../shared/recognition/recognise';
import type { SourceLine } from '../../../shared/recognition/source';
import { joinRow, splitRow } from '../../../shared/review/cut-rows';
import { setRole } from '../../../shared/review/edits';
import { beginReview, type Review } from '../../../shared/review/review';
import { countSpans } from '../../../shared/review/account';

const LINES: SourceLine[] = [
  { text: '2025年工作总结', style: 'Title' },
  { text: '一、主要数据' },
  {
    text: '\t项目\t数量',
    table: 0,
    row: {
      index: 0,
      header: true,
      merged: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 2, column: 1, rows: 1, columns: 2 },
      ],
    },
  },
  { text: '\t参训\t12', table: 0, row: { index: 1 } },
  { text: '乙\t举办培训班3期\t', table: 0, row: { index: 2 } },
];

function review(): Review {
  return beginReview(
    LINES,
    recognise({ format: 'docx', encoding: null, lines: LINES, notes: [] }, { fileName: 'a.docx' }),
  );
}
/** The rows hold every character of the source. */
function expectAccounted({ recognition: { reports, characters } }: Review): void {
  const spans = reports.flatMap((r) => [...r.titleSpans, ...r.matterSpans, ...r.blocks.flatMap((b) => b.spans)]);
  expect(countSpans(LINES, spans)).toBe(characters.source);
}

const tables = (of: Review): [string, unknown][] => {
  const report = of.recognition.reports[0]!;
  return report.blocks.slice(1).map(({ block }) => [inlineText(block.content, figureMap(report.figures)), block.form]);
};

it('parts a table before the row of the caret and joins it again', () => {
  const whole = review();
  const text = tables(whole)[0]![0];
  const parted = splitRow(whole, 0, 1, text.indexOf('举办'));
  expectAccounted(parted);
  expect(tables(parted)).toEqual([
    ['\t项目\t数量\n\t参训\t12', { headerRows: 1, merged: [{ row: 0, column: 0, rows: 2, columns: 1 }] }],
    ['乙\t举办培训班3期\t', { headerRows: 0, merged: [{ row: 0, column: 1, rows: 1, columns: 2 }] }],
  ]);
  const joined = joinRow(parted, 0, 2);
  expectAccounted(joined);
  expect(tables(joined)).toEqual(tables(whole));
});

it('parts nothing in the first row', () => {
  const whole = review();
  expect(splitRow(whole, 0, 1, 2)).toBe(whole);
});

it('takes the form away with the role', () => {
  const text = setRole(review(), 0, 1, 'text');
  expect(tables(text)[0]![1]).toBeUndefined();
  expectAccounted(text);
});
