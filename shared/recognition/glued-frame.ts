import { allMatches } from './all-matches';
import { furnitureAtEdge } from './furniture-line';
import { leadingTitle } from './leading-title';
import { OPENS_REPORT } from './opening-words';

/** Whether such words are a page's: names in a row may as well be those of an office and of who speaks for it. */
function isFrame(words: string): boolean {
  const reason = words === '' ? null : furnitureAtEdge(words, true);
  return reason !== null && (reason === 'blurb' || /[:：\d|｜>]|^\s{0,2}[-–—_·]/u.test(words));
}

const MAX_FRAME = 160;
const MAX_TEASER = 260;

/** 摘要：今年以来，…… and then the text from 今年以来 on: the first words once more. */
const TEASER =
  /^\s{0,3}[^\s，。；：:,]{0,8}?【?(?:[文本][章文]|内容)?(?:摘要|简介|导读|导语|提要|推荐阅读|相关阅读|核心提示|概述)】?\s{0,2}[:：]\s{0,2}([^\s：:]{10})[^]{10,240}?(?=\1)/u;

/**
 * Where a page's words stand between a title and the text, in a text without line ends (某局工作总结 某网 人气：3.07W 今年以来……), as [end of the
 * title, beginning of the text]; null where none do. `titled`: the title was cut off already.
 */
export function frameBehindTitle(text: string, titled: boolean): [number, number] | null {
  const title = titled ? 0 : leadingTitle(text);
  if (title === 0 && !titled) return null;
  const teaser = TEASER.exec(text.slice(title, title + MAX_TEASER + 20));
  if (teaser !== null) return [title, title + teaser[0].length];
  const below = text.slice(title, title + MAX_FRAME);
  let found = 0;
  for (const { index } of allMatches(OPENS_REPORT, below)) {
    const frame = below.slice(0, index).trim();
    if (/[。；，！,;]/u.test(frame)) break;
    if (isFrame(frame)) found = index;
  }
  return found === 0 ? null : [title, title + found];
}
