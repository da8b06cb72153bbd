import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { importAll, importReports, type Import } from '../../electron/store/import';
import { listNotes } from '../../electron/store/notes';
import { getReport, listReports } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import type { Block } from '../../shared/model/block';
import { NO_MATTER } from '../../shared/model/report';
import type { RecognisedReport } from '../../shared/recognition/result';
import { codeOf, emptyLibrary } from './library';
import { aBlock, aFigure } from './reports';

const bytes = Buffer.from('青禾镇文化站工作总结\n一、抓好阅读推广。', 'utf8');

function recognised(title: string, blocks: Block[]): RecognisedReport {
  return {
    metadata: { title, kind: 'summary', unit: '', year: 2024, part: 'year', status: 'prior', matter: NO_MATTER },
    titleSpans: [{ line: 0, start: 0, end: 10 }],
    matterSpans: [],
    blocks: blocks.map((block, line) => ({
      block,
      printed: '一、',
      spans: [
        { line: line + 1, start: 0, end: 4 },
        { line: line + 2, start: 0, end: 2 },
      ],
      decision: { confidence: 1, reason: 'marker' },
    })),
    figures: [aFigure('XX')],
  };
}

function anImport(reports: RecognisedReport[]): Import {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    source: {
      name: '总结.txt',
      bytes,
      sha256,
      encoding: 'utf-8',
      notes: [{ code: 'deletedRevisions', count: 3 }],
      lines: [{ text: '青禾镇文化站工作总结' }, { text: '一、抓好阅读推广。' }],
    },
    reports,
    furniture: [{ text: '第1页', reason: 'pageNumber', span: { line: 9, start: 0, end: 3 } }],
  };
}

test('comments become notes on the block they stand in, or the first where they stand before all', () => {
  const db = emptyLibrary();
  const [first, second] = [aBlock('抓好阅读推广。'), aBlock('办好讲座。')];
  const file = anImport([recognised('甲站总结', [first]), { ...recognised('乙站总结', [second]), titleSpans: [] }]);
  file.reports[1]!.blocks[0]!.spans = [{ line: 3, start: 0, end: 5 }];
  const comment = (text: string, author: string) => ({ offset: 2, author, date: '2024-01-02T03:04:05Z', text });
  file.source.lines = [
    { text: '青禾镇文化站工作总结', comments: [comment('题目再短些', '王')] },
    { text: '一、抓好阅读推广。' },
    { text: '续行' },
    { text: '办好讲座。', comments: [comment('办了几场？', '李')] },
  ];
  const [a, b] = importReports(db, file, 5000);
  const madeAt = Date.parse('2024-01-02T03:04:05Z');
  expect(listNotes(db, a!)).toMatchObject([
    { blockId: first.id, author: '王', text: '题目再短些', madeAt, doneAt: null },
  ]);
  expect(listNotes(db, b!)).toMatchObject([{ blockId: second.id, author: '李', text: '办了几场？' }]);
});

test('the reports are stored, with the source and the passages of their blocks', () => {
  const db = emptyLibrary();
  const both = anImport([
    recognised('甲站总结', [aBlock('抓好阅读推广。'), aBlock('办好讲座。')]),
    recognised('乙站总结', [aBlock('修缮书架。')]),
  ]);
  const ids = importReports(db, both, 5000);
  expect(ids.map((id) => getReport(db, id))).toEqual(
    both.reports.map((r, i) => ({
      id: ids[i],
      ...r.metadata,
      blocks: r.blocks.map(({ block }) => block),
      figures: r.figures,
    })),
  );
  expect(listReports(db).map((r) => [r.title, r.blocks, r.createdAt])).toEqual([
    ['乙站总结', 1, 5000],
    ['甲站总结', 2, 5000],
  ]);
  const source = db.prepare('SELECT * FROM source').get() as Record<string, unknown>;
  expect(source).toMatchObject({ name: '总结.txt', encoding: 'utf-8', imported_at: 5000, sha256: both.source.sha256 });
  expect(source['bytes']).toEqual(bytes);
  expect(JSON.parse(String(source['furniture']))).toEqual(both.furniture);
  expect(JSON.parse(String(source['notes']))).toEqual(both.source.notes);
  const { block, spans } = both.reports[0]!.blocks[1]!;
  const kept = db.prepare('SELECT block_spans FROM report_source ORDER BY report').pluck().get() as string;
  expect((JSON.parse(kept) as Record<string, unknown>)[block.id]).toEqual(
    spans.map(({ line, start, end }) => [line, start, end]),
  );
  expect(db.prepare('SELECT count(*) AS n FROM report_source').get()).toEqual({ n: 2 });
  expect(search(db, '书架', 5).hits).toHaveLength(1);
});

test('the same file twice gives two reports, though their blocks share ids', () => {
  const db = emptyLibrary();
  const once = anImport([recognised('甲站总结', [aBlock('抓好阅读推广。')])]);
  importReports(db, once);
  importReports(db, once);
  expect(listReports(db)).toHaveLength(2);
});

test('all or nothing', () => {
  const db = emptyLibrary();
  const block = aBlock('抓好阅读推广。');
  const bad = anImport([recognised('甲站总结', [aBlock('好')]), recognised('乙站总结', [block, block])]);
  expect(codeOf(() => importReports(db, bad))).toBe('invalidRequest');
  expect(listReports(db)).toEqual([]);
  expect(db.prepare('SELECT count(*) AS n FROM source').get()).toEqual({ n: 0 });
});

test('of several files, one that can not be stored leaves nothing, and the others are stored', () => {
  const db = emptyLibrary();
  const block = aBlock('抓好阅读推广。');
  const bad = anImport([recognised('乙站总结', [block, block])]);
  const stored = importAll(db, [
    anImport([recognised('甲站总结', [aBlock('好')])]),
    bad,
    anImport([recognised('丙站总结', [aBlock('好')])]),
  ]);
  expect(stored[1]).toMatchObject({ code: 'invalidRequest' });
  expect(listReports(db).map(({ title }) => title)).toEqual(['丙站总结', '甲站总结']);
  expect(listReports(db).map(({ id }) => id)).toEqual([...(stored[2] as string[]), ...(stored[0] as string[])]);
  expect(db.prepare('SELECT count(*) AS n FROM source').get()).toEqual({ n: 2 });
});

test('bytes that are not those that were read are refused', () => {
  const good = anImport([]);
  expect(
    codeOf(() => importReports(emptyLibrary(), { ...good, source: { ...good.source, bytes: Buffer.from('别的') } })),
  ).toBe('invalidRequest');
});
