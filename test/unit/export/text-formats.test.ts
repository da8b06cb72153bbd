import { expect, test } from 'vitest';
import { reportToMarkdown } from '../../../electron/export/report-to-markdown';
import { reportToText } from '../../../electron/export/report-to-text';
import { blockMaker, reportOf, sampleReport } from './sample-report';

test('plain text has a line for each paragraph, markers and figures printed', () => {
  expect(reportToText(sampleReport())).toBe(`云溪区政务服务中心
2025年上半年工作总结
（讨论稿）

区行政审批局：
2025年上半年，中心紧扣“高效办成一件事”——持续优化服务。现报告如下。
一、上半年工作情况
（一）聚焦流程再造，在提速增效上下功夫。始终把减环节、压时限作为首要任务，推动办事体验由“能办”向“好办”转变，企业群众满意度持续提升。一是全面梳理事项清单。共梳理事项1,286项，精简材料XX份。二是深入推进集成服务。推出套餐24个。
（二）聚焦窗口提质，在规范服务上见实效
1.健全管理制度。修订《窗口服务规范》等制度9项。
2.强化业务培训。举办培训班XX期。
二、下半年工作安排
序号\t任务\t时限
1\t优化流程\t9月底
2\t备注
以上 <请> 审阅 & 批示。

云溪区政务服务中心
2025年7月3日
`);
});

test('Markdown has headings by level, tables, and escapes what would be markup', () => {
  const markdown = reportToMarkdown(sampleReport());
  expect(markdown).toContain('# 云溪区政务服务中心2025年上半年工作总结\n');
  expect(markdown).toContain('\n## 一、上半年工作情况\n');
  expect(markdown).toContain('\n### （二）聚焦窗口提质，在规范服务上见实效\n');
  expect(markdown).toContain('\n1\\.健全管理制度。');
  expect(markdown).toContain(
    '| 序号 | 任务 | 时限 |\n| --- | --- | --- |\n| 1 | 优化流程 | 9月底 |\n| 2 | 备注 |  |\n',
  );
  expect(markdown).toContain('以上 \\<请\\> 审阅 & 批示。');
});

test('a report of nothing is nothing', () => {
  const block = blockMaker();
  const empty = reportOf([block('outcome', 0, '')], { title: '' });
  expect(reportToText(empty)).toBe('');
  expect(reportToMarkdown(empty)).toBe('');
});
