import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../shared/checks/check';
import { Checker } from '../../shared/checks/checker';
import type { Finding } from '../../shared/checks/finding';
import { mergeTerms, termsFromText, termsToCsv } from '../../shared/checks/terms-file';
import type { Term } from '../../shared/checks/term';
import type { Block } from '../../shared/model/block';
import type { Figure } from '../../shared/model/figure';
import { figureMap, inlineText } from '../../shared/model/text';
import { NO_MATTER, type Report } from '../../shared/model/report';

const SEED = 20261122;

/** Pieces that the rules look at, in any order. */
const piece = fc.constantFrom(
  ...'截止6月底 ， , 。 、 ； 《办法》 “四个意识” “ ” 〞 （ ） ( ) 〔 〕 根底 效劳 文明创立 原那么 2025年 2026年,'.split(
    ' ',
  ),
  ...'三、四个 共7名，其中9名 满意率102% 5-10人 … ... 以下三个方面：一是甲；二是乙。 2025年，我局将继续。'.split(' '),
  ...'第二季度 2月30日 中国共产党成立一百周年 市宣传局 减少3倍 百分之30 ２０ 的的 、等 — —— 约20余人 二零二六年'.split(
    ' ',
  ),
  ' ',
  '\t',
  '\n',
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const TERMS: Term[] = [{ right: '市委宣传部', wrong: ['市宣传局', '宣传'], note: '' }];

const figures: Figure[] = [
  { id: 'f', label: '学员总数', unit: '人', text: 'XX' },
  { id: 'g', label: '学员总数', unit: '人', text: '１2,0', previous: { reportId: 'p', figureId: 'q', text: '80' } },
];
const block = fc
  .record({
    role: fc.constantFrom('part', 'goal', 'measure', 'outcome', 'text', 'table'),
    depth: fc.integer({ min: 0, max: 3 }),
    marker: fc.constantFrom(
      null,
      { style: '一、' },
      { style: '一是' },
      { style: '（一）', restartAt: 3 },
      { style: '(一)' },
    ),
    flow: fc.constantFrom('paragraph', 'joined'),
    texts: fc.tuple(text, text),
    figure: fc.constantFrom(null, 'f', 'g', 'gone'),
  })
  .map(({ texts: [before, after], figure, ...rest }) => ({
    ...rest,
    content: figure === null ? [{ text: before + after }] : [{ text: before }, { figureId: figure }, { text: after }],
  }));
const report = fc
  .record({
    blocks: fc.array(block, { maxLength: 12 }),
    kind: fc.constantFrom('summary', 'plan', 'summary-plan', 'key-points', 'special'),
    part: fc.constantFrom('year', 'H1', 'H2', 'Q1'),
    year: fc.constantFrom(null, 2026),
  })
  .map(({ blocks, ...rest }): Report => ({
    id: 'r',
    title: '2025年工作总结和2025年工作计划',
    unit: '',
    status: 'draft',
    matter: NO_MATTER,
    ...rest,
    blocks: blocks.map((one, i): Block => ({ ...one, id: `b${i}` }) as Block),
    figures,
  }));

const context = { terms: TERMS };
const textOf = (of: Report, id: string): string =>
  inlineText(of.blocks.find((one) => one.id === id)!.content, figureMap(of.figures));

test('every finding lies in its block, says the words there, and changes lie beside each other', () => {
  fc.assert(
    fc.property(report, (of) => {
      const taken = new Map<string, [number, number][]>();
      for (const { blockId, range, words, fix } of check(of, context)) {
        const here = blockId === null ? of.title : textOf(of, blockId);
        expect(range[0]).toBeGreaterThanOrEqual(0);
        expect(range[1]).toBeGreaterThanOrEqual(range[0]);
        expect(range[1]).toBeLessThanOrEqual(here.length);
        expect(here.slice(...range)).toBe(words);
        if (fix?.type !== 'text' || blockId === null) continue;
        for (const {
          range: [start, end],
          text: after,
        } of fix.changes) {
          expect(here.slice(start, end)).not.toBe(after);
          const others = taken.get(blockId) ?? [];
          expect(others.some(([from, to]) => start < to && end > from)).toBe(false);
          taken.set(blockId, [...others, [start, end]]);
        }
      }
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test('checked again after edits, a report has the findings of a fresh check', () => {
  fc.assert(
    fc.property(
      report,
      fc.array(fc.tuple(fc.nat(), block), { maxLength: 4 }),
      fc.constantFrom('XX', '95'),
      (of, edits, value) => {
        const checker = new Checker();
        let now = of;
        const run = (): Finding[] => {
          const steps = checker.run({ ...now, figures: figureMap(now.figures) }, context);
          for (;;) {
            const step = steps.next();
            if (step.done) return step.value;
          }
        };
        expect(run()).toEqual(check(now, context));
        for (const [at, edited] of edits) {
          if (now.blocks.length === 0) break;
          const i = at % now.blocks.length;
          now = {
            ...now,
            blocks: now.blocks.map((old, k) => (k === i ? ({ ...edited, id: old.id } as Block) : old)),
            figures: now.figures.map((figure) => (figure.id === 'f' ? { ...figure, text: value } : figure)),
          };
          expect(run()).toEqual(check(now, context));
        }
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

test('fixing all that can be fixed, over and over, comes to an end', () => {
  fc.assert(
    fc.property(text, (start) => {
      let now = start;
      for (let round = 0; round < 20; round++) {
        const of = { ...EMPTY, blocks: [{ ...PLAIN, content: [{ text: now }] }] };
        const changes = check(of, context)
          .flatMap(({ fix }) => (fix?.type === 'text' ? fix.changes : []))
          .sort((a, b) => b.range[0] - a.range[0]);
        if (changes.length === 0) return;
        for (const { range, text: after } of changes) now = now.slice(0, range[0]) + after + now.slice(range[1]);
      }
      throw new Error(`still changing: ${now}`);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

const PLAIN: Block = { id: 'b', role: 'text', depth: 0, marker: null, flow: 'paragraph', content: [] };
const EMPTY: Report = {
  id: 'r',
  title: '',
  kind: 'summary',
  unit: '',
  year: 2026,
  part: 'year',
  status: 'draft',
  matter: NO_MATTER,
  blocks: [],
  figures: [],
};

const word = fc
  .string({ unit: fc.constantFrom(...'市委宣传部AB"\',，=#-（）1'), minLength: 1, maxLength: 6 })
  .filter((one) => one.trim() === one && !one.startsWith('#') && !/^'[=+\-@]/u.test(one));
const terms = fc
  .uniqueArray(
    fc.record({
      right: word,
      wrong: fc.uniqueArray(word, { maxLength: 3 }),
      note: fc.string({ unit: fc.constantFrom(...'用全称"; \n') }).map((note) => note.trim()),
    }),
    { selector: ({ right }) => right, maxLength: 6 },
  )
  .map((all) => all.map((one) => ({ ...one, wrong: one.wrong.filter((wrong) => wrong !== one.right) })));

test('a word list comes back from its file', () => {
  fc.assert(
    fc.property(terms, (list) => {
      expect(termsFromText(termsToCsv(list))).toEqual(list);
      expect(mergeTerms(list, list)).toEqual({ terms: list, added: 0, changed: 0 });
      expect(mergeTerms([], list).terms).toEqual(list);
    }),
    { seed: SEED, numRuns: 500 },
  );
});
