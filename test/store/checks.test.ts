import { describe, expect, test } from 'vitest';
import { ignoreFinding, listIgnored, restoreFindings } from '../../electron/store/ignored-findings';
import { createReport, deleteReport } from '../../electron/store/reports';
import { listTerms, putTerms } from '../../electron/store/terms';
import type { IgnoredFinding } from '../../shared/checks/ignored';
import { codeOf, emptyLibrary } from './library';
import { aBlock, aReport } from './reports';

describe('ignored findings', () => {
  const place = (reportId: string): IgnoredFinding => ({ reportId, blockId: 'b', rule: 'deadline', words: '截止' });
  const always: IgnoredFinding = { reportId: null, blockId: '', rule: 'listComma', words: '' };

  test('those of the report and those of all, the newest first; once more is the same', () => {
    const db = emptyLibrary();
    const [one, two] = [aReport([aBlock('甲')]), aReport([aBlock('乙')])];
    createReport(db, one);
    createReport(db, two);
    ignoreFinding(db, place(one.id), 1);
    ignoreFinding(db, place(one.id), 2);
    ignoreFinding(db, always, 3);
    ignoreFinding(db, place(two.id), 4);
    expect(listIgnored(db, one.id)).toEqual([always, place(one.id)]);
    expect(listIgnored(db, two.id)).toEqual([place(two.id), always]);
    restoreFindings(db, [place(one.id), always]);
    expect(listIgnored(db, one.id)).toEqual([]);
    expect(listIgnored(db, two.id)).toEqual([place(two.id)]);
  });

  test('stay with a report in the recycle bin, and go with it for good', () => {
    const db = emptyLibrary();
    const report = aReport([aBlock('甲')]);
    createReport(db, report);
    ignoreFinding(db, place(report.id));
    deleteReport(db, report.id);
    expect(listIgnored(db, report.id)).toEqual([place(report.id)]);
    db.prepare('DELETE FROM report').run();
    expect(db.prepare('SELECT count(*) AS n FROM ignored_finding').get()).toEqual({ n: 0 });
  });

  test('of a report that is not there cannot be stored; of a rule that is not known are not given', () => {
    const db = emptyLibrary();
    expect(codeOf(() => ignoreFinding(db, place('gone')))).toBe('reportNotFound');
    db.exec(`INSERT INTO ignored_finding (report, block, rule, words, at) VALUES (NULL, '', 'tomorrow', '', 1)`);
    expect(listIgnored(db, 'any')).toEqual([]);
  });

  test('are found by their report’s index', () => {
    const db = emptyLibrary();
    const plan = db.prepare('EXPLAIN QUERY PLAN SELECT 1 FROM ignored_finding WHERE report = 1').all();
    expect(JSON.stringify(plan)).toContain('ignored_finding_report');
  });
});

describe('the word list', () => {
  const terms = [
    { right: '市委宣传部', wrong: ['市宣传局', '宣传局'], note: '用全称' },
    { right: '综合科', wrong: [], note: '' },
  ];

  test('is replaced as a whole and keeps its order', () => {
    const db = emptyLibrary();
    expect(listTerms(db)).toEqual([]);
    putTerms(db, terms);
    expect(listTerms(db)).toEqual(terms);
    putTerms(db, [...terms].reverse());
    expect(listTerms(db)).toEqual([...terms].reverse());
    putTerms(db, []);
    expect(listTerms(db)).toEqual([]);
  });

  test('without the rows that cannot be read', () => {
    const db = emptyLibrary();
    putTerms(db, terms);
    db.prepare(`UPDATE term SET wrong = '{' WHERE word = '综合科'`).run();
    expect(listTerms(db)).toEqual(terms.slice(0, 1));
  });
});
