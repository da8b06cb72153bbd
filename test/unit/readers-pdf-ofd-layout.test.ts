import { describe, expect, it } from 'vitest';
import { linesOfPages } from '../../electron/import/readers/page-text/lines-of-pages';
import type { TextPage, TextPiece } from '../../electron/import/readers/page-text/text-page';

const SIZE = 16;
const LEFT = 80;
const INDENT = LEFT + 2 * SIZE;
const PITCH = 28;
/** 28 characters fill a line. */
const FULL = '紧扣保安全惠民生促发展主线统筹推进水旱灾害防御河湖治理和';

function piece(text: string, x: number, y: number, rest: Partial<TextPiece> = {}): TextPiece {
  const size = rest.size ?? SIZE;
  const width = [...text].reduce((sum, character) => sum + (/[\x20-\x7e]/.test(character) ? size / 2 : size), 0);
  return { text, x, y, width, size, bold: false, angle: 0, ...rest };
}
const page = (...pieces: TextPiece[]): TextPage => ({ width: 595, height: 842, pieces });
/** Lines one below the other, from the given place; [text, left edge]. */
const column = (lines: readonly (readonly [string, number])[], top = 150): TextPiece[] =>
  lines.map(([text, x], i) => piece(text, x, top + i * PITCH));

const texts = (...pages: TextPage[]): string[] =>
  linesOfPages(pages).flatMap(({ text, furniture }) => (furniture === undefined ? [text] : []));
const furniture = (...pages: TextPage[]): (string | undefined)[][] =>
  linesOfPages(pages).flatMap((line) => (line.furniture === undefined ? [] : [[line.furniture, line.text]]));

describe('paragraphs', () => {
  it('begin at an indent and end at a short line', () => {
    const lines = column([
      [FULL.slice(0, 26), INDENT],
      [FULL, LEFT],
      ['农村供水。', LEFT],
      [FULL.slice(0, 26), INDENT],
      ['结束。', LEFT],
    ]);
    expect(texts(page(...lines))).toEqual([`${FULL.slice(0, 26)}${FULL}农村供水。`, `${FULL.slice(0, 26)}结束。`]);
  });

  it('keep the gap behind a bare number that counts them, and no other', () => {
    const numbered = (number: string, words: string, y: number, gap = 0.25): TextPiece[] => [
      piece(number, INDENT, y),
      piece(words, INDENT + number.length * (SIZE / 2) + gap * SIZE, y),
    ];
    const lines = page(
      ...numbered('1', '经营管理', 100),
      piece('2 安全生产', INDENT, 140),
      ...numbered('12', '月底前完成改造', 180),
      ...numbered('3', '下一步打算', 220, 0),
      ...numbered('4', '隔得远的', 260, 1),
    );
    expect(texts(lines)).toEqual(['1 经营管理', '2 安全生产', '12月底前完成改造', '3下一步打算', '4 隔得远的']);
    const goesOn = numbered('5', '闸站管护。', 100 + PITCH).map((p) => ({ ...p, x: p.x - INDENT + LEFT }));
    const wrapped = page(piece(FULL.slice(0, 26), INDENT, 100), ...goesOn);
    expect(texts(wrapped)).toEqual([`${FULL.slice(0, 26)}5闸站管护。`]);
  });

  it('go on over the end of a page, with what stands between set aside', () => {
    const first = page(
      ...column(
        [
          [FULL.slice(0, 26), INDENT],
          [FULL, LEFT],
        ],
        650,
      ),
      piece('— 1 —', 280, 800, { size: 12 }),
    );
    const second = page(
      ...column(
        [
          ['农村供水。', LEFT],
          ['二、聚焦改革', INDENT],
        ],
        100,
      ),
      piece('— 2 —', 280, 800, { size: 12 }),
    );
    expect(texts(first, second)).toEqual([`${FULL.slice(0, 26)}${FULL}农村供水。`, '二、聚焦改革']);
    expect(furniture(first, second)).toEqual([
      ['pageNumber', '—1—'],
      ['pageNumber', '—2—'],
    ]);
  });

  it('without an indent are told by line ends, markers and distances', () => {
    const lines = [
      ...column([
        [FULL, LEFT],
        ['农村供水。', LEFT],
        [FULL, LEFT],
        [`${FULL.slice(0, 27)}。`, LEFT],
        ['二是聚焦改革。', LEFT],
      ]),
      piece('另起一段', LEFT, 150 + 7 * PITCH),
    ];
    expect(texts(page(...lines))).toEqual([
      `${FULL}农村供水。`,
      `${FULL}${FULL.slice(0, 27)}。`,
      '二是聚焦改革。',
      '另起一段',
    ]);
  });

  it.each<[end: string, begin: string, short: number, joined: boolean]>([
    ['河湖', '月）》等。', 3, true],
    ['河湖', '“五个意识”。', 2.3, true],
    ['河湖', '《水利》上。', 2.3, true],
    ['平台AEOS', '2.0“全流程”。', 3.9, true],
    ['河湖。', '农村供水。', 1.2, true],
    // The next word would still have fitted.
    ['河湖。', '农村供水。', 2, false],
    ['河湖', '农村供水。', 3, false],
  ])('without an indent go on behind …%s before %s, %d characters short: %j', (end, begin, short, joined) => {
    const first = FULL.slice(0, 20) + end;
    const edge = piece(FULL, LEFT, 100).width - short * SIZE;
    // Set wider, so that it ends there.
    const lines = page(
      piece(FULL, LEFT, 72),
      { ...piece(first, LEFT, 100), width: edge },
      piece(begin, LEFT, 128),
      piece(FULL, LEFT, 400),
    );
    expect(texts(lines)).toContain(joined ? FULL + first + begin : FULL + first);
  });

  it('stay apart from headings in another size', () => {
    const lines = [
      piece(FULL.slice(0, 20), LEFT, 100, { size: 22 }),
      ...column(
        [
          [FULL, LEFT],
          ['供水。', LEFT],
        ],
        130,
      ),
    ];
    expect(texts(page(...lines))).toEqual([FULL.slice(0, 20), `${FULL}供水。`]);
  });

  it('keep Latin words apart and nothing else', () => {
    const lines = [
      piece('建设', LEFT, 150),
      piece('5G', LEFT + 36, 150),
      piece('基站 38 个', LEFT + 56, 150),
      piece('Smart', LEFT, 178),
      piece('City', LEFT + 46, 178),
    ];
    expect(texts(page(...lines))).toEqual(['建设5G基站38个', 'Smart City']);
  });

  it('are the items of a list whose numbers stand off from them', () => {
    const items = ['完成检漏两轮。', '延伸到九个村。'].flatMap((text, i) => [
      piece(`${i + 1}.`, INDENT, 150 + i * PITCH),
      piece(text, INDENT + 4 * SIZE, 150 + i * PITCH),
    ]);
    const lines = linesOfPages([page(...items)]);
    expect(lines.map(({ text, table }) => [text, table])).toEqual([
      ['1. 完成检漏两轮。', undefined],
      ['2. 延伸到九个村。', undefined],
    ]);
  });

  it('take a word printed twice over for a bold one', () => {
    const [line] = linesOfPages([page(piece('强基固本', LEFT, 150), piece('强基固本', LEFT + 0.4, 150))]);
    expect(line).toMatchObject({ text: '强基固本', bold: true });
  });
});

