import { expect, test } from 'vitest';
import { findByBlocks, keepExported, listExported, listExportedReports } from '../../electron/store/exported';
import { addNotes, deleteNote, listNotes, setNoteDone } from '../../electron/store/notes';
import { createReport, deleteReport } from '../../electron/store/reports';
import { newId } from '../../shared/model/id';
import { exportedReport } from '../unit/read-back/edited-file';
import { emptyLibrary } from './library';

test('the last ten exported states of a report are kept, an unchanged one once', () => {
  const db = emptyLibrary();
  const report = exportedReport();
  createReport(db, report);
  for (let i = 0; i < 12; i++) {
    keepExported(db, { ...report, title: `第${i}稿` }, i);
    keepExported(db, { ...report, title: `第${i}稿` }, i);
  }
  const kept = listExported(db, report.id);
  expect(kept.map(({ report: state }) => state.title)).toEqual(Array.from({ length: 10 }, (_, i) => `第${11 - i}稿`));
  expect(kept[0]!.report.blocks).toEqual(report.blocks);
  expect(listExportedReports(db)).toEqual([report.id]);
});

test('a report is found by its blocks, one in the recycle bin is not', () => {
  const db = emptyLibrary();
  const report = exportedReport();
  const other = { ...report, id: newId(), blocks: report.blocks.slice(0, 2) };
  createReport(db, report);
  createReport(db, other);
  const ids = report.blocks.map(({ id }) => id);
  expect(findByBlocks(db, ids)).toBe(report.id);
  deleteReport(db, report.id);
  expect(findByBlocks(db, ids)).toBe(other.id);
  expect(findByBlocks(db, [newId()])).toBeNull();
  expect(findByBlocks(db, [])).toBeNull();
});

test('notes are added once, done, opened again and deleted', () => {
  const db = emptyLibrary();
  const report = exportedReport();
  createReport(db, report);
  const note = { blockId: report.blocks[3]!.id, author: '王主任', text: '补充数据', madeAt: 5 };
  expect(addNotes(db, report.id, [note, { ...note, text: '换个提法', madeAt: 4 }])).toBe(2);
  expect(addNotes(db, report.id, [note])).toBe(0);
  const [first, second] = listNotes(db, report.id);
  expect([first!.text, second!.text]).toEqual(['换个提法', '补充数据']);
  setNoteDone(db, second!.id, 9);
  expect(listNotes(db, report.id)[1]!.doneAt).toBe(9);
  setNoteDone(db, second!.id, null);
  deleteNote(db, first!.id);
  expect(listNotes(db, report.id)).toEqual([{ ...note, id: second!.id, doneAt: null }]);
});
