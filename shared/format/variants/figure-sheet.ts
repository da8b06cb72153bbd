import { computeMarkers } from '../../markers/compute';
import { isHeadingRole } from '../../model/block';
import { isUnfilled, type Figure } from '../../model/figure';
import { isFigureRun, type Inline } from '../../model/inline';
import type { Report } from '../../model/report';
import { figureMap, headingOf } from '../../model/text';
import type { Sheet } from './table-block';

/** A figure and the headings it stands under: 一、抓服务 › （二）流程再造. */
export interface PlacedFigure {
  figure: Figure;
  place: string;
}

/** The figures of a report in the order of their first places. */
export function placedFigures(report: Report): PlacedFigure[] {
  const figures = figureMap(report.figures);
  const markers = computeMarkers(report.blocks);
  const seen = new Set<string>();
  const open: { depth: number; text: string }[] = [];
  const placed: PlacedFigure[] = [];
  report.blocks.forEach((block, i) => {
    if (isHeadingRole(block.role)) {
      while (open.length > 0 && open.at(-1)!.depth >= block.depth) open.pop();
      const heading = headingOf(block, figures).replace(/。$/u, '');
      open.push({ depth: block.depth, text: `${markers[i] ?? ''}${heading}` });
    }
    for (const run of block.content) {
      const figure = isFigureRun(run) ? figures.get(run.figureId) : undefined;
      if (figure === undefined || seen.has(figure.id)) continue;
      seen.add(figure.id);
      placed.push({ figure, place: open.map(({ text }) => text).join(' › ') });
    }
  });
  return placed;
}

interface Column {
  header: string;
  width: number;
  cell(placed: PlacedFigure): Inline[];
  /** Left out where no figure has one. */
  value?(figure: Figure): string | undefined;
}

const text = (value: string): Inline[] => (value === '' ? [] : [{ text: value }]);

const COLUMNS: readonly Column[] = [
  { header: '数据', width: 24, cell: ({ figure }) => text(figure.label) },
  { header: '数值', width: 12, cell: ({ figure }) => [{ figureId: figure.id }] },
  { header: '单位', width: 8, cell: ({ figure }) => text(figure.unit) },
  {
    header: '截至',
    width: 12,
    cell: ({ figure }) => text(figure.asOf ?? ''),
    value: (figure) => figure.asOf,
  },
  {
    header: '上期',
    width: 12,
    cell: ({ figure }) => text(figure.previous?.text ?? ''),
    value: (figure) => figure.previous?.text,
  },
  {
    header: '来源',
    width: 14,
    cell: ({ figure }) => text(figure.source ?? ''),
    value: (figure) => figure.source,
  },
  { header: '所在位置', width: 30, cell: ({ place }) => text(place) },
];

function sheetOf(title: string, placed: readonly PlacedFigure[], columns: readonly Column[]): Sheet {
  const shown = columns.filter(
    ({ value }) => value === undefined || placed.some((p) => (value(p.figure) ?? '') !== ''),
  );
  return {
    title,
    header: ['序号', ...shown.map(({ header }) => header)],
    widths: [8, ...shown.map(({ width }) => width)],
    rows: placed.map((p, i) => [[{ text: String(i + 1) }], ...shown.map((column) => column.cell(p))]),
    merged: [],
  };
}

/** 数据表: a row for each figure. */
export function figureSheet(report: Report): Sheet {
  return sheetOf('数据表', placedFigures(report), COLUMNS);
}

/** The figures that are still to be filled in, and where. */
export function blankSheet(report: Report): Sheet {
  const blank = placedFigures(report).filter(({ figure }) => isUnfilled(figure.text));
  return sheetOf(
    '待填数据一览表',
    blank,
    COLUMNS.filter(({ header }) => ['数据', '数值', '单位', '上期', '所在位置'].includes(header)),
  );
}
