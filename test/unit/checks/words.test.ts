import { describe, expect, it } from 'vitest';
import { findings, repaired, report, wordsFound } from './findings-of';

describe('damaged words are judged by their neighbours', () => {
  it.each([
    ['在此根底上进一步提升。', '在此基础上进一步提升。'],
    ['提高管理效劳水平。', '提高管理服务水平。'],
    ['深化文明创立活动。', '深化文明创建活动。'],
    ['坚持实事求是的原那么。', '坚持实事求是的原则。'],
    ['催促各单位抓好落实。', '督促各单位抓好落实。'],
    ['联合市播送电视台宣传。', '联合市广播电视台宣传。'],
    ['确保网络平安。', '确保网络安全。'],
    ['推动经济社会开展。', '推动经济社会发展。'],
    ['及时通报存在的缺乏和整改情况。', '及时通报存在的不足和整改情况。'],
    ['做好與情监测。', '做好舆情监测。'],
  ])('%s', (text, right) => {
    expect(repaired(text, 'damagedWord')).toBe(right);
  });

  it.each([
    '他家学根底深厚。',
    '一生为国效劳。',
    '公司创立于1998年。',
    '平安建设、平安创建稳步推进，网络平安夜活动顺利。',
    '面向社会开展活动，全市高质量开展了培训。',
    '那么，工作怎么做？',
    '催促他早点回家。',
    '电台播送了节目。',
    '缺乏经验的同志多跟班。',
    '社会进步，认识提高，进一步明确目标。',
    '从根本上解决问题，根本任务明确。',
    '局部地区有雨。',
  ])('is silent on %s', (text) => {
    expect(wordsFound('damagedWord', [text])).toEqual([]);
  });
});

describe('misspellings', () => {
  it('are written right', () => {
    expect(repaired('认真布署，再接再励，做好的的工作。', 'typo')).toBe('认真部署，再接再厉，做好的工作。');
  });
  it.each(['的的确确', '有的的士', '不了了之', '为了了解情况', '和和美美', '各部分和部门份内的事'])(
    'is silent on %s',
    (text) => {
      expect(wordsFound('typo', [text])).toEqual([]);
    },
  );
});

describe('截止 and 截至', () => {
  it.each([
    ['截止6月底，', '截至6月底，'],
    ['截止目前，', '截至目前，'],
    ['截止今年上半年', '截至今年上半年'],
    ['截止XX月', '截至XX月'],
  ])('%s', (text, right) => {
    expect(repaired(text, 'deadline')).toBe(right);
  });
  it.each(['截止日期为6月30日', '报名截止到6月底', '截止时间', '报名已截止。', '截至目前'])(
    'is silent on %s',
    (text) => {
      expect(wordsFound('deadline', [text])).toEqual([]);
    },
  );
});

describe("the unit's own words", () => {
  const terms = [
    { right: '澄江市委宣传部', wrong: ['市宣传局', '宣传部'], note: '用全称' },
    { right: '综合科', wrong: ['综和科'], note: '' },
  ];
  it('are pointed out with the note and written right, save inside of the right word', () => {
    const found = findings(report(['市宣传局、澄江市委宣传部和综和科。']), 'term', terms);
    expect(found.map(({ words, source, message, fix }) => [words, source, message, fix])).toEqual([
      ['市宣传局', 'unit', 'checks.term.note', { type: 'text', changes: [{ range: [0, 4], text: '澄江市委宣传部' }] }],
      ['综和科', 'unit', 'checks.term', { type: 'text', changes: [{ range: [13, 16], text: '综合科' }] }],
    ]);
  });
});
