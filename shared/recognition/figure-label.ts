import { CharacterSet } from './character-set';

/** Where a figure stands in a text, and what it counts in. */
export interface FigurePlace {
  start: number;
  end: number;
  unit: string;
}

/** A figure before, whose label may be that of the next. */
export interface LabelledFigure {
  /** Offset behind the figure and its unit. */
  end: number;
  label: string;
}

const LEAD_IN =
  /^(?:截[至止](?:目前|\d{1,2}月(?:\d{1,2}日|底|末)?)?|今年以来|20\d\d年(?:以来|底)?|\d{1,2}月份?|目前|其中|全年|上半年|去年|期间|同时|此外|现|先后|分别|累计|共计|总计|共|已|等|了|的|并|各类|各项|各级|一批|全市|全县|全区|全省|和|及|与|对|向|将|把)+(?=.)/u;
/** What stands between a noun and its number; not the last sign of 支出, 设计, 行为, 节约, 国有, 传达, 报到. */
const TAIL_WORDS =
  /(?:已经|已|共计|累计|总计|合计|达到|共有|共|(?<![表传转下])达|(?<![行作])为|(?<![节契公违合制])约|(?<![附就最])近|(?<![国公私所])有|了|超过|突破|增加|增长|提高|提升|减少|下降|压减|压缩|缩短|降低|同比|环比|上升|减至|(?<!报)到|至|(?<![平高])等|(?<![统设审会估])计|以上|不少于|不低于|不超过|至少|完成|是|在|对|(?<![支输产演进外])出|由|从|逾|超|各|每|将|上)+$/u;
const VERB =
  '办理|办结|评选|安排|救助|培训|走访|排查|整改|征集|上报|推荐|发现|受理|投入|化解|奖励|扶持|查处|调解|安置|覆盖|引进|接待|转移|治理|清理|采集|检查|整治|抽检|审减|处置|收集|采购|服务(?=群众|企业|居民)';
/** Verbs that never open a noun. */
const PURE_VERB =
  '开展|召开|举办|组织|形成|制定|发放|报送|发送|发表|刊播|刊发|创作|推送|发布|建成|建设|新建|改造|新增|栽植|完成|争取|落实|撰写|转载|储备|签订|修订|编制|调派|创建|成立|组建|配备|划分|拆除|劝导|出动|悬挂|供应|惠及|编发|起草|实现|追回|打造|设立|开设|解决|修复|购置|拨付|筹集|募集|吸纳|带动|提供|建立|健全|出台|印发|编写|累计|进行|兑现|实施|发展(?=党员|团员)';
/** A verb that is part of the noun: 办理时限, 调解成功率. */
const PART_OF_NOUN = '(?!\\p{Script=Han}{0,4}(?:率|数|量|点|厂|班|额|时限|时间|周期|成本|面积|支出|收入)$)';
const LAST_VERB = new RegExp(`^.*(?:${PURE_VERB}|(?:${VERB})${PART_OF_NOUN})(?:了|各类|各项|各级|的|等)*(?=.{2})`, 'u');
const ENDS_IN_VERB = new RegExp(`(?:${PURE_VERB}|${VERB})$`, 'u');
/** 时限由15个工作日压减至: what it was before. */
const FROM = /[由从][^，。]{0,4}?[\dXx×].*$/u;
/** What only compares: 比上年增长, 同比下降. */
const COMPARES = /^(?:比|较|同比|环比|增长|增幅|下降|提高|提升|减少|增加|降低|上升|压缩|缩短)/u;
const CHANGE = /增长|增加|提高|提升|上升|下降|减少|降低|压减|压缩|缩短/u;
const CLAUSE_SIGN = new CharacterSet('，,。；;：:、！？（）()“”〞《》—');
const MAX_LABEL = 12;
const MAX_OBJECT = 6;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The first or last words of a text that fit into `length`: never a part of a word, unless it is the only one. */
function whole(text: string, length: number, fromEnd: boolean): string {
  if (text.length <= length) return text;
  const edges = [...words.segment(text)].map(({ index }) => index);
  if (fromEnd) return text.slice(edges.find((edge) => edge >= text.length - length) ?? text.length - length);
  return text.slice(0, edges.filter((edge) => edge > 0 && edge <= length).pop() ?? length);
}

/** What a sentence says before a figure, without what only leads to its number. */
function subjectOf(clause: string): string {
  const plain = clause.replace(FROM, '').replace(LEAD_IN, '').replace(TAIL_WORDS, '');
  return plain === '等' ? '' : plain;
}

/**
 * What a figure counts, in the words of its sentence: the noun before it (学员总数达XXXX人), or behind it where a verb stands before it
 * (发现7名流浪人员); what compares is named after the figure before it (收入6亿元，增长5%: 收入增长). `behind`: the text behind figure and unit.
 * At most 12 characters; "" where the sentence does not tell.
 */
export function figureLabel(
  text: string,
  figure: FigurePlace,
  behind: string,
  before: LabelledFigure | undefined,
): string {
  let start = figure.start;
  while (start > figure.start - 40 && start > 0 && !CLAUSE_SIGN.has(text, start - 1)) start--;
  if (figure.unit === '' && /^[年月日]/u.test(text.slice(figure.end, figure.end + 1))) return '日期';
  const object = /^[^，,。；;：:、！？（）()在被的”〞“《》XxＸ×\d]{0,16}/u.exec(behind)![0].replace(/等$/u, '');
  const clause = text.slice(start, figure.start).replace(/\s+/gu, '');
  const subject = subjectOf(clause);
  if (figure.unit === '') return whole(object, MAX_OBJECT, false) || whole(subject, MAX_OBJECT, true);
  if (before !== undefined) {
    const between = text.slice(before.end, figure.start).trim();
    // 86批312人次
    if (between === '') return before.label;
    const change = CHANGE.exec(between)?.[0];
    if (
      change !== undefined &&
      /^[，,]?[^，,。；;]{1,14}$/u.test(between) &&
      COMPARES.test(between.replace(/^[，,]/u, ''))
    )
      return before.label.length + change.length <= MAX_LABEL ? before.label + change : before.label;
  }
  const noun = subject.replace(LAST_VERB, '').replace(LEAD_IN, '');
  if (noun.length >= 2 && !ENDS_IN_VERB.test(subject)) return whole(noun, MAX_LABEL, true);
  return object.length >= 2 ? whole(object, MAX_LABEL, false) : whole(noun, MAX_LABEL, true);
}
