import { HEADING_LEVELS, type HeadingLevel } from '../../../shared/format/heading-class';
import { twipsOfPoints } from '../../../shared/format/length';
import type { FormatProfile, HeadingClass, Look } from '../../../shared/format/profile';
import type { ClosingIndents } from './closing';
import { contentsStyle, headingCharacterStyle, headingStyle, runInStyle, STYLE } from './style-ids';
import { HEADING_LIST } from './numbering-xml';
import { escapeXml, WORD_NAMESPACE, XML_DECLARATION } from './xml';

/** 4号 (7.4). */
export const COLOPHON_SIZE = 14;
const CONTENTS_LEVELS = [1, 2, 3] as const;

/** What of a report decides its styles. */
export interface StyleContext {
  profile: FormatProfile;
  classes: Record<HeadingLevel, HeadingClass>;
  /** Right indents of signature and date, in characters. */
  closing: ClosingIndents;
  hasSubtitle: boolean;
  /** Of the type area, twips. */
  width: number;
  /** Automatic numbering: the heading styles are bound to their levels of the list. */
  numbered: ReadonlySet<HeadingLevel>;
}

interface ParagraphProperties {
  keepNext?: boolean;
  /** Blank lines before and after, in lines of the body. */
  before?: number;
  after?: number;
  /** Exact line, pt. */
  line?: number;
  /** In characters of `look`. */
  firstLine?: number;
  right?: number;
  left?: number;
  align?: 'left' | 'center' | 'right' | 'both';
  outline?: number;
  pageBreakBefore?: boolean;
  /** Level of the list, from 0. */
  listLevel?: number;
  /** A tab at the right edge with dots before it, twips. */
  dottedTab?: number;
}

interface Style {
  id: string;
  name: string;
  type?: 'paragraph' | 'character';
  basedOn?: string;
  next?: string;
  link?: string;
  custom?: boolean;
  priority: number;
  shown?: boolean;
  paragraph?: string;
  run?: string;
}

