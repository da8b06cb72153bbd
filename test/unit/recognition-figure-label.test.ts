import { expect, it } from 'vitest';
import type { Figure } from '../../shared/model/figure';
import { toContent } from '../../shared/recognition/figures';

/** A clause, and what a careful reader calls each of its figures. */
const CLAUSES: readonly (readonly [string, ...string[]])[] = [
  ['学员总数达3200人', '学员总数'],
  ['发现7名流浪人员', '流浪人员'],
  ['协调解决问题96个', '问题'],
  ['修订完善考勤、接待等制度9项', '制度'],
  ['平均办理时限由15个工作日压减至6个', '平均办理时限', '平均办理时限'],
  ['办理时限由15个工作日压减至6个工作日', '办理时限', '办理时限'],
  ['民生支出15.6亿元', '民生支出'],
  ['接待来访群众86批312人次', '来访群众', '来访群众'],
  ['完成一般公共预算收入6.82亿元，增长5.4%', '一般公共预算收入', '一般公共预算收入增长'],
  ['六年级合格率96.5%，比上学期提高2.1个百分点', '六年级合格率', '六年级合格率提高'],
  ['调解成功率98%', '调解成功率'],
  ['送戏下乡28场', '送戏下乡'],
  ['配送率达92%', '配送率'],
  ['举办培训班5期', '培训班'],
  ['今年以来共签订责任书24份', '责任书'],
  ['截至目前累计发放补助1260万元', '补助'],
  ['储备编织袋8万条', '编织袋'],
  ['拆除违建18处1200平方米', '违建', '违建'],
  ['供应化肥8600吨、农药120吨', '化肥', '农药'],
  ['清理超标面积160平方米', '清理超标面积'],
  ['人均用电下降3.2%', '人均用电'],
  ['服务群众1800人次', '群众'],
  ['全市新增高新技术企业12家', '高新技术企业'],
  ['建立了各类台账15本', '台账'],
  ['完成审计23项', '审计'],
  // With the gaps that text taken out of a PDF has beside its numbers.
  ['完成一般公共预算收入 6.82 亿元，增长 5.4%', '一般公共预算收入', '一般公共预算收入增长'],
  ['接待来访群众 86 批 312 人次', '来访群众', '来访群众'],
  ['第 3 次会议于 2024 年 5 月召开'],
];

it.each(CLAUSES)('%s', (clause, ...labels) => {
  const figures: Figure[] = [];
  toContent(clause, figures);
  expect(figures.map(({ label }) => label)).toEqual(labels);
});

it('knows the unit behind a gap', () => {
  const figures: Figure[] = [];
  const content = toContent('收入 6.82 亿元。', figures);
  expect(figures.map(({ text, unit }) => [text, unit])).toEqual([['6.82', '亿元']]);
  expect(content.map((run) => ('text' in run ? run.text : ''))).toEqual(['收入 ', '', ' 亿元。']);
});
