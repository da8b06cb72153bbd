import type { BlockRule } from '../finding';
import { replacing } from '../matches';

/**
 * Words that are put for others where a text is copied and made to look new. Many are right in their own place (平安, 创立, 效劳), so each is judged by its
 * neighbours: only what its pattern matches is damaged.
 */
const DAMAGED: readonly (readonly [RegExp, string])[] = [
  [/(?<![学术文化论家])根底(?!深厚|牢|浅|好)/gu, '基础'],
  [/[原准规细否法守]那么/gu, ''],
  [/(?<!为[^，。；]{0,8})效劳/gu, '服务'],
  [
    /(?<=文明|双|卫生|模范|品牌|示范|先进|达标|城市|园林|文明单位|全民|集中|加大)创立(?!了|于|者|人|大会|之初)/gu,
    '创建',
  ],
  [/创立(?=活动|工作|力度|文明|全国|国家级|卫生|达标|标准|任务|成果)/gu, '创建'],
  [/催促(?=各|相关|有关|指导|检查|落实|整改|全[市县区省]|[市县区]直|其|责任|做好|抓好)/gu, '督促'],
  [/播送(?=电视|电台|站|影视|体操|事业)/gu, '广播'],
  [/(?<=绝对|食品|药品|信息|网络|消防|资金|数据|生产|施工|饮水|粮食)平安(?![夜县里])/gu, '安全'],
  [/平安(?=隐患|事故|生产|责任制|防范)/gu, '安全'],
  [
    /(?<=经济社会|可持续|高质量|科学|跨越式|改革|健康|产业|事业)开展(?=[，。；、的]|形势|水平|战略|大局|理念|环境|规划|道路|新|和|与|中)/gu,
    '发展',
  ],
  [/开展(?=形势|战略|规划纲要|理念|大局|壮大)/gu, '发展'],
  [/稳固(?=提升|拓展|脱贫|扩大|深化)/gu, '巩固'],
  [/(?<=存在的?|问题和|问题与|自身|工作中的)缺乏(?=[，。；、]|和|与|之处)/gu, '不足'],
  [/缺乏之处/gu, '不足之处'],
  [/进步(?=了?(?:认识|工作效率|办事效率|服务质量|服务水平|工作水平|政治站位|思想认识|业务能力|业务水平))/gu, '提高'],
  [/根本(?=情况(?!下)|建成|公共服务|农田|养老|医疗保险|做法)/gu, '基本'],
  [/局部(?=同志|干部|党员|群众|单位|人员|企业)/gu, '部分'],
  [/(?<=业务|工作|执法|服务|履职|创新|组织)才能(?=[，。；、]|明显|不断|建设|和水平)/gu, '能力'],
  [/指点(?=思想|意见|小组|员|精神|性)/gu, '指导'],
  [/特征社会主义/gu, '特色社会主义'],
  [/與情/gu, '舆情'],
];
const WHOLE: Readonly<Record<string, string>> = {
  原那么: '原则',
  准那么: '准则',
  规那么: '规则',
  细那么: '细则',
  否那么: '否则',
  法那么: '法则',
  守那么: '守则',
};

export const damagedWords: BlockRule = {
  id: 'damagedWord',
  level: 'warning',
  source: 'common',
  inBlock: ({ text }) =>
    DAMAGED.flatMap(([pattern, right]) =>
      replacing(text, pattern, 'checks.damagedWord', ([wrong]) => WHOLE[wrong] ?? right),
    ),
};