/** Children in the order of CT_Style (ECMA-376 17.7.4.17). */
function styleXml(style: Style): string {
  return (
    `<w:style w:type="${style.type ?? 'paragraph'}"${style.custom === false ? '' : ' w:customStyle="1"'} w:styleId="${style.id}">` +
    `<w:name w:val="${style.name}"/>` +
    (style.basedOn === undefined ? '' : `<w:basedOn w:val="${style.basedOn}"/>`) +
    (style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`) +
    (style.link === undefined ? '' : `<w:link w:val="${style.link}"/>`) +
    `<w:uiPriority w:val="${style.priority}"/>` +
    (style.shown === false ? '' : '<w:qFormat/>') +
    (style.paragraph === undefined ? '' : `<w:pPr>${style.paragraph}</w:pPr>`) +
    (style.run === undefined ? '' : `<w:rPr>${style.run}</w:rPr>`) +
    '</w:style>'
  );
}

function fontsXml(profile: FormatProfile, look: Look): string {
  const chinese = escapeXml(look.font.name);
  const latin = profile.latin === null ? chinese : escapeXml(profile.latin.name);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:eastAsia="${chinese}" w:hAnsi="${latin}" w:cs="${latin}"/>`;
}

/** Run properties in schema order (17.3.2.28). `spacing` in pt; bold is always written, so that a style can take it back. */
function runXml(profile: FormatProfile, look: Look, spacing = profile.characterSpacing): string {
  const bold = look.bold ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>';
  const halfPoints = Math.round(look.size * 2);
  return (
    fontsXml(profile, look) +
    bold +
    '<w:i w:val="0"/><w:iCs w:val="0"/><w:color w:val="000000"/>' +
    `<w:spacing w:val="${twipsOfPoints(spacing)}"/><w:kern w:val="0"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
  );
}

/**
 * Paragraph properties in schema order (17.3.1.26). Indents are written in both units: Word goes by characters (17.3.1.12), LibreOffice 7
 * knows twips only. Exact line and no snapping: an automatic line would take two grid cells with a tall substitute font.
 */
function paragraphXml(
  profile: FormatProfile,
  look: Look,
  p: ParagraphProperties,
  spacing = profile.characterSpacing,
): string {
  const character = twipsOfPoints(look.size) + twipsOfPoints(spacing);
  const line = twipsOfPoints(p.line ?? profile.linePitch);
  const blank = twipsOfPoints(profile.linePitch);
  const indent = (name: 'left' | 'right' | 'firstLine' | 'hanging', count = 0): string =>
    count < 0
      ? indent('hanging', -count)
      : `w:${name}Chars="${Math.round(count * 100)}" w:${name}="${Math.round(count * character)}"`;
  return (
    (p.keepNext === true ? '<w:keepNext/>' : '') +
    (p.pageBreakBefore === true ? '<w:pageBreakBefore/>' : '') +
    '<w:widowControl w:val="0"/>' +
    (p.listLevel === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${p.listLevel}"/><w:numId w:val="${HEADING_LIST}"/></w:numPr>`) +
    (p.dottedTab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${p.dottedTab}"/></w:tabs>`) +
    // overflowPunct is on by default. Written, LibreOffice 7 takes it for off: of the marks that hang it leaves some out on paper.
    '<w:kinsoku/><w:overflowPunct/><w:autoSpaceDE/><w:autoSpaceDN/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>' +
    `<w:spacing w:before="${(p.before ?? 0) * blank}" w:after="${(p.after ?? 0) * blank}" w:line="${line}" w:lineRule="exact"/>` +
    `<w:ind ${indent('left', p.left)} ${indent('right', p.right)} ${indent('firstLine', p.firstLine)}/>` +
    `<w:jc w:val="${p.align ?? 'both'}"/>` +
    (p.outline === undefined ? '' : `<w:outlineLvl w:val="${p.outline}"/>`)
  );
}

function headingStyles({ profile, classes, numbered }: StyleContext): string[] {
  return HEADING_LEVELS.flatMap((level) => {
    const look = profile.headings[classes[level]];
    const firstLine = profile.firstLineCharacters;
    return [
      styleXml({
        id: headingStyle(level),
        name: `heading ${level}`,
        custom: false,
        basedOn: 'Normal',
        next: STYLE.body,
        link: headingCharacterStyle(level),
        priority: 9,
        paragraph: paragraphXml(profile, look, {
          keepNext: true,
          firstLine,
          outline: level - 1,
          ...(numbered.has(level) && { listLevel: level - 1 }),
        }),
        run: runXml(profile, look),
      }),
      // The name that Chinese Word gives to the character half of a linked style.
      styleXml({
        id: headingCharacterStyle(level),
        name: `标题 ${level} 字符`,
        type: 'character',
        basedOn: 'DefaultParagraphFont',
        link: headingStyle(level),
        priority: 9,
        shown: false,
        run: runXml(profile, look),
      }),
      styleXml({
        id: runInStyle(level),
        name: `公文正文 ${level} 级`,
        basedOn: headingStyle(level),
        next: STYLE.body,
        priority: 10,
        paragraph: '<w:keepNext w:val="0"/>' + paragraphXml(profile, profile.body, { firstLine, outline: level - 1 }),
        run: runXml(profile, profile.body),
      }),
    ];
  });
}

/** 附件说明, the pages of annexes, 版记 and 目录. */
function partStyles({ profile, width }: StyleContext): string[] {
  const { body, title, headings } = profile;
  const mark: Look = { ...headings.first, size: body.size };
  const small: Look = { ...body, size: COLOPHON_SIZE };
  return [
    // 7.3.4: left two characters, the names below each other; how far they hang depends on their numbers.
    styleXml({
      id: STYLE.attachmentList,
      name: '公文附件说明',
      basedOn: 'Normal',
      priority: 17,
      paragraph: '<w:keepNext/>' + paragraphXml(profile, body, { align: 'left' }),
    }),
    // 7.3.7: on a page of its own, in the upper left corner; the title in the third line.
    styleXml({
      id: STYLE.attachmentMark,
      name: '公文附件',
      basedOn: 'Normal',
      next: STYLE.attachmentTitle,
      priority: 18,
      paragraph: paragraphXml(profile, mark, { keepNext: true, pageBreakBefore: true, align: 'left' }),
      run: runXml(profile, mark),
    }),
    styleXml({
      id: STYLE.attachmentTitle,
      name: '公文附件标题',
      basedOn: 'Normal',
      next: STYLE.body,
      priority: 19,
      paragraph: paragraphXml(
        profile,
        title,
        { keepNext: true, line: profile.titlePitch, before: 1, after: 1, align: 'center' },
        0,
      ),
      run: runXml(profile, title, 0),
    }),
    // 7.4.2: one character from either edge, what is too long hangs behind the colon.
    styleXml({
      id: STYLE.colophon,
      name: '公文版记',
      basedOn: 'Normal',
      priority: 20,
      paragraph: paragraphXml(profile, small, { left: 4, right: 1, firstLine: -3, align: 'left' }, 0),
      run: runXml(profile, small, 0),
    }),
    styleXml({
      id: STYLE.tie,
      name: '公文定位',
      basedOn: 'Normal',
      priority: 21,
      shown: false,
      paragraph: paragraphXml(profile, small, { line: 1 }, 0),
      run: runXml(profile, { ...small, size: 1 }, 0),
    }),
    styleXml({
      id: STYLE.contentsTitle,
      name: 'TOC Heading',
      custom: false,
      basedOn: 'Normal',
      next: 'Normal',
      priority: 39,
      paragraph: paragraphXml(profile, title, { line: profile.titlePitch, after: 1, align: 'center' }, 0),
      run: runXml(profile, title, 0),
    }),
    ...CONTENTS_LEVELS.map((level) =>
      styleXml({
        id: contentsStyle(level),
        name: `toc ${level}`,
        custom: false,
        basedOn: 'Normal',
        next: 'Normal',
        priority: 39,
        shown: false,
        paragraph: paragraphXml(profile, body, { left: level - 1, align: 'left', dottedTab: width }),
      }),
    ),
  ];
}

function footerStyles(profile: FormatProfile): string[] {
  const { font, size, place } = profile.pageNumber;
  const look: Look = { font, size, bold: false };
  // 7.5: half-width digits of the page number's own font, an exact line of 20 pt, one character in from the edge.
  const own: FormatProfile = { ...profile, latin: null };
  const style = (id: string, name: string, side: 'left' | 'right'): string =>
    styleXml({
      id,
      name,
      custom: name !== 'footer',
      basedOn: 'Normal',
      priority: 99,
      shown: false,
      paragraph: paragraphXml(
        own,
        look,
        place === 'centre'
          ? { line: 20, align: 'center' }
          : place === 'right'
            ? { line: 20, align: 'right', right: 1 }
            : { line: 20, align: side, [side]: 1 },
        0,
      ),
      run: runXml(own, look, 0),
    });
  return [style(STYLE.footer, 'footer', 'right'), style(STYLE.footerEven, '公文双页页脚', 'left')];
}

/** word/styles.xml for a report in a profile. */
export function stylesXml(context: StyleContext): string {
  const { profile, closing, hasSubtitle } = context;
  const { body, title, subtitle, table } = profile;
  const normalRun = runXml(profile, body);
  const styles = [
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
      `<w:pPr>${paragraphXml(profile, body, {})}</w:pPr><w:rPr>${normalRun}</w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
      '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
      '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>' +
      '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>' +
      '<w:semiHidden/><w:unhideWhenUsed/></w:style>',
    styleXml({
      id: STYLE.title,
      name: 'Title',
      custom: false,
      basedOn: 'Normal',
      next: STYLE.body,
      priority: 10,
      paragraph: paragraphXml(
        profile,
        title,
        {
          keepNext: true,
          line: profile.titlePitch,
          before: profile.titleBefore,
          after: hasSubtitle ? 0 : profile.titleAfter,
          align: 'center',
        },
        0,
      ),
      run: runXml(profile, title, 0),
    }),
    // Not "Subtitle": pandoc takes paragraphs of that name out of the text.
    styleXml({
      id: STYLE.subtitle,
      name: '公文副标题',
      basedOn: 'Normal',
      next: STYLE.body,
      priority: 11,
      paragraph: paragraphXml(profile, subtitle, { after: profile.titleAfter, align: 'center' }),
      run: runXml(profile, subtitle),
    }),
    styleXml({
      id: STYLE.body,
      name: '公文正文',
      basedOn: 'Normal',
      priority: 1,
      paragraph: paragraphXml(profile, body, { firstLine: profile.firstLineCharacters }),
    }),
    // 7.3.5: a signature does not stand alone on a page. keepLines: without it Word would take over a line, LibreOffice the paragraph.
    styleXml({
      id: STYLE.lastBody,
      name: '公文末段',
      basedOn: STYLE.body,
      next: STYLE.signature,
      priority: 2,
      paragraph: '<w:keepNext/><w:keepLines/>',
    }),
    ...headingStyles(context),
    // 7.3.2: full left, the colon is part of the text.
    styleXml({
      id: STYLE.addressee,
      name: '公文主送',
      basedOn: 'Normal',
      next: STYLE.body,
      priority: 12,
      paragraph: paragraphXml(profile, body, { align: 'left' }),
    }),
    // 7.3.5.2: a blank line before; signature and date stay together.
    styleXml({
      id: STYLE.signature,
      name: '公文署名',
      basedOn: 'Normal',
      next: STYLE.date,
      priority: 13,
      paragraph: paragraphXml(profile, body, { keepNext: true, before: 1, right: closing.signature, align: 'right' }),
    }),
    styleXml({
      id: STYLE.date,
      name: '公文日期',
      basedOn: 'Normal',
      priority: 14,
      paragraph: paragraphXml(profile, body, {
        before: closing.hasSignature ? 0 : 1,
        right: closing.date,
        align: 'right',
      }),
    }),
    styleXml({
      id: STYLE.cell,
      name: '公文表格',
      basedOn: 'Normal',
      priority: 15,
      paragraph: paragraphXml(profile, table, { line: table.linePitch, align: 'left' }, 0),
      run: runXml(profile, table, 0),
    }),
    styleXml({
      id: STYLE.headCell,
      name: '公文表头',
      basedOn: STYLE.cell,
      priority: 16,
      paragraph: '<w:keepNext/><w:jc w:val="center"/>',
      run: runXml(profile, { ...table, font: profile.headings.first.font }, 0),
    }),
    styleXml({
      id: STYLE.cellCentre,
      name: '公文表格居中',
      basedOn: STYLE.cell,
      priority: 16,
      paragraph: '<w:jc w:val="center"/>',
    }),
    styleXml({
      id: STYLE.cellNumber,
      name: '公文表格数字',
      basedOn: STYLE.cell,
      priority: 16,
      paragraph: '<w:jc w:val="right"/>',
    }),
    // The reader knows a row of totals by this name (import/readers/docx/table-row.ts).
    styleXml({
      id: STYLE.totalCell,
      name: '公文表格合计',
      basedOn: STYLE.cell,
      priority: 16,
      paragraph: '<w:jc w:val="center"/>',
      run: runXml(profile, { ...table, bold: true }, 0),
    }),
    styleXml({
      id: STYLE.totalNumber,
      name: '公文表格合计数字',
      basedOn: STYLE.totalCell,
      priority: 16,
      paragraph: '<w:jc w:val="right"/>',
    }),
    styleXml({
      id: STYLE.tableCaption,
      name: '公文表题',
      basedOn: 'Normal',
      priority: 16,
      paragraph: paragraphXml(profile, profile.body, { keepNext: true, align: 'center' }),
      run: runXml(profile, { ...profile.headings.first, size: profile.body.size }),
    }),
    styleXml({
      id: STYLE.tableUnit,
      name: '公文表格单位',
      basedOn: STYLE.cell,
      priority: 16,
      paragraph: '<w:keepNext/><w:jc w:val="right"/>',
    }),
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/>' +
      '<w:tblPr><w:tblBorders>' +
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
        .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
        .join('') +
      '</w:tblBorders></w:tblPr></w:style>',
    ...partStyles(context),
    ...footerStyles(profile),
  ];
  return (
    XML_DECLARATION +
    `<w:styles ${WORD_NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${fontsXml(profile, body)}` +
    `<w:sz w:val="${Math.round(body.size * 2)}"/><w:szCs w:val="${Math.round(body.size * 2)}"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    styles.join('') +
    '</w:styles>'
  );
}
