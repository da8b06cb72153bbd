import { allMatches } from './all-matches';
import { partAt } from './cuttings';
import { MIN_FLAT } from './flat-head';
import { furnitureAtEdge } from './furniture-line';
import { isAdInside } from './page-shapes';
import type { Stretch } from './stretch';

/** What a gap parts from the words before it. */
const AFTER_GAP = /(?<=\s)(?:[|｜]\s{1,4})?\S{1,300}/gu;

/** The text of a page without line ends, and the lines that it ended with: ……。 某局 2022年5月10日 上一篇：…… */
export function splitFlatTail(stretch: Stretch): Stretch[] {
  const { text } = stretch;
  if (stretch.hints.text.length < MIN_FLAT || stretch.hints.table !== undefined) return [stretch];
  const from = Math.max(0, text.length - TAIL_WINDOW);
  const starts = allMatches(AFTER_GAP, text.slice(from))
    .map((match) => from + match.index)
    .filter((at) => !LONE_NUMERAL.test(text.slice(Math.max(0, at - 12), at)) && !GOES_ON.test(text.slice(at, at + 2)));
  const glued = allMatches(GLUED_FOOT, text.slice(from)).map((match) => from + match.index);
  const edges = [...new Set([...starts, ...glued, ...frameBehindEnd(text)])]
    .filter((at) => at > 0)
    .sort((a, b) => a - b);
  return partAt(stretch, edges.slice(-MAX_TAIL_PIECES));
}

const MAX_FRAME = 140;

/** Where what stands behind the last sentence is a page's as a whole. */
function frameBehindEnd(text: string): number[] {
  const from = Math.max(0, text.length - MAX_FRAME);
  return [...new Set(['。', '！', '!'].map((sign) => text.lastIndexOf(sign) + 1))].filter((behind) => {
    if (behind <= from) return false;
    const frame = text.slice(behind).trim();
    const first = frame.slice(0, Math.max(0, frame.search(GLUED_FOOT)));
    return [frame, first].some(
      (words) => words.length > 1 && (furnitureAtEdge(words, false) !== null || isAdInside(words)),
    );
  });
}

/** How the lines below a text begin, whatever stands right before them. */
const GLUED_FOOT =
  /(?<=[。！…：:”）)】\]\p{Script=Han}\d])(?:(?:本文|原文|文章)(?:地址|链接|来源|网址)\s{0,2}[:：]|[上下]一[篇页](?:文章)?\s{0,2}[:：]|责任编辑\s{0,2}[:：]|[【[](?:打印|关闭|返回|收藏|发表评论|加入收藏)|分享到?\s{0,2}[:：]|扫一扫|相关(?:文章|阅读|链接|专题|推荐)\s{0,2}[:：]|【[^【】]{2,40}】相关|版权(?:声明|所有)|主办(?:单位)?\s{0,2}[:：]|文档为|关键词\s{0,2}[:：]|客服(?:QQ|电话)|[（(](?:未完|请认真阅读|阅读全|剩余|查看全)|共\s?\d{1,2}\s?页[,，]|更多[^。，]{2,12}请|(?:全文|本文|正文)共\s?\d{2,6}\s?字|(?:文档|网友|发表)评论|相关文档|猜你喜欢|点击查看更多)|(?<=评论\s?[（(]\d{1,6}[)）])(?=\S)/gu;

/** A numeral or a comma that a gap parts from what it belongs to: 1 经营管理, 三 、强化, 2023 年 12 月. */
const LONE_NUMERAL =
  /(?:(?:^|[\s。；])[（(]?(?:[\d.．]{1,5}|[一二三四五六七八九十]{1,3})[)）]?[.、．]?|[，、,（(“《-]|[年月])\s{1,8}$/u;
const GOES_ON = /^(?:[、，,.．。；;：:）)”》]|[年月日])/u;

const TAIL_WINDOW = 900;
const MAX_TAIL_PIECES = 70;
