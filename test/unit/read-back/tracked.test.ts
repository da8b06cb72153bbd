import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { trackedDocx } from '../../../electron/export/tracked/tracked-docx';
import { readSource } from '../../../electron/import/readers/read-source';
import { COMMON_PROFILE } from '../../../shared/format/built-in-profiles';
import type { Report } from '../../../shared/model/report';
import { reportToDocx } from '../../../electron/export/docx/report-to-docx';
import { blockMaker, testId } from '../export/sample-report';
import { exportedReport } from './edited-file';

const BY = { author: '纲目', date: new Date('2025-07-04T00:00:00Z') };

async function linesOf(bytes: Uint8Array): Promise<string[]> {
  const { lines } = await readSource(bytes, 'a.docx');
  return lines.filter((line) => line.furniture === undefined && line.text.trim() !== '').map((line) => line.text);
}

/** What insertions were become deletions and the other way round: accepting all of that is rejecting all of the file. */
function swapped(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml']!)
    .replaceAll('w:delText', 'w:t')
    .replace(
      /(<\/?w:)(ins|del)(?=[ >])/gu,
      (_, start: string, kind: string) => start + (kind === 'ins' ? 'del' : 'ins'),
    );
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

function revised(report: Report): Report {
  const added = { ...blockMaker()('text', 1, '选树先进典型三名。'), id: testId(0x77) };
  const [b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12] = report.blocks as [
    ...(typeof report.blocks)[number][],
  ];
  const reword = (block: (typeof report.blocks)[number], old: string, fresh: string) => ({
    ...block,
    content: block.content.map((run) => ('text' in run ? { ...run, text: run.text.replace(old, fresh) } : run)),
  });
  return {
    ...report,
    title: report.title.replace('工作总结', '工作情况报告'),
    blocks: [
      reword(b0!, '稳步推进', '取得成效'),
      b8!,
      b9!,
      added,
      b1!,
      b2!,
      reword(b3!, '，周末安排专人值守', ''),
      b4!,
      b5!,
      { ...b6!, marker: { style: '（一）' }, role: 'goal' as const, depth: 0 },
      b7!,
      reword(b11!, '数量', '数量（个）'),
      b12!,
    ].filter((block) => block !== b10),
    figures: report.figures.map((figure) => (figure.id === 'f2' ? { ...figure, text: '4,200' } : figure)),
  };
}

test('accepting all gives the later version, rejecting all the earlier one', async () => {
  const before = exportedReport();
  const after = revised(before);
  const bytes = await trackedDocx(before, after, COMMON_PROFILE, BY);
  expect(await linesOf(bytes)).toEqual(await linesOf(await reportToDocx(after, COMMON_PROFILE)));
  expect(await linesOf(swapped(bytes))).toEqual(await linesOf(await reportToDocx(before, COMMON_PROFILE)));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  expect(xml).toContain('w:author="纲目" w:date="2025-07-04T00:00:00Z"');
  const ids = [...xml.matchAll(/<w:(?:ins|del|pPrChange) w:id="(\d+)"/gu)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a table of another shape is deleted and put in whole', async () => {
  const before = exportedReport();
  const after = {
    ...before,
    blocks: before.blocks.map((block) =>
      block.role === 'table'
        ? { ...block, content: [{ text: '项目\t数量\t单位\n窗口\t12\t个\n人员\t30\t人' }] }
        : block,
    ),
  };
  const bytes = await trackedDocx(before, after, COMMON_PROFILE, BY);
  expect(await linesOf(bytes)).toEqual(await linesOf(await reportToDocx(after, COMMON_PROFILE)));
  expect(await linesOf(swapped(bytes))).toEqual(await linesOf(await reportToDocx(before, COMMON_PROFILE)));
});

test('two versions that are the same have no tracked changes', async () => {
  const report = exportedReport();
  const xml = strFromU8(unzipSync(await trackedDocx(report, report, COMMON_PROFILE, BY))['word/document.xml']!);
  expect(xml).not.toMatch(/<w:(?:ins|del) /u);
});
