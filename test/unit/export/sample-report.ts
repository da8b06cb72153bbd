import type { Block, Role } from '../../../shared/model/block';
import type { Figure } from '../../../shared/model/figure';
import type { Inline } from '../../../shared/model/inline';
import { NO_MATTER, type Report } from '../../../shared/model/report';

/** A UUID that is the same in each run. */
export const testId = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

interface Options {
  style?: string;
  joined?: true;
}

/** Makes blocks with ids 1, 2, 3 …; in their text {n} stands for the figure n. */
export function blockMaker(): (role: Role, depth: number, text: string, options?: Options) => Block {
  let count = 0;
  return (role, depth, text, { style, joined } = {}) => ({
    id: testId(++count),
    role,
    depth,
    marker: style === undefined ? null : { style },
    flow: joined === true ? 'joined' : 'paragraph',
    content: text
      .split(/(\{\d+\})/)
      .filter((piece) => piece !== '')
      .map((piece): Inline => {
        const figure = /^\{(\d+)\}$/.exec(piece);
        return figure === null ? { text: piece } : { figureId: `f${figure[1]}` };
      }),
  });
}

export const figureOf = (n: number, text: string, label = '', unit = ''): Figure => ({
  id: `f${n}`,
  label,
  unit,
  text,
});

export function reportOf(blocks: Block[], rest: Partial<Report> = {}): Report {
  return {
    id: testId(0xfff),
    title: '云溪区政务服务中心\n2025年上半年工作总结',
    kind: 'summary',
    unit: '云溪区政务服务中心',
    year: 2025,
    part: 'H1',
    status: 'draft',
    matter: NO_MATTER,
    blocks,
    figures: [],
    ...rest,
  };
}

/** Own-line and run-in headings, joined measures, a table, figures filled and not, matter. */
export function sampleReport(): Report {
  const block = blockMaker();
  return reportOf(
    [
      block('text', 0, '2025年上半年，中心紧扣“高效办成一件事”——持续优化服务。现报告如下。'),
      block('part', 0, '上半年工作情况', { style: '一、' }),
      block(
        'goal',
        1,
        '聚焦流程再造，在提速增效上下功夫。始终把减环节、压时限作为首要任务，推动办事体验由“能办”向“好办”转变，企业群众满意度持续提升。',
        {
          style: '（一）',
        },
      ),
      block('measure', 2, '全面梳理事项清单。', { style: '一是', joined: true }),
      block('outcome', 3, '共梳理事项{1}项，精简材料{2}份。', { joined: true }),
      block('measure', 2, '深入推进集成服务。推出套餐{3}个。', { style: '一是', joined: true }),
      block('goal', 1, '聚焦窗口提质，在规范服务上见实效', { style: '（一）' }),
      block('measure', 2, '健全管理制度。修订《窗口服务规范》等制度9项。', { style: '1.' }),
      block('measure', 2, '强化业务培训。举办培训班{2}期。', { style: '1.' }),
      block('part', 0, '下半年工作安排', { style: '一、' }),
      block('table', 1, '序号\t任务\t时限'),
      block('table', 1, '1\t优化流程\t9月底'),
      block('table', 1, '2\t备注'),
      block('text', 1, '以上 <请> 审阅 & 批示。'),
    ],
    {
      figures: [figureOf(1, '1,286', '事项', '项'), figureOf(2, 'XX', '', '份'), figureOf(3, '24', '套餐', '个')],
      matter: {
        subtitle: '（讨论稿）',
        addressee: '区行政审批局：',
        signature: '云溪区政务服务中心',
        date: '2025年7月3日',
      },
    },
  );
}
