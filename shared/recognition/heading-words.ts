import { CharacterSet } from './character-set';

/** Words that headings end in. */
const COMMON =
  '情况|概况|概述|概览|背景|引言|工作|回顾|总结|成绩|成效|成果|做法|经验|亮点|问题|不足|困难|原因|措施|计划|规划|方案|打算|安排|思路|思想|认识|目标|分析|落实|显著|任务|要求|建设|组织|发展|管理|服务|保障|治理|改善|活动|行为|责任|责任制|责任感|职责|氛围|环境|教育|文化|经济|培训|卫生|设施|防范|防线|关口|格局|阵地|根基|基础|机制|体系|制度|水平|能力|队伍|武装|经费|支持|完成|增强|推进|提升|壮大|夯实|稳定|不高';
/** Nouns that end a heading, whatever follows them. */
const NOUNS =
  '情况|概况|概述|成效|成绩|措施|计划|方案|思路|目标|任务|要求|责任|责任制|责任感|职责|氛围|环境|设施|防线|关口|格局|阵地|根基|基础|机制|体系|制度|水平|能力|队伍|工程|项目|产业|质量|素质|素养|生活|平台|力度|意识|理念|原则|方向|大局|实事|作用|实效|效果|态度|范围|重点|内容|隐患|实践|合力|底线|底色|渠道|台阶|态势|形象|力量|网络|流程|功能|权益|动力|活力|特色|篇章|闭环|归属感|监督权|观念|成就|秩序|程度|行为|问题|武装|思想|不足|困难|原因|做法|经验|文化|经济|分析|引领|工作|活动|建设|管理|教育';
/** What has come about, as the last word of a heading: 持续加强. */
const CAME_ABOUT_HOW = '不断|持续|稳步|逐步|日益|更加|全面|明显|显著|进一步|深入|扎实|初步|得到|有所|大幅';
const CAME_ABOUT =
  '加强|提高|提升|增强|推进|完善|健全|规范|优化|改善|拓展|深化|壮大|发展|显现|升级|落实|保障|巩固|好转';
const COME_ABOUT = `(?:${CAME_ABOUT_HOW})(?:${CAME_ABOUT})`;
/** Further words, behind which only what opens no heading is believed to open a sentence. */
const FURTHER =
  '加强|提高|领导|发动|学习|宣传|监管|监督|检查|考核|审计|创建|保护|帮扶|安全|明显|落后|实施|健全|初显|显现';
/** Nouns that no year follows within a sentence. */
const STATES = '情况|防线|关口|格局|阵地|氛围|环境|根基|体系|机制|能力|水平|成效';

/** Patterns of the last word of a heading. */
export const HEADING_WORD = `(?:${COMMON})`;
export const NOUN_OR_COME_ABOUT = `(?:${NOUNS}|${COME_ABOUT})`;
export const FURTHER_WORD = `(?:${NOUNS}|${COME_ABOUT}|${FURTHER})`;

/** The kinds of last words, as bits: a word may be of several. */
export const LAST_WORD = { common: 1, noun: 2, cameAbout: 4, further: 8, state: 16 } as const;

/** By its last character, each word with the kinds that it is of. */
const LAST_WORDS = new Map<string, [word: string, kinds: number][]>();
for (const [kind, words] of [
  [LAST_WORD.common, COMMON],
  [LAST_WORD.noun, NOUNS],
  [LAST_WORD.further, FURTHER],
  [LAST_WORD.state, STATES],
] as const)
  for (const word of words.split('|')) addWord(word, kind);
for (const how of CAME_ABOUT_HOW.split('|'))
  for (const what of CAME_ABOUT.split('|')) addWord(how + what, LAST_WORD.cameAbout);

function addWord(word: string, kind: number): void {
  const last = word.slice(-1);
  const words = LAST_WORDS.get(last) ?? [];
  const known = words.find(([other]) => other === word);
  if (known) known[1] |= kind;
  else LAST_WORDS.set(last, [...words, [word, kind]]);
}

const LASTS = new CharacterSet([...LAST_WORDS.keys()].join(''));

/** The kinds of last words, as bits of LAST_WORD, of which one ends before an index, a closing quotation mark behind it or not. */
export function lastWordBefore(text: string, at: number): number {
  const end = at > 0 && '”’」'.includes(text.charAt(at - 1)) ? at - 1 : at;
  if (!LASTS.has(text, end - 1)) return 0;
  let kinds = 0;
  for (const [word, kind] of LAST_WORDS.get(text.charAt(end - 1))!)
    if (word.length <= end && text.startsWith(word, end - word.length)) kinds |= kind;
  return kinds;
}

/** Whether words end as headings do. */
export function endsInHeadingWord(words: string): boolean {
  return (lastWordBefore(words, words.length) & LAST_WORD.common) !== 0;
}
