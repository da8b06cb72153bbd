import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { reportToDocx } from '../../electron/export/docx/report-to-docx';
import { printReport } from '../../electron/export/printed-report';
import { STANDARD_PROFILE } from '../../shared/format/built-in-profiles';
import type { Report } from '../../shared/model/report';
import { blockMaker, figureOf, reportOf } from '../unit/export/sample-report';

const CHARACTERS = 500_000;
const ROUNDS = 5;

/** A report of half a million characters, built as reports are: headings, run-in measures, outcomes with figures. */
function longReport(): Report {
  const block = blockMaker();
  const sentence = '全面梳理办事流程，推动“一窗受理、集成服务”，持续压减办理环节，企业群众满意度稳步提升。';
  const section = () => [
    block('goal', 0, '聚焦流程再造，在提速增效上下功夫', { style: '一、' }),
    block('text', 1, sentence.repeat(6)),
    block('goal', 1, `聚焦窗口提质。${sentence.repeat(2)}`, { style: '（一）' }),
    block('measure', 2, `健全管理制度。${sentence}`, { style: '一是', joined: true }),
    block('outcome', 3, `共办理{1}件。${sentence}`, { joined: true }),
    block('measure', 2, `强化业务培训。${sentence.repeat(2)}`, { style: '一是', joined: true }),
  ];
  const blocks: Report['blocks'] = [];
  for (let length = 0; length < CHARACTERS;) {
    const made = section();
    blocks.push(...made);
    length += made.reduce(
      (sum, b) => sum + b.content.reduce((n, run) => n + ('text' in run ? run.text.length : 5), 0),
      0,
    );
  }
  return reportOf(blocks, { figures: [figureOf(1, '8,416')] });
}

/** The same paragraphs and runs by the docx library alone: no bookmarks, no styles of ours, no second pass over the package. */
function bareDocx(report: Report): Promise<ArrayBuffer> {
  const children = printReport(report).flatMap((item) => {
    if (item.type === 'table') return [];
    const runs = item.blocks.flatMap((printed) => [
      ...(printed.marker === '' ? [] : [new TextRun({ text: printed.marker, font: { hint: 'eastAsia' } })]),
      ...printed.runs.map(({ text }) => new TextRun({ text, font: { hint: 'eastAsia' } })),
    ]);
    return [new Paragraph({ children: runs, ...(item.heading !== null && { heading: HeadingLevel.HEADING_1 }) })];
  });
  return Packer.toArrayBuffer(new Document({ sections: [{ children }] }));
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Export against its baseline, in turns; the best round of each counts, since a busy machine only ever slows. */
export async function run(): Promise<{ name: string; ratio: number; baseline: string; detail: string }[]> {
  const report = longReport();
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const a = await time(() => bareDocx(report));
    const b = await time(() => reportToDocx(report, STANDARD_PROFILE));
    // The first round warms up.
    if (round > 0) {
      bare.push(a);
      ours.push(b);
    }
  }
  const [own, base] = [Math.min(...ours), Math.min(...bare)];
  return [
    {
      name: 'export: 500,000 characters to .docx',
      ratio: own / base,
      baseline: 'the docx library alone, same paragraphs and runs',
      detail: `${own.toFixed(0)} ms against ${base.toFixed(0)} ms, ${report.blocks.length} blocks`,
    },
  ];
}
