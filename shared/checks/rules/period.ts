import type { CheckedReport, PlacedRemark, ReportRule } from '../finding';

const EARLY = /第?[一二]季度/gu;
const LATE = /第?[三四]季度|(?<=今年)下半年以来/gu;
const BEFORE = /去年|上年|同期|同比|环比|总结|回顾|以来|已|[上前]期|较|比/u;
const AHEAD = /下一步|将|计划|安排|打算|拟|准备|力争|明年|去年|上年|同期|同比/u;

/** The clause around a place. */
function clause(text: string, from: number, to: number): string {
  const start = Math.max(...['。', '；', '，', ',', ';'].map((sign) => text.lastIndexOf(sign, from - 1))) + 1;
  const end = /[。；，,;]/u.exec(text.slice(to));
  return text.slice(start, end ? to + end.index : text.length);
}

/** A quarter that does not lie in the half-year that is spoken of. */
export const period: ReportRule = {
  id: 'period',
  level: 'warning',
  source: 'common',
  inReport(checked) {
    if (checked.report.part !== 'H1') return [];
    return checked.blocks.flatMap(({ block, text }, at): PlacedRemark[] => {
      if (block.role === 'table') return [];
      const second = speaksOfSecondHalf(checked, at);
      const first = !checked.planned[at] && checked.report.kind !== 'plan' && checked.report.kind !== 'key-points';
      if (!second && !first) return [];
      const excuse = second ? BEFORE : AHEAD;
      return [...text.matchAll(second ? EARLY : LATE)]
        .filter((match) => !excuse.test(clause(text, match.index, match.index + match[0].length)))
        .map((match) => ({
          at,
          range: [match.index, match.index + match[0].length],
          message: second ? 'checks.period.second' : 'checks.period.first',
          args: { words: match[0] },
        }));
    });
  },
};

function speaksOfSecondHalf({ blocks, above, planned, report }: CheckedReport, at: number): boolean {
  if (!planned[at] || report.kind !== 'summary-plan') return false;
  return above[at]!.some((heading) => /下半年/u.test(blocks[heading]!.text.slice(0, 40)));
}
