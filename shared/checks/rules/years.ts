import type { CheckedReport, PlacedRemark, ReportRule } from '../finding';

const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu;

/** The title names another year than the report has, or one year for what was done and what is to be done. */
export const titleYear: ReportRule = {
  id: 'titleYear',
  level: 'warning',
  source: 'common',
  inReport({ report }) {
    const found = [...report.title.matchAll(YEAR)];
    const years = found.map((match) => Number(match[1]));
    const [first, second] = found;
    const halves = /[一二三四]季度|半年|月份/u.test(report.title);
    if (report.kind === 'summary-plan' && first && second && years[0] === years[1] && !halves) {
      return [
        {
          at: null,
          range: [second.index, second.index + second[0].length],
          message: 'checks.titleYear.plan',
          args: { year: years[1]!, expected: years[1]! + 1 },
        },
      ];
    }
    const { year } = report;
    // A plan for the year after may stand in a report of this year.
    if (year === null || !first || years.some((named) => named === year || named === year + 1)) return [];
    return [
      {
        at: null,
        range: [first.index, first.index + first[0].length],
        message: 'checks.titleYear.other',
        args: { title: years[0]!, year },
      },
    ];
  },
};

const OPENS_WITH_YEAR = /^(?<!\d)((?:19|20)\d{2})年(以来|上半年|全年|第[一二三四]季度|[一二三四]季度)?[，,]/u;
const TO_COME = /将(?!军|士|近)|(?<![主重首纪摘概])要(?![求点素闻务事])|继续|拟|计划/u;

/** A passage that begins with the year of an earlier report, or the plan of a year that begins with the year that is over. */
export const year: ReportRule = {
  id: 'year',
  level: 'warning',
  source: 'common',
  inReport(checked) {
    const { report, blocks, planned } = checked;
    const own = report.year;
    if (own === null) return [];
    return blocks.flatMap(({ block, text }, at): PlacedRemark[] => {
      const match = block.role === 'table' ? null : OPENS_WITH_YEAR.exec(text);
      if (!match) return [];
      const named = Number(match[1]);
      const range: [number, number] = [0, 5];
      const ahead = TO_COME.test(text.slice(0, 60));
      if (report.kind === 'summary-plan' && report.part === 'year' && planned[at] && ahead) {
        return named <= own
          ? [{ at, range, message: 'checks.year.plan', args: { year: named, expected: own + 1 } }]
          : [];
      }
      if (!opensReport(checked, at) || ahead === (report.kind === 'summary') || match[2] === '以来') return [];
      return named < own && named >= own - 5
        ? [{ at, range, message: 'checks.year.stale', args: { year: named, expected: own } }]
        : [];
    });
  },
};

/** The passage that says what the report is about. */
function opensReport({ blocks }: CheckedReport, at: number): boolean {
  return blocks.slice(0, at).every(({ text }) => text.trim() === '') && blocks[at]!.block.role === 'text';
}
