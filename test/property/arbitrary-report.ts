import fc from 'fast-check';
import type { Block, Role } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import type { Inline } from '../../shared/model/inline';
import { tableContent } from '../../shared/model/table';
import type { Report } from '../../shared/model/report';

const WORDS = [
  '聚焦流程再造',
  '健全管理制度',
  '深化“一窗受理”改革',
  '抓队伍、强作风',
  '推进数据共享',
  '优化办事环境',
  '强化督查问效',
  '落实《窗口服务规范》',
];
const TAILS = [
  '持续压减办理环节，群众满意度稳步提升',
  '各科室协同发力，工作取得新成效',
  '形成可复制的经验做法——在全区推广',
];
const STYLES: Readonly<Record<number, readonly string[]>> = {
  0: ['一、', '第一部分'],
  1: ['（一）', '一、'],
  2: ['1.', '一是'],
  3: ['（1）', '①'],
};

const word = fc.constantFrom(...WORDS);
const tail = fc.constantFrom(...TAILS);

interface Draft {
  role: Role;
  depth: number;
  heading: string;
  rest: string;
  figure: { label: string; text: string; unit: string } | null;
  joined: boolean;
  numbered: boolean;
  bold: boolean;
  task: boolean;
  cells: string[][];
}

const draft: fc.Arbitrary<Draft> = fc.record({
  role: fc.constantFrom<Role>('part', 'goal', 'measure', 'measure', 'outcome', 'text', 'table'),
  depth: fc.integer({ min: 0, max: 3 }),
  heading: word,
  rest: fc.oneof(
    fc.constant(''),
    tail,
    fc.tuple(tail, tail).map(([a, b]) => `${a}；${b}`),
  ),
  figure: fc.option(
    fc.record({
      label: fc.constantFrom('办理事项', '培训班', '参训人员'),
      text: fc.oneof(fc.integer({ min: 1, max: 99999 }).map(String), fc.constantFrom('XX', 'XXXX', '1,286', '98.6')),
      unit: fc.constantFrom('件', '期', '人次'),
    }),
    { nil: null },
  ),
  joined: fc.boolean(),
  numbered: fc.boolean(),
  bold: fc.boolean(),
  task: fc.boolean(),
  cells: fc.array(fc.array(fc.constantFrom('事项', '1', '责任科室', '6月底前'), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
  }),
});

const id = (n: number): string => `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A report as offices write them: depths go down one at a time, siblings share a numbering, tables stand alone. */
function assemble(drafts: readonly Draft[], matter: Report['matter'], kind: Report['kind'], annex: boolean): Report {
  const figures: Figure[] = [];
  const blocks: Block[] = [];
  const styleAt: (string | null)[] = [];
  let open = -1;
  for (const one of drafts) {
    const n = blocks.length + 1;
    const isHead = one.role === 'part' || one.role === 'goal' || one.role === 'measure';
    const depth = Math.min(one.depth, open + 1);
    if (one.role === 'table') {
      const content = tableContent(one.cells.map((row) => row.map((text) => [{ text }])));
      blocks.push({
        id: id(n),
        role: 'table',
        depth,
        marker: null,
        flow: 'paragraph',
        content,
        form: { headerRows: 1 },
      });
      continue;
    }
    const content: Inline[] = [];
    const sentence = isHead ? `${one.heading}${one.rest === '' ? '' : '。'}` : `${one.heading}，`;
    content.push({ text: sentence });
    if (one.rest !== '' || !isHead) {
      content.push({ text: one.rest === '' ? TAILS[0]! : one.rest, ...(one.bold && { bold: true as const }) });
      if (one.figure !== null) {
        const figure = { id: `f${figures.length}`, ...one.figure };
        figures.push(figure);
        content.push({ text: `，${figure.label}` }, { figureId: figure.id }, { text: figure.unit });
      }
      content.push({ text: '。' });
    }
    let marker: Block['marker'] = null;
    if (isHead) {
      open = depth;
      styleAt.length = depth + 1;
      styleAt[depth] ??= STYLES[depth]![one.numbered ? 0 : 1]!;
      marker = { style: styleAt[depth] };
    }
    const before = blocks.at(-1);
    // What runs on behind a heading of its own paragraph would make that a run-in heading without a stop.
    const mayJoin = before !== undefined && before.role !== 'table' && before.role !== 'part' && textEnds(before);
    blocks.push({
      id: id(n),
      role: one.role,
      depth: isHead ? depth : Math.min(open + 1, 4),
      marker,
      flow: one.joined && mayJoin && depth > 1 ? 'joined' : 'paragraph',
      content,
      ...(one.task && one.role === 'measure' && { task: { unit: '政务科', deadline: '6月底前' } }),
    });
  }
  if (annex) {
    const text = (words: string): Block => ({
      id: id(blocks.length + 1),
      role: 'text',
      depth: 0,
      marker: null,
      flow: 'paragraph',
      content: [{ text: words }],
    });
    for (const words of ['附件1', '事项清单', '以下事项纳入一窗受理范围。']) blocks.push(text(words));
  }
  return {
    id: id(0xffff),
    title: '云溪区政务服务中心\n2026年工作总结',
    kind,
    unit: '云溪区政务服务中心',
    year: 2026,
    part: 'year',
    status: 'draft',
    matter,
    blocks,
    figures,
  };
}

function textEnds(block: Block): boolean {
  const last = block.content.at(-1);
  return last !== undefined && 'text' in last && last.text.endsWith('。');
}

const matter: fc.Arbitrary<Report['matter']> = fc
  .record({
    subtitle: fc.constantFrom('', '（讨论稿）'),
    addressee: fc.constantFrom('', '区行政审批局：'),
    signed: fc.boolean(),
    attachments: fc.constantFrom('', '事项清单', '事项清单\n办理指南'),
    copies: fc.constantFrom('', '区委办公室，区政府办公室'),
    issued: fc.boolean(),
  })
  .map(({ subtitle, addressee, signed, attachments, copies, issued }) => ({
    subtitle,
    addressee,
    signature: signed ? '云溪区政务服务中心' : '',
    date: signed ? '2026年12月30日' : '',
    ...(attachments !== '' && { attachments }),
    ...(copies !== '' && { copies }),
    ...(issued && { issuer: '云溪区政务服务中心办公室', issueDate: '2026年12月31日' }),
  }));

/** Reports of all roles, depths and flows, with figures, tables, fronts and backs. */
export const arbitraryReport: fc.Arbitrary<Report> = fc
  .tuple(
    fc.array(draft, { minLength: 1, maxLength: 25 }),
    matter,
    fc.constantFrom<Report['kind']>('summary', 'plan', 'summary-plan', 'key-points'),
    fc.boolean(),
  )
  .map(([drafts, front, kind, annex]) => assemble(drafts, front, kind, annex));
