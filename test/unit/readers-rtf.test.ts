import { describe, expect, it } from 'vitest';
import { readRtf } from '../../electron/import/readers/rtf/read-rtf';
import { GangmuError } from '../../shared/ipc/errors';
import { hex, rtf, wordRtf } from '../fixtures/rtf/word-cp936';

const read = (body: string) => readRtf(wordRtf(body));
const texts = (body: string): string[] => read(body).lines.map((line) => (line.marker ?? '') + line.text);

/** A run as Word writes it. */
const run = (text: string, look = ''): string =>
  `{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 ${look}\\loch\\af0\\hich\\af0\\dbch\\af13\\insrsid123 ${text}}`;
const P = '\\pard\\plain \\ltrpar\\qj \\li0\\ri0 \\fs21\\lang1033\\langfe2052\\loch\\af0\\hich\\af0\\dbch\\af13 ';
const para = (text: string): string => `${P}${run(hex(text))}\r\n\\par `;

describe('characters', () => {
  it("reads cp936 in pairs of \\'hh, also where the font is a Western one", () => {
    expect(texts(para('云岭县工作总结——“一枢纽”'))).toEqual(['云岭县工作总结——“一枢纽”']);
    expect(texts(`\\pard\\plain \\f0 ${hex('各项工作')}\\par`)).toEqual(['各项工作']);
  });

  it('reads a second byte that is an ASCII character, and pairs broken over two lines', () => {
    // 丂 is 81 40.
    expect(texts(`\\pard\\plain\\f13 \\'81@\\'b9\r\n\\'a4\\par`)).toEqual(['丂工']);
  });

  it('prefers \\u and leaves out as many characters as \\uc says', () => {
    expect(texts(`\\pard\\plain\\f13 \\u24037\\'b9\\'a4\\u20316\\'d7\\'f72024\\par`)).toEqual(['工作2024']);
    expect(texts(`\\pard\\plain {\\uc1\\u24037 ?\\u-29287?}{\\uc0\\u24180}\\u8212\\par\\par`)).toEqual(['工趙年—']);
    expect(texts(`\\pard {\\uc0\\u-10179\\u-9216}\\par`)).toEqual(['🐀']);
  });

  it('keeps Western quotes of a Western font', () => {
    expect(texts(`\\pard\\plain\\f0\\hich\\af0 \\'93Plan\\'94\\par`)).toEqual(['“Plan”']);
  });

  it('knows the words and signs for characters', () => {
    expect(texts('\\pard\\plain a\\tab b\\emdash\\ldblquote c\\rdblquote\\~d\\_e\\-f\\{g\\}\\\\\\par')).toEqual([
      'a\tb—“c”\u00a0d\u2011ef{g}\\',
    ]);
  });
});

describe('paragraphs', () => {
  it('ends them at \\par, and lines at \\line', () => {
    expect(texts(`${P}${run('a\\line b')}\\par ${run('c')}`)).toEqual(['a', 'b', 'c']);
  });

  it('gives heading styles by their name in any language, and outline levels', () => {
    expect(
      read(
        `\\pard\\plain \\s1\\outlinelevel0\\b\\fs44 ${hex('总述')}\\par \\pard\\plain \\s15\\qc\\b\\fs32 ${hex('分述')}\\par ${para('正文')}`,
      ).lines,
    ).toEqual([
      { text: '总述', bold: true, fontSize: 22, headingLevel: 1, style: 'heading 1' },
      { text: '分述', bold: true, fontSize: 16, headingLevel: 2, style: 'heading 2', centred: true },
      { text: '正文', fontSize: 10.5 },
    ]);
  });

  it('drops deleted text and counts it', () => {
    const { lines, notes } = read(
      `${P}${run(hex('前'))}${run(hex('删'), '\\deleted')}${run(hex('增'), '\\revised')}\\par`,
    );
    expect(lines.map((line) => line.text)).toEqual(['前增']);
    expect(notes).toEqual([
      { code: 'deletedRevisions', count: 1 },
      { code: 'insertedRevisions', count: 1 },
    ]);
  });
});

describe('numbers', () => {
  const item = (text: string, printed = ''): string => `${printed}${P}\\ls1\\ilvl0 ${run(hex(text))}\\par `;
  const listText = (number: string): string =>
    `{\\listtext\\pard\\plain\\ltrpar \\fs21\\loch\\af0\\hich\\af0\\dbch\\af13 ${number}\\tab}`;

  it('takes the number that the file prints', () => {
    expect(read(item('甲', listText(`\\dbch\\af13\\loch\\f0 ${hex('一、')}`))).lines[0]).toMatchObject({
      marker: '一、',
      text: '甲',
    });
  });

  it('counts where the file does not print it', () => {
    expect(texts(item('甲') + item('乙', listText(hex('二、'))) + item('丙'))).toEqual(['一、甲', '二、乙', '三、丙']);
  });

  it('gives no marker for bullets', () => {
    const bullet = `{\\pntext\\f3\\'B7\\tab}\\pard\\plain ${hex('甲')}\\par {\\listtext\\f3 \\'b7\\tab}${P}\\ls1\\ilvl1 ${hex('乙')}\\par`;
    expect(read(bullet).lines.map((line) => line.marker)).toEqual([undefined, undefined]);
  });
});

