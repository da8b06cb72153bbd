import type { Kind, Part } from '../model/report';
import { closeUp } from './close-up';
import { simplified } from './traditional';

const HALF_WIDTH = /[０-９]/gu;
const CHINESE_YEAR = /[二]([〇零○Ｏ0])([一二三四五六七八九〇零○])([一二三四五六七八九〇零○])/u;
const DIGIT = '〇一二三四五六七八九';

function halfWidthDigits(text: string): string {
  return text.replace(HALF_WIDTH, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0));
}

/** Letters and digits of a text, for comparing two printings of the same title. */
export function titleKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** What sites hang on a title: (通用), （精选3篇）, _工作总结网. */
const HUNG_ON =
  /(?:\s{0,2}[（(【[](?:通用|精选|最新|优秀|实用|热门|推荐|必备|完整版?|优选|集锦|合集|大全|范文|模板|多篇|第[一二三四五\d]{1,2}页|[^（）()]{0,6}\d{1,2}篇)[^（）()]{0,8}[)）】\]]|[_-][^_\s。，-]{2,12}(?:网|范文|总结|文库|之家|论坛))+$/u;

/** 【Word文档】; 2022110103, the number of a site's paper. */
const HUNG_BEFORE = /^(?:[【[][^【】[\]]{2,10}[】\]]\s{0,3}|\d{6,14}(?=\p{Script=Han}))/u;

/** The words of a title without what a site hangs on it. */
export function plainTitleKey(text: string): string {
  return titleKey(text.replace(HUNG_BEFORE, '').replace(HUNG_ON, ''));
}

/** Tells which texts have this key. Most lack even its last ideograph, and need not be brought into its form. */
export function keyMatcher(key: string, keyOf: (text: string) => string): (text: string) => boolean {
  const last = /\p{Script=Han}$/u.exec(key)?.[0] ?? '';
  return (text) => text.includes(last) && keyOf(text) === key;
}

/** What a report's title ends in. */
export const TITLE_NOUN =
  /(?:总结|小结|计划|规划|要点|报告|汇报|安排|打算|思路|方案|材料|情况|意见|述职|回顾|范文|清单|展望|设想|谋划|部署|纪要|简报|综述)/u;
const TITLE_END =
  /(?:总结|小结|计划|规划|要点|报告|汇报|安排|打算|思路|方案|材料|情况|意见|述职|回顾|范文|清单|展望|设想|谋划|综述)(?:范[文例本]集?|模板|样本|例文|材料|稿|精选|合集|大全|最新|锦集|集锦|汇总|汇编|[怎如][么何]写|怎样写|亮点|提纲){0,2}(?:[（(〔【][^（）()]{1,24}[）)〕】]|[一二三四五六七八九十\d]{1,2}篇?|\d{4}(?:年)?)?$/u;

export function endsAsTitle(text: string): boolean {
  return TITLE_END.test(simplified(closeUp(text).slice(-60)));
}

/** The first year that a text names (1990–2099, in figures or Chinese digits), null where none. */
export function yearIn(text: string): number | null {
  const plain = halfWidthDigits(text);
  const arabic = /(?<!\d)((?:19[9]|20\d)\d)(?!(?!20\d\d学年)\d|\s?(?:号|份|余|个|人|次|万|元))/u.exec(plain);
  const chinese = CHINESE_YEAR.exec(plain);
  if (chinese !== null && (arabic === null || chinese.index < arabic.index)) {
    const digit = (s: string): number => Math.max(0, DIGIT.indexOf(s.replace(/[零○Ｏ0]/u, '〇')));
    return 2000 + digit(chinese[2]!) * 10 + digit(chinese[3]!);
  }
  return arabic === null ? null : Number(arabic[1]);
}

const SUMMARY = /总结|小结|回顾|述职|完成情况|开展情况|工作汇报/u;
const PLAN = /计划|安排|打算|思路|规划|谋划|设想|部署/u;

/** 规划和自然资源局: an office whose name holds the word of a kind. */
const OFFICE_OF_PLANS = /规划(?:和|与)?\p{Script=Han}{0,6}?(?:局|委|院|厅|处|科|股|所)/gu;

