import { halves } from './cuttings';
import { leadingMarker } from './marker-grammar';
import type { Stretch } from './stretch';
import { opensReport } from './opening-words';
import { OPEN_START } from './title-lines';
import { endsAsTitle, isUnitName, namesPart, yearIn } from './title-words';
import { simplified } from './traditional';

/** Words that a line with a colon addresses: 县政府办： */
export const ADDRESSED =
  /局|委|部|办|厅|政府|院|校|公司|中心|单位|科室|领导|同志|代表|委员|党组|党委|支部|街道|乡|镇|同事|大家/u;

/** A title that nothing parts from the text: 某局2020年工作总结2020年，…… */
const GLUED_TITLE =
  /^(?!【(?:导|前|摘)|现将|根据|按照|为|今年|本着|自|在|通过|随着)(?:[^\s。；，：！？,;:]|(?<=\d)\s(?=\p{Script=Han})|(?<=\p{Script=Han})\s(?=\d)){4,50}?(?:总结|小结|计划|要点|报告|汇报|思路|打算|安排|谋划|设想|规划|(?:回顾|综述)(?=20\d\d|今年|一年来|过去))(?:材料)?(?:范[文例本][稿集]?|例文|模板|样本|汇编|合集|怎么写|如何写|\d{1,2}篇)?(?:[（(](?!一)(?:[^（）()\d]{2,12}|[^（）()]{0,8}\d{1,2}篇)[)）])?(?=cwl|[—–-]{2}|[\p{Script=Han}\d（(|｜Xx×_*])(?!及|和|与|暨|以及|的|亮点|提纲|范[文例本]|例文|模板|稿|汇编|合集|如下|报告|汇报|安排|计划|总结(?![一二三1-9])|(?:下半年|下年|来年|明年|次年|20\d\d年)[^\s。；，,]{0,12}(?:计划|打算|安排|思路|要点)(?![：:])|并|、|方案|要求|会|材料|稿|中|里|之|后|前|任务|情况|[（(][一二三四五六七八九十\d]{1,2}[)）])/u;

const GREETED_TITLE =
  /^[^。；，：！？,;:]{6,60}?(?=(?:尊敬的)?各位(?:领导|代表|委员|常委|同志)[^。；]{0,20}[：:]|同志们[：:]|(?:(?:尊敬|敬爱)的?[^。；，：:（(]{0,24}|各位[^。；，：:]{0,16})[，,：:]\s?(?:大家)?(?:早上|上午|中午|下午|晚上)?好[！!。]|[—–-]{1,2}[^。；，,—]{4,50}?(?:会议|大会|全会)上)/u;

/** 强师资 提质量——云泽一中2010学年工作思路（征求意见稿）……: a slogan of one or two halves, and below it what the paper is. */
const SLOGAN =
  /^[\p{Script=Han}“”、]{4,24}(?:\s{1,3}[\p{Script=Han}“”、]{4,24})?\s{0,2}[—–-]{1,3}\s{0,2}[^\s。；，：！？,;:—]{6,40}?(?:总结|计划|要点|报告|汇报|思路|打算|安排|方案|规划)(?!和|及|与|暨)(?:[（(][^（）()]{2,12}[)）])?/u;

/** 农林局 2024 年工作计划 一、……: gaps around the year alone. */
const DATED_TITLE =
  /^(?:\p{Script=Han}{2,6}\s(?=20\d\d\s年))?(?:[^\s。；，：！？,;:]|(?<=20\d\d)\s(?=[年上下]\p{Script=Han})){6,60}?(?=\s)/u;

/** How the heading of a half begins, and a title hardly: 上半年工作完成情况. */
export const OPENS_PART = /^(?:上半年|下半年|20\d\d年|今年|去年|一年来|全年|主要|存在|下一步)/u;

/** 2020年城市管理局工作总结: the office that it names. */
const OF_OFFICE = /^20\d\d年(?:度|上半年|下半年)?(.{2,20}?)(?:年度)?工作/u;

const MIN_LEADING = 60;

/** A title that runs straight into the text: 某局2020年工作总结 今年以来，……; its length, 0 where there is none. */
export function leadingTitle(text: string): number {
  if (text.length < MIN_LEADING) {
    // 某镇2023年工作计划为做好……，特制定如下计划。
    const short = /[。：:]$/u.test(text) ? (GLUED_TITLE.exec(simplified(text))?.[0].length ?? 0) : 0;
    return short > 0 && leadingMarker(text) === null && opensReport(text.slice(short)) ? short : 0;
  }
  // 【某院年度工作总结】2024年，……
  const bracketed = /^【([^【】\s。；，]{6,50})】(?!关于)/u.exec(text);
  if (bracketed !== null && endsAsTitle(bracketed[1]!)) return bracketed[0].length;
  const slogan = SLOGAN.exec(simplified(text.slice(0, 100)))?.[0];
  if (slogan !== undefined && yearIn(slogan) !== null && leadingMarker(slogan) === null) return slogan.length;
  const glued = GLUED_TITLE.exec(simplified(text.slice(0, 80)));
  if (glued !== null && leadingMarker(glued[0]) === null && !isReviewAlone(glued[0])) return glued[0].length;
  // 某县政协工作报告及工作方案各位委员：……
  const greeted = GREETED_TITLE.exec(simplified(text.slice(0, 140)))?.[0];
  if (greeted !== undefined && endsAsTitle(greeted) && leadingMarker(greeted) === null) return greeted.length;
  // What counts its points right behind its title: 重点工作完成情况（一）开展……
  const counted = /^[^\s。；，：！？,;:]{6,50}?(?=一、|[（(]一[)）]|1[.．、](?!\d)|第一部分)/u.exec(
    text.slice(0, 80),
  )?.[0];
  if (
    counted !== undefined &&
    endsAsTitle(counted.replace(/[a-z]{2,12}\d?$/u, '')) &&
    leadingMarker(counted) === null &&
    !(OPENS_PART.test(counted) && namesPart(counted) && !isUnitName(OF_OFFICE.exec(counted)?.[1] ?? ''))
  )
    return counted.length;
  const head = text.slice(0, 80);
  const dated = DATED_TITLE.exec(head)?.[0];
  if (dated !== undefined && endsAsTitle(dated) && leadingMarker(dated) === null) return dated.length;
  const match = /^[^\s。；，：！？,;:]{4,60}?(?:\s{1,3}[^\s。；，：！？,;:]{4,40}?)?(?=\s)/u.exec(head);
  if (match === null) return 0;
  const title = match[0];
  const [first, second] = title.split(/\s+/u) as [string, string | undefined];
  const goesOn = second !== undefined && OPEN_START.test(second) && endsAsTitle(second);
  if (endsAsTitle(first) && !goesOn && leadingMarker(first) === null) return isReviewAlone(first) ? 0 : first.length;
  return endsAsTitle(title) && leadingMarker(title) === null ? title.length : 0;
}

/** ——2020年1月5日在某市第十七届人民代表大会第五次会议上 */
export const SUBTITLE = /^[—–-]{1,2}[^。；，,]{4,50}?(?:会议|大会|全会)上(?!的)/u;
const SPEAKER = /^[^。；，,：:（(—]{2,30}?(?=(?:尊敬的)?各位[^。；，,]{2,20}[：:])/u;

/** 2020年工作回顾: the heading of a half, and no title, where it names neither an office nor a field of work. */
function isReviewAlone(title: string): boolean {
  return /^(?:20\d\d年|上半年|今年|去年)/u.test(title) && /回顾$/u.test(title) && namesPart(title);
}

/** What stood in lines of its own between a title and the text: （2023年7月6日）县人民政府：根据…… */
export function linesUnder(after: Stretch): Stretch[] {
  const lines: Stretch[] = [];
  let rest = after;
  for (const shape of [
    SUBTITLE,
    SPEAKER,
    /^[（(][^（）()]{2,40}[)）](?=.{20})/u,
    /^[^。；，,;：:]{2,24}[：:](?=.{20})/u,
  ]) {
    const length = shape.exec(rest.text)?.[0].length ?? 0;
    const line = rest.text.slice(0, length);
    const belongs =
      shape === SUBTITLE || shape === SPEAKER || /^[（(]/u.test(line)
        ? leadingMarker(line) === null
        : ADDRESSED.test(line) && !/如下|以下|现将/u.test(line) && leadingMarker(line) === null;
    if (length === 0 || !belongs) continue;
    const [own, below] = halves(rest, length);
    if (own === null || below === null) continue;
    lines.push(own);
    rest = below;
  }
  return [...lines, rest];
}