describe('tables', () => {
  const cell = (text: string): string => `\\pard\\intbl ${hex(text)}\\cell `;
  const ROW = '\\trowd\\cellx1000\\cellx2000 ';

  it('gives a line for each row, and text behind them', () => {
    const { lines } = read(
      `${ROW}${cell('甲')}${cell('乙')}\\row ${ROW}${cell('丙')}${cell('')}\\row ${para('后文')}${ROW}${cell('丁')}${cell('戊')}\\row`,
    );
    expect(lines.map(({ text, table }) => [text, table])).toEqual([
      ['甲\t乙', 0],
      ['丙\t', 0],
      ['后文', undefined],
      ['丁\t戊', 1],
    ]);
  });

  it('puts cells into the grid that the edges of all rows make', () => {
    const head = `\\trowd\\trhdr\\clvmgf\\cellx1000\\cellx4000 ${cell('类')}${cell('数')}\\row `;
    const second = `\\trowd\\trhdr\\clvmrg\\cellx1000\\cellx2005\\cellx4000 ${cell('')}${cell('上')}${cell('下')}\\row `;
    const third = `\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx4000 ${cell('计')}${cell('')}${cell('3')}\\row `;
    const { lines } = read(head + second + third);
    expect(lines.map(({ text }) => text)).toEqual(['类\t数\t', '\t上\t下', '计\t\t3']);
    expect(lines.map(({ row }) => row?.header)).toEqual([true, true, undefined]);
    expect(lines[0]?.row?.merged).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
      { row: 2, column: 0, rows: 1, columns: 2 },
    ]);
  });

  it('keeps the text of nested tables in the outer cell', () => {
    const nested = `\\pard\\intbl\\itap2 ${hex('内')}\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par }`;
    expect(texts(`${ROW}${nested}${cell('外')}${cell('乙')}\\row`)).toEqual(['内\u2028外\t乙']);
  });

  it('knows cells without \\intbl', () => {
    expect(texts(`${ROW}a\\cell b\\cell\\row\\pard c\\par`)).toEqual(['a\tb', 'c']);
  });
});

describe('what stands beside the text', () => {
  it('marks headers and footers, keeps footnotes and text boxes', () => {
    const { lines, notes } = read(
      `{\\header ${para('页眉')}}{\\footerr ${P}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par}${P}${run(hex('正文'))}` +
        `{\\super \\chftn {\\footnote ${P}${hex('注')}\\par}}{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn txflTextFlow}{\\sv 0}}{\\shptxt ${para('框内')}}}{\\shprslt{\\*\\do x}}}\\par ` +
        `{\\*\\annotation ${P}${hex('批')}\\par}`,
    );
    expect(lines.map(({ text, furniture }) => [text, furniture])).toEqual([
      ['正文', undefined],
      ['框内', undefined],
      ['注', undefined],
      ['页眉', 'header'],
      ['3', 'footer'],
      ['批', 'comment'],
    ]);
    expect(notes).toEqual([
      { code: 'footnotes', count: 1 },
      { code: 'textBoxes', count: 1 },
      { code: 'comments', count: 1 },
    ]);
  });

  it('shows the results of fields and objects, never their code', () => {
    const field = `{\\field{\\*\\fldinst HYPERLINK "http://x.example"}{\\fldrslt ${hex('链接')}}}`;
    const object = `{\\object\\objemb{\\*\\objclass X}{\\*\\objdata 0105abcd}{\\result {\\pict 00}${hex('表')}}}`;
    expect(texts(`${P}${field}${object}${hex('后')}\\par`)).toEqual(['链接表后']);
  });

  it('shows a number that Word draws into a circle', () => {
    const field = '{\\field{\\*\\fldinst eq \\\\o\\\\ac(\\uc1\\u9675?,2)}{\\fldrslt }}';
    expect(texts(`a${field}b\\par {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par`)).toEqual(['a②b', '3']);
  });

  it('skips pictures, also raw ones that look like text', () => {
    const { lines, notes } = read(`${P}a{\\pict\\wmetafile8\\bin9 {{}}\\par}b}{\\*\\unknown hidden {\\b more}}c\\par`);
    expect(lines.map((line) => line.text)).toEqual(['ac']);
    expect(notes).toEqual([{ code: 'images', count: 1 }]);
  });

  it('takes the Unicode of text that is written twice', () => {
    expect(texts(`${P}{\\upr{x}{\\*\\ud{\\u24037\\'b9\\'a4}}}\\par`)).toEqual(['工']);
  });

  it("finds the marks of Gangmu's own export", () => {
    const { lines } = read(`${P}{\\*\\bkmkstart _Gmg00192f3a4b5c67d8e9f00112233445566}a{\\*\\bkmkend x}\\par`);
    expect(lines[0]?.blockMarks).toMatchObject([{ offset: 0, role: 'goal', depth: 0 }]);
  });
});

describe('broken files', () => {
  it('keeps what there is of a file that breaks off, and says so', () => {
    const { lines, notes } = readRtf(rtf('{\\rtf1\\ansi {\\b abc\\par d'));
    expect(lines.map((line) => line.text)).toEqual(['abc', 'd']);
    expect(notes).toEqual([{ code: 'unfinishedFile', count: 1 }]);
  });

  it('reads on behind a brace too many', () => {
    expect(readRtf(rtf('{\\rtf1 a}\\par b}}c')).lines.map((line) => line.text)).toEqual(['a', 'bc']);
  });

  const failure = (bytes: Uint8Array): string => {
    try {
      readRtf(bytes);
    } catch (error) {
      if (error instanceof GangmuError) return error.code;
      throw error;
    }
    return 'none';
  };

  it('refuses groups within groups without end, and files without text', () => {
    expect(failure(rtf('{\\rtf1' + '{'.repeat(5000)))).toBe('fileTooComplex');
    expect(failure(rtf('{\\rtf1 ' + '\\par '.repeat(300_000) + '}'))).toBe('fileTooComplex');
    expect(failure(rtf('{\\rtf1{\\pict 00}}'))).toBe('fileNoText');
  });

  it('reads many paragraphs', () => {
    expect(readRtf(rtf(`{\\rtf1 ${'a\\par '.repeat(150_000)}}`)).lines).toHaveLength(150_000);
  });
});
