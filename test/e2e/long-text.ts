/** A report of some 4,000 characters of an invented office, as somebody would write it: what is typed, and what is to come of it. */

/** A number that is not known yet when its sentence is written is typed as XX and filled in later. */
export interface Measure {
  heading: string;
  body: string;
  outcome: string;
  figures: string[];
}
export interface Goal {
  heading: string;
  lead: string;
  measures: Measure[];
}

const GOALS: readonly [heading: string, lead: string, topics: readonly string[]][] = [
  ['优化窗口服务，在便民利企上下功夫', '窗口是群众看我们的第一扇门', ['一窗受理', '延时办理', '帮办代办', '适老服务']],
  ['强化队伍建设，在能力提升上下功夫', '干部的本领决定服务的水平', ['岗位练兵', '轮岗锻炼', '结对帮带', '考核激励']],
  ['深化数据共享，在流程再造上下功夫', '让数据多跑路、群众少跑腿', ['材料精简', '系统对接', '电子证照', '线上评价']],
  ['严格监督管理，在规范运行上下功夫', '规矩立起来，服务才能稳得住', ['日常巡查', '投诉回访', '廉政教育', '安全演练']],
];

const HEADINGS = ['全面推行', '持续做实', '稳步扩大', '不断完善'];

function measure(goal: number, at: number, topic: string): Measure {
  const first = String(12 + goal * 7 + at * 3);
  const second = String(1000 + goal * 211 + at * 37);
  return {
    heading: `${HEADINGS[at]}${topic}`,
    body:
      `围绕群众反映集中的问题，中心把${topic}列入全年重点任务，明确牵头科室和完成时限，每月调度一次、每季通报一次。` +
      `工作中坚持先试点后推开，及时把好的做法固定为制度，做到事事有人管、件件有着落。` +
      `对推进中遇到的困难，分管领导到一线现场协调，不让问题过夜，不把矛盾上交。年底组织回头看，对照清单逐项销号，没有达到要求的限期整改。`,
    outcome: `全年围绕${topic}开展专项行动XX次，惠及群众XX人次，满意率比上年有明显提高，得到来访群众和企业的一致好评。`,
    figures: [first, second],
  };
}

export const REPORT: readonly Goal[] = GOALS.map(([heading, lead, topics], goal) => ({
  heading,
  lead: `${lead}。一年来，中心始终把这项工作抓在手上，主要领导亲自部署，各科室各负其责，形成了上下联动的工作格局。`,
  measures: topics.map((topic, at) => measure(goal, at, topic)),
}));

export const OPENING =
  '今年以来，云溪区政务服务中心紧紧围绕全区中心工作，坚持以群众满意为标准，扎实推进各项改革任务，较好地完成了年初确定的目标。现将有关情况总结如下。';
export const ENDING =
  '一年来的工作虽然取得了一些成绩，但与上级要求和群众期盼相比还有差距。下一步，我们将以更高的标准、更实的举措，推动政务服务工作再上新台阶。';

const NUMERALS = ['一', '二', '三', '四', '五'];

/** The lines of the report as they are to be printed. */
export function printedLines(goals: readonly Goal[]): string[] {
  const fill = (text: string, figures: readonly string[]) => {
    const left = [...figures];
    return text.replace(/XX/g, () => left.shift()!);
  };
  return [
    OPENING,
    ...goals.flatMap(({ heading, lead, measures }, i) => [
      `${NUMERALS[i]}、${heading}`,
      lead,
      ...measures.flatMap((each, k) => [
        `（${NUMERALS[k]}）${each.heading}。${each.body}`,
        fill(each.outcome, each.figures),
      ]),
    ]),
    ENDING,
  ];
}
