import { headingLength, MAX_HEADING } from '../model/text';

/** Words that headings end in. */
const HEADING_WORD =
  '(?:情况|概况|概述|概览|背景|引言|工作|回顾|总结|成绩|成效|成果|做法|经验|亮点|问题|不足|困难|原因|措施|计划|规划|方案|打算|安排|思路|思想|认识|目标|分析|落实|显著|任务|要求|建设|组织|发展|管理|服务|保障|治理|改善|活动|行为|责任[制感]?|职责|氛围|环境|教育|文化|经济|培训|卫生|设施|防范|防线|关口|格局|阵地|根基|基础|机制|体系|制度|水平|能力|队伍|武装|经费|支持|完成|增强|推进|提升|壮大|夯实|稳定|不高)';
/** Of these, nouns that no year follows within a sentence, and a year that opens one: ……第一道防线2024年天气形势复杂. */
const STATE_NOUN = '(?:情况|防线|关口|格局|阵地|氛围|环境|根基|体系|机制|能力|水平|成效)';
const YEAR_OPENS = '20\\d\\d年(?!度|[初底末的]|[^，。；]{0,6}(?:工作|计划|打算|安排|任务|目标|重点|思路|情况))';
/** How the first sentence below a heading begins, and no word within a heading. */
const BEGINNING =
  '(?:20\\d\\d|[xX×_○*]{2,4})年(?:(?:全年|上半年|下半年|以来)?[，,]|是|我)|(?:今年|今年以来|今年来|一年来|五年来|上半年|下半年|半年来|近年来|目前|当前|年初|去年|明年)[，,]|我[们局校院会镇乡馆处区县市村站所](?!的)|\\d{1,2}月?[-—－~～至]\\d{1,2}月|截[至止]|根据|按照|为了|为[进切深全认确贯落做使]|针对|尽管|虽然|由于|随着|在[^。；，,]{2,20}(?:下|中|上|方面|同时)\\s?[，,]';
/** Words that a heading may hold as well: believed where no sentence ends soon enough for one. */
const MAY_BEGIN =
  '到20\\d\\d年|坚持|始终|围绕|高举|深入[学贯]|贯彻|认真|积极|通过|制定|成立|现有|全年|以[^。；，,]{2,24}为|认清|加快(?!推进|实施|发展|建设|落实|形成|转型|步伐|[，。])|不断[\\p{Script=Han}]{2}[“《]';

/** Headings that are said in these words in every office, unless the words go on. */
const SET_PHRASE =
  /^(?:(?:基本|总体|工作|工作开展|工作完成|工作推进|廉洁自律)(?:情况|概况)|总体要求|指导思想|目标任务|努力方向|整改措施|存在的?(?:主要)?(?:困难|问题|不足)(?:(?:和|与|及|以及|及其|、)(?:困难|问题|不足|短板|原因))?|(?:20\d\d年|下一?步|下一?阶段)的?工作(?:打算|计划|安排|思路|设想)|下一?步打算)(?=[\p{Script=Han}\dA-Z“][^：:]{7})(?![的和与及以暨、是为较有仍还如汇]|完成|落实|推进|开展|执行|进展|情况|分析|原因|建议|报告|总结|方面|工作)/u;

/** `least`: so many words of the heading's own opening, said again, begin the sentence too: 图书馆基本情况图书馆现有…… */
function lineEnd(beginning: string, least: number): RegExp {
  return new RegExp(
    // What begins is looked for first, then the word before it: there are more of those.
    `^[^。；：！？:;!?]{4,43}?(?:(?=${beginning})(?<=${HEADING_WORD}[”’」]?)|(?=${YEAR_OPENS})(?<=${STATE_NOUN}[”’」]?))|^([\\p{Script=Han}]{${least},10})[^。；：！？:;!?，,]{1,22}?(?=\\1)(?<=${HEADING_WORD})`,
    'u',
  );
}
const IN_SENTENCE = lineEnd(BEGINNING, 3);
const IN_LONG_SENTENCE = lineEnd(`${BEGINNING}|${MAY_BEGIN}`, 2);
const MIN_LINE = 4;
const MAX_LOOKED_AT = 80;

/** Where the heading that a text opens with ended at a line end, of which the source keeps no trace; 0 where nothing tells. */
export function lostLineEnd(text: string): number {
  const phrase = SET_PHRASE.exec(text.slice(0, MAX_LOOKED_AT));
  if (phrase !== null) return phrase[0].length;
  const pattern = headingLength(text) === 0 ? IN_LONG_SENTENCE : IN_SENTENCE;
  const length = pattern.exec(text.slice(0, MAX_LOOKED_AT))?.[0].length ?? 0;
  return length >= MIN_LINE && length <= MAX_HEADING ? length : 0;
}

const HEADING_ENDS = new RegExp(`${HEADING_WORD}[”’」]?$`, 'u');

/** Whether words end as headings do. */
export function endsInHeadingWord(words: string): boolean {
  return HEADING_ENDS.test(words);
}
