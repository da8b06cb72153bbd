import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '../../electron/store/database';
import { applyPatch } from '../../electron/store/patch';
import { createReport, getReport } from '../../electron/store/reports';
import { getVersion, listVersions, PAUSE, restoreVersion } from '../../electron/store/versions';
import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import type { Inline } from '../../shared/model/inline';
import type { Op } from '../../shared/model/patch';
import type { Metadata, Report } from '../../shared/model/report';
import { codeOf, emptyLibrary } from './library';
import { aBlock, aClient, aFigure, aReport } from './reports';

const START = 1_700_000_000_000;
const MINUTE = 60_000;

const put = (block: Block, after?: string | null): Op => ({
  type: 'putBlock',
  block,
  ...(after !== undefined && { after }),
});
const saying = (block: Block, text: string): Block => ({ ...block, content: [{ text }] });

/** A report of two blocks, made at START. */
function made(db: Db): { report: Report; first: Block; second: Block } {
  const [first, second] = [aBlock('一年来读者增加。'), aBlock('新建书屋三处。')];
  const report = aReport([first, second]);
  createReport(db, report, START);
  return { report, first, second };
}

describe('the versions of a report', () => {
  test('of one never edited are one: as it was made', () => {
    const db = emptyLibrary();
    const { report } = made(db);
    expect(listVersions(db, report.id)).toEqual([
      expect.objectContaining({ id: 0, at: START, kind: 'created', characters: 15 }),
    ]);
    expect(getVersion(db, report.id, 0)).toEqual(report);
  });

  test('are one for each stretch of writing, with what happened in it', () => {
    const db = emptyLibrary();
    const { report, first, second } = made(db);
    const patch = aClient(report.id);
    const at = (minutes: number) => START + minutes * MINUTE;
    applyPatch(db, patch(put(saying(first, '一年来读者增加一成。'))), at(1));
    applyPatch(db, patch(put(saying(first, '一年来读者增加两成。'))), at(2));
    const third = aBlock('办讲座十场。');
    applyPatch(db, patch(put(third, second.id)), at(30));
    applyPatch(db, patch({ type: 'deleteBlock', id: second.id }), at(31));
    // Nothing comes of this one.
    applyPatch(db, patch(put(third)), at(60));
    const versions = listVersions(db, report.id);
    expect(versions).toMatchObject([
      { id: 4, kind: 'written', since: at(30), at: at(31), added: 1, removed: 1, changed: 0, characters: 16 },
      { id: 2, kind: 'written', since: at(1), at: at(2), added: 0, removed: 0, changed: 1, characters: 17 },
      { id: 0, kind: 'created' },
    ]);
    expect(getVersion(db, report.id, 2).blocks).toEqual([saying(first, '一年来读者增加两成。'), second]);
    expect(getVersion(db, report.id, 0)).toEqual(report);
  });

  test('tell when the report was exported, and an export ends a stretch', () => {
    const db = emptyLibrary();
    const { report, first } = made(db);
    const patch = aClient(report.id);
    applyPatch(db, patch(put(saying(first, '甲'))), START + 1000);
    db.prepare(`INSERT INTO exported (id, report, exported_at, blocks) VALUES ('e', 1, ?, '[]')`).run(START + 2000);
    applyPatch(db, patch(put(saying(first, '乙'))), START + 3000);
    const versions = listVersions(db, report.id);
    expect(versions.map(({ id, exportedAt }) => [id, exportedAt])).toEqual([
      [2, undefined],
      [1, START + 2000],
      [0, undefined],
    ]);
  });

  test('follow the order of the patches whatever window sent them and whatever the clock said', () => {
    const db = emptyLibrary();
    const { report, first } = made(db);
    const [one, other] = [aClient(report.id), aClient(report.id)];
    applyPatch(db, other(put(saying(first, '甲'))), START + 3 * PAUSE);
    applyPatch(db, one(put(saying(first, '乙'))), START);
    applyPatch(db, other(put(saying(first, '丙'))), START);
    const texts = [1, 2, 3].map((version) => getVersion(db, report.id, version).blocks[0]!.content);
    expect(texts).toEqual([[{ text: '甲' }], [{ text: '乙' }], [{ text: '丙' }]]);
  });

  test('before bases were kept are not shown', () => {
    const db = emptyLibrary();
    const { report, first } = made(db);
    const patch = aClient(report.id);
    applyPatch(db, patch(put(saying(first, '甲'))), START);
    db.exec('DELETE FROM report_base');
    expect(listVersions(db, report.id)).toMatchObject([{ id: 1, kind: 'earliest' }]);
    applyPatch(db, patch(put(saying(first, '乙'))), START);
    expect(listVersions(db, report.id)).toMatchObject([
      { id: 2, kind: 'written' },
      { id: 1, kind: 'earliest' },
    ]);
    expect(getVersion(db, report.id, 1).blocks[0]).toEqual(saying(first, '甲'));
    expect(codeOf(() => getVersion(db, report.id, 0))).toBe('invalidRequest');
    expect(codeOf(() => getVersion(db, report.id, 3))).toBe('invalidRequest');
    expect(codeOf(() => listVersions(db, 'nobody'))).toBe('reportNotFound');
  });

  test.each([
    ['a changed patch', `UPDATE journal SET ops = replace(ops, '甲', '丁')`],
    ['a missing patch', 'DELETE FROM journal WHERE place = 1'],
    ['a missing last patch', 'DELETE FROM journal WHERE place = 3'],
    ['a changed base', `UPDATE report_base SET state = x'00'`],
    ['a base of another time', `UPDATE report_base SET place = 1`],
  ])('%s is told, not shown as a version', (_, damage) => {
    const db = emptyLibrary();
    const { report, first } = made(db);
    const patch = aClient(report.id);
    for (const text of ['甲', '乙', '丙']) applyPatch(db, patch(put(saying(first, text))), START);
    const before = getReport(db, report.id);
    db.exec(damage);
    const codes = [codeOf(() => listVersions(db, report.id)), codeOf(() => getVersion(db, report.id, 0))];
    if (damage.includes('report_base SET place')) expect(codes[1]).toBe('invalidRequest');
    else expect(codes[0]).toBe('reportDamaged');
    // The report itself is none the worse.
    expect(getReport(db, report.id)).toEqual(before);
  });

  test('a report that is damaged still takes patches', () => {
    const db = emptyLibrary();
    const { report, first } = made(db);
    db.exec(`UPDATE block SET role = 'goal' WHERE id = '${first.id}'`);
    expect(codeOf(() => getReport(db, report.id))).toBe('reportDamaged');
    applyPatch(db, aClient(report.id)(put(saying(first, '甲'))));
    expect(getReport(db, report.id).blocks[0]).toEqual(saying(first, '甲'));
  });
});

