import { allMatches } from './all-matches';
import { parseChineseNumeral } from '../markers/chinese-numeral';
import type { Cutting } from './cuttings';
import { isDateLine } from './dates';
import { sendsPaper } from './covering-letter';
import { narrowDigits } from './furniture-line';
import { hasTitleStyle } from './title-lines';
import { automaticMarker, cut, type Stretch } from './stretch';
import { endsAsTitle, TITLE_NOUN, yearIn } from './title-words';

/** The stretches of a file, one list for each report in it, and the labels that stood between them. */
export interface Split {
  documents: Stretch[][];
  /** What stands before the label of the first report; nothing where there are no labels. */
  preface: Stretch[];
  labels: Cutting[];
}

/** 总结一, 【篇二】, 范文3, 第一篇, 工作总结篇1: what numbers the reports of one file. */
const LABEL =
  /(?<open>[【〖[]\s{0,2})?(?:第\s{0,2}(?<nth>十[一二三四五六七八九]?|[二三四五六七八九]十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})\s{0,2}(?<nthNoun>篇|部分范文)|(?<noun>(?:工作)?(?:总结|计划|报告|汇报|要点)\s{0,2}(?:范文|篇)?|范文|篇|样本|例文|模板)\s{0,2}[（(]?(?<number>十[一二三四五六七八九]?|[二三四五六七八九]十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})[)）]?)(?:\s{0,2}[】〗\]])?(?:\s{0,2}[：:、.．])?/gu;
/** What every label holds: most texts have none of it. */
const LABEL_WORD = /篇|范文|总结|计划|报告|汇报|要点|样本|例文|模板/u;
const NOT_A_LABEL =
  /^(?:年|季|月|个|批|次|些|定|样|步|体|线|是|下|方面|期|类|级|章|轮|大|日|号|名|人|项|[一二三四五六七八九十\d])/u;
const MAX_LABELS = 400;
/** 某局工作总结【第一篇】 behind the end of what a site says: the label holds the name. */
const NAMED = /(?<=[。！!”])[^\s。；，：！!”]{6,40}$/u;
const MAX_NAMED = 60;

interface Label {
  index: number;
  from: number;
  to: number;
  form: string;
  ordinal: number;
  /** Without the name that it holds. */
  length: number;
}

function labelsOf(stretches: readonly Stretch[]): Label[] {
  const labels: Label[] = [];
  stretches.forEach((stretch, index) => {
    if (labels.length >= MAX_LABELS) return;
    if (!LABEL_WORD.test(stretch.text)) return;
    const text = narrowDigits(stretch.text);
    for (const match of allMatches(LABEL, text)) {
      const groups = match.groups ?? {};
      const from = match.index;
      const to = from + match[0].length;
      const numeral = groups['nth'] ?? groups['number'] ?? '';
      const ordinal = /^\d/u.test(numeral) ? Number(numeral) : (parseChineseNumeral(numeral) ?? 0);
      const before = text.slice(0, from);
      // A whole line may name the report first (某局宣传工作总结 篇1).
      const wholeLine = to >= text.length && text.length <= 50;
      const atStart = before.trim() === '';
      const afterGap = from > 0 && /[\s。！!”」】）)]$/u.test(text.slice(from - 1, from));
      // 某局工作总结总结一……
      const afterTitle = index === 0 && from <= 60 && ordinal === 1 && endsAsTitle(before);
      const named = groups['open'] === undefined ? 0 : (NAMED.exec(before.slice(-MAX_NAMED))?.[0].length ?? 0);
      const isNamed = named > 0 && endsAsTitle(before.slice(-named));
      if (!atStart && !afterGap && !afterTitle && !isNamed && !(wholeLine && /篇|范文/u.test(match[0]))) continue;
      if (groups['open'] === undefined && NOT_A_LABEL.test(text.slice(to, to + 2)) && !/[：:、.．]$/u.test(match[0]))
        continue;
      const noun = (groups['nthNoun'] ?? groups['noun'] ?? '').replace(/\s+/gu, '');
      const start = wholeLine && !atStart ? 0 : from;
      labels.push({ index, from: isNamed ? from - named : start, to, form: noun, ordinal, length: to - start });
      if (labels.length >= MAX_LABELS) break;
    }
  });
  return labels;
}

/** A report has at least this many characters: shorter ones are items of a list (计划一：……). */
const MIN_REPORT = 30;

