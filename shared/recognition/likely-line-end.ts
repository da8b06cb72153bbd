import { headingLength, MAX_HEADING } from '../model/text';
import { CharacterSet } from './character-set';
import { FURTHER_WORD, HEADING_WORD, NOUN_OR_COME_ABOUT } from './heading-words';
import { simplified } from './traditional';

/** Words that a heading ends in as often as a sentence goes on behind them. */
const OTHER_WORD =
  '(?:整治|方面|增长|突破|开展|防疫|深化|到位|成长|犯罪|改革|布局|普查|高效|行动|数据|基层|研究|共识|调查|丰富|公开|处置|推广|矛盾|提速|政策|整改|步伐|演练|推动|谋划|强化|指标|重任|丰收|转型|变化|决策|胜利|条件|投资|向好|生产|就业|维护|精准|和谐|支撑|调解|人群|舆论|人心|排查|参保|重视|投入|养护|奖项|监测|救助|供应|供给|需求|经营|运行|运营|市场|执法|廉政|作风|纪律|风险|安置|应急|覆盖|精神|主线|主题|品牌|窗口|人才|科技|创新|融合|衔接|联动|协作|协调|见效|全面|落地|有力|有效|有序|顺利|及时|改造|升级|增效|提质|发挥|完善|规范|优化|化解|信访|民生|质效|效率|效能|效益|公平|公正|资源|资金|资产|收入|文明|形象)';
/** What goes on from the word before it, or is said of it. */
const GOES_ON =
  '(?:[的和与及等、者性化率力型式类级权度中上下里内外前后再更]|以及|工作|建设|管理|活动|机制|体系|能力|水平|情况|制度|任务|方案|要求|责任|服务|发展|成果|成效|目标|质量|意识|教育|计划|规划|总结|安排|打算|思路|经验|重点|小组|干部|班子|项目|工程|领域|方面|队伍|组织|治理|监管|整治|培训|检查|宣传|保障|做到|达到|得到|实现|取得|获得|显著|明显|稳步|持续|有了|有新)';
/** Words that say what somebody does. */
const DOES =
  '(?:在|对|将|把|以|按|根据|结合|利用|通过|围绕|坚持|始终|认真|积极|主动|严格|充分|高度|深入|切实|广泛|共|由|与|现|成立|制定|组织|开展|召开|召集|定期|均|已|为|每|从|是(?!否)|要)';
const OFFICE =
  '(?:局|队|所|站|镇|乡|村|县|市|区|办|科|院|校|园|厂|矿|中心|部门|公司|单位|支部|党委|党工委|党组|政府|领导|[师员]|们|会|社|组|家|团)';
