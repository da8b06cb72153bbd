import { CharacterSet } from './character-set';

/** A number or blank with a measure word behind it. */
const FIGURE =
  /(?:\d[\d,.]*|[XxＸｘ×○]+|_{2,}|\*{2,}) ?(?:多|余)?(?:万|亿|千|百)?(?:多|余)?(?:个百分点|人次|件次|户次|场次|平方米|平方公里|公里|公顷|万元|亿元|小时|节|元|亩|吨|件|人|次|篇|个|家|场|期|名|条|份|户|项|支|幅|部|套|台|辆|批|所|处|座|栋|对|例|起|宗|张|本|册|只|头|株|棵|分|%|％|‰)/u;
const RESULT =
  /累计|共计|总计|合计|共(?!同|享|建|产|筑|青|管|治|创|识|商)|达到?(?!标)|增长|增加|提高到?|提升|下降|减少|降低|同比|环比|比去年|较去年|较上年|比上年|完成率|被评为|荣获|获得|评为|实现|覆盖率|创历史|超额|位列|位居|排名|名列|突破|超过|办结|化解|满意率|合格率|入选/u;
/** Words of what is still to be done: a target is no result. */
const TARGET = /力争|计划|拟|将(?!军)|确保|争取|目标|要(?:求|在|把|使)|预计|打算|下一步|下半年|明年/u;

/** How a sentence that tells a result begins; one that begins with what was done tells its figures by the way. */
const OPENING =
  /^(?:截[至止]|今年以来|上半年|全年|目前|据.{0,4}统计|累计|共|已|现已|经.{0,12}测评|总.{0,6}达)|^.{0,12}(?:率|总数|总量|总值|得分|满意度|人数|收入|产值|面积)(?:达|为|提高|提升|增长|下降|同比|较|比)/u;
const EARLY = 30;

/** Whether a sentence tells a result: a figure with its unit, a word of result, and nothing of a target. */
export function tellsResult(sentence: string): boolean {
  const text = sentence.slice(0, 1000);
  const figure = FIGURE.exec(text);
  return figure !== null && (figure.index <= EARLY || OPENING.test(text)) && RESULT.test(text) && !TARGET.test(text);
}

const STOPS = new CharacterSet('。！？!?');
const CLOSING = new CharacterSet('”’」』）)〞');

/** The sentences of text.slice(from, to), each with its closing mark, as [start, end) offsets. */
function sentencesOf(text: string, from: number, to: number): [number, number][] {
  const sentences: [number, number][] = [];
  let start = from;
  for (let stop = STOPS.next(text, from, to); stop < to; stop = STOPS.next(text, start, to)) {
    let end = stop + 1;
    while (end < to && CLOSING.has(text, end)) end++;
    sentences.push([start, end]);
    start = end;
  }
  if (text.slice(start, to).trim() !== '') sentences.push([start, to]);
  return sentences;
}

/** Where the closing run of result sentences begins in text.slice(from, to); `to` where there is none. The first sentence is never one. */
export function startOfOutcome(text: string, from: number, to: number): number {
  const sentences = sentencesOf(text, from, to);
  let start = to;
  for (let i = sentences.length - 1; i >= 1; i--) {
    const [a, b] = sentences[i]!;
    if (!tellsResult(text.slice(a, b))) break;
    start = a;
  }
  return start;
}
