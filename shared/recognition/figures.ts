import type { Figure } from '../model/figure';
import { newId } from '../model/id';
import type { Inline } from '../model/inline';
import { CharacterSet } from './character-set';
import { figureLabel, type LabelledFigure } from './figure-label';

/** More figures than this are not made of one report (a hostile text may hold millions); the text stays text. */
export const MAX_FIGURES = 20_000;

const MAGNITUDE = '(?:多|余|来)?(?:万|亿|千|百)?(?:多|余)?';
const MEASURE =
  '个百分点|人次|件次|户次|场次|车次|班次|篇次|平方米|平方公里|立方米|公里|公顷|公斤|千米|千瓦时?|小时|万元|亿元|节|元|亩|吨|米|件|人|次|篇|个(?!方面|月|意识|自信|维护|一)|家|场|期|名|条|份|户|项|支|幅|部|套|台|辆|批|所|处|座|栋|对|例|起|宗|张|本|册|只|头|株|棵|枚|块|片|页|字|课时|学时|分(?!钟|之|别|类|级|片|管|局|公司|部|析|享|散|子)|天|余|%|％|‰';
const NUMBER = '(?:\\d{1,3}(?:[,，]\\d{3})+|\\d{1,12})(?:\\.\\d{1,6})?';
/** A blank: a run of one placeholder sign. 〇 alone is a digit of a Chinese year; one sign between two digits multiplies (7×24小时). */
const BLANK = '(?!(?<=\\d)[XxＸｘ×]\\d)[XxＸｘ×]{1,40}|[_＿]{2,60}|○{1,40}|\\*{2,40}';
/** Its groups: a blank, a number. Text taken out of a PDF has a gap behind each number: 18.62 亿元. */
const FIGURE = new RegExp(
  `(${BLANK})|(?<=[共计达约了第织展放布]|几[人篇件条场期名份次户]{1,2})(?:几|若干)(?=${MAGNITUDE}(?:人次|次|人|篇|场|期|条|名|件|份|批|户|万))|(?<![\\d.第〔（(\\-/A-Za-z]|第 )(${NUMBER})(?= ?${MAGNITUDE}(?:${MEASURE}))`,
  'uy',
);
/** What a figure can begin with: only there is it worth trying the whole pattern. */
const FIGURE_START = new CharacterSet('0123456789XxＸｘ×_＿○*几若');
/** What may stand behind a figure; its groups: magnitude, measure. */
const UNIT = new RegExp(` ?(?:多|余|来)?(万|亿|千|百)?(?:多|余)?(${MEASURE})?`, 'uy');
const LATIN = /[A-Za-z]/u;

/** A figure found in a text: [start, end) of what is printed for it, its unit, and where that ends. */
interface Found {
  start: number;
  end: number;
  unit: string;
  unitEnd: number;
}

/** Whether an x stands in a Latin word (Excel, box) and is no blank. Xe媒 and xE are blanks with a letter that the writer kept. */
function isLatinWord(text: string, start: number, end: number): boolean {
  if (!/^[Xx]+$/u.test(text.slice(start, end))) return false;
  if (LATIN.test(text[start - 1] ?? '')) return true;
  const after = /^[A-Za-z]*/u.exec(text.slice(end, end + 8))![0];
  return after.length >= 2;
}

const OPENS_NAME = new CharacterSet('“‘《「');
const ENDS_NAME = new CharacterSet('”〞’》」。；');

/** Whether a number stands in a short quoted name (“12345”热线, “1个中心”): a name, no figure. */
function isInName(text: string, start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - 20); i--) {
    if (ENDS_NAME.has(text, i)) return false;
    if (OPENS_NAME.has(text, i)) return true;
  }
  return false;
}

function unitAfter(text: string, end: number): Pick<Found, 'unit' | 'unitEnd'> {
  UNIT.lastIndex = end;
  const [all = '', magnitude = '', measure = ''] = UNIT.exec(text) ?? [];
  return { unit: measure === '' || measure === '余' ? '' : magnitude + measure, unitEnd: end + all.length };
}

function findFigures(text: string, limit: number): Found[] {
  const found: Found[] = [];
  let from = 0;
  while (found.length < limit) {
    const start = FIGURE_START.next(text, from);
    if (start === text.length) break;
    FIGURE.lastIndex = start;
    const match = FIGURE.exec(text);
    const end = start + (match?.[0].length ?? 1);
    from = end;
    if (match === null) continue;
    if (match[1] !== undefined && isLatinWord(text, start, end)) continue;
    if (match[2] !== undefined && isInName(text, start)) continue;
    found.push({ start, end, ...unitAfter(text, end) });
  }
  return found;
}

/** The content of a block: its text parted at the figures, which are put into `figures`. */
export function toContent(text: string, figures: Figure[]): Inline[] {
  const content: Inline[] = [];
  let done = 0;
  let before: LabelledFigure | undefined;
  for (const figure of findFigures(text, MAX_FIGURES - figures.length)) {
    if (figure.start > done) content.push({ text: text.slice(done, figure.start) });
    const id = newId();
    const { unitEnd } = figure;
    const label = figureLabel(text, figure, text.slice(unitEnd, unitEnd + 40).trimStart(), before);
    before = { end: unitEnd, label };
    figures.push({ id, label, unit: figure.unit, text: text.slice(figure.start, figure.end) });
    content.push({ figureId: id });
    done = figure.end;
  }
  if (done < text.length || content.length === 0) content.push({ text: text.slice(done) });
  return content;
}
