import { parted, type Cutting } from './cuttings';
import { leadingTitle } from './leading-title';
import { cut, type Stretch } from './stretch';
import { endsAsTitle, yearIn } from './title-words';

/**
 * The pages of a paper as sites preview them: each begins with its number and a comma (1、…… 2、……), whatever it breaks off in the midst of.
 * Told from a list by pages that end in the midst of a sentence, or by a first page that names its title twice.
 */
const NUMBER = /^(\d{1,3})、/u;
const MIN_PAGE = 120;
const SENTENCE_END = /[。！？!?；;：:”」）)…]$/u;
/** 1、某局工作总结某局工作总结今年以来 */
const TITLED_TWICE =
  /(?<=^|[。.\s])1、\s{0,2}([^\s。；，]{6,60}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案)[^\s。；，]{0,4}?)\1/u;
/** 文档简介1、某局工作总结; …网上搜索。1、某局工作总结 */
const CARDED = /(?<=(?:(?:文档|资源|内容)(?:简介|摘要|介绍|描述)[：:]?|上搜索。)\s{0,4})1、/u;
const BELOW_CARD = /上搜索。?$|^(?:文档|资源|内容)(?:简介|摘要|介绍|描述)[：:]?$/u;
/** The pages of a preview are of one length. */
const MAX_RATIO = 1.5;
/** The first page may stand behind what a site says of the paper. */
const MAX_BEFORE = 600;
/** A page's number in a text without line ends stands behind a word that it cuts in two. */
const MIN_APART = 200;
const MAX_PAGES = 99;
const MIN_TITLED = 40;
const MIN_TITLE = 8;

function numberOf(stretch: Stretch): number {
  const { text, hints, start } = stretch;
  const code = text.charCodeAt(0);
  if (code < 0x31 || code > 0x39 || start > 0 || hints.marker !== undefined || hints.table !== undefined) return 0;
  return Number(NUMBER.exec(text)?.[1] ?? 0);
}

/** The indexes at which pages 1, 2, 3 … begin; none where these are no pages. */
function pagesOf(stretches: readonly Stretch[]): number[] {
  const starts: number[] = [];
  stretches.forEach((stretch, i) => {
    if (numberOf(stretch) === starts.length + 1) starts.push(i);
  });
  const first = starts[0];
  if (first === undefined) return [];
  const broken = starts.slice(1).every((start, i) => {
    const page = stretches.slice(starts[i]!, start);
    const length = page.reduce((sum, { text }) => sum + text.length, 0);
    return length >= MIN_PAGE && page.some(({ text }) => text.includes('。')) && !SENTENCE_END.test(page.at(-1)!.text);
  });
  if (broken && starts.length > 1) return starts;
  // 1、某局工作总结 right below the card: one page alone was copied.
  const above = stretches[first - 1]?.text ?? '';
  const title = stretches[first]!.text.replace(NUMBER, '').trim();
  const isTitled = endsAsTitle(title) || leadingTitle(title) > 0;
  return starts.length === 1 && BELOW_CARD.test(above) && isTitled ? starts : [];
}

/** Where the numbers of pages stand in a text without line ends, as [start, end) offsets. */
function numbersIn(text: string): [number, number][] {
  const head = text.slice(0, MAX_BEFORE);
  if (!head.includes('1、')) return [];
  const first = TITLED_TWICE.exec(head) ?? CARDED.exec(head);
  const from = first?.index ?? (text.startsWith('1、') ? 0 : -1);
  if (from < 0) return [];
  const title = first === null ? leadingTitle(text.slice(2).trimStart()) : 0;
  const isTitled = title >= MIN_TITLE && yearIn(text.slice(2, 4 + title)) !== null;
  const found: [number, number][] = [[from, from + 2]];
  for (let page = 2; page <= MAX_PAGES; page++) {
    const number = `${page}、`;
    let at = text.indexOf(number, found.at(-1)![1] + MIN_APART);
    while (at >= 0 && !/[\p{L}，,]\s{0,2}$/u.test(text.slice(at - 3, at))) at = text.indexOf(number, at + 1);
    if (at < 0) break;
    found.push([at, at + number.length]);
  }
  if (first !== null) return found;
  // Without a sign of a preview the words that its numbers cut in two tell, where they stand equally far apart.
  const lengths = found.slice(1).map(([start], i) => start - found[i]![0]);
  const areAlike = lengths.length >= 2 && Math.max(...lengths) <= MAX_RATIO * Math.min(...lengths);
  // 1、 2023年某会工作总结 ……, and no more of it.
  return areAlike ? found : isTitled && found.length === 1 ? found : [];
}

/** Sets the numbers of such pages aside. */
export function dropPreviewNumbers(stretches: readonly Stretch[], furniture: Cutting[]): readonly Stretch[] {
  const pages = new Set(pagesOf(stretches));
  let looked = 0;
  return parted(stretches, (stretch, i) => {
    const { text, hints } = stretch;
    const flat = pages.size === 0 && looked < MAX_BEFORE && hints.table === undefined && hints.marker === undefined;
    looked += text.length;
    const numbers: [number, number][] = pages.has(i)
      ? [[0, NUMBER.exec(text)![0].length]]
      : flat && text.length >= MIN_TITLED
        ? numbersIn(text)
        : [];
    if (numbers.length === 0) return [stretch];
    const own: (Stretch | null)[] = [];
    let done = 0;
    for (const [from, to] of numbers) {
      const number = cut(stretch, from, to);
      if (number !== null) furniture.push({ stretch: number, reason: 'pageNumber' });
      own.push(cut(stretch, done, from));
      done = to;
    }
    own.push(cut(stretch, done, text.length));
    return own.filter((piece) => piece !== null);
  });
}

/** Whether a page begins here in the midst of what the page before it says. */
export function continuesPage(previous: Stretch, stretch: Stretch): boolean {
  if (stretch.start < 2) return false;
  const from = stretch.line === previous.line ? previous.end : 0;
  return (
    !SENTENCE_END.test(previous.text) &&
    /^\s{0,8}\d{1,3}、\s{0,8}$/u.test(stretch.hints.text.slice(from, stretch.start))
  );
}
