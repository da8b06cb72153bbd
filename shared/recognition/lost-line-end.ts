import { headingLength, MAX_HEADING } from '../model/text';
import { CharacterSet } from './character-set';
import { HEADING_WORD, LAST_WORD, lastWordBefore } from './heading-words';
import { simplified } from './traditional';

/** A year that opens a sentence: ……第一道防线2024年天气形势复杂. */
const YEAR_OPENS = '20\\d\\d年(?!度|[初底末的]|[^，。；]{0,6}(?:工作|计划|打算|安排|任务|目标|重点|思路|情况))';
/** How the first sentence below a heading begins, and no word within a heading. */
const BEGINNING =
  '(?:20\\d\\d|[xX×_○*]{2,4})年(?:(?:全年|上半年|下半年|以来)?[，,]|度?没有|是|我)|(?:今年|今年以来|今年来|一年来|五年来|上半年|下半年|半年来|近年来|目前|当前|年初|去年|明年)[，,]|我[们局校院会镇乡馆处区县市村站所园委](?!的)|\\d{1,2}月?[-—－~～至]\\d{1,2}月|截[至止]|根据|按照|为了|为[进切深全认确贯落做使]|针对|尽管|虽然|由于|随着|在[^。；，,]{2,20}(?:下|中|上|方面|同时)\\s?[，,]';
/** More of these, of which some need a noun before them. */
const BEGINS_SENTENCE =
  '本(?:学期|季度|方案)|第[一二三四]季度|该[市县区镇乡局校院村](?!的)|今年以来[，,]|(?:目前|今年|年初)我|[xX]月[-—－~～至]|面对|对于|为[提纪加]|以习近平|习近平总书记|一些|任何|从[^。；，,]{2,10}起[，,]|(?<!组织)(?:制定|建立|召开|开展|完成|成立|进行|出台|下发|印发|投入|举办|开设|设立|编制)了|(?:街道|[市县区镇乡局院校园]|机关)?(?:党委|党工委|党组|党总支|党支部|人大)(?:[、和]\\p{Script=Han}{2,6})?(?:高度重视|始终|坚持|严格|充分|定期|多次|切实|将)';
/** Whose first words are anything: these say what they are about. */
const TELLS_OF = `(?![的和与及以等者]|得到|取得|实现|做到|有所|更加|明显|显著|不断|持续|稳步|全面|进一步|${HEADING_WORD})(?:\\p{Script=Han}{2,8}(?:需要|应该|应当|必须|旨在|秉承)|\\p{Script=Han}{2,6}(?:积极(?![性的作贡])|始终|高度重视|充分利用|在[^。；，,]{2,16}[下中上时后][，,])|(?!主要|重点|特别|尤其)\\p{Script=Han}{2,8}(?<![就不还但别其也都总凡只正而即点键])是(?!否)\\p{Script=Han}{3}|《[^》。]{2,30}》(?:将|是|规定|指出))`;
/** Words that a heading may hold as well: believed where no sentence ends soon enough for one. */
const MAY_BEGIN =
  '到20\\d\\d年|坚持|始终|围绕|高举|深入[学贯]|贯彻|认真|积极|通过|制定|成立|现有|全年|以[^。；，,]{2,24}为|认清|加快(?!推进|实施|发展|建设|落实|形成|转型|步伐|[，。])|不断[\\p{Script=Han}]{2}[“《]';
/** And behind a noun, if so much is said in one breath that it is no heading. */
const GOES_ON_SAYING =
  '(?:深入推|建立|实行|执行|严格|充分|紧紧|大力|巩固|利用|经过|随时|组[织建]|新建|创建|举办|投入|坚持|学校|医院|社区|[区县市镇]委|全[市县区镇乡校院局]|各级[党政领部]|年初|以)(?=[^。；，,]{5})|(?<!责任|措施|任务|政策|制度|保障|工作|活动)(?:落实|实施|开展(?!情况))(?=[^。；，,]{6})';

