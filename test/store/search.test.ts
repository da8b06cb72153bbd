import { describe, expect, test } from 'vitest';
import type { Db } from '../../electron/store/database';
import { applyPatch } from '../../electron/store/patch';
import { createReport, deleteReport, restoreReport } from '../../electron/store/reports';
import { search } from '../../electron/store/search';
import { flushSearchIndex, rebuildSearchIndex, tidySearchIndex } from '../../electron/store/search-index';
import { emptyLibrary } from './library';
import { aBlock, aClient, aFigure, aReport } from './reports';

const people = aFigure('28,416');
const report = aReport(
  [
    aBlock('在优化营商环境上下功夫。全年围绕企业需要办实事。', { role: 'goal', marker: { style: '一、' } }),
    aBlock('推行一窗受理。企业少跑路，材料再精简。', { role: 'measure', depth: 1, marker: { style: '（一）' } }),
    aBlock([{ text: '全年受理事项' }, { figureId: people.id }, { text: '件，满意率９９％，评为Ａ级。' }], {
      role: 'outcome',
      depth: 2,
    }),
    aBlock('建立回访制度。', { role: 'measure', depth: 1, marker: { style: '（一）' } }),
    aBlock('每季度回访企业，商户反映的环境卫生问题当场记录。𠮷野桥头设点。', { role: 'outcome', depth: 2 }),
    aBlock('×××', { role: 'outcome', depth: 2 }),
  ],
  { figures: [people] },
);

function library(flushed: boolean): Db {
  const db = emptyLibrary();
  createReport(db, report);
  if (flushed) expect(flushSearchIndex(db, 1000)).toBe(0);
  return db;
}
const found = (db: Db, query: string): number[] =>
  search(db, query, 100).hits.map((hit) => report.blocks.findIndex((b) => b.id === hit.blockId));

describe.each([
  ['indexed', true],
  ['not yet indexed', false],
])('%s:', (_, flushed) => {
  test.each([
    ['two characters', '营商', [0]],
    ['two characters in several blocks', '企业', [0, 1, 4]],
    ['three', '少跑路', [1]],
    ['four', '营商环境', [0]],
    ['eight', '在优化营商环境上', [0]],
    ['pairs that stand apart only', '商环境', [0]],
    ['pairs that are all there, but not together', '环境营商', []],
    ['one character', '窗', [1]],
    ['one character that ends its run', '路', [1]],
    ['one that is nowhere', '鲸', []],
    ['several words: all of them', '企业 环境', [0, 4]],
    ['several words, ideographic space', '企业　精简', [1]],
    ['a figure, with its comma', '28,416', [2]],
    ['across a figure', '事项28,416件', [2]],
    ['half width for full width', '99%', [2]],
    ['digits alone', '99', [2]],
    ['full width for half width', '２８，４１６', [2]],
    ['small letter for capital', 'a级', [2]],
    ['across punctuation', '。企业', [1]],
    ['punctuation alone', '，', [1, 2, 4]],
    ['a placeholder', '××', [5]],
    ['beyond the basic plane', '𠮷野', [4]],
    ['quotes and operators mean themselves', '"企业" OR NOT', []],
    ['nothing', '  ', []],
  ])('%s', (_name, query, expected) => {
    expect(found(library(flushed), query)).toEqual(expected);
  });
});

test('a hit says where it stands', () => {
  const [hit] = search(library(true), '回访企业', 5).hits;
  expect(hit).toMatchObject({ reportId: report.id, reportTitle: report.title, year: 2025 });
  expect(hit!.path).toEqual(['一、在优化营商环境上下功夫。', '（二）建立回访制度。']);
  expect(hit!.matches.map(([start, end]) => hit!.snippet.slice(start, end))).toEqual(['回访企业']);
});

test('a snippet is cut around the match, marks every word, and parts no character', () => {
  const db = emptyLibrary();
  createReport(db, aReport([aBlock(`${'𠮷'.repeat(60)}ＡＢ甲乙${'𠮷'.repeat(60)}甲乙`)]));
  const [hit] = search(db, '甲乙 ab', 5).hits;
  expect(hit!.matches.map(([start, end]) => hit!.snippet.slice(start, end))).toEqual(['ＡＢ', '甲乙']);
  expect(hit!.snippet).toMatch(/^…(𠮷)+ＡＢ甲乙(𠮷)+…$/u);
  expect([...hit!.snippet].length).toBeLessThan(80);
});

test('newest year first, then newest report; a change of the year moves it, indexed or not', () => {
  const db = emptyLibrary();
  const reports = [2023, null, 2025, 2023, 2024].map((year) =>
    aReport([aBlock('共建花园'), aBlock('又建花园')], { year }),
  );
  reports.forEach((r) => createReport(db, r));
  const order = (): number[] =>
    search(db, '花园', 100).hits.map((hit) => reports.findIndex((r) => r.id === hit.reportId));
  const expected = [2, 2, 4, 4, 3, 3, 0, 0, 1, 1];
  expect(order()).toEqual(expected);
  flushSearchIndex(db, 100);
  expect(order()).toEqual(expected);
  applyPatch(db, aClient(reports[1]!.id)({ type: 'putMetadata', metadata: { year: 2026 } }));
  expect(order()).toEqual([1, 1, 2, 2, 4, 4, 3, 3, 0, 0]);
  flushSearchIndex(db, 100);
  expect(order()).toEqual([1, 1, 2, 2, 4, 4, 3, 3, 0, 0]);
});

