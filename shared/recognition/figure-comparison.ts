import type { Figure } from '../model/figure';
import { isFigureRun, type Inline } from '../model/inline';

/** What a figure is measured against, in the words of its sentence, and which way it went. */
export interface Comparison {
  /** 去年底, 同比, 15个工作日; "" where the sentence names none (增长5%). */
  base: string;
  direction: 'up' | 'down';
}

/** What may stand before a figure in its sentence and bear on it. */
const REACH = 48;
const UP = '增长|增加|提高|提升|上升|上涨|扩大|增至|升至|增幅|涨幅|增';
const DOWN = '下降|减少|降低|压减|压缩|缩短|下滑|回落|缩小|精简|减至|降至|降幅|跌幅|降|减';
/** Said of a difference only where something is compared: 比去年多12人. */
const MORE = '多|高|快|早';
const LESS = '少|低|慢|晚';
const TIME =
  '(?:[去上前往今]年(?:同期|年?底|年?末|年?初|度|同月)?|上一?个?(?:季度?|月|半年|期|学期|年度)|(?:历史)?同期|年初|年底|20[\\dXx]{2}年(?:同期|年?底|年?末|年?初)?|\\d{1,2}月份?(?:底|末)?)';
const STANDARD =
  '(?:(?:年度|年初|预期|既定|序时)?(?:计划|预算|目标|任务|进度)|(?:全[国省市县区]|行业|历史)?平均(?:水平|值)?|\\p{Script=Han}{1,8}之?前)';
/** What leads from the word of change to its figure. */
const LEADS = '(?:了|到|至|为|达到?|约|近|超过?|逾|幅度?|出|\\s)*';
const COMPARED = new RegExp(
  `(?:[比较与同和](?<named>${TIME}|${STANDARD})(?:的?(?:相比|比较|比))?|(?<rate>同比|环比))[，,]?[^，,。；;]{0,16}?(?:(?<up>${UP}|${MORE})|(?<down>${DOWN}|${LESS}))${LEADS}$`,
  'u',
);
const CHANGED = new RegExp(
  `(?<!新|递|倍|[不未])(?:(?<up>${UP.replace(/\|增$/u, '')})|(?<down>${DOWN.replace(/\|降\|减$/u, '')}))${LEADS}$`,
  'u',
);
const FROM = new RegExp(
  `[由从](?<from>[^，,。；;由从]{1,20}?)(?:(?<up>${UP}|发展|壮大)|(?<down>${DOWN}))(?:到|至|为|成)${LEADS}$`,
  'u',
);
/** 原来的15个工作日 */
const FORMERLY = /^(?:原来|原先|原|以前|过去|之前|去年|上年|年初)?的?(?=\d|[Xx×])/u;
/** Between two figures of one statement: 分别增长5%、3%. */
const SAME_STATEMENT = /^[、，,和及与\s]{1,3}$/u;

/** What the words before a figure say it is compared with; null where they compare nothing. */
export function comparisonBefore(text: string): Comparison | null {
  const clause = text.slice(-REACH).replace(/^.*[。；;！？!?]/su, '');
  const found = FROM.exec(clause) ?? COMPARED.exec(clause) ?? CHANGED.exec(clause);
  if (found === null) return null;
  const { named, rate, from, up } = found.groups ?? {};
  return {
    base: (from ?? '').replace(FORMERLY, '') || (named ?? rate ?? ''),
    direction: up === undefined ? 'down' : 'up',
  };
}

/** The comparisons that a block's sentences make, by the id of the figure. Derived from the words, never stored. */
export function comparisonsIn(
  content: readonly Inline[],
  figures: ReadonlyMap<string, Figure>,
): ReadonlyMap<string, Comparison> {
  const found = new Map<string, Comparison>();
  let text = '';
  let before: { comparison: Comparison | null; end: number; unit: string } | null = null;
  for (const run of content) {
    if (!isFigureRun(run)) {
      text += run.text;
      continue;
    }
    const figure = figures.get(run.figureId);
    const between: string | null = before === null ? null : text.slice(before.end).replace(before.unit, '');
    const goesOn: boolean = between !== null && SAME_STATEMENT.test(between);
    const comparison: Comparison | null = goesOn && before !== null ? before.comparison : comparisonBefore(text);
    if (comparison !== null) found.set(run.figureId, comparison);
    text += figure?.text ?? '';
    before = { comparison, end: text.length, unit: figure?.unit ?? '' };
  }
  return found;
}
