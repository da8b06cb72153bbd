import { describe, expect, it } from 'vitest';
import { diffPhrases, type DiffOptions } from '../../../shared/compare/phrases';

/** [-removed-], {+added+}. */
function marked(before: string, after: string, options: DiffOptions = {}): string {
  return diffPhrases(before, after, options)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}

describe('diffPhrases', () => {
  it.each([
    ['', '', ''],
    ['整合窗口。', '整合窗口。', '整合窗口。'],
    ['', '整合窗口。', '{+整合窗口。+}'],
    ['整合窗口。', '', '[-整合窗口。-]'],
    [
      '一是推行一窗受理。整合九个部门窗口，共受理事项25,289件。',
      '一是推行一窗受理。整合十二个部门窗口，共受理事项28,416件。',
      '一是推行一窗受理。整合[-九-]{+十二+}个部门窗口，共受理事项[-25,289-]{+28,416+}件。',
    ],
    [
      '优化窗口服务，在便民上下功夫',
      '持续优化窗口服务，在便民利企上下功夫',
      '{+持续+}优化窗口服务，在便民{+利企+}上下功夫',
    ],
    ['培训12次，5人', '培训16次，6人', '培训[-12-]{+16+}次，[-5-]{+6+}人'],
    ['办结率97.2%。', '办结率XX%。', '办结率[-97.2-]{+XX+}%。'],
    ['受理事项XXXX件。', '受理事项28,416件。', '受理事项[-XXXX-]{+28,416+}件。'],
    [
      '一是整合窗口。二是培训队伍。',
      '一是整合窗口。一是走访企业。二是培训队伍。',
      '一是整合窗口。{+一是走访企业。+}二是培训队伍。',
    ],
  ])('%s → %s', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });
});
