import { allMatches } from './all-matches';
import { isGeneral } from './blurb';
import { halves, type Cutting } from './cuttings';
import { MIN_FLAT, splitFlatPage } from './flat-head';
import { furnitureAtEdge, isSiteSentence } from './furniture-line';
import { leadingTitle } from './leading-title';
import { opensReport } from './opening-words';
import { isBlurb } from './presenting';
import { cut, type Stretch } from './stretch';
import { OPEN_START } from './title-lines';
import { simplified } from './traditional';

const WINDOW = 1000;
/** Two printings of a title agree in at least so many characters before its last word. */
const SEED = 7;
const MAX_TITLE = 70;
const NOUN =
  /(?:总结|计划|要点|报告|汇报|思路|打算|安排|方案|谋划|规划|小结|材料)(?:报告|汇报|材料)?(?:范[文例本]稿?|模板|样本|例文|精选|大全|汇编)?(?:[（(【][^（）()【】一二三四五六七八九十]{0,10}\d{0,2}篇?[^（）()【】一二三四五六七八九十]{0,10}[)）】])?/gu;
/** What a title does not run over. */
const EDGE = /[\s。；，：！？,;:>＞»›|｜《》】]/u;
/** Where the words that follow are the report's own: 现将某局工作总结汇报如下. */
const GOES_ON = /^(?:》|如下|的|、|和|及|与|暨|以及|[，,]|[\d一二三四五六七八九十]{0,2}[.．]docx?|_第)/u;
const QUOTED = /(?:[《“]|现将|制定|制订|印发|报送|起草)(?:20\d\d年?度?)?$/u;
const NUMBERED = /(?:[一二三四五六七八九十\d]\s?[、.．]|(?<!(?:总结|计划|要点|报告|汇报)[（(]\d{1,2})[)）])\s{0,2}$/u;
/** What a page prints beside the name of a paper, and an office does not. */
const PAGE_SIGN =
  /\.docx?|\.pdf|VIP|举报|发布|\d\s?[KM]B|\d\s?页|来源|时间|作者|编辑|浏览|阅读|首页|[>＞»›]|下载|收藏|小编|范文|文库|PAGE|导读|20\d\d-\d\d?-\d\d?|字号|预览|答案|欢迎您|\d篇|汇编|合集/iu;

/** Where a text's title begins and ends that a page has printed before; null where none is. */
function lastNaming(head: string): [number, number] | null {
  const nouns = allMatches(NOUN, head).reverse();
  if (nouns.length < 2) return null;
  // Two printings of a title may differ in the year.
  const alike = head.replace(/20\d\d(?=\s?年)/gu, '20YY').replace(GAP_AT_YEAR, '_');
  for (const match of nouns) {
    const end = match.index + match[0].length;
    const last = match.index + match[0].search(/[\p{P}]|$/u);
    if (last < SEED || GOES_ON.test(head.slice(end, end + 8))) continue;
    const seed = alike.slice(last - SEED, last);
    if (EDGE.test(seed)) continue;
    let longest = -1;
    for (let at = alike.indexOf(seed); at >= 0 && at <= last - 2 * SEED; at = alike.indexOf(seed, at + 1)) {
      let more = 0;
      while (
        more < MAX_TITLE &&
        more < at &&
        more < last - 2 * SEED - at &&
        alike[at - 1 - more] === alike[last - SEED - 1 - more] &&
        !EDGE.test(alike[at - 1 - more]!)
      )
        more++;
      longest = Math.max(longest, more);
    }
    let start = last - SEED - longest;
    if (
      longest < 0 ||
      OPEN_START.test(head.slice(start)) ||
      QUOTED.test(head.slice(0, start)) ||
      (NUMBERED.test(head.slice(0, start)) && !isFirstChunk(head.slice(0, start), head.slice(end)))
    )
      continue;
    start -= OFFICE_BEFORE.exec(head.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
    start -= YEAR_AND_WORDS.exec(head.slice(Math.max(0, start - 24), start))?.[0].length ?? 0;
    start -= YEAR_BEFORE.exec(head.slice(Math.max(0, start - 8), start))?.[1]?.length ?? 0;
    // 某局工作总结.docx某局工作总结
    start += /^\.?(?:docx?|pdf|wps|pptx?)/iu.exec(head.slice(start, start + 5))?.[0].length ?? 0;
    // （通用8篇） behind the name before, and behind the one before that.
    start += /^[（(【][^（）()【】]{0,12}篇[^（）()【】]{0,4}[)）】]/u.exec(head.slice(start, end))?.[0].length ?? 0;
    const before = head.slice(0, start);
    if (start > 0 && PAGE_SIGN.test(before) && isPage(before)) return [start, end];
    if (start > 0 && longest + SEED >= MIN_WHOLE && standsBetween(before, head.slice(start, end), head.slice(end)))
      return [start, end];
  }
  return null;
}

/** 农林局 2024 年工作计划: gaps that end no title. */
const GAP_AT_YEAR = /(?<=\p{Script=Han})\s(?=20YY)|(?<=20YY)\s(?=年)/gu;

/** A year in which two printings of the title differ: 2022年, 20xx年. */
const YEAR_BEFORE = /(?:^|[^\d:：./-])((?:20[\dXx*×]{2}|[Xx×]{4})年?)$/u;

/** 2021年度班子及个人: the year and what else the second printing says before the words that both share. */
const YEAR_AND_WORDS =
  /(?<=[^\d:：./-]|^)(?:20[\dXx*×]{2}|[Xx×]{2,4})年(?!\d|.*(?:总结|计划|要点|报告|汇报|思路|打算|安排|方案))[\p{Script=Han}、]{1,12}$/u;

/** The number that a site puts before the first of the pieces it cuts a paper into: 1、某局工作总结今年以来，…… */
function isFirstChunk(before: string, behind: string): boolean {
  return /(?<!\d)1\s?[、.．]\s{0,2}$/u.test(before) && /\.docx?|文档|文库|下载/u.test(before) && opensReport(behind);
}

/** The office whose name the second printing spells out: 某二中2022-2023学年度工作计划……某市第二中学2022—2023学年度工作计划. */
const OFFICE_BEFORE =
  /(?<=[\s\d。；，：:>＞》】)）a-z])\p{Script=Han}{0,16}(?:局|委|办|院|校|学|园|会|部|厅|处|所|站|中心|公司|集团|省|市|县|区|镇|乡|街道|村|社区)(?:\s?20\d\d[-—–－~～至]?)?$/u;