function holdReports(list: readonly Label[], stretches: readonly Stretch[], ends: readonly number[]): boolean {
  return list.every((label, i) => {
    const next = list[i + 1];
    const from = (ends[label.index - 1] ?? 0) + label.to;
    const to = next === undefined ? (ends[stretches.length - 1] ?? 0) : (ends[next.index - 1] ?? 0) + next.from;
    return to - from >= MIN_REPORT;
  });
}

/** The labels of the form that counts furthest from 1 on; none where no form does, or where too little stands between them. */
function series(labels: readonly Label[], stretches: readonly Stretch[]): Label[] {
  const byForm = new Map<string, Label[]>();
  for (const label of labels) {
    const list = byForm.get(label.form) ?? [];
    if (label.ordinal === list.length + 1) list.push(label);
    byForm.set(label.form, list);
  }
  let total = 0;
  const ends = stretches.map((stretch) => (total += stretch.text.length));
  const lists = [...byForm.values()].filter((list) => list.length >= 2 && holdReports(list, stretches, ends));
  return lists.sort((a, b) => b.length - a.length)[0] ?? loneFirst(labels, stretches, ends);
}

const MAX_BEFORE_LONE = 30;
const MAX_LONE = 8;
/** It may stand behind what a site says of the paper, in the same line. */
const MAX_BLURB = 1000;

/** 篇一：某局工作总结 before the first words: the first of several, of which the others were not copied. */
function loneFirst(labels: readonly Label[], stretches: readonly Stretch[], ends: readonly number[]): Label[] {
  const [label] = labels;
  if (label === undefined || labels.length > 1 || label.ordinal !== 1 || label.from > MAX_BLURB) return [];
  // A whole line such as 工作总结篇1 is the title as well.
  if (label.index > MAX_BEFORE_LONE || label.length > MAX_LONE || !/篇|范文/u.test(label.form)) return [];
  return holdReports([label], stretches, ends) ? [label] : [];
}

function splitAtLabels(stretches: readonly Stretch[], labels: readonly Label[]): Split {
  const documents: Stretch[][] = [[]];
  const cuttings: Cutting[] = [];
  const preface: Stretch[] = [];
  let open = preface;
  let next = 0;
  stretches.forEach((stretch, index) => {
    let rest: Stretch | null = stretch;
    let done = 0;
    while (rest !== null && labels[next]?.index === index) {
      const { from, to, ordinal } = labels[next]!;
      const before = from > done ? cut(stretch, done, from) : null;
      if (before !== null) open.push(before);
      const label = cut(stretch, from, to);
      if (label !== null) cuttings.push({ stretch: label, reason: 'label' });
      if (ordinal > 1) documents.push((open = []));
      else open = documents[0]!;
      rest = to < stretch.text.length ? cut(stretch, to, stretch.text.length) : null;
      done = to;
      next++;
    }
    if (rest !== null) open.push(rest);
  });
  return { documents, preface, labels: cuttings };
}

const MAX_BELOW_TITLE = 12;

/** Whether a text follows, and not only the titles of other pages. */
function holdsText(stretches: readonly Stretch[], from: number): boolean {
  return stretches.slice(from, from + MAX_BELOW_TITLE).some(({ text }) => text.length >= 30 && /[，。；]/u.test(text));
}

/** A second title after a signed and dated end, or in the style of a title: a second report without a label. */
function splitAtTitles(stretches: readonly Stretch[]): Stretch[][] {
  const documents: Stretch[][] = [];
  let open: Stretch[] = [];
  let length = 0;
  stretches.forEach((stretch, i) => {
    const previous = stretches[i - 1];
    const { text } = stretch;
    const styled = hasTitleStyle(stretch) && previous !== undefined && !hasTitleStyle(previous);
    const signed =
      previous !== undefined &&
      isDateLine(previous.text) &&
      text.length <= 60 &&
      automaticMarker(stretch) === '' &&
      TITLE_NOUN.test(text) &&
      (endsAsTitle(text) || yearIn(text) !== null) &&
      !/[。；，：]/u.test(text);
    if ((styled || (signed && holdsText(stretches, i + 1))) && length > 200 && !sendsPaper(open, text)) {
      documents.push(open);
      open = [];
      length = 0;
    }
    open.push(stretch);
    length += text.length;
  });
  return [...documents, open];
}

/** Parts the reports of one file. */
export function splitDocuments(stretches: readonly Stretch[]): Split {
  const labels = series(labelsOf(stretches), stretches);
  const split =
    labels.length > 0 ? splitAtLabels(stretches, labels) : { documents: [[...stretches]], preface: [], labels: [] };
  const documents = split.documents.flatMap(splitAtTitles).filter((document, i) => i === 0 || document.length > 0);
  return { ...split, documents };
}
