import { describe, expect, it } from 'vitest';
import { lostLineEnd } from '../../shared/recognition/lost-line-end';

/** ‖: where the line ended. */
const LINES = [
  '图书馆基本情况‖图书馆现有藏书10.5万册，工作人员7人。',
  '主要工作成效‖今年以来，全局上下聚焦重点项目，完成投资2.6亿元。',
  '压实防汛责任‖根据县防指统一部署，修订预案36份。',
  '推进供水设施建设‖针对山区供水不稳的实际，新建集中供水点22处。',
  '存在的困难和问题‖部分小型水库管护经费不足。',
  '下一步工作打算‖强化统筹协调，提升服务质量。',
  '完成水利投资情况‖截至目前，累计完成投资5.2亿元。',
  '统一思想，提高认识‖以高质量发展为引领，先后召开专题会议12次，研究解决供水保障、河湖管护、项目建设等问题。',
];

/** What goes on, and what ends of itself. */
const WHOLE = [
  '教育管理工作积极推进。全年开展培训12期。',
  '各项工作任务完成。',
  '存在问题的整改情况',
  '工作情况汇报。',
  '目标任务完成情况。',
  '全镇上下根据职责分工抓好落实。',
  '加强领导。根据县防指统一部署，修订预案36份。',
  '',
];

describe('the end of a line that a flattened text has lost', () => {
  for (const line of LINES)
    it(line, () => {
      expect(lostLineEnd(line.replace('‖', ''))).toBe(line.indexOf('‖'));
    });

  for (const line of WHOLE)
    it(`none: ${line}`, () => {
      expect(lostLineEnd(line)).toBe(0);
    });
});
