import type { Block, Role } from '../model/block';
import { newId } from '../model/id';
import type { Kind } from '../model/report';

/** Role, text ("" for a block to be written) and what an empty block asks for. */
type Line = [role: Role, text: string, prompt?: string];

const DEPTH: Record<Role, number> = { part: 0, goal: 0, measure: 1, outcome: 2, text: 0, table: 0 };
const STYLE: Partial<Record<Role, string>> = { part: '第一部分', goal: '一、', measure: '（一）' };

const MEASURE: Line = ['measure', ''];
const OUTCOME: Line = ['outcome', ''];
const PLANNED: Line = ['measure', '', '打算做什么，到什么时候做成'];

const SUMMARY: readonly Line[] = [
  ['goal', '围绕中心任务，在推动重点工作上下功夫'],
  MEASURE,
  OUTCOME,
  MEASURE,
  OUTCOME,
  ['goal', '优化服务保障，在解决实际问题上下功夫'],
  MEASURE,
  OUTCOME,
  ['goal', '加强自身建设，在提升能力素质上下功夫'],
  MEASURE,
  OUTCOME,
];
const PLAN: readonly Line[] = [
  ['goal', '突出重点任务，在抓好落实上下功夫'],
  PLANNED,
  PLANNED,
  ['goal', '改进服务方式，在提高质量上下功夫'],
  PLANNED,
  ['goal', '建强干部队伍，在增强本领上下功夫'],
  PLANNED,
];

const LINES: Record<Kind, readonly Line[]> = {
  summary: [
    ['text', '', '开头：一段话概括这一时期的工作'],
    ...SUMMARY,
    ['goal', '存在的问题和下一步打算'],
    ['text', '', '问题写实，打算写清'],
  ],
  plan: [['text', '', '开头：总的思路和要求'], ...PLAN],
  'summary-plan': [
    ['text', '', '开头：一段话概括这一时期的工作'],
    ['part', '工作总结'],
    ...SUMMARY,
    ['part', '工作计划'],
    ...PLAN,
  ],
  'key-points': [
    ['text', '', '开头：总的要求'],
    ['goal', '重点任务'],
    PLANNED,
    PLANNED,
    ['goal', '常规工作'],
    PLANNED,
    ['goal', '组织保障'],
    PLANNED,
  ],
  special: [
    ['text', '', '开头：为什么报告这件事'],
    ['goal', '基本情况'],
    ['text', '', '情况和数据'],
    ['goal', '主要做法'],
    MEASURE,
    OUTCOME,
    ['goal', '存在的问题'],
    ['text', '', '问题和原因'],
    ['goal', '下一步工作和建议'],
    PLANNED,
  ],
};

/** The blocks of a new report of this kind, each with a new id: headings as a beginning, the rest to be written. */
export function skeletonOf(kind: Kind): Block[] {
  const lines = LINES[kind];
  const under = lines.some(([role]) => role === 'part') ? 1 : 0;
  let inGoal = false;
  return lines.map(([role, text, prompt]) => {
    if (role === 'part') inGoal = false;
    const style = STYLE[role];
    const depth = role === 'part' || (role === 'text' && !inGoal) ? 0 : DEPTH[role] + under;
    if (role === 'goal') inGoal = true;
    return {
      id: newId(),
      role,
      depth,
      marker: style === undefined ? null : { style },
      flow: 'paragraph',
      content: text === '' ? [] : [{ text }],
      ...(prompt === undefined ? {} : { prompt }),
    };
  });
}