/** 人民法院2022年上半年工作情况报告: what an office tells of all its work, not of one matter. */
const WORK_REPORT =
  /^(?!关于).*(?<!审计|督查|检查|调查|调研|整改|自查|巡察|专项)工作(?:情况)?(?:报告|汇报)(?:材料|汇编)?(?:[（(][^（）()]{1,24}[)）])?$/u;

/** The kind that a title or heading names, null where its words do not tell. */
export function kindIn(printed: string): Kind | null {
  const whole = simplified(printed);
  const text = (whole.includes('规划') ? whole.replace(OFFICE_OF_PLANS, '') : whole).replace(/\n/gu, '');
  const summary = SUMMARY.test(text);
  const plan = PLAN.test(text);
  const told = summary || text.includes('情况');
  const points = text.includes('要点');
  if (told && (plan || points)) return 'summary-plan';
  if (points) return 'key-points';
  if (/总结|小结|回顾|述职/u.test(text) || WORK_REPORT.test(text)) return 'summary';
  if (/情况(?:的)?(?:报告|汇报|说明|通报)|专题|调研|自查|整改|经验材料|情况$/u.test(text)) return 'special';
  if (plan) return 'plan';
  if (summary) return 'summary';
  return /报告|汇报|方案|意见/u.test(text) ? 'special' : null;
}

/** Months that make a half or a quarter: 1-6月, 7至9月. */
const MONTHS: Readonly<Record<string, Part>> = {
  '1-6': 'H1',
  '7-12': 'H2',
  '1-3': 'Q1',
  '4-6': 'Q2',
  '7-9': 'Q3',
  '10-12': 'Q4',
};
const QUARTERS: readonly Part[] = ['Q1', 'Q2', 'Q3', 'Q4'];

/** The part of the year that a title, heading or opening names, null where it names none. */
export function partIn(text: string): Part | null {
  const half = /上半年|下半年/u.exec(text)?.[0];
  if (half !== undefined) return half === '上半年' ? 'H1' : 'H2';
  const months = /(?<!\d)(\d{1,2})月?[-—–~～至](\d{1,2})月/u.exec(text);
  const named = months === null ? undefined : MONTHS[`${months[1]}-${months[2]}`];
  if (named !== undefined) return named;
  if (/年中(?![心共国央等小华药医西级学])|(?<![大一多])半年(?!以?来)/u.test(text)) return 'H1';
  const quarter = /(?<![前二三两至到、-])第?([一二三四1234])季度/u.exec(text)?.[1];
  if (quarter === undefined) return null;
  const at = '一二三四'.indexOf(quarter);
  return QUARTERS[at >= 0 ? at : Number(quarter) - 1] ?? null;
}

const UNIT =
  /(?:局|委|部|办|院|校|厅|处|科|中心|公司|政府|街道|镇|乡|委员会|协会|办公室|学校|小学|中学|大学|学院|医院|支队|大队|总队|集团|党委|党组|党支部|工委|管委会|林场|(?<!网)站|所|银行|支行|法院|检察院|联合会|妇联|团委|工会|总工会|社区|村委会|幼儿园|图书馆|博物馆|档案馆|文化馆)$/u;

/** Whether a line is nothing but the name of an office. */
export function isUnitName(text: string): boolean {
  const plain = simplified(text.replace(/\s+/gu, ''));
  if (/^(?:打造|建设|推进|加强|服务|做好|完善|提升|开展|强化|深化|抓|创建|健全|建成|实现|坚持|推动|争创)/u.test(plain))
    return false;
  return plain.length >= 3 && plain.length <= 30 && !/[。；，：、:,;！？]/u.test(plain) && UNIT.test(plain);
}

/** The office that a title opens with (某县水利局2020年上半年…), "" where none is named. */
export function unitIn(title: string): string {
  const plain = title.replace(/\s+/gu, '').slice(0, 80);
  const stop =
    /(?:关于|[12２]\d{3}年?|20[Xx]{2}年?|[Xx×]{2,4}年|二[〇零○]|上半年|下半年|全年|年度|第?[一二三四]季度|\d{1,2}月|工作)/u.exec(
      plain,
    );
  if (stop === null || stop.index === 0) return '';
  const head = plain.slice(0, stop.index);
  return isUnitName(head) ? head : '';
}

