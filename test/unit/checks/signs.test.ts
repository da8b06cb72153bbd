import { describe, expect, it } from 'vitest';
import { block, findings, repaired, report, wordsFound } from './findings-of';
import type { RuleId } from '../../../shared/checks/rule-ids';

describe('signs are written right', () => {
  it.each<[RuleId, string, string]>([
    ['halfPunctuation', '围绕中心,服务大局.', '围绕中心，服务大局。'],
    ['quote', '开展“学习〞活动。', '开展“学习”活动。'],
    ['tortoise', '党组〔党委〕中心组', '党组（党委）中心组'],
    ['middleDot', '守望・担当', '守望·担当'],
    ['fullWidth', '共２０场', '共20场'],
    ['repeatedPunctuation', '成效明显。。', '成效明显。'],
    ['straySpace', '疫情防控、 复工复产', '疫情防控、复工复产'],
    ['clashingSigns', '取得成效，。全年', '取得成效。全年'],
    [
      'listComma',
      '印发《办法》、《细则》，做到“四个意识”、“四个自信”',
      '印发《办法》《细则》，做到“四个意识”“四个自信”',
    ],
    ['etc', '农业、林业、等部门', '农业、林业等部门'],
    ['ellipsis', '学习、调研...', '学习、调研……'],
    ['ellipsis', '学习、调研……等', '学习、调研……'],
    ['dash', '“好干部”—记某同志', '“好干部”——记某同志'],
    ['numberRange', '培训5-10人', '培训5～10人'],
    ['numberRange', '增长15%-30%', '增长15%～30%'],
    ['numberRange', '增长15-30%', '增长15%～30%'],
    ['approximate', '走访三、四个村', '走访三四个村'],
    ['numerals', '占百分之30', '占30%'],
    ['numerals', '二零二六年', '二〇二六年'],
    ['dateForm', '于2026.06.05召开', '于2026年6月5日召开'],
    ['nestedQuotes', '提出“坚持“两学”活动”要求', '提出“坚持‘两学’活动”要求'],
  ])('%s: %s', (rule, text, right) => {
    expect(repaired(text, rule)).toBe(right);
  });

  it.each<[RuleId, string]>([
    ['halfPunctuation', '共28,416件，时间9:30，网址http://example.cn，Word,Excel均可。'],
    ['tortoise', '国办发〔2020〕5号'],
    ['straySpace', '“知史爱国 知史爱党”竞赛，总经理 赵某某'],
    ['listComma', '《办法》（试行）、《细则》，“党建+”服务、“双报到”'],
    ['etc', '一、等级评定，二、等候区'],
    ['ellipsis', '学习……调研……'],
    ['dash', '2021—2025年，北京—上海'],
    ['numberRange', '电话010-12345678，文号12-3，2021-2025年，5—10人'],
    ['approximate', '一、二月份，第一、二季度，二、三产业，十九届三、四中全会，三四个'],
    ['numerals', '百分之三十，二〇二六年，2026年'],
    ['dateForm', '版本3.2.1，“12.4国家宪法日”'],
    ['nestedQuotes', '“四个意识”“四个自信”'],
    ['decrease', '减少3%，增长2倍'],
  ])('%s is silent on %s', (rule, text) => {
    expect(wordsFound(rule, [text])).toEqual([]);
  });

  it('says which sign has no partner, over the blocks of a paragraph', () => {
    expect(wordsFound('unpaired', ['开展“学习活动。', '印发《办法。', '（一段', '正常”。'])).toEqual([
      '“',
      '《',
      '（',
      '”',
    ]);
    const joined = block('活动”。', { flow: 'joined' });
    expect(wordsFound('unpaired', ['开展“学习', joined])).toEqual([]);
    expect(wordsFound('unpaired', ['1）学习；2）调研', '“向党〞汇报', '（(内)）'])).toEqual([]);
  });

  it('leaves the cells of a table to themselves', () => {
    const table = block('项目\t数量\n培训, 学习\t５', { role: 'table', form: { headerRows: 1 } });
    expect(findings(report([table, '全年完成。'])).map(({ rule }) => rule)).toEqual([]);
  });

  it('does not tear a figure: the fix goes where the sign is inside of it only in part', () => {
    const figures = [{ id: 'f', label: '', unit: '人', text: '２０' }];
    const [whole] = findings(report([block('共{f}人')], { figures }), 'fullWidth');
    expect(whole?.fix).toBeDefined();
    const [part] = findings(report([block('共１{f}人')], { figures }), 'fullWidth');
    expect(part).toBeDefined();
    expect(part?.fix).toBeUndefined();
  });
});