test('the limit, and whether there is more', () => {
  const db = emptyLibrary();
  createReport(db, aReport(Array.from({ length: 30 }, (_, i) => aBlock(`花园${i}`))));
  flushSearchIndex(db, 15);
  expect(search(db, '花园', 30)).toMatchObject({ hits: { length: 30 }, more: false });
  const { hits, more } = search(db, '花园', 29);
  expect(more).toBe(true);
  expect(hits.map((hit) => hit.snippet)).toEqual(Array.from({ length: 29 }, (_, i) => `花园${i}`));
});

test('after an edit the new text is found and the old one is not, before and after the index follows', () => {
  const db = library(true);
  const patch = aClient(report.id);
  applyPatch(db, patch({ type: 'putBlock', block: { ...report.blocks[1]!, content: [{ text: '推行帮办代办。' }] } }));
  applyPatch(db, patch({ type: 'deleteBlock', id: report.blocks[0]!.id }));
  applyPatch(db, patch({ type: 'putFigure', figure: { ...people, text: '三万' } }));
  for (let i = 0; i < 2; i++) {
    expect(found(db, '帮办')).toEqual([1]);
    expect(found(db, '一窗')).toEqual([]);
    expect(found(db, '营商')).toEqual([]);
    expect(found(db, '事项三万件')).toEqual([2]);
    expect(found(db, '28')).toEqual([]);
    expect(flushSearchIndex(db, 100)).toBe(0);
  }
});

test('reports in the recycle bin are not found until they are restored', () => {
  const db = library(true);
  deleteReport(db, report.id);
  expect(found(db, '企业')).toEqual([]);
  restoreReport(db, report.id);
  expect(found(db, '企业')).toEqual([0, 1, 4]);
});

test('one letter is found among the newest blocks and behind them, in figures too', () => {
  const db = emptyLibrary();
  const figure = aFigure('若干');
  const reports = Array.from({ length: 300 }, (_, i) =>
    i === 290
      ? aReport([aBlock([{ text: '受理' }, { figureId: figure.id }, { text: '件' }])], { figures: [figure] })
      : aReport([aBlock(i % 50 === 3 ? '若有不明，可来询问。' : '共建花园。')]),
  );
  reports.forEach((r) => createReport(db, r));
  expect(flushSearchIndex(db, 1000)).toBe(0);
  const found = (limit: number): number[] =>
    search(db, '若', limit).hits.map((hit) => reports.findIndex((r) => r.id === hit.reportId));
  expect(found(100)).toEqual([290, 253, 203, 153, 103, 53, 3]);
  expect(found(2)).toEqual([290, 253]);
  expect(found(6)).toEqual([290, 253, 203, 153, 103, 53]);
});

test('blocks share an entry of the index, and each is found alone after any of them has changed', () => {
  const db = emptyLibrary();
  const blocks = Array.from({ length: 40 }, (_, i) => aBlock(`第${i}片花园`));
  const gardens = aReport(blocks);
  createReport(db, gardens);
  flushSearchIndex(db, 1000);
  expect(db.prepare('SELECT count(*) FROM search_entry').pluck().get()).toBeLessThan(10);
  const patch = aClient(gardens.id);
  applyPatch(db, patch({ type: 'putBlock', block: { ...blocks[7]!, content: [{ text: '第7座果园' }] } }));
  applyPatch(db, patch({ type: 'deleteBlock', id: blocks[8]!.id }));
  const hits = (query: string): number[] =>
    search(db, query, 100).hits.map((hit) => blocks.findIndex(({ id }) => id === hit.blockId));
  for (let i = 0; i < 2; i++) {
    expect(hits('花园')).toEqual(blocks.map((_, n) => n).filter((n) => n !== 7 && n !== 8));
    expect(hits('果园')).toEqual([7]);
    expect(hits('第9片')).toEqual([9]);
    expect(flushSearchIndex(db, 100)).toBe(0);
  }
});

test('the index is filled in steps, and can be made anew', () => {
  const db = emptyLibrary();
  createReport(db, aReport(Array.from({ length: 120 }, (_, i) => aBlock(`花园${i}`))));
  expect(flushSearchIndex(db, 70)).toBe(50);
  expect(search(db, '花园', 200).hits).toHaveLength(120);
  expect(flushSearchIndex(db, 70)).toBe(0);
  const indexed = () => db.prepare('SELECT sum(last - block + 1) FROM search_entry').pluck().get();
  expect(indexed()).toBe(120);
  rebuildSearchIndex(db);
  expect(indexed()).toBe(null);
  expect(search(db, '花园', 200).hits).toHaveLength(120);
  flushSearchIndex(db, 1000);
  expect(indexed()).toBe(120);
  expect(search(db, '花园', 200).hits).toHaveLength(120);
  expect(() => db.exec(`INSERT INTO search_index (search_index) VALUES ('integrity-check')`)).not.toThrow();
});

test('tidying the index comes to an end and finds what was found before', () => {
  const db = emptyLibrary();
  const reports = Array.from({ length: 40 }, (_, i) => aReport([aBlock(`河道整治第${i}批`), aBlock('巡河打卡')]));
  for (const report of reports) {
    createReport(db, report);
    flushSearchIndex(db, 10);
  }
  const found = (query: string) => search(db, query, 100).hits.map((hit) => hit.blockId);
  const before = ['河道', '巡河打卡', '第7批'].map(found);
  expect(before.map((hits) => hits.length)).toEqual([40, 40, 1]);

  const parts = () => db.prepare('SELECT count(DISTINCT segid) FROM search_index_idx').pluck().get() as number;
  expect(parts()).toBeGreaterThan(1);
  let steps = 1;
  for (let more = tidySearchIndex(db, true); more; more = tidySearchIndex(db, false)) steps++;
  expect(steps).toBeLessThan(50);
  expect(parts()).toBe(1);
  expect(['河道', '巡河打卡', '第7批'].map(found)).toEqual(before);
});
