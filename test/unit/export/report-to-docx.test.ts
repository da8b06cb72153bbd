import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { reportToDocx } from '../../../electron/export/docx/report-to-docx';
import { reportToText } from '../../../electron/export/report-to-text';
import { COMMON_PROFILE, STANDARD_PROFILE } from '../../../shared/format/built-in-profiles';
import { formatProfile, type FormatProfile } from '../../../shared/format/profile';
import type { Report } from '../../../shared/model/report';
import { blockMaker, reportOf, sampleReport } from './sample-report';

async function partsOf(report: Report, profile: FormatProfile = STANDARD_PROFILE): Promise<Record<string, string>> {
  const files = unzipSync(await reportToDocx(report, profile));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The paragraphs of document.xml as [style, text]. */
function paragraphsOf(xml: string): [string, string][] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner]) => [
    /<w:pStyle w:val="([^"]*)"/.exec(inner!)?.[1] ?? '',
    [...inner!.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''),
  ]);
}

/** Text of the runs in a character style. */
const runsIn = (xml: string, style: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:r><w:rPr><w:rStyle w:val="${style}"/>.*?</w:r>`, 'gs'))].map(([run]) =>
    [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((m) => m[1]).join(''),
  );

// ECMA-376 17.3.1.26 and 17.3.2.28: Word calls a file damaged whose properties stand in another order.
const P_ORDER =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
    ' ',
  );
const R_ORDER =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
    ' ',
  );

/** Checks that an XML part is well-formed and its property children stand in schema order; answers with what is wrong. */
function disorder(xml: string): string[] {
  const wrong: string[] = [];
  const stack: { name: string; last: number }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => wrong.push(error.message));
  parser.on('opentag', ({ name }) => {
    const parent = stack.at(-1);
    const order = parent?.name === 'w:pPr' ? P_ORDER : parent?.name === 'w:rPr' ? R_ORDER : null;
    if (parent !== undefined && order !== null) {
      const at = order.indexOf(name.replace('w:', ''));
      if (at <= parent.last) wrong.push(`${name} in ${parent.name}`);
      parent.last = at;
    }
    stack.push({ name, last: -1 });
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  return wrong;
}

describe('a report as a Word file', () => {
  let parts: Record<string, string>;
  let body: string;
  beforeAll(async () => {
    parts = await partsOf(sampleReport());
    body = parts['word/document.xml']!;
  });

  test('has the paragraphs of the report, joined blocks in one, each in its style', () => {
    expect(paragraphsOf(body)).toEqual([
      ['Title', '云溪区政务服务中心2025年上半年工作总结'],
      ['GwSubtitle', '（讨论稿）'],
      ['GwAddressee', '区行政审批局：'],
      ['GwBody', '2025年上半年，中心紧扣“高效办成一件事”——持续优化服务。现报告如下。'],
      ['Heading1', '一、上半年工作情况'],
      [
        'GwBody',
        '（一）聚焦流程再造，在提速增效上下功夫。始终把减环节、压时限作为首要任务，推动办事体验由“能办”向“好办”转变，企业群众满意度持续提升。一是全面梳理事项清单。共梳理事项1,286项，精简材料XX份。二是深入推进集成服务。推出套餐24个。',
      ],
      ['Heading2', '（二）聚焦窗口提质，在规范服务上见实效'],
      ['GwRunIn3', '1.健全管理制度。修订《窗口服务规范》等制度9项。'],
      ['GwRunIn3', '2.强化业务培训。举办培训班XX期。'],
      ['Heading1', '二、下半年工作安排'],
      ...['序号', '任务', '时限'].map((cell) => ['GwCellHead', cell]),
      ...['1', '优化流程', '9月底', '2', '备注'].map((cell) => ['GwCellCentre', cell]),
      ['GwBodyLast', '以上 &lt;请&gt; 审阅 &amp; 批示。'],
      ['GwSignature', '云溪区政务服务中心'],
      ['GwDate', '2025年7月3日'],
    ]);
  });

  test('sets run-in headings in the character style linked with the heading of their level', () => {
    expect(runsIn(body, 'Heading2Char').join('')).toBe('（一）聚焦流程再造，在提速增效上下功夫。');
    expect(runsIn(body, 'Heading3Char').join('')).toBe(
      '一是全面梳理事项清单。二是深入推进集成服务。1.健全管理制度。2.强化业务培训。',
    );
  });

  test('gives a level of run-in headings no outline where one of its paragraphs is long', () => {
    expect(body).not.toContain('"GwRunIn2"');
    expect(body).toContain('"GwRunIn3"');
  });

  test('leaves a bookmark for each block, before its marker, with unique names and ids', () => {
    const marks = [...body.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="([^"]*)"\/>/g)];
    const report = sampleReport();
    const letters = { part: 'p', goal: 'g', measure: 'm', outcome: 'o', text: 't', table: 'b' };
    expect(marks.map((m) => m[2])).toEqual(
      report.blocks.map((b) => `_Gm${letters[b.role]}${b.depth}${b.id.replaceAll('-', '')}`),
    );
    expect(marks.every((m) => m[2]!.length === 37)).toBe(true);
    expect(new Set(marks.map((m) => m[1])).size).toBe(report.blocks.length);
    expect([...body.matchAll(/<w:bookmarkEnd /g)]).toHaveLength(report.blocks.length);
    expect(body).toMatch(/<w:bookmarkStart w:id="2" w:name="_Gmg1[^>]*><w:r>(?:(?!<\/w:r>).)*（一）/);
  });

  test('puts a short row across the rest of its table and repeats the first row', () => {
    expect(body.match(/<w:tr>/g)).toHaveLength(3);
    expect(body).toContain('<w:gridSpan w:val="2"/>');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test('has no direct formatting: runs carry the Chinese hint and at most a character style', () => {
    const properties = [...body.matchAll(/<w:rPr>(.*?)<\/w:rPr>/g)].map((m) => m[1]!.replace(/<w:rStyle [^>]*>/, ''));
    expect(new Set(properties)).toEqual(new Set(['<w:rFonts w:hint="eastAsia"/>']));
    expect(
      new Set([...body.matchAll(/<w:pPr>(.*?)<\/w:pPr>/g)].map((m) => m[1]!.replace(/<w:pStyle [^>]*>/, ''))),
    ).toEqual(new Set(['']));
  });

  test('writes every part well-formed, with properties in schema order', () => {
    for (const [name, xml] of Object.entries(parts).filter(([n]) =>
      /word\/(?:document|styles|settings|fontTable|footer\d)\.xml/.test(n),
    ))
      expect([name, disorder(xml)]).toEqual([name, []]);
  });

  test('names styles as Word does, with outline levels, and both units for each indent', () => {
    const styles = parts['word/styles.xml']!;
    for (const name of ['Normal', 'Title', 'heading 1', 'heading 4', '公文正文', '标题 1 字符', 'footer'])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    expect(styles).toMatch(/w:styleId="Heading2">.*?<w:outlineLvl w:val="1"\/>/);
    expect(styles).toContain('w:firstLineChars="200" w:firstLine="630"');
    expect(styles).toContain('w:line="579" w:lineRule="exact"');
    expect(styles).toMatch(/w:styleId="GwDate">.*?w:rightChars="300" w:right="945"/);
    expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>');
    for (const [indent] of styles.matchAll(/<w:ind [^>]*>/g))
      expect(indent).toMatch(
        /w:leftChars=.* w:left=.* w:rightChars=.* w:right=.* w:(?:firstLine|hanging)Chars=.* w:(?:firstLine|hanging)=/,
      );
    const ids = [...styles.matchAll(/w:styleId="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, used] of body.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]*)"/g)) expect(ids).toContain(used);
  });

  test('has the page, the grid and page numbers of the standard', () => {
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(body).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
    expect(body).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(parts['word/footer1.xml']).toMatch(/— .*begin.* PAGE .*separate.*<w:t>1<\/w:t>.*end.* —/);
    expect(parts['word/footer2.xml']).toContain('GwFooterEven');
    expect(parts['word/fontTable.xml']).toContain(
      '<w:font w:name="仿宋"><w:altName w:val="FangSong"/><w:charset w:val="86"/>',
    );
  });

  test('tells nobody who wrote it, and is the same bytes each time', async () => {
    expect(parts['docProps/core.xml']).toContain('<dc:creator></dc:creator>');
    expect(parts['docProps/core.xml']).not.toContain('Un-named');
    vi.setSystemTime('2031-05-06T07:08:10');
    const later = await reportToDocx(sampleReport(), STANDARD_PROFILE);
    vi.useRealTimers();
    expect(later).toEqual(await reportToDocx(sampleReport(), STANDARD_PROFILE));
    expect(Object.keys(parts).filter((name) => name.endsWith('/'))).toEqual([]);
  });
});

test('the built-in profiles are valid and the common one has one footer in the middle', async () => {
  for (const profile of [STANDARD_PROFILE, COMMON_PROFILE]) expect(formatProfile.parse(profile)).toEqual(profile);
  const parts = await partsOf(sampleReport(), COMMON_PROFILE);
  expect(parts['word/footer2.xml']).toBeUndefined();
  expect(parts['word/styles.xml']).toMatch(/w:styleId="Footer">.*?<w:jc w:val="center"\/>/);
});

test('under 第一部分 the headings 一、 are 黑体 though they stand at depth 1', async () => {
  const block = blockMaker();
  const blocks = [block('part', 0, '工作情况', { style: '第一部分' }), block('goal', 1, '抓服务', { style: '一、' })];
  const styles = (await partsOf(reportOf(blocks)))['word/styles.xml']!;
  expect(styles).toMatch(/w:styleId="Heading2">(?:(?!<\/w:style>).)*w:eastAsia="黑体"/);
});

test('a block without text is not printed, and what is joined to it still begins a paragraph', async () => {
  const block = blockMaker();
  const blocks = [
    block('text', 0, '甲。'),
    block('outcome', 0, ''),
    block('text', 0, '乙。', { joined: true }),
    block('outcome', 0, ''),
  ];
  blocks[1]!.prompt = '去年的话';
  const body = (await partsOf(reportOf(blocks, { title: '' })))['word/document.xml']!;
  expect(paragraphsOf(body)).toEqual([
    ['GwBody', '甲。'],
    ['GwBody', '乙。'],
  ]);
});

test('characters that XML forbids are replaced, line ends and tabs kept', async () => {
  const block = blockMaker();
  const report = reportOf([block('text', 0, '甲\u0001\ud800乙\n丙\t丁')], { title: '' });
  const body = (await partsOf(report))['word/document.xml']!;
  expect(disorder(body)).toEqual([]);
  expect(body).toContain('甲\ufffd\ufffd乙');
  expect(body).toMatch(/乙<\/w:t>.*<w:br\/>.*丙<\/w:t><w:tab\/>.*丁/);
  expect(reportToText(report)).toBe('甲\ufffd\ufffd乙\n丙\t丁\n');
});

test('emphasis of a run survives inside a heading', async () => {
  const block = blockMaker();
  const blocks = [block('goal', 0, '', { style: '一、' })];
  blocks[0]!.content = [{ text: '抓' }, { text: '服务。办', bold: true }, { text: '事' }];
  const body = (await partsOf(reportOf(blocks, { title: '' })))['word/document.xml']!;
  expect(runsIn(body, 'Heading1Char')).toEqual(['一、', '抓', '服务。']);
  expect(body.match(/<w:b\/>/g)).toHaveLength(2);
});
