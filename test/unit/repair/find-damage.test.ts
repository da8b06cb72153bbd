import { describe, expect, it } from 'vitest';
import { applyChanges, findDamage } from '../../../shared/repair/find-damage';

const repaired = (text: string) => applyChanges(text, findDamage(text));

describe('damaged text', () => {
  it.each([
    ['quote', '推行“一窗受理〞，叫响〝青禾服务〞品牌', '推行“一窗受理”，叫响“青禾服务”品牌'],
    ['tortoise', '党组织〔含支部〕全覆盖', '党组织（含支部）全覆盖'],
    ['middleDot', '开展“书香・青禾”活动', '开展“书香·青禾”活动'],
    ['halfPunctuation', '今年以来,中心办件3次;其中:优化12项.', '今年以来，中心办件3次；其中：优化12项。'],
    ['halfPunctuation', '强化队伍建设.', '强化队伍建设。'],
    ['halfPunctuation', '新建站点(含村级)三个', '新建站点（含村级）三个'],
    ['halfPunctuation', '提出"马上办"要求', '提出“马上办”要求'],
    ['fullWidth', '培训１２．５万人，引进ＡＩ设备', '培训12.5万人，引进AI设备'],
    ['repeatedPunctuation', '成效明显。。下一步，，继续', '成效明显。下一步，继续'],
    ['repeatedPunctuation', '不足之处。。。', '不足之处……'],
    ['straySpace', '加强 队伍建设', '加强队伍建设'],
  ])('%s: %s', (rule, text, expected) => {
    const changes = findDamage(text);
    expect(new Set(changes.map((change) => change.rule))).toEqual(new Set([rule]));
    expect(repaired(text)).toBe(expected);
    for (const { offset, before } of changes) expect(text.slice(offset, offset + before.length)).toBe(before);
  });

  it.each([
    '湖滨发〔2026〕3号、湖滨办〔20XX〕12号、〔二〇二五〕8号',
    '办理28,416件，9:30开会，比例为3:1，增长12.5%',
    '学员ＸＸ人、XXXX次',
    '登录 https://example.invalid/a,b?c=1 查询',
    'Windows 10、Office (Word) 和5G',
    '一、总体情况　　全年办件平稳。',
    '1.加强学习。2.改进作风……',
    '“一窗受理”（含线上）全部完成。',
  ])('leaves what is in order: %s', (text) => {
    expect(findDamage(text)).toEqual([]);
  });

  it('repairs twice as once', () => {
    const text = '党组织〔含支部〕,共１２个。。推行“一窗〞 受理';
    expect(repaired(repaired(text))).toBe(repaired(text));
  });
});