describe('restoring', () => {
  test('makes the report as it was, stands in the history, and can be taken back', () => {
    const db = emptyLibrary();
    const { report, first, second } = made(db);
    const figure = aFigure('12');
    const patch = aClient(report.id);
    applyPatch(
      db,
      patch(
        { type: 'putFigure', figure },
        put({ ...first, content: [{ text: '办讲座' }, { figureId: figure.id }] }, second.id),
        { type: 'putMetadata', metadata: { title: '又一份', targets: { report: 3000 } } },
      ),
      START + 1,
    );
    const edited = getReport(db, report.id);
    expect(restoreVersion(db, report.id, 0, START + 2)).toEqual({ before: 1, changed: true });
    expect(getReport(db, report.id)).toEqual({ ...report, targets: {} });
    expect(restoreVersion(db, report.id, 2)).toEqual({ before: 2, changed: false });
    expect(listVersions(db, report.id)).toMatchObject([
      { id: 2, kind: 'restored', restoredTo: START },
      { id: 1, kind: 'written' },
      { id: 0, kind: 'created' },
    ]);
    restoreVersion(db, report.id, 1, START + 3);
    expect(getReport(db, report.id)).toEqual(edited);
    // A window that had the report open goes on.
    applyPatch(db, patch(put(saying(second, '丁'))), START + 4);
    expect(listVersions(db, report.id).map(({ id }) => id)).toEqual([4, 3, 2, 1, 0]);
  });
});

