import { describe, expect, it } from 'vitest';
import { block, figure, findings, goal, measure, report, wordsFound } from './findings-of';

describe('years and periods', () => {
  it('a title of another year, or of one year for summary and plan', () => {
    expect(findings(report(['全年完成。'], { title: '2025年工作总结' }), 'titleYear')[0]?.blockId).toBe(null);
    expect(findings(report(['全年完成。'], { title: '2026年工作总结' }), 'titleYear')).toEqual([]);
    const both = { kind: 'summary-plan', title: '2026年工作总结和2026年工作计划' } as const;
    expect(wordsFound('titleYear', ['全年完成。'], both)).toEqual(['2026年']);
    expect(wordsFound('titleYear', ['全年完成。'], { ...both, title: '2026年工作总结和2027年工作计划' })).toEqual([]);
    expect(wordsFound('titleYear', ['完成。'], { ...both, title: '2026年上半年总结和2026年下半年计划' })).toEqual([]);
  });

  it('an opening that says what was mainly done is none of a plan', () => {
    expect(wordsFound('year', ['2025年，中心落实各项要求，主要开展了四项工作。'])).toEqual(['2025年']);
    expect(wordsFound('year', ['2025年，中心要狠抓落实。'])).toEqual([]);
  });

  it('the second half-year in what the first is reported for', () => {
    expect(wordsFound('period', ['今年下半年以来，成效较好。'], { part: 'H1' })).toEqual(['下半年以来']);
    expect(wordsFound('period', ['今年上半年以来，成效较好。', '去年下半年以来持续下降。'], { part: 'H1' })).toEqual(
      [],
    );
  });

  it('a jubilee whose founding stands in the same sentence', () => {
    const of = (text: string) => findings(report([text]), 'anniversary').map(({ args }) => args?.['right']);
    expect(of('2026年是建校45周年（学校创办于1986年），活动多。')).toEqual([40]);
    expect(of('2026年是建校40周年（学校创办于1986年），活动多。')).toEqual([]);
    expect(of('2026年是建校45周年，活动多。')).toEqual([]);
  });

  it('increases against the number that is named beside them', () => {
    expect(wordsFound('increase', ['招生2,106人，比去年的1,980人增加136人。'])).toEqual(['136人']);
    expect(wordsFound('increase', ['招生2,106人，比去年的1,980人增加126人。'])).toEqual([]);
    expect(wordsFound('increase', ['投诉12件，比上年同期的20件减少了8件。'])).toEqual([]);
    expect(wordsFound('increase', ['满意率由92.1%提高到97.2%，提高6.1个百分点。'])).toEqual(['6.1个百分点']);
    expect(wordsFound('increase', ['满意率由92%提高到97%，提高5.2个百分点。'])).toEqual([]);
  });

  it('notes that are all of a passage', () => {
    expect(wordsFound('leftover', ['TODO：待补充。', '待补充', '请核实：数字'])).toHaveLength(3);
    expect(wordsFound('leftover', ['待完善的制度还有不少。', '请更新观念，积极参与。'])).toEqual([]);
  });

  it('the opening of a carried-over report, and a plan that speaks of the year that is over', () => {
    expect(wordsFound('year', ['2025年，我局围绕中心，完成了任务。'])).toEqual(['2025年']);
    expect(wordsFound('year', ['2026年，我局完成了任务。', '2025年，全市表彰先进。'])).toEqual([]);
    const blocks = [
      block('2026年，我局完成了任务。'),
      goal('下一步打算'),
      block('2026年，我局将继续努力。', { depth: 1 }),
    ];
    expect(wordsFound('year', blocks, { kind: 'summary-plan' })).toEqual(['2026年']);
    expect(
      wordsFound('year', [...blocks.slice(0, 2), block('2027年，我局将继续努力。', { depth: 1 })], {
        kind: 'summary-plan',
      }),
    ).toEqual([]);
    expect(wordsFound('year', ['2026年，我局将继续努力。'], { kind: 'plan' })).toEqual([]);
  });

  it('a quarter that is not in the half-year', () => {
    const half = { kind: 'summary-plan', part: 'H1' } as const;
    const plan = goal('下半年工作安排', { role: 'part' });
    expect(wordsFound('period', [plan, block('二季度要抓好三项工作。', { depth: 1 })], half)).toEqual(['二季度']);
    expect(wordsFound('period', [plan, block('四季度要抓好，比二季度更实。', { depth: 1 })], half)).toEqual([]);
    expect(wordsFound('period', ['三季度开展检查。'], { part: 'H1' })).toEqual(['三季度']);
    expect(wordsFound('period', ['将于三季度开展检查，比去年三季度多。'], { part: 'H1' })).toEqual([]);
    expect(wordsFound('period', ['三季度开展检查。'])).toEqual([]);
  });

  it('days that there are not, and spans that end before they begin', () => {
    expect(wordsFound('date', ['2月30日、13月5日、2025年2月29日、4月31日。'])).toEqual([
      '2月30日',
      '13月5日',
      '2025年2月29日',
      '4月31日',
    ]);
    expect(wordsFound('date', ['2024年2月29日、12月31日，历时18个月，5月份。'])).toEqual([]);
    expect(wordsFound('date', ['2025—2021年，2021—2025年'])).toEqual(['2025—2021年']);
  });

  it('anniversaries', () => {
    expect(wordsFound('anniversary', ['2023年是中国共产党成立一百周年。'])).toEqual(['一百周年']);
    expect(wordsFound('anniversary', ['2021年是中国共产党成立100周年，2019年是新中国成立70周年。'])).toEqual([]);
    expect(wordsFound('anniversary', ['学习庆祝中国共产党成立100周年大会精神。'])).toEqual([]);
    expect(wordsFound('anniversary', ['纪念中国共产党成立20230周年。'])).toEqual(['20230周年']);
    expect(wordsFound('anniversary', ['2026年是红军长征胜利90周年，2020年是抗美援朝出国作战70周年。'])).toEqual([]);
  });
});

