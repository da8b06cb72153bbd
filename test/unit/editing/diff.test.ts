import { describe, expect, it } from 'vitest';
import { applyOps } from '../../../shared/editing/apply-ops';
import { diffReports } from '../../../shared/editing/diff';
import { figureMap } from '../../../shared/model/text';
import { reportOf } from '../editor/make-editor';

const report = reportOf('正文 甲', '正文 乙', '正文 丙', '正文 丁[1]');
const [a, b, c, d] = report.blocks as [
  (typeof report.blocks)[0],
  (typeof report.blocks)[0],
  (typeof report.blocks)[0],
  (typeof report.blocks)[0],
];
const { title, kind, unit, year, part, status, matter } = report;
const before = {
  metadata: { title, kind, unit, year, part, status, matter },
  blocks: report.blocks,
  figures: figureMap(report.figures),
};

describe('diffReports', () => {
  it('sends one block for one that moved, however many it passed', () => {
    const ops = diffReports(before, { ...before, blocks: [d, a, b, c] });
    expect(ops).toEqual([{ type: 'putBlock', block: d, after: null }]);
  });
  it('sends a changed block without a place, a new one with its place, a missing one as deleted', () => {
    const changed = { ...b, content: [{ text: '新' }] };
    const added = { ...c, id: 'new' };
    const ops = diffReports(before, { ...before, blocks: [a, changed, added, d] });
    expect(ops).toEqual([
      { type: 'deleteBlock', id: c.id },
      { type: 'putBlock', block: changed },
      { type: 'putBlock', block: added, after: b.id },
    ]);
  });
  it('sends the fields of the metadata that changed', () => {
    const ops = diffReports(before, { ...before, metadata: { ...before.metadata, title: '题' } });
    expect(ops).toEqual([{ type: 'putMetadata', metadata: { title: '题' } }]);
  });
  it('deletes figures last and puts them first', () => {
    const figure = { id: 'g', label: '', unit: '', text: '2' };
    const block = { ...a, content: [{ figureId: 'g' }] };
    const ops = diffReports(before, { ...before, blocks: [block, b, c], figures: new Map([['g', figure]]) });
    expect(ops.map(({ type }) => type)).toEqual(['putFigure', 'deleteBlock', 'putBlock', 'deleteFigure']);
  });
});

describe('applyOps', () => {
  it('keeps a new block whose elder is unknown, at the end', () => {
    const block = { ...a, id: 'new' };
    expect(applyOps(report, [{ type: 'putBlock', block, after: 'gone' }]).blocks.at(-1)).toBe(block);
  });
  it('changes nothing for what is not there', () => {
    expect(
      applyOps(report, [
        { type: 'deleteBlock', id: 'x' },
        { type: 'deleteFigure', id: 'x' },
      ]),
    ).toEqual(report);
  });
});