/** Few ids, so that ops meet. */
const blockId = fc.constantFrom(...'abcdefgh');
const figureId = fc.constantFrom('f1', 'f2');
const words = fc.oneof(fc.constantFrom('营商环境', '甲', ''), fc.string({ unit: 'binary', maxLength: 4 }));
const run: fc.Arbitrary<Inline> = fc.oneof(
  words.map((text) => ({ text })),
  figureId.map((id) => ({ figureId: id })),
);
const block = fc.record<Block>({
  id: blockId,
  role: fc.constantFrom('goal', 'measure', 'text'),
  depth: fc.nat(3),
  marker: fc.constantFrom(null, { style: '一、' }),
  flow: fc.constant('paragraph'),
  content: fc.array(run, { maxLength: 3 }),
});
const figure = fc.record<Figure>({ id: figureId, label: words, unit: words, text: fc.constantFrom('XX', '12', '') });
const after = fc.option(fc.oneof(blockId, fc.constant('nobody')), { nil: null });
const metadata: fc.Arbitrary<Partial<Metadata>> = fc.record(
  { title: words, year: fc.constantFrom(null, 2024), targets: fc.constantFrom({}, { report: 3000 }) },
  { requiredKeys: [] },
);
const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('putBlock' as const), block, after }, { requiredKeys: ['type', 'block'] }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('deleteBlock' as const), id: blockId }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('putFigure' as const), figure }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('deleteFigure' as const), id: figureId }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('putMetadata' as const), metadata }) },
);
const step = fc.record({
  ops: fc.array(op, { maxLength: 5 }),
  client: fc.nat(2),
  wait: fc.constantFrom(-PAUSE, 0, 1000, PAUSE + 1),
  restore: fc.option(fc.nat(20), { freq: 5 }),
});

test('any patches and restorings: every version is the report as it was then', () => {
  const db = emptyLibrary();
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), fc.array(step, { maxLength: 10 }), (given, steps) => {
      const report = aReport([...new Map(given.map((one) => [one.id, one])).values()]);
      createReport(db, report, START);
      const clients = [0, 1, 2].map(() => aClient(report.id));
      const states = [getReport(db, report.id)];
      let now = START;
      for (const { ops, client, wait, restore } of steps) {
        now += wait;
        if (restore === null) applyPatch(db, clients[client]!(...ops), now);
        else {
          const version = restore % states.length;
          const { before, changed } = restoreVersion(db, report.id, version, now);
          expect(before).toBe(states.length - 1);
          expect(content(getReport(db, report.id))).toEqual(content(states[version]!));
          if (!changed) continue;
        }
        states.push(getReport(db, report.id));
      }
      states.forEach((state, version) => expect(getVersion(db, report.id, version)).toEqual(state));
      const versions = listVersions(db, report.id);
      expect(content(states[versions[0]!.id]!)).toEqual(content(states.at(-1)!));
      expect(versions.at(-1)!.id).toBe(0);
      const counts = db.prepare('SELECT characters FROM report WHERE id = ?').pluck();
      expect(versions[0]!.characters).toBe(counts.get(report.id));
      db.exec('DELETE FROM report');
    }),
    { seed: 20261123, numRuns: 200 },
  );
});

/** What a restoring brings back: the order of the figures means nothing, and no targets are as good as none. */
function content({ figures, targets, ...rest }: Report): unknown {
  return { ...rest, targets: targets ?? {}, figures: [...figures].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

test('2,000 blocks and 5,000 patches are told and brought back at once', () => {
  const db = emptyLibrary();
  const blocks = Array.from({ length: 2000 }, (_, n) =>
    aBlock(`第${n}段：${'全面推行一窗受理，把高频事项下放到社区代办点。'.repeat(5)}`),
  );
  const report = aReport(blocks);
  createReport(db, report, START);
  const patch = aClient(report.id);
  const started = performance.now();
  applyPatch(db, patch(put(blocks[0]!)), START);
  const first = performance.now() - started;
  db.exec('BEGIN');
  for (let n = 1; n < 5000; n++) {
    const at = START + n * 20_000 + Math.floor(n / 50) * PAUSE;
    applyPatch(db, patch(put(saying(blocks[(n * 7) % 2000]!, `第${n}次改：${'让群众少跑一趟路。'.repeat(12)}`))), at);
  }
  db.exec('COMMIT');
  const time = (work: () => void) => {
    const from = performance.now();
    work();
    return performance.now() - from;
  };
  const listed = time(() => expect(listVersions(db, report.id).length).toBe(101));
  const got = time(() => expect(getVersion(db, report.id, 4999).blocks).toHaveLength(2000));
  const restored = time(() => restoreVersion(db, report.id, 100));
  if (process.env['GANGMU_TIMES']) console.info({ first, listed, got, restored });
  expect(listed).toBeLessThan(3000);
  expect(got).toBeLessThan(2000);
});
