import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { importReports } from '../../electron/store/import';
import { getPassage } from '../../electron/store/passage';
import { createReport, getReport } from '../../electron/store/reports';
import { carryOver } from '../../shared/carry-over/carry-over';
import { newId } from '../../shared/model/id';
import { recognise } from '../../shared/recognition/recognise';
import type { SourceLine } from '../../shared/recognition/source';
import { codeOf, emptyLibrary } from './library';
import { aBlock, aReport } from './reports';

const LINES: SourceLine[] = [
  { text: '青禾镇文化站2024年工作总结' },
  { text: '抓好阅读推广。一是办好讲座。', marker: '一、' },
  { text: '修缮书架。', marker: '二、' },
  { text: '三、其他' },
];

function imported() {
  const db = emptyLibrary();
  const bytes = Buffer.from('甲');
  const { reports, furniture } = recognise(
    { format: 'text', encoding: null, notes: [], lines: LINES },
    { fileName: 'a.txt' },
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const source = { name: '总结.docx', bytes, sha256, encoding: null, notes: [], lines: LINES };
  const [id] = importReports(db, { source, reports, furniture }, 7000);
  return { db, report: getReport(db, id!) };
}

test('a block shows the lines it was read from, with those around it', () => {
  const { db, report } = imported();
  const second = report.blocks.find(({ content }) => JSON.stringify(content).includes('办好讲座'))!;
  const passage = getPassage(db, report.id, second.id)!;
  expect(passage).toMatchObject({ name: '总结.docx', importedAt: 7000 });
  expect(passage.lines.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '1 青禾镇文化站2024年工作总结',
    '2 一、抓好阅读推广。一是办好讲座。',
    '3 二、修缮书架。',
    '4 三、其他',
  ]);
  const matched = passage.lines.flatMap(({ text, matches }) => matches.map(([from, to]) => text.slice(from, to)));
  expect(matched).toEqual(['一是办好讲座。']);
  const first = getPassage(db, report.id, report.blocks[0]!.id)!;
  expect(first.lines[1]!.text.slice(...first.lines[1]!.matches[0]!)).toBe('一、抓好阅读推广。');
});

test('a carried-over block shows what the block it came from was read from', () => {
  const { db, report } = imported();
  const options = { year: 2025, part: 'year', kind: 'summary', title: '今年', outcomes: 'keep' } as const;
  const { report: next } = carryOver(report, { ...options, id: newId() });
  createReport(db, next);
  expect(getPassage(db, next.id, next.blocks[0]!.id)).toEqual(getPassage(db, report.id, report.blocks[0]!.id));
});

test('a block that was typed came from nowhere', () => {
  const { db } = imported();
  const typed = aReport([aBlock('新写的一段。')]);
  createReport(db, typed);
  expect(getPassage(db, typed.id, typed.blocks[0]!.id)).toBeNull();
  const orphan = aReport([aBlock('承接自已不在的报告。', { origin: { reportId: 'gone', blockId: 'gone' } })]);
  createReport(db, orphan);
  expect(getPassage(db, orphan.id, orphan.blocks[0]!.id)).toBeNull();
  expect(codeOf(() => getPassage(db, 'gone', 'gone'))).toBe('reportNotFound');
});
