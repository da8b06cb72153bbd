import { describe, expect, it } from 'vitest';
import { recognise } from '../../shared/recognition/recognise';
import { figureMap, inlineText } from '../../shared/model/text';

const PARAGRAPHS = [
  '云泽县财政局2024年工作总结',
  '2024 年，我局在县委、县政府的坚强领导下，紧紧围绕全县中心工作，全年完成一般公共预算收入 18.62 亿元，同比增长 6.5%，各项工作稳步推进，现将有关情况总结如下。',
  '一、财政收支运行平稳',
  '全年一般公共预算支出 52.37 亿元，其中民生支出 41.9 亿元，占比达到 80.01%，比上年提高 1.2 个百分点；落实减税降费政策，为 1264 户企业减免税费 2.35 亿元。',
  '向上争取资金 9.8 亿元，比上年增加 1.1 亿元，主要用于 23 个重点项目建设，有力保障了城乡供水、乡村道路和学校改造等民生实事的实施。',
  '二、监督管理不断加强',
  '（一）规范预算管理。对 86 个预算单位开展绩效评价，涉及资金 3.4 亿元，收回结余资金 2150 万元，统筹用于教育、卫生和农业农村等重点领域支出。',
  '（二）强化资产管理。清查行政事业单位资产 1.27 万项，盘活闲置房产 34 处，处置收入 860.5 万元全部上缴国库，未发生一起资产流失事件。',
  '三、下一步工作打算',
  '2025 年，我局将继续加强收入征管，力争一般公共预算收入增长 5% 以上，严格控制一般性支出，兜牢基层保基本民生、保工资和保运转底线。',
];
const WIDTH = 28;
const LINES_PER_PAGE = 9;

/** As a page sets it: figures half as wide, gaps a quarter, no number parted, no closing sign at the beginning of a line. */
function setInLines(paragraph: string): string[] {
  const pieces = paragraph.match(/(?:[\d.%]+|.)[，。；、：）]*\s?/gu)!;
  const lines = [''];
  let width = 0;
  for (const piece of pieces) {
    const own = [...piece].reduce((sum, c) => sum + (c === ' ' ? 0.25 : c < '\u0100' ? 0.5 : 1), 0);
    if (width + own > WIDTH + 0.3) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += piece;
    width += own;
  }
  return lines.map((line) => line.trim());
}

function blocksOf(lines: readonly string[], style?: string): string[] {
  const own = style === undefined ? {} : { style };
  const { reports } = recognise(
    { format: 'text', encoding: null, notes: [], lines: lines.map((text) => ({ text, ...own })) },
    { fileName: '总结.txt' },
  );
  return reports.flatMap(({ blocks, figures }) => {
    const texts = figureMap(figures);
    return blocks.map(({ block, printed }) => printed + inlineText(block.content, texts).replace(/\s/gu, ''));
  });
}

describe('lines broken at the width of a page', () => {
  const lines = PARAGRAPHS.flatMap(setInLines);

  it('are put together, though figures make their characters more or fewer', () => {
    const lengths = lines.filter((line) => line.length > 24).map((line) => line.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeGreaterThan(6);
    expect(blocksOf(lines)).toEqual(blocksOf(PARAGRAPHS));
  });

  it('go on over the numbers of pages', () => {
    const pages = lines.flatMap((line, i) =>
      (i + 1) % LINES_PER_PAGE === 0 ? [line, '', `— ${(i + 1) / LINES_PER_PAGE} —`, ''] : [line],
    );
    expect(blocksOf(pages)).toEqual(blocksOf(PARAGRAPHS));
  });

  it('end a paragraph where the next word would still have fitted', () => {
    const short = '对全县 12 个乡镇的账目作了核查，收回资金 3 万元。';
    const text = [...PARAGRAPHS.slice(0, 4), short, ...PARAGRAPHS.slice(4)];
    expect(blocksOf(text.flatMap(setInLines))).toEqual(blocksOf(text));
  });

  it.each(['Normal', 'Standard', 'Default Paragraph Style', '正文', '默认段落样式'])(
    'are put together in the style of plain text, %s',
    (style) => {
      expect(blocksOf(lines, style)).toEqual(blocksOf(PARAGRAPHS));
      const even = PARAGRAPHS.flatMap((text) => text.replaceAll(' ', '').match(/.{1,26}/gu)!);
      expect(blocksOf(even, style)).toEqual(blocksOf(PARAGRAPHS));
    },
  );

  it('stay lines in any other style', () => {
    expect(blocksOf(lines, '清单').length).toBeGreaterThan(blocksOf(PARAGRAPHS).length);
  });
});
