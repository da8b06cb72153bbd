import { describe, expect, it } from 'vitest';
import { changePhrase } from '../../../shared/figures/change-phrase';

const figure = (text: string, unit = '件') => ({ text, unit });

describe('changePhrase', () => {
  it.each([
    ['25,289', '28,416', '件', 'H1', '比去年同期增加3,127件，增长12.4%'],
    ['25,289', '28,416', '件', 'year', '比上年增加3,127件，增长12.4%'],
    ['120', '90', '场', 'H1', '比去年同期减少30场，下降25%'],
    ['97.2', '98', '%', 'H1', '比去年同期提高0.8个百分点'],
    ['97.2', '95.2', '％', 'year', '比上年下降2个百分点'],
    ['12', '15', '个', 'H1', '比去年同期增加3个'],
    ['1.2', '1.5', '万人次', 'year', '比上年增加0.3万人次，增长25%'],
    ['300', '300', '件', 'Q1', '与去年同期持平'],
    ['0', '8', '件', 'year', '比上年增加8件'],
    ['100000', '100040', '件', 'year', '比上年增加40件，增长0.04%'],
  ] as const)('%s → %s %s (%s): %s', (old, fresh, unit, part, phrase) =>
    expect(changePhrase(figure(old, unit), figure(fresh, unit), part)).toBe(phrase),
  );

  it('tells a change between two scales in that of the later one', () =>
    expect(changePhrase(figure('9,800', '人'), figure('1.2', '万人'), 'year')).toBe('比上年增加0.22万人，增长22.4%'));

  it('says nothing of blanks, words and different things', () => {
    expect(changePhrase(figure('XX'), figure('12'), 'year')).toBeNull();
    expect(changePhrase(figure('十二'), figure('13'), 'year')).toBeNull();
    expect(changePhrase(figure('12', '人'), figure('13', '件'), 'year')).toBeNull();
  });
});