/** What seldom stands within a heading, and what does so now and then; last, something that is said to do or to be what follows. */
const BEGINNINGS: readonly (readonly [pattern: string, weight: number])[] = [
  [
    `(?:今年|今年以来|去年|近年来|当前|目前|年初|上半年|一年来|全年|20\\d\\d年|20[xX]{2}年|[xX×]{2,4}年)[，,]|[我该][们局校院会镇乡馆处区县市村站所园街委科队](?:党[委组支]|领导)?${DOES}|为[了进]|针对|由于|随着|根据《|截[至止]`,
    3.2,
  ],
  [
    '(?:今年|去年|近年来|当前|目前|年初|上半年|一年来|全年)(?!的|工作|计划|重点|目标|任务|度)|(?:20\\d\\d|20[xX]{2}|[xX×]{2,4})年(?!度|工作|计划|重点|的)|[我该本][们局校院会镇乡馆处区县市村站所园街委科队班组支中公单社厂办](?!的工作)|为[深全认确贯落做使提加]|根据|按照|依[照据]|面对|对于|通过|经过|围绕|始终|认真|在(?![于岗线校建册编职家前先一手场位地])|现有|各[级部科村社班单乡]|全[市县区镇乡校院局]|同时|首先|(?:制定|建立|召开|开展|完成|成立|进行|出台|下发|印发|投入|举办|开设|设立|编制|组织|实行|采取|形成)了|《',
    2.5,
  ],
  [`[\\p{Script=Han}A-Za-zＸ*]{1,7}${OFFICE}(?:干部|人员|职工|党员|全体|上下){0,2}${DOES}`, 2],
  [
    '积极|严格|充分|紧紧|大力|切实|主动|多次|先后|依托|结合|利用|深入|广泛|坚持|贯彻|高度|定期|及时|[把将从自由以对每有共已因要]|继续|着力|完成|强化|加强|加大|提高|抓好|做好|推进|提升|健全|完善|引导|配合|督促|指导|邀请|聘请|制定|成立|建立|召开|开展|实施|实行|落实|巩固|创建|组建|新建|举办|投入|编制|采取|克服|学校|医院|社区|街道|政府|[区县市镇]委',
    1.5,
  ],
  [`\\p{Script=Han}{2,8}(?:[共现设拥]有|承担|接受|高度重视|需要|应该|必须|按照|${DOES})`, 1],
];
const ENDS: readonly (readonly [pattern: string, weight: number])[] = [
  [`(?:${NOUN_OR_COME_ABOUT})[”’」]?`, 2],
  [`(?:${HEADING_WORD}|${FURTHER_WORD})[”’」]?|[”’」》]`, 1.5],
  [OTHER_WORD, 1],
  // Who does what follows.
  [OFFICE, -1],
];
const behind = ENDS.map(([pattern, weight]) => [new RegExp(`(?<=${pattern})`, 'uy'), weight] as const);
const before = BEGINNINGS.map(([pattern, weight]) => [new RegExp(`(?=${pattern})`, 'uy'), weight] as const);
const goesOn = new RegExp(GOES_ON, 'uy');

function weightAt(text: string, at: number, patterns: readonly (readonly [RegExp, number])[]): number {
  for (const [pattern, weight] of patterns) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return weight;
  }
  return 0;
}

/** How like each other in length the last two clauses of a heading are: 加强图书馆管理，发挥文化传播作用. */
function balanceOf(heading: string): number {
  const clauses = heading.split(/[，,]/u);
  const last = clauses.at(-1)!.length;
  const other = clauses.at(-2)?.length ?? 0;
  return other < MIN_CLAUSE ? 0 : (BALANCE[Math.abs(last - other)] ?? 0);
}

const MIN_CLAUSE = 4;
const BALANCE = [1.5, 1, 0.5] as const;
const MIN_LINE = 4;
const MAX_LOOKED_AT = 80;
const MIN_REST = 6;
/** From this weight on, a few words before a comma tell enough: 今年以来，…… */
const CERTAIN = 3;
const ENOUGH = 3.5;
const PARTS = new CharacterSet('。；：！？:;!?，,');
const CLOSES = new CharacterSet('。；：！？:;!?');

/**
 * Where the heading of a long text most likely ended at a line end that left no trace, by the words before and behind; 0 where nothing is
 * likely enough. To be asked only where a heading is expected: a section of a report whose line ends were lost.
 */
export function likelyLineEnd(text: string): number {
  if (headingLength(text) !== 0) return 0;
  const head = simplified(text.slice(0, MAX_LOOKED_AT));
  const to = Math.min(CLOSES.next(head, 0), MAX_HEADING + 1, head.length - MIN_REST);
  let likeliest = 0;
  let most = ENOUGH - 0.01;
  for (let at = MIN_LINE; at < to; at++) {
    goesOn.lastIndex = at;
    if (PARTS.has(head, at) || PARTS.has(head, at - 1) || goesOn.test(head)) continue;
    const beginning = weightAt(head, at, before);
    const balance = balanceOf(head.slice(0, at));
    if (beginning === 0 && balance < BALANCE[0]) continue;
    const usual = at >= 6 && at <= 16 ? 0.3 : at > 26 ? -0.5 : 0;
    const isShort = beginning < CERTAIN && PARTS.next(head, at) - at < MIN_REST;
    const likelihood = beginning + weightAt(head, at, behind) + balance + usual - (isShort ? 1 : 0);
    if (likelihood > most) {
      most = likelihood;
      likeliest = at;
    }
  }
  return likeliest;
}