/** A report that has begun: 一、 */
const COUNTS = /[一二三]、|[（(][一二三][)）]/u;

const MIN_WHOLE = 10;
const MAX_BETWEEN = 240;

/** Whether a title that stands twice has only words about the report between, and the report's own first words behind. */
function standsBetween(before: string, title: string, behind: string): boolean {
  const first = before.indexOf(title);
  const between = before.slice(first + title.length);
  return (
    first === 0 &&
    between.length <= MAX_BETWEEN &&
    /[。！!]\s{0,4}$/u.test(between) &&
    !COUNTS.test(between) &&
    !opensReport(between) &&
    opensReport(behind) &&
    !/^\s{0,4}(?:[一二]、|[（(])/u.test(behind)
  );
}

/** 文章导读某局2022年工作总结。 */
const LEADS_TO_TITLE = /(?:导读|摘要|简介|导语|概述)[^。]{0,80}(?:总结|计划|要点|报告|汇报|思路|打算|安排)。$/u;

/** 现将一年来的工作汇报如下：…… of a report that has begun, and whose title a picture bears once more. */
const INTRODUCED = /[现現][将將][^。；]{0,40}如下/u;

/** Whether each whole sentence of the words before a title is a page's. */
function isPage(before: string): boolean {
  if (COUNTS.test(before) || INTRODUCED.test(before)) return false;
  return before
    .split(/(?<=[。！!])/u)
    .filter((sentence) => /\p{Script=Han}[^]{0,8}[。！!]$/u.test(sentence))
    .every(
      (sentence) =>
        LEADS_TO_TITLE.test(sentence) || isSiteSentence(sentence) || isBlurb(sentence) || isGeneral(sentence),
    );
}

/** Whether a line is a card of a page that names the paper whose text begins right behind it, in the same source line. */
export function isCardOf({ text, line }: Stretch, below: Stretch | undefined): boolean {
  if (below === undefined || below.line !== line || text.length < SEED) return false;
  const title = below.text.slice(0, leadingTitle(below.text));
  return title.length >= SEED && text.includes(title) && PAGE_SIGN.test(text) && isPage(text);
}

/**
 * Parts a page without line ends that names its paper more than once before the text: what stands before the last naming is the page's.
 * Null where it does not.
 */
export function partAtLastNaming(stretch: Stretch): { cuttings: Cutting[]; own: Stretch[] } | null {
  const { text, hints } = stretch;
  if (hints.text.length < MIN_FLAT || text.length < MIN_FLAT / 2 || hints.table !== undefined) return null;
  const head = simplified(text.slice(0, WINDOW));
  const naming = lastNaming(head);
  if (naming === null) return null;
  const [from, to] = naming;
  const before = head.slice(0, from);
  const [page, rest] = halves(stretch, from);
  if (rest === null) return null;
  const title = cut(stretch, from, to);
  // 】 of 2021年工作总结】2021年
  const behind = to + (/^[】\])）:：]/u.test(text.slice(to)) ? 1 : 0);
  const sign = behind > to ? cut(stretch, to, behind) : null;
  const cuttings: Cutting[] = [];
  const isWay = /[>＞»›]/u.test(before);
  for (const line of page === null ? [] : splitFlatPage(page))
    cuttings.push({
      stretch: line,
      reason: furnitureAtEdge(line.text, true) ?? (isWay ? 'breadcrumb' : 'downloadCard'),
    });
  if (sign !== null) cuttings.push({ stretch: sign, reason: 'separator' });
  return { cuttings, own: [title, cut(stretch, behind, text.length)].filter((piece) => piece !== null) };
}
