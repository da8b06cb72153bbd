import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../electron/import/readers/docx/number-format';
import { readSource } from '../../../electron/import/readers/read-source';
import { inList, levelsXml, list, makeDocx, p, type DocxParts } from '../../fixtures/docx/make-docx';

const markers = async (parts: DocxParts): Promise<(string | undefined)[]> =>
  (await readSource(makeDocx(parts), '例.docx')).lines.map((line) => line.marker);
const OFFICE = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimalEnclosedCircle', '%4'],
] as const;

describe('counting', () => {
  it('numbers the levels of an office list, deeper ones anew under each higher one', async () => {
    const levels = [0, 1, 1, 2, 3, 3, 1, 2, 0, 1, 2];
    expect(
      await markers({ numbering: list(1, OFFICE), body: levels.map((level) => p('文', inList(1, level))).join('') }),
    ).toEqual(['一、', '（一）', '（二）', '1.', '①', '②', '（三）', '1.', '二、', '（一）', '1.']);
  });

  it('counts on over other paragraphs, and empty numbered ones too', async () => {
    const body = p('甲', inList(1)) + p('无号') + `<w:p><w:pPr>${inList(1)}</w:pPr></w:p>` + p('乙', inList(1));
    expect(await markers({ numbering: list(1, OFFICE), body })).toEqual(['一、', undefined, '二、', '三、']);
  });

  it('goes on counting in another w:num of the same list, and begins anew where that has a start override', async () => {
    const more =
      '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = [1, 2, 3, 3, 1].map((numId) => p('文', inList(numId))).join('');
    expect(await markers({ numbering: list(1, OFFICE) + more, body })).toEqual([
      '一、',
      '二、',
      '五、',
      '六、',
      '七、',
    ]);
  });

  it('replaces a level where w:lvlOverride says so', async () => {
    const more = `<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${levelsXml([['upperRoman', '%1)']])}</w:lvlOverride></w:num>`;
    expect(await markers({ numbering: list(1, OFFICE) + more, body: p('甲', inList(2)) + p('乙', inList(2)) })).toEqual(
      ['I)', 'II)'],
    );
  });

  it('prints several levels, as digits where w:isLgl asks for them', async () => {
    const levels = [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2', '<w:isLgl/>'],
      ['decimal', '%1.%2.%3'],
    ] as const;
    expect(
      await markers({
        numbering: list(1, levels),
        body: [0, 0, 1, 2].map((level) => p('文', inList(1, level))).join(''),
      }),
    ).toEqual(['第一章', '第二章', '2.1', '二.1.1']);
  });

  it('obeys w:lvlRestart: 0 never begins anew, k after level k', async () => {
    const levels = [
      ['decimal', '%1.'],
      ['decimal', '(%2)', '<w:lvlRestart w:val="0"/>'],
      ['decimal', '[%3]', '<w:lvlRestart w:val="1"/>'],
    ] as const;
    expect(
      await markers({
        numbering: list(1, levels),
        body: [0, 1, 2, 1, 2, 0, 1, 2].map((level) => p('文', inList(1, level))).join(''),
      }),
    ).toEqual(['1.', '(1)', '[1]', '(2)', '[2]', '2.', '(3)', '[1]']);
  });

  it('begins where w:start says', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>';
    expect(await markers({ numbering, body: p('甲', inList(9)) + p('乙', inList(9)) })).toEqual(['三、', '四、']);
  });

  it('gives no marker for bullets, for the format none without text, for numId 0 and for unknown lists', async () => {
    const numbering = list(1, [['bullet', '●']]) + list(2, [['none', '']]);
    const body = [1, 2, 0, 77].map((numId) => p('文', inList(numId))).join('');
    expect(await markers({ numbering, body })).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('does not count a paragraph that was deleted', async () => {
    const deleted = `<w:p><w:pPr>${inList(1)}<w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>删</w:delText></w:r></w:del></w:p>`;
    expect(
      await markers({ numbering: list(1, OFFICE), body: p('甲', inList(1)) + deleted + p('乙', inList(1)) }),
    ).toEqual(['一、', '二、']);
  });
});

describe('lists of styles', () => {
  const bound = (id: string, numPr: string, basedOn = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="式${id}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${numPr}</w:pPr></w:style>`;
  const pStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;

  it('numbers paragraphs by their style, at the level bound to it', async () => {
    const levels = [
      ['chineseCounting', '%1、', '<w:pStyle w:val="a"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="b"/>'],
    ] as const;
    const onlyId = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const styles = bound('a', onlyId) + bound('b', onlyId) + bound('c', '', 'b');
    const body = ['a', 'b', 'c', 'a', 'b'].map((id) => p('文', pStyle(id))).join('');
    expect(await markers({ numbering: list(1, levels), styles, body })).toEqual([
      '一、',
      '（一）',
      '（二）',
      '二、',
      '（一）',
    ]);
  });

  it('lets numId 0 of a paragraph take the number away', async () => {
    const styles = bound('a', inList(1));
    const body =
      p('甲', pStyle('a')) + p('乙', `${pStyle('a')}<w:numPr><w:numId w:val="0"/></w:numPr>`) + p('丙', pStyle('a'));
    expect(await markers({ numbering: list(1, OFFICE), styles, body })).toEqual(['一、', undefined, '二、']);
  });

  it('counts once where style and paragraph both name the list, as WPS writes', async () => {
    const body = p('甲', pStyle('a') + inList(1)) + p('乙', pStyle('a') + inList(1));
    expect(await markers({ numbering: list(1, OFFICE), styles: bound('a', inList(1)), body })).toEqual([
      '一、',
      '二、',
    ]);
  });

  it('follows w:numStyleLink to the list of the numbering style', async () => {
    const numbering =
      `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${levelsXml(OFFICE)}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="S"/></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>';
    const styles =
      '<w:style w:type="numbering" w:styleId="S"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(await markers({ numbering, styles, body: p('甲', inList(2)) + p('乙', inList(1)) })).toEqual([
      '一、',
      '二、',
    ]);
  });

  it('takes the choice of a format that Word describes by example', async () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1号"/></w:lvl>';
    const numbering = `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect(await markers({ numbering, body: p('甲', inList(1)) })).toEqual(['001号']);
  });
});

describe('number formats', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 99, 101], ['一', '十', '十一', '二十', '九十九', '一○一']],
    ['chineseCountingThousand', [10, 21, 110], ['十', '二十一', '一百一十']],
    ['japaneseCounting', [3, 12], ['三', '十二']],
    ['ideographDigital', [1, 10, 11], ['一', '一〇', '一一']],
    ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
    ['ideographZodiac', [1, 12], ['子', '亥']],
    ['ideographZodiacTraditional', [1, 13], ['甲子', '丙子']],
    ['chineseLegalSimplified', [1, 10, 11, 205, 1030], ['壹', '壹拾', '壹拾壹', '贰佰零伍', '壹仟零叁拾']],
    ['ideographLegalTraditional', [2, 6], ['貳', '陸']],
    ['decimalZero', [1, 12], ['01', '12']],
    ['decimalFullWidth', [1, 23], ['１', '２３']],
    ['decimalEnclosedCircle', [1, 20, 21], ['①', '⑳', '21']],
    ['decimalEnclosedCircleChinese', [2], ['②']],
    ['decimalEnclosedParen', [1, 20], ['⑴', '⒇']],
    ['decimalEnclosedFullstop', [1], ['⒈']],
    ['ideographEnclosedCircle', [1, 10], ['㈠', '㈩']],
    ['upperRoman', [4, 1999], ['IV', 'MCMXCIX']],
    ['lowerRoman', [9], ['ix']],
    ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
    ['lowerLetter', [28], ['bb']],
    ['ordinal', [1, 2, 3, 4, 11, 22], ['1st', '2nd', '3rd', '4th', '11th', '22nd']],
    ['none', [1], ['']],
    ['hebrew1', [7], ['7']],
  ])('%s', async (format, numbers, printed) => {
    expect(numbers.map((n) => formatNumber(n, format))).toEqual(printed);
  });
});
