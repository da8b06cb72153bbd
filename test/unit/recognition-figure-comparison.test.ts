import { describe, expect, it } from 'vitest';
import type { Figure } from '../../shared/model/figure';
import { isFigureRun } from '../../shared/model/inline';
import { comparisonsIn } from '../../shared/recognition/figure-comparison';
import { toContent } from '../../shared/recognition/figures';

/** The figures of a sentence with what each is compared with: "5% 同比 up". */
function compared(sentence: string): string[] {
  const figures: Figure[] = [];
  const content = toContent(sentence, figures);
  const found = comparisonsIn(content, new Map(figures.map((figure) => [figure.id, figure])));
  return content.flatMap((run) => {
    if (!isFigureRun(run)) return [];
    const figure = figures.find(({ id }) => id === run.figureId)!;
    const comparison = found.get(run.figureId);
    return [
      comparison === undefined
        ? `${figure.text}${figure.unit}`
        : `${figure.text}${figure.unit} ${comparison.base || '-'} ${comparison.direction}`,
    ];
  });
}

describe('what a figure is compared with', () => {
  it.each<[string, string[]]>([
    ['学员总数达XXXX人，比去年底增加XXXX人。', ['XXXX人', 'XXXX人 去年底 up']],
    ['完成投资6.8亿元，同比增长12.5%。', ['6.8亿元', '12.5% 同比 up']],
    ['受理来访58件次，同比下降14.7%，办结56件。', ['58件次', '14.7% 同比 down', '56件']],
    ['与去年同期相比，投诉量下降20件。', ['20件 去年同期 down']],
    ['合格率比上年提高0.6个百分点。', ['0.6个百分点 上年 up']],
    ['较年初减少12户。', ['12户 年初 down']],
    ['收入、利润同比分别增长5%、3%。', ['5% 同比 up', '3% 同比 up']],
    ['办理时限由15个工作日压减至3个工作日。', ['15个', '3个 15个工作日 down']],
    ['发展规模从原来的20家扩大到56家。', ['20家', '56家 20家 up']],
    ['新增就业65人，比2022年多12人。', ['65人', '12人 2022年 up']],
    ['群众满意度提升3.2个百分点。', ['3.2个百分点 - up']],
    ['环比上涨2%。', ['2% 环比 up']],
    ['增加投入300万元，新增床位20张。', ['300万元', '20张']],
    ['工业增加值达到12亿元。', ['12亿元']],
    ['较全市平均水平高2.1个百分点。', ['2.1个百分点 全市平均水平 up']],
    ['同比增长5%。开展培训3期。', ['5% 同比 up', '3期']],
  ])('%s', (sentence, expected) => {
    expect(compared(sentence)).toEqual(expected);
  });
});
