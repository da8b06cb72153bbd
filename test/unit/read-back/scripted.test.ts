import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { accepted, exportedReport, inWords, readBackFile, textsOf, withXml } from './edited-file';
import * as edit from './edits';
import { ourEdit, SCRIPTS } from './scripts';

describe('a file that was edited shows exactly what was edited', () => {
  it.each(SCRIPTS)('%s', async (_name, script, expected, own = (r) => r) => {
    const report = exportedReport();
    const back = await readBackFile(await withXml(report, script), report, own(report));
    expect(back.changes.map((change) => inWords(change, report)).sort()).toEqual([...expected].sort());
  });
});

test('accepting all gives the report as the file has it, and keeps what we wrote since', async () => {
  const report = exportedReport();
  const ours = ourEdit(0, '上半年', '今年上半年')(report);
  const file = await withXml(report, (x) =>
    edit.deleteParagraph(
      edit.move(
        edit.rephrase(
          edit.rephrase(edit.insertParagraph(x, '延时服务', '（三）开通上门办理15件。'), '稳步推进', '取得成效'),
          '3,600',
          '4,200',
        ),
        ['队伍建设', '业务培训'],
        '满意度',
      ),
      '考核办法',
    ),
  );
  const back = await readBackFile(file, report, ours);
  const after = accepted(ours, back.changes);
  expect(textsOf(after)).toEqual([
    '今年上半年，中心认真落实各项部署，各项工作取得成效。',
    '优化窗口服务。',
    '推行一窗受理，设立综合窗口12个，办件4,200件。',
    '开展延时服务，周末安排专人值守。',
    '开通上门办理15件。',
    '群众满意度达到98.5%，比去年同期提高明显。',
    '加强队伍建设。',
    '组织业务培训，参训人员全部通过考核。',
    '推进数据共享。',
    '一是打通部门数据，归集电子证照。',
    '建设共享平台，接入单位二十家。',
    '项目\t数量\n窗口\t12',
    '下半年，中心将继续努力。',
  ]);
  expect(after.figures.find(({ id }) => id === 'f2')).toEqual({ id: 'f2', label: '办件', unit: '件', text: '4,200' });
  // Once taken, the same file shows nothing more.
  expect((await readBackFile(file, report, after)).changes.filter(({ kind }) => kind === 'changed')).toEqual([]);
});

test('a comment comes back on the block it was written on', async () => {
  const report = exportedReport();
  const plain = await withXml(report, (x) => x);
  const rels = strFromU8(unzipSync(plain)['word/_rels/document.xml.rels']!);
  const file = await withXml(report, (x) => edit.comment(x, '延时服务'), {
    ...edit.COMMENTS('这里要补充数据'),
    'word/_rels/document.xml.rels': edit.relateComments(rels),
  });
  const back = await readBackFile(file, report);
  expect(back.changes).toEqual([]);
  expect(back.remarks).toEqual([
    { blockId: report.blocks[3]!.id, author: '王主任', date: '2025-07-02T09:00:00Z', text: '这里要补充数据' },
  ]);
});
