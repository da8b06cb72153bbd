import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeMarkers } from '../../shared/markers/compute';
import { countCharacters, figureMap, inlineText } from '../../shared/model/text';
import { countRange } from '../../shared/recognition/characters';
import { recognise } from '../../shared/recognition/recognise';
import { recognition as recognitionSchema } from '../../shared/recognition/result';
import type { Source, SourceLine } from '../../shared/recognition/source';

const SEED = 20260703;
const FOLDER = join(import.meta.dirname, '../fixtures/recognition');
const FIXTURES = readdirSync(FOLDER).flatMap((group) =>
  readdirSync(join(FOLDER, group))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(FOLDER, group, name), 'utf8').split('\n')),
);

const CHUNKS = [
  '一、',
  '二、',
  '（一）',
  '(二)',
  '1.',
  '2、',
  '（1）',
  '①',
  '一是',
  '二是',
  '第一，',
  '首先，',
  '其次，',
  '第一部分',
  '一要',
  '1.2 ',
  '。',
  '；',
  '：',
  ' ',
  '　',
  '——',
  '”',
  '“',
  '(',
  '）',
  'XX',
  '____',
  '20XX年',
  '5.6万人次',
  '总结一',
  '总结二',
  '【篇一】',
  '篇2',
  '2023年上半年工作总结',
  '及下半年工作计划',
  '存在的问题',
  '云泽县水利局',
  '2023年1月2日',
  '温馨提示：',
  '| cwl2',
  '标签：',
  '- 3 -',
  '小编',
  '工作稳步推进',
  '共完成12件，同比增长5%',
  '😀',
  '\u200b',
  '\ufeff',
  '\ud83d',
  'Excel',
];
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...CHUNKS) }, { weight: 1, arbitrary: fc.string() }), {
    maxLength: 14,
  })
  .map((parts) => parts.join('').replace(/[\r\n]/g, ''));

const line: fc.Arbitrary<SourceLine> = fc
  .record({
    text,
    marker: fc.option(fc.constantFrom('一、', '（二）', '●', '3.', '附录第一百二十三之四节补充说明：', '01.'), {
      freq: 8,
      nil: undefined,
    }),
    headingLevel: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 8, nil: undefined }),
    style: fc.option(fc.constantFrom('Title', 'heading 1', 'Normal'), { freq: 8, nil: undefined }),
    bold: fc.option(fc.constant(true as const), { freq: 8, nil: undefined }),
    table: fc.option(fc.constant(0), { freq: 12, nil: undefined }),
    furniture: fc.option(fc.constant('header'), { freq: 20, nil: undefined }),
  })
  .map(
    (l) => Object.fromEntries(Object.entries(l).filter(([, value]) => value !== undefined)) as unknown as SourceLine,
  );

const marks = fc.array(
  fc.record({
    offset: fc.integer({ min: 0, max: 40 }),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    role: fc.constantFrom(
      'part' as const,
      'goal' as const,
      'measure' as const,
      'outcome' as const,
      'text' as const,
      'table' as const,
    ),
    depth: fc.integer({ min: 0, max: 12 }),
  }),
  { minLength: 1, maxLength: 3 },
);

const sourceOf = (lines: SourceLine[]): Source => ({ format: 'docx', encoding: null, lines, notes: [] });

/** Every printed character of the source is found again, once; what comes out is a valid recognition with the printed markers. */
function checkLaws(source: Source): void {
  const result = recognise(source, { fileName: '样稿.txt' });
  const printed = source.lines.map((l) => (l.marker ?? '') + l.text);
  const total = printed.reduce((sum, t) => sum + countCharacters(t), 0);
  expect(result.characters.source).toBe(total);
  expect(result.characters.body + result.characters.furniture).toBe(total);
  const pieces: string[] = result.furniture.map((f) => f.text);
  for (const report of result.reports) {
    if (report.titleSpans.length > 0) pieces.push(report.metadata.title);
    pieces.push(...Object.values(report.metadata.matter));
    const figures = figureMap(report.figures);
    pieces.push(...report.blocks.map((b) => b.printed + inlineText(b.block.content, figures)));
    expect(computeMarkers(report.blocks.map((b) => b.block))).toEqual(report.blocks.map((b) => b.printed));
    expect(new Set(report.blocks.map((b) => b.block.id)).size).toBe(report.blocks.length);
  }
  const sorted = (texts: string[]): string => [...texts.join('').replace(/[\s\u200b\ufeff]/gu, '')].sort().join('');
  expect(sorted(pieces)).toBe(sorted(printed));
  recognitionSchema.parse(result);
}

describe('nothing is lost', () => {
  it('in random lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => checkLaws(sourceOf(lines))),
      { seed: SEED, numRuns: 600 },
    );
  });

  it('in lines with bookmarks at random places', () => {
    const marked = fc
      .tuple(line, fc.option(marks))
      .map(([l, blockMarks]) => (blockMarks === null ? l : { ...l, blockMarks }));
    fc.assert(
      fc.property(fc.array(marked, { maxLength: 15 }), (lines) => checkLaws(sourceOf(lines))),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('in reports that were cut, doubled, joined and mixed', () => {
    const edit = fc.record({
      fixture: fc.constantFrom(...FIXTURES),
      other: fc.constantFrom(...FIXTURES),
      from: fc.nat(30),
      count: fc.nat(12),
      how: fc.constantFrom('drop', 'double', 'join', 'insert', 'break'),
      piece: text,
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const lines = edits.flatMap(({ fixture, other, from, count, how, piece }) => {
          const copy = [...fixture];
          const taken = copy.splice(from, how === 'insert' ? 0 : count);
          const back = {
            drop: [],
            double: [...taken, ...taken],
            join: [taken.join('')],
            insert: [piece, ...other.slice(0, count)],
            break: taken.flatMap((t) => [t.slice(0, count), t.slice(count)]),
          };
          copy.splice(from, 0, ...back[how as keyof typeof back]);
          return copy;
        });
        checkLaws(sourceOf(lines.map((t) => ({ text: t }))));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('counts as the model counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (t) => {
        expect(countRange(t)).toBe(countCharacters(t));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

describe('hostile text', () => {
  const started = (lines: string[]): number => {
    const before = performance.now();
    checkAccount(sourceOf(lines.map((t) => ({ text: t }))));
    return performance.now() - before;
  };
  const checkAccount = (source: Source): void => {
    const { characters } = recognise(source, { fileName: 'x' });
    expect(characters.body + characters.furniture).toBe(characters.source);
  };
  for (const piece of ['一是', '。一是', '（一）', '2020年', 'XX有', '“', '总结一 总结二 ', '😀一是', '1.', '。 ']) {
    it(`takes a line of one million characters of ${piece} in linear time`, () => {
      expect(started([piece.repeat(1_000_000 / piece.length)])).toBeLessThan(8000);
    });
  }
  it('takes a report of half a million characters at once', () => {
    const report = FIXTURES.flat();
    const lines: string[] = [];
    for (let length = 0; length < 500_000; length += report.join('').length) lines.push(...report);
    expect(started(lines)).toBeLessThan(8000);
  });
});
