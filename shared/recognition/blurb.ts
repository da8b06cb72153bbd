import { allMatches } from './all-matches';
import { isSiteSentence, MAX_EDGE_LINE, SITE_WORDS } from './furniture-line';
import { leadingTitle } from './leading-title';
import { opensReport } from './opening-words';
import { isBlurb } from './presenting';

const MAX_NOTICES = 800;

/** What a site says of papers of any kind before it presents one: it parts no blurb. */
const GENERAL =
  /怎么写|怎样写|如何写|那么[^。，]{0,24}(?:怎么|如何|怎样)[做写]|写(?:好|一份|一下|出)|书面材料|时光|岁月|光阴|时间(?:过得|流逝|飞逝)|(?:总结|计划|报告)(?:书)?(?:呢|吗|可以使|可使|就是)|做(?:好)?一份(?:工作)?总结/u;

/** Whether a sentence is one that a site says of papers of any kind. */
export function isGeneral(sentence: string): boolean {
  return GENERAL.test(sentence);
}

/** What a site hangs on the first or the last words of a preview. */
const ENDS_CARD = /资料由网络收集|我们负责传递知识|如有侵权/u;

/** A blurb has no more sentences than this between two that give it away. */
const MAX_GAP = 2;

/** 【导语】 before what a site says of papers of this kind, and then of this one. */
const LEAD_IN = /^[【[]?(?:导语|导读|前言|编者按|核心提示|摘要)(?:[】\]]|\s{0,2}[:：])/u;
const MAX_LEAD_IN = 600;

export function leadsIn(text: string): boolean {
  return LEAD_IN.test(text);
}

const SENTENCE_END = /[。！!？?]/gu;

/** The sentences of a text, each with its closing mark, as [start, end) offsets. */
function sentencesOf(text: string): [number, number][] {
  const sentences: [number, number][] = [];
  let from = 0;
  for (const match of allMatches(SENTENCE_END, text)) {
    sentences.push([from, match.index + 1]);
    from = match.index + 1;
  }
  if (text.slice(from).trim() !== '') sentences.push([from, text.length]);
  return sentences;
}

const MAX_BEFORE_TITLE = 200;
const MIN_TITLE = 8;

/** Length of the sentences of a site that a text without line ends begins with, right before its title; 0 where there are none. */
export function noticeBeforeTitle(text: string): number {
  for (const [from, to] of sentencesOf(text.slice(0, MAX_BEFORE_TITLE))) {
    const sentence = text.slice(from, to);
    if (!/[。！!）)]$/u.test(sentence) || ITEM.test(sentence) || opensReport(sentence)) return 0;
    if (!isSiteSentence(sentence) && !isBlurb(sentence) && !GENERAL.test(sentence)) return 0;
    const end = to + (/^[）)”]/u.exec(text.slice(to))?.[0].length ?? 0);
    const below = text.slice(end).trimStart();
    const title = leadingTitle(below);
    if (title >= MIN_TITLE && opensReport(below.slice(title))) return end;
  }
  return 0;
}

const ITEM =
  /(?:^|[\s。：:；])(?:[一二三四五六七八九十]{1,2}[、是]|[（(][一二三四五六七八九十]{1,2}[)）]|\d{1,2}[、.．](?!\d))/u;

/**
 * Length of the blurb that a first line begins with (以下是小编为大家整理的…), 0 where there is none: whole sentences, looked for in
 * the first 400 characters.
 */
export function leadingBlurb(text: string): number {
  const isLeadIn = LEAD_IN.test(text);
  const head = text.slice(0, isLeadIn ? MAX_LEAD_IN : MAX_EDGE_LINE);
  let end = 0;
  let gap = 0;
  for (const [from, to] of sentencesOf(head)) {
    // A sentence that the limit cuts short is not looked at.
    if (to === head.length && head.length < text.length) break;
    // What counts its points is the report.
    if (ITEM.test(head.slice(from, to))) break;
    if (isBlurb(head.slice(from, to)) || ENDS_CARD.test(head.slice(from, to))) {
      end = to;
      gap = 0;
    } else if (!GENERAL.test(head.slice(from, to)) && ++gap > (isLeadIn ? MAX_LEAD_IN : MAX_GAP)) break;
  }
  return end;
}

const OPENS_NOTICE = /^(?:温馨提示|友情提示|申明敬告|郑重声明|免责声明|版权声明|下载说明|使用说明)\s{0,3}[:：]/u;
/** A card's notices end in the number of its service: 网站客服QQ：403074932 */
const LAST_NOTICE =
  /^[^。]{0,60}\d、本文档[^]{0,600}?客服(?:QQ|电话|热线)?\s{0,2}[:：]\s{0,2}\d{6,10}?(?=20\d\d|\D|$)/u;
const SERVICE_NUMBER = /^\s{0,4}(?:网站|在线)?客服(?:QQ|电话|热线)?\s{0,2}[:：]\s{0,2}\d{7,10}/u;

/** Length of the notices of a site that a flattened text begins with (温馨提示：1.……2.……网站客服：……), 0 where there are none. */
export function leadingNotice(text: string): number {
  const head = text.slice(0, MAX_NOTICES);
  const service = LAST_NOTICE.exec(head);
  if (
    service !== null &&
    head
      .slice(0, service.index)
      .split(/(?<=[。！!])/u)
      .filter((s) => s.length > 40)
      .every(isSiteSentence)
  )
    return service.index + service[0].length;
  if (!OPENS_NOTICE.test(text)) return 0;
  let end = 0;
  for (const [from, to] of sentencesOf(head)) {
    const sentence = head.slice(from, to);
    const cutOff = to === head.length && head.length < text.length;
    if (cutOff || SERVICE_NUMBER.test(sentence) || !SITE_WORDS.test(sentence)) break;
    end = to;
  }
  return end === 0 ? 0 : end + (SERVICE_NUMBER.exec(head.slice(end))?.[0].length ?? 0);
}

/** Where the blurb begins that a last line ends with (以上就是小编…); the text's length where there is none. */
export function trailingBlurb(text: string): number {
  const from = Math.max(0, text.length - MAX_EDGE_LINE);
  let start = text.length;
  for (const [a, b] of sentencesOf(text.slice(from)).reverse()) {
    const sentence = text.slice(from + a, from + b);
    if (!(isBlurb(sentence) || ENDS_CARD.test(sentence)) || (a === 0 && from > 0)) break;
    start = from + a;
  }
  return start;
}