describe('numbers of things', () => {
  it('what is announced against what follows', () => {
    const items = [goal('抓学习。'), goal('抓落实。'), goal('抓作风。')];
    expect(wordsFound('count', ['重点抓好以下5个方面的工作。', ...items])).toEqual(['以下5个']);
    expect(wordsFound('count', ['重点抓好以下三个方面的工作。', ...items])).toEqual([]);
    expect(wordsFound('count', ['做好以下两项工作：一是抓学习；二是抓落实；三是抓作风。'])).toEqual(['以下两项']);
    expect(wordsFound('count', ['做好以下三项工作：一是抓学习；二是抓落实；三是抓作风。'])).toEqual([]);
    expect(wordsFound('count', ['以下两点体会。', ...items, goal('存在问题')])).toEqual([]);
    expect(wordsFound('count', ['全面落实三项制度，做到四个坚持。', ...items])).toEqual([]);
  });

  it('gaps in the numbering', () => {
    const style = '一是';
    const at = (restartAt: number) => ({ marker: { style, restartAt } });
    const of = (...blocks: ReturnType<typeof goal>[]) =>
      findings(report(blocks), 'numbering').map(({ message, args }) => [message.split('.').at(-1), args['marker']]);
    expect(of(goal('甲'), measure('学习', at(2)), measure('落实'))).toEqual([['first', '二是']]);
    expect(of(goal('甲'), measure('学习'), measure('落实', at(3)))).toEqual([['gap', '三是']]);
    expect(of(goal('甲'), measure('学习'), measure('落实'), measure('作风', at(2)))).toEqual([['back', '二是']]);
    expect(of(goal('甲'), measure('学习'), measure('落实'))).toEqual([]);
    // Begun anew, and gone on through the headings above.
    expect(of(goal('甲'), goal('乙', { marker: { style: '一、', restartAt: 1 } }))).toEqual([]);
    expect(of(goal('甲'), measure('学习'), goal('乙'), measure('落实', at(2)))).toEqual([]);
    const odd = goal('乙', { marker: { style: '一.', restartAt: 2 } });
    expect(of(goal('甲'), odd)).toEqual([['style', '二.']]);
  });

  it('a part over its total, and 其中 that need not add up', () => {
    expect(wordsFound('partOverTotal', ['投入设备12台，其中终端15台。'])).toEqual(['15台']);
    expect(
      wordsFound('partOverTotal', ['共发现7名，其中2名送医，3名返乡。共120件，其中办结80件，比去年增加300件。']),
    ).toEqual([]);
  });

  it('the total of a table', () => {
    const table = (total: string) =>
      block(`科室\t场次\t满意率\n综合科\t12\t99%\n宣传科\t1,030\t98%\n合计\t${total}\t98%`, {
        role: 'table',
        form: { headerRows: 1, totalRow: true },
      });
    expect(wordsFound('tableTotal', [table('1,043')])).toEqual(['1,043']);
    expect(wordsFound('tableTotal', [table('1042')])).toEqual([]);
  });

  it('rates and shares', () => {
    expect(wordsFound('percentage', ['群众满意率达到102%。'])).toEqual(['满意率达到102%']);
    expect(wordsFound('percentage', ['合格率100%，完成率120%，增长率130%。'])).toEqual([]);
    expect(wordsFound('percentage', ['办结80件，占受理100件的90%。'])).toHaveLength(1);
    expect(wordsFound('percentage', ['办结80件，占受理100件的80%。'])).toEqual([]);
  });

  it('increases, by the numbers beside them and by last year', () => {
    expect(wordsFound('increase', ['受理28416件，比去年同期增加3127件，增长12.4%。'])).toEqual([]);
    expect(wordsFound('increase', ['受理28,416件，比去年同期增加3,127件，增长21.4%。'])).toEqual(['21.4%']);
    expect(wordsFound('increase', ['受理1.2万件，比去年减少0.3万件，下降20%。'])).toEqual([]);
    const previous = { reportId: 'p', figureId: 'q', text: '100' };
    const figures = [figure('f', '120', { unit: '件', previous })];
    expect(wordsFound('increase', [block('受理{f}件，比去年同期增加20件。')], { figures })).toEqual([]);
    expect(wordsFound('increase', [block('受理{f}件，比去年同期增加30件。')], { figures })).toHaveLength(1);
    expect(wordsFound('increase', [block('受理{f}件，同比增长20%。')], { figures })).toEqual([]);
    expect(wordsFound('increase', [block('受理{f}件，同比增长25%。')], { figures })).toHaveLength(1);
  });

  it('one whole with two values', () => {
    const of = (label: string, text: string) => {
      const figures = [figure('f', '100', { label, unit: '人' }), figure('g', text, { label, unit: '人' })];
      return wordsFound('figureConflict', [block('全市学员{f}人。'), block('目前学员{g}人。')], { figures });
    };
    expect(of('学员总数', '120')).toEqual(['120']);
    expect(of('学员总数', '100')).toEqual([]);
    expect(of('学员总数增加', '120')).toEqual([]);
    expect(of('培训人数', '120')).toEqual([]);
  });
});