/** Headings that are said in these words in every office, unless the words go on. */
const SET_PHRASE =
  /^(?:(?:基本|总体|工作|工作开展|工作完成|工作推进|廉洁自律)(?:情况|概况)|总体要求|指导思想|目标任务|努力方向|整改措施|(?:背景|[引前]言|结束?语|(?:总体?)?目标)(?=20\d\d年|根据|[为在本]|通过)|存在的?(?:主要)?(?:困难|问题|不足)(?:(?:和|与|及|以及|及其|、)(?:困难|问题|不足|短板|原因))?|(?:20\d\d年|下一?步|下一?阶段)的?工作(?:打算|计划|安排|思路|设想)|下一?步打算)(?=[\p{Script=Han}\dA-Z“][^：:]{7})(?![的和与及以暨、是为较有仍还如汇]|完成|落实|推进|开展|执行|进展|情况|分析|原因|建议|报告|总结|方面|工作)/u;

/** Patterns of how a sentence begins, each with the kinds of words behind which it is believed, as bits. */
type Beginnings = readonly (readonly [pattern: RegExp, behind: number])[];

const NOUN_OR_CAME_ABOUT = LAST_WORD.noun | LAST_WORD.cameAbout;
const IN_SENTENCE: Beginnings = [
  [beginning(BEGINNING), LAST_WORD.common],
  [beginning(`${BEGINNING}|${BEGINS_SENTENCE}`), NOUN_OR_CAME_ABOUT | LAST_WORD.further],
  [beginning(TELLS_OF), LAST_WORD.noun],
  [beginning(YEAR_OPENS), LAST_WORD.state | LAST_WORD.cameAbout],
];
/** Where no sentence ends soon enough for a heading. */
const IN_LONG_SENTENCE: Beginnings = [
  ...IN_SENTENCE,
  [beginning(MAY_BEGIN), LAST_WORD.common],
  [beginning(`${MAY_BEGIN}|${GOES_ON_SAYING}`), NOUN_OR_CAME_ABOUT],
];

function beginning(words: string): RegExp {
  return new RegExp(words, 'uy');
}

function opensAt(text: string, at: number, lastWord: number, beginnings: Beginnings): boolean {
  return beginnings.some(([pattern, behind]) => {
    if ((lastWord & behind) === 0) return false;
    pattern.lastIndex = at;
    return pattern.test(text);
  });
}

const MIN_LINE = 4;
const MAX_LOOKED_AT = 80;
const MIN_TWICE = 3;
const MAX_TWICE = 10;
const MAX_BEFORE_AGAIN = 32;
const CLOSED = new CharacterSet('。；：！？:;!?');

/** ……更新教育理念‖教育理念是……: where words begin that are said twice on end; 0 where none are. */
function saidTwice(text: string, to: number): number {
  for (let i = 0; i < Math.min(to + 1, text.length); i++) units[i] = text.charCodeAt(i);
  for (let at = MIN_LINE; at < to; at++)
    for (let length = MIN_TWICE; length <= Math.min(MAX_TWICE, at); length++) {
      if (units[at] !== units[at - length] || !text.startsWith(text.slice(at - length, at), at)) continue;
      if (/^\p{Script=Han}+$/u.test(text.slice(at - length, at))) return at;
    }
  return 0;
}
/** A part of a text is read unit by unit much sooner out of a table. */
const units = new Uint16Array(MAX_LOOKED_AT + 1);

/** 图书馆基本情况‖图书馆现有……: the heading's own opening, said again. */
function opensAgain(text: string, at: number, least: number): boolean {
  if (at <= least || at > MAX_BEFORE_AGAIN || !text.startsWith(text.slice(0, least), at)) return false;
  return /^\p{Script=Han}{2}[^，,]*$/u.test(text.slice(0, at));
}

/** Where the heading that a text opens with ended at a line end, of which the source keeps no trace; 0 where nothing tells. */
export function lostLineEnd(text: string): number {
  const head = simplified(text.slice(0, MAX_LOOKED_AT));
  const phrase = SET_PHRASE.exec(head);
  if (phrase !== null) return phrase[0].length;
  const to = Math.min(CLOSED.next(head, 0), MAX_HEADING + 1, head.length);
  const twice = saidTwice(head, to);
  if (twice > 0) return twice;
  const isLong = headingLength(text) === 0;
  const beginnings = isLong ? IN_LONG_SENTENCE : IN_SENTENCE;
  for (let at = MIN_LINE; at < to; at++) {
    const lastWord = lastWordBefore(head, at);
    if (lastWord === 0) continue;
    if (opensAt(head, at, lastWord, beginnings)) return at;
    if ((lastWord & LAST_WORD.common) !== 0 && opensAgain(head, at, isLong ? 2 : 3)) return at;
  }
  return 0;
}
