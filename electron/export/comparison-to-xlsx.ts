import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { compareReports, isDifference, type CardBlock } from '../../shared/compare/cards';
import { changeOf, compareFigures, type FigurePair } from '../../shared/compare/figures';
import type { Translate } from '../../shared/messages/translate';
import type { Report } from '../../shared/model/report';
import { fixTimes } from './docx/fixed-times';
import { printable } from './printable';

const CELL = { wrap: true, alignVertical: 'top', borderStyle: 'thin' } as const;
const HEAD = {
  fontWeight: 'bold',
  align: 'center',
  borderStyle: 'thin',
  backgroundColor: '#f0f0f0',
  wrap: true,
} as const;
const GROUND = {
  changed: undefined,
  same: undefined,
  moved: '#edf3fd',
  added: '#e9f6ef',
  dropped: '#fdf1f0',
  split: '#f4eefb',
  merged: '#f4eefb',
};
/** Excel holds no more characters in a cell. */
const MOST = 32_000;

/** Two reports side by side as an .xlsx file: a sheet of their blocks, aligned, and one of their figures with the change. */
export async function comparisonToXlsx(before: Report, after: Report, t: Translate): Promise<Uint8Array> {
  const { cards } = compareReports(before, after);
  const rows = cards.flatMap((card) => card.lines.map((line) => line.row));
  const figures = compareFigures(before, after, [...new Set(rows)]);
  const titles = [before, after].map((report) => text(report.title.replaceAll('\n', ' ')).value as string);
  const blocks: SheetData = [
    [t('compare.sheet.place'), t('compare.sheet.kind'), titles[0]!, titles[1]!].map((value) => ({
      value,
      type: String,
      ...HEAD,
    })),
    ...cards.flatMap((card) =>
      card.lines.map((line, i): CellObject[] => {
        const ground = isDifference(line) ? GROUND[line.row.kind] : undefined;
        const look = ground === undefined ? {} : { backgroundColor: ground };
        return [
          text(i === 0 ? card.after || card.before : ''),
          { ...text(t(`compare.kind.${line.row.kind}`)), ...look },
          { ...text(blockText(line.before)), ...look },
          { ...text(blockText(line.after)), ...look },
        ];
      }),
    ),
  ];
  const list: SheetData = [
    [t('compare.sheet.label'), t('compare.sheet.unit'), titles[0]!, titles[1]!, t('compare.sheet.change')].map(
      (value) => ({
        value,
        type: String,
        ...HEAD,
      }),
    ),
    ...figures.map((pair) =>
      [pair.label, pair.unit, pair.before?.text ?? '', pair.after?.text ?? '', changeText(pair, t)].map(text),
    ),
  ];
  const bytes = await writeXlsxFile([
    {
      data: blocks,
      sheet: t('compare.sheet.text'),
      columns: [{ width: 24 }, { width: 9 }, { width: 60 }, { width: 60 }],
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
    {
      data: list,
      sheet: t('compare.sheet.figures'),
      columns: [{ width: 28 }, { width: 10 }, { width: 18 }, { width: 18 }, { width: 16 }],
      stickyRowsCount: 1,
    },
  ]).toBuffer();
  return fixTimes(new Uint8Array(bytes));
}

function text(value: string): CellObject {
  return { value: printable(value).slice(0, MOST), type: String, ...CELL };
}

function blockText(block: CardBlock | null): string {
  return block === null ? '' : block.marker + block.node.text;
}

function changeText({ before, after }: FigurePair, t: Translate): string {
  const change = before !== null && after !== null ? changeOf(before, after) : null;
  if (change === null) return '';
  const number = (change.value > 0 ? '+' : '') + String(Math.round(change.value * 10) / 10);
  if (change.kind === 'percent') return `${number}%`;
  return change.kind === 'points' ? t('compare.figures.points', { value: number }) : number;
}
