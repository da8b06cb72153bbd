import { describe, expect, it } from 'vitest';
import { likelyLineEnd } from '../../shared/recognition/likely-line-end';

/** ‖: where the line ended. */
const LINES = [
  '加大市容整治力度‖城管大队结合辖区实际开展了门前卫生回头看工作，逐街逐巷督促商户落实责任，整改占道经营六十八处。',
  '抓好阅览室开放，发挥阅读推广作用‖松禾街道现有六个社区阅览室，坚持每周六天对居民开放，并设有学生自习区，受益居民三万一千人次。',
  '合理安排森林抚育‖今年以来，全区共完成森林抚育面积六千亩，其中公路沿线两千亩，村庄周边一千二百亩，其余在国有林场之内。',
  '转变教学观念‖教师们利用业余时间研读课程标准，撰写学习笔记，并在教研活动中相互交流心得体会，全年撰写论文二十三篇。',
  '狠抓食品安全监管‖市场监管所对辖区内餐饮单位、农贸市场、学校食堂开展拉网式检查，共出动执法人员一百二十人次，查处问题九起。',
];

/** Sentences that have no heading, and one that ends soon enough to be looked at in another way. */
const WHOLE = [
  '领导小组由镇长任组长，分管领导任副组长，各站所负责人和各村书记为成员，办公室设在综合执法队，负责日常的协调和督办。',
  '服务意识不断增强，队伍作风明显好转，群众对窗口单位的满意程度连续三年保持在百分之九十五以上，投诉件数逐年下降。',
  '加强队伍管理。文化站干部结合岗位分工建立了联系点制度。',
  '',
];

describe('the likely end of a line that left no trace and no telling word', () => {
  for (const line of LINES)
    it(line, () => {
      expect(likelyLineEnd(line.replace('‖', ''))).toBe(line.indexOf('‖'));
    });

  for (const line of WHOLE)
    it(`none: ${line}`, () => {
      expect(likelyLineEnd(line)).toBe(0);
    });
});
