import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { reportToDocx } from '../../../electron/export/docx/report-to-docx';
import { readSource } from '../../../electron/import/readers/read-source';
import { COMMON_PROFILE } from '../../../shared/format/built-in-profiles';
import { applyOps } from '../../../shared/editing/apply-ops';
import type { Report } from '../../../shared/model/report';
import { figureMap, inlineText } from '../../../shared/model/text';
import { acceptChanges } from '../../../shared/read-back/apply';
import type { Change } from '../../../shared/read-back/change';
import { readBack, type ReadBack } from '../../../shared/read-back/read-back';
import { recognise } from '../../../shared/recognition/recognise';
import { blockMaker, figureOf, reportOf } from '../export/sample-report';

/** Three goals with measures and outcomes, figures, a table, matter; what follows each is its place in the report. */
export function exportedReport(): Report {
  const block = blockMaker();
  return reportOf(
    [
      block('text', 0, '上半年，中心认真落实各项部署，各项工作稳步推进。'), // 0
      block('goal', 0, '优化窗口服务。', { style: '一、' }), // 1
      block('measure', 1, '推行一窗受理，设立综合窗口{1}个，办件{2}件。', { style: '（一）' }), // 2
      block('measure', 1, '开展延时服务，周末安排专人值守。', { style: '（二）' }), // 3
      block('outcome', 1, '群众满意度达到{3}%，比去年同期提高明显。'), // 4
      block('goal', 0, '推进数据共享。', { style: '一、' }), // 5
      block('measure', 1, '一是打通部门数据，归集电子证照。', {}), // 6
      block('measure', 1, '建设共享平台，接入单位二十家。', { style: '（一）' }), // 7
      block('goal', 0, '加强队伍建设。', { style: '一、' }), // 8
      block('text', 1, '组织业务培训，参训人员全部通过考核。'), // 9
      block('text', 1, '完善考核办法，评选服务标兵。'), // 10
      block('table', 0, '项目\t数量\n窗口\t12'), // 11
      block('text', 0, '下半年，中心将继续努力。'), // 12
    ],
    {
      title: '云溪区政务服务中心2025年上半年工作总结',
      matter: { subtitle: '', addressee: '区人民政府：', signature: '云溪区政务服务中心', date: '2025年7月3日' },
      figures: [
        figureOf(1, '12', '综合窗口', '个'),
        figureOf(2, '3,600', '办件', '件'),
        figureOf(3, '98.5', '满意度', '%'),
      ],
    },
  );
}

export async function documentXml(report: Report): Promise<{ parts: Record<string, Uint8Array>; xml: string }> {
  const parts = unzipSync(await reportToDocx(report, COMMON_PROFILE));
  return { parts, xml: strFromU8(parts['word/document.xml']!) };
}

export async function withXml(
  report: Report,
  edit: (xml: string) => string,
  more: Record<string, string> = {},
): Promise<Uint8Array> {
  const { parts, xml } = await documentXml(report);
  const edited = edit(xml);
  const added = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...parts, ...added, 'word/document.xml': strToU8(edited) });
}

export async function readBackFile(bytes: Uint8Array, base: Report, ours: Report = base): Promise<ReadBack> {
  const source = await readSource(bytes, 'a.docx');
  const [file] = recognise(source, { fileName: 'a.docx' }).reports;
  return readBack(base, ours, file!, source.lines);
}

/** A change in a few words: what a script says it did. Blocks go by their place in the report that was exported. */
export function inWords(change: Change, report: Report): string {
  const place = (id: string): number => report.blocks.findIndex((block) => block.id === id);
  const by = change.who === null ? '' : ` by ${change.who.author}`;
  const conflict = change.conflict ? ' !' : '';
  switch (change.kind) {
    case 'changed':
      return `${place(change.blockId)}: [${change.removed}→${change.added}]${by}${conflict}`;
    case 'added':
      return `+ ${change.text} behind ${place(change.after[0] ?? '')}${by}${conflict}`;
    case 'deleted':
      return `- ${place(change.blockId)}${by}${conflict}`;
    case 'moved':
      return `${change.blockIds.map(place).join(',')} behind ${place(change.after[0] ?? '')}${by}${conflict}`;
    case 'field':
      return `${change.field}: [${change.removed}→${change.added}]${conflict}`;
  }
}

export function accepted(report: Report, changes: readonly Change[]): Report {
  return applyOps(report, acceptChanges(report, changes));
}

export function textsOf(report: Report): string[] {
  const figures = figureMap(report.figures);
  return report.blocks.map(({ content }) => inlineText(content, figures));
}