describe('what is missing', () => {
  it('blanks, with what is known of them', () => {
    const previous = { reportId: 'p', figureId: 'q', text: '26' };
    const figures = [
      figure('f', 'XX', { label: '学员总数', unit: '人' }),
      figure('g', 'XX', { label: '场次', unit: '场', previous }),
      figure('h', '12'),
    ];
    const found = findings(report([block('{f}人{g}场{h}件')], { figures }), 'unfilled');
    expect(found.map(({ message, range }) => [message, range])).toEqual([
      ['checks.unfilled.labelled', [0, 2]],
      ['checks.unfilled.previous', [3, 5]],
    ]);
  });

  it('notes that were left, and not what brackets are for', () => {
    expect(wordsFound('leftover', ['改版（待主要领导审核），完成【待补】。'])).toEqual([
      '（待主要领导审核）',
      '【待补】',
    ]);
    expect(wordsFound('leftover', ['（待遇提高）（需求侧改革）（试行）'])).toEqual([]);
  });

  it('goals and measures without content, among others that have it', () => {
    const full = (text: string) => [goal(text), measure('抓学习。开展培训12场。'), measure('抓落实。检查5次。')];
    const blocks = [...full('甲。'), ...full('乙。'), ...full('丙。'), ...full('丁。'), goal('强化作风建设。')];
    expect(wordsFound('emptyGoal', blocks)).toEqual(['强化作风建设。']);
    expect(wordsFound('emptyGoal', blocks, { kind: 'plan' })).toEqual([]);
    expect(wordsFound('emptyGoal', [goal('甲。'), goal('乙。'), goal('丙。')])).toEqual([]);
    expect(wordsFound('emptyMeasure', [...full('甲。'), ...full('乙。'), measure('抓作风。')])).toEqual(['抓作风。']);
  });

  it('measures that tell no outcome, in summaries only', () => {
    const long = '抓学习。坚持围绕中心工作，按照上级要求，以支部为单位，采取多种形式组织党员干部学习理论。';
    expect(wordsFound('bareMeasure', [goal('甲。'), measure(long)])).toEqual(['抓学习。']);
    expect(wordsFound('bareMeasure', [goal('甲。'), measure(long)], { kind: 'plan' })).toEqual([]);
    const outcome = block('受到好评。', { role: 'outcome', depth: 2, flow: 'joined' });
    expect(wordsFound('bareMeasure', [goal('甲。'), measure(long), outcome])).toEqual([]);
    expect(wordsFound('bareMeasure', [goal('甲。'), measure(`${long}开展培训12场。`)])).toEqual([]);
    expect(wordsFound('bareMeasure', [goal('下一步打算'), measure(long)])).toEqual([]);
  });

  it('empty blocks, removable where nothing hangs on them', () => {
    const found = findings(report(['全年完成。', block(''), goal(''), measure('抓学习。')]), 'emptyBlock');
    expect(found.map(({ fix }) => fix?.type)).toEqual(['removeBlock', undefined]);
    expect(wordsFound('emptyBlock', [''])).toEqual([]);
  });

  it('paragraphs that are too long, with what goes on in them', () => {
    const half = block('学'.repeat(600));
    expect(findings(report([half, block('习'.repeat(600), { flow: 'joined' })]), 'longParagraph')[0]?.args['n']).toBe(
      1200,
    );
    expect(wordsFound('longParagraph', [half, block('习'.repeat(600))])).toEqual([]);
  });
});