describe('furniture', () => {
  const body = (i: number): TextPiece[] => column([[`第${'一二三四'[i]!}部分的内容各不相同`, INDENT]], 300);

  it('is a head or foot that stands in the same place of the pages', () => {
    const pages = [0, 1, 2].map((i) =>
      page(piece('云岭县水务局文件', 200, 50), ...body(i), piece(`2025年工作总结 ${i + 1}`, 400, 800)),
    );
    expect(furniture(...pages).slice(0, 2)).toEqual([
      ['header', '云岭县水务局文件'],
      ['footer', '2025年工作总结1'],
    ]);
    expect(texts(...pages)).toHaveLength(3);
  });

  it('is no title that the signature repeats elsewhere', () => {
    const pages = [
      page(piece('云岭县水务局', 200, 120, { size: 22 }), ...body(0)),
      page(piece('云岭县水务局', 350, 120), ...body(1)),
    ];
    expect(furniture(...pages)).toEqual([]);
  });

  it.each(['- 1 -', '第 1 页', '第1页 共3页', '1 / 3', '第一页', 'Page 1 of 3'])('is a page number: %s', (text) => {
    expect(furniture(page(...body(0), piece(text, 280, 810)))).toEqual([['pageNumber', expect.any(String)]]);
  });

  it('is a bare number only where it counts the pages', () => {
    const numbered = [3, 4, 5].map((n, i) => page(...body(i), piece(String(n), 290, 810)));
    expect(furniture(...numbered)).toHaveLength(3);
    expect(furniture(page(...body(0), piece('2025', 290, 810)), page(...body(1), piece('36', 290, 810)))).toEqual([]);
  });

  it('is a mark on every page, and not the words of a form', () => {
    const marked = [0, 1, 2].map((i) => page(...body(i), piece('内部资料', 200, 450)));
    expect(furniture(...marked)).toEqual([0, 1, 2].map(() => ['watermark', '内部资料']));
    const form = [0, 1, 2].map(() =>
      page(
        ...column(
          [
            ['单位名称', LEFT],
            ['任务内容', LEFT],
            ['完成时限', LEFT],
          ],
          300,
        ),
      ),
    );
    expect(texts(...form)).toHaveLength(9);
  });

  it('is a mark across the page', () => {
    expect(furniture(page(...body(0), piece('内部资料', 100, 500, { angle: 315, size: 60 })))).toEqual([
      ['watermark', '内部资料'],
    ]);
  });
});

describe('tables', () => {
  it('are rows of cells', () => {
    const row = (cells: readonly string[], y: number): TextPiece[] =>
      cells.map((text, i) => piece(text, LEFT + 150 * i, y));
    const lines = linesOfPages([
      page(
        ...column([
          [FULL, LEFT],
          ['情况如下。', LEFT],
        ]),
        ...row(['序号', '任务', '时限'], 230),
        ...row(['1', '优化流程', '9月底'], 258),
      ),
    ]);
    expect(lines.map(({ text, table }) => [text, table])).toEqual([
      [`${FULL}情况如下。`, undefined],
      ['序号\t任务\t时限', 0],
      ['1\t优化流程\t9月底', 0],
    ]);
  });

  it('are not the contents, nor one line with a gap', () => {
    const entry = (text: string, number: string, y: number): TextPiece[] => [
      piece(text, LEFT, y),
      piece(number, 480, y),
    ];
    const contents = [
      ...entry('一、工作情况', '1', 200),
      ...entry('二、存在问题', '6', 228),
      ...entry('三、工作安排', '6', 256),
    ];
    const lines = linesOfPages([page(...contents, ...entry('单位：水务局', '日期：12月', 340))]);
    expect(lines.every(({ table }) => table === undefined)).toBe(true);
    expect(lines.map(({ text }) => text)).toEqual([
      '一、工作情况\t1',
      '二、存在问题\t6',
      '三、工作安排\t6',
      '单位：水务局 日期：12月',
    ]);
  });
});