const TIME =
  '(?:上半年|下半年|一年来|半年来|过去一年|近期|今年|去年|上年|明年|来年|全年|本年度|年度|20[\\dXx]{2}年?|[Xx]{2,4}年|二[〇零○][一二三四五六七八九〇零○]{2}年|第?[一二三四]季度|前三季度|下一步|下步|下一阶段|下阶段|今后|当前|以来|截至目前|近年来|20\\d\\d[-—－至]20\\d\\d年?)';
const GENERAL =
  '(?:主要|重点|基本|总体|总的|具体|整体|工作|业务|任务|目标|目标任务|完成|开展|落实|推进|进展|执行|情况|总结|小结|回顾|成效|成绩|成果|亮点|特色|做法|举措|措施|经验|体会|启示|存在|的|问题|不足|困难|短板|差距|原因|分析|和|及|与|以及|及其|、|暨|计划|规划|安排|打算|思路|要点|部署|展望|谋划|设想|建议|意见|改进|努力|方向|取得|所做|做|几个|方面|指导思想|总要求|要求|概况|概述|各项|有关|相关|过去|一年|年|来|新|初步|个人|单位|我局|我委|我部|我办|我院|我校|我镇|我街道|全局|全市|全县|全区|本)';
const ONLY_GENERAL = new RegExp(`^(?:${TIME}|${GENERAL})+$`, 'u');
const TOPIC_OF_HALF = new RegExp(
  `^.{0,12}${TIME}.{0,16}(?:总结|小结|回顾|情况|成效|计划|规划|安排|打算|思路|要点|部署|展望|任务)$`,
  'u',
);
const MAIN_WORK = new RegExp(`^(?:${TIME})?的?(?:所做的|主要|重点)的?工作$`, 'u');
const HALF_NOUN =
  /总结|小结|回顾|情况|成效|成绩|成果|做法|计划|规划|安排|打算|思路|要点|部署|展望|谋划|设想|任务|问题|不足|困难|短板|措施|举措|体会|经验|建议|概况/u;

/** Whether a heading names a half or part of the document (上半年工作总结, 存在的问题, 下一步打算) and not a goal. */
export function namesPart(heading: string): boolean {
  const plain = simplified(halfWidthDigits(heading.replace(/[\s。：:]+/gu, '')));
  if (/[，,；]|如下|以下|现将|制定/u.test(plain)) return false;
  if (plain.length < 3 || plain.length > 30 || !(HALF_NOUN.test(plain) || MAIN_WORK.test(plain))) return false;
  return ONLY_GENERAL.test(plain) || TOPIC_OF_HALF.test(plain);
}

/** Whether such a heading opens what has been done. */
export function namesSummary(printed: string): boolean {
  const heading = simplified(printed);
  return /总结|小结|回顾|情况|成效|成绩|成果|做法|亮点|上半年|今年|过去/u.test(heading) && !namesPlan(heading);
}

/** Whether such a heading opens what is still to be done. */
export function namesPlan(printed: string): boolean {
  const heading = simplified(printed);
  return (
    /计划|安排|打算|思路|部署|展望|谋划|设想|规划|要点|下一步|下步|下一?阶段|明年|今后/u.test(heading) &&
    !/总结|回顾|完成情况/u.test(heading)
  );
}

/** Whether a heading names one side of the work (主要做法, 存在的问题, 几点体会), not a half of the document. */
export function namesAspect(heading: string): boolean {
  if (namesPlan(heading)) return false;
  if (/问题|不足|困难|短板|差距|原因|体会|经验|启示|建议/u.test(heading))
    return !/总结|回顾|小结|情况|成效|成绩|成果/u.test(heading);
  return (
    /做法|举措|措施|概况|(?:基本|总体|整体)情况|指导思想|总体要求|总要求/u.test(heading) &&
    !/总结|回顾|小结|成效|成绩|成果|完成/u.test(heading)
  );
}
