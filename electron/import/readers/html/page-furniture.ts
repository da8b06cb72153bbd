import type { FurnitureReason } from '../../../../shared/recognition/reasons';
import { findMainRegion, findTitleLine, headOfTitle, isLink, isProse, PageSums, plain, type Sums } from './page-parts';
import type { PageLine, PageText, Region } from './page-walk';
import type { HtmlNode } from './tree';

/** Words in the class, id or role of an element. They never set text aside alone: its lines must look the part as well. */
const HINTS: readonly (readonly [FurnitureReason, RegExp])[] = [
  [
    'menu',
    /^(?:nav|navi|navbar|navigation|menu|menubar|topbar|top|header|head|logo|breadcrumb|breadcrumbs|crumb|crumbs|mbx|location|position|weizhi|dqwz|search|login|toolbar|sitemap|daohang|channel|column)$/,
  ],
  [
    'relatedLinks',
    /^(?:side|sidebar|aside|related|relate|relative|recommend|recommended|tuijian|xgwz|xgyd|hot|rank|ranking|phb|links?|friendlinks?|yqlj|prev|next|prevnext|pagenav|sxy|sxp|more|like|list|tags?|latest|new|news)$/,
  ],
  [
    'widget',
    /^(?:share|bdshare|bdsharebuttonbox|jiathis|social|comments?|pinglun|reply|print|fontsize|tool|tools|qrcode|ewm|wechat|weixin|feedback|vote|digg|collect|download|down|dwn|ads?|adv|advert|advertisement|guanggao|gg|banner|adsbygoogle|popup|float|toast)$/,
  ],
  ['pageFoot', /^(?:foot|footer|bottom|copyright|banquan|beian|icp|disclaimer)$/],
];
const ROLES: Readonly<Partial<Record<string, FurnitureReason>>> = {
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  search: 'menu',
  banner: 'menu',
  complementary: 'relatedLinks',
  contentinfo: 'pageFoot',
};
const TAGS: Readonly<Partial<Record<string, FurnitureReason>>> = {
  nav: 'menu',
  search: 'menu',
  aside: 'relatedLinks',
};
const FOOT_WORDS =
  /版权所有|主办单位|主办[:：]|承办[:：]|备案|ICP|Copyright|©|技术支持|网站标识码|公网安备|联系我们|网站地图|All Rights Reserved/iu;
const WIDGET_WORDS =
  /分享|点赞|打印|关闭|收藏|字号|评论|登录|注册|扫一扫|二维码|返回顶部|下载|举报|纠错|复制链接|微信|微博|QQ|客服|广告|推广|点击|搜索/u;
const LIST_HEADING =
  /^[\s【[]{0,3}(?:相关|推荐|热门|最新|更多|猜你|延伸|精彩|友情链接|网站导航|栏目|大家都在|本类|阅读排行|点击排行|站内|同类|其他|热点|随机)[^。；]{0,12}$/u;
const NEIGHBOUR = /^[\s【[«<]{0,3}(?:上|下|前|后)一?[篇页条章则](?:[文章新闻])?/u;
const TOOL_LINE =
  /^[\s【[（(]{0,4}(?:打印|关闭|关闭窗口|打印本页|返回顶部|返回列表|返回首页|返回|收藏|分享(?:到|至)?|我要纠错|字号|大|中|小|[\s|｜/【】[\]（）()：:、]){1,12}$/u;
/** The end of a name of a document that can be loaded: it belongs to the report. */
const ATTACHMENT = /附件|附[:：]|\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)$/iu;

interface Page {
  text: PageText;
  sums: PageSums;
  /** Where the report is, title included; null where the page does not tell. */
  box: { from: number; to: number } | null;
  titleLine: number;
  prose: number;
}

function hintOf(node: HtmlNode): { reason: FurnitureReason; certain: boolean } | null {
  const byTag = TAGS[node.tag] ?? ROLES[node.attribute('role') ?? ''];
  if (byTag !== undefined) return { reason: byTag, certain: true };
  if (node.tag === 'footer') return { reason: 'pageFoot', certain: true };
  if (node.tag === 'header') return { reason: 'menu', certain: false };
  const words = `${node.attribute('class') ?? ''} ${node.attribute('id') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/, 40);
  const found = HINTS.find(([, pattern]) => words.some((word) => pattern.test(word)));
  return found === undefined ? null : { reason: found[0], certain: false };
}

const reasonOfLinks = (region: { from: number }, { box, titleLine }: Page): FurnitureReason =>
  region.from < (box?.from ?? titleLine) ? 'menu' : 'relatedLinks';

const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

/** Why all of a region is furniture, null where it may be text, or some of it. */
function reasonOfRegion(region: Region, page: Page): FurnitureReason | null {
  const { box, titleLine, text } = page;
  const sum: Sums = page.sums.of(region);
  if (sum.printed === 0 || (titleLine >= region.from && titleLine < region.to)) return null;
  if (sum.numbered > 0 && sum.links === 0) return null;
  const lines = text.lines.slice(region.from, Math.min(region.to, region.from + 60));
  if (lines.some(({ line, linked }) => linked > 0 && ATTACHMENT.test(line.text))) return null;
  const outside = box !== null && !overlaps(region, box);
  const share = sum.linked / sum.printed;
  const hint = hintOf(region.node);
  if (sum.prose > 0) {
    // Abstracts of other articles beside their links, and the long sentences of a foot: only outside of the report, and a small part of the page.
    if (!outside || hint === null || sum.prose > page.prose * 0.25) return null;
    if (hint.reason === 'pageFoot') return lines.some(({ line }) => FOOT_WORDS.test(line.text)) ? 'pageFoot' : null;
    return sum.links >= 2 && share >= 0.25 && sum.numbered === 0 ? hint.reason : null;
  }
  if (hint?.certain === true && (hint.reason !== 'pageFoot' || outside || box === null)) {
    if (hint.reason === 'pageFoot' && !lines.some((line) => isLink(line) || FOOT_WORDS.test(line.line.text)))
      return null;
    return sum.numbered > 0 && share < 0.5 ? null : hint.reason;
  }
  if (hint !== null && looksThePart(hint.reason, sum, share, lines, outside)) return hint.reason;
  if (sum.links < 3 || share < 0.6) return null;
  // Links only: a menu before the report, others' articles behind it; within it only a whole list of them.
  return outside ||
    (box === null && sum.linkLines >= 5) ||
    (sum.linkLines >= 5 && sum.linkLines === sum.lines && sum.numbered === 0)
    ? reasonOfLinks(region, page)
    : null;
}

function looksThePart(
  reason: FurnitureReason,
  sum: Sums,
  share: number,
  lines: readonly PageLine[],
  outside: boolean,
): boolean {
  if (sum.numbered > 0 && share < 0.5) return false;
  if (reason === 'pageFoot') return lines.some(({ line }) => FOOT_WORDS.test(line.text));
  if (reason === 'widget')
    return sum.printed <= 200 && (share >= 0.5 || lines.some(({ line }) => WIDGET_WORDS.test(line.text)));
  return share >= 0.5 && (outside || sum.links >= 2);
}

/** Whether a line above the title may belong to it, or to the head of an official document. */
function mayBeHead({ line }: PageLine, title: string): boolean {
  if (line.headingLevel !== undefined || line.centred === true || /[〔[（(]\d{4}[〕\])）]/u.test(line.text))
    return true;
  const text = plain(line.text);
  return text.length >= 3 && plain(headOfTitle(title)).includes(text);
}

function reasonOfLine(line: PageLine, index: number, page: Page): FurnitureReason | null {
  const { text } = line.line;
  if (text.length > 200 || isProse(line) || index === page.titleLine) return null;
  if (NEIGHBOUR.test(text) && line.linked > 0) return 'relatedLinks';
  if (text.length <= 60 && TOOL_LINE.test(text)) return 'widget';
  if (
    line.links >= 2 &&
    /^(?:您?(?:当前|现在|所在)?的?位置|首页|主页|网站首页)|[>＞»›→]/u.test(text) &&
    !/[。；]/u.test(text)
  )
    return 'breadcrumb';
  const { box } = page;
  if (box === null || (index >= box.from && index < box.to)) return null;
  if (ATTACHMENT.test(text)) return null;
  if (isLink(line)) return index < box.from ? 'menu' : 'relatedLinks';
  // What a page says before the part with its title and its text.
  if (index < box.from && page.titleLine >= 0 && line.printed <= 40 && !mayBeHead(line, page.text.title)) return 'menu';
  return index >= box.to && FOOT_WORDS.test(text) ? 'pageFoot' : null;
}

/** The part of the page with its title and its text. */
function boxOf(text: PageText, sums: PageSums, titleLine: number): { from: number; to: number } | null {
  const main = findMainRegion(text, sums);
  if (main === null || titleLine < 0 || (titleLine >= main.from && titleLine < main.to)) return main;
  let box: Region | null = null;
  for (const region of text.regions) {
    if (region.from > Math.min(titleLine, main.from) || region.to < Math.max(titleLine + 1, main.to)) continue;
    if (box === null || region.to - region.from <= box.to - box.from) box = region;
  }
  // A title far above its text, with much between: the region around both says little.
  return box ?? { from: Math.min(titleLine, main.from), to: Math.max(main.to, titleLine + 1) };
}

/** Text that scripts show later is written as hidden: where it holds most of a page's sentences, it is the text. */
function showHidden(text: PageText): void {
  const prose = (hidden: boolean): number =>
    text.lines.reduce(
      (sum, line) => sum + ((line.line.furniture === 'hidden') === hidden && isProse(line) ? line.printed : 0),
      0,
    );
  if (prose(true) <= prose(false)) return;
  for (const { line } of text.lines) if (line.furniture === 'hidden') delete line.furniture;
}

/** Marks what is menu, related links, foot or tool of a page; text that might be a report's is left alone. */
export function markFurniture(text: PageText): void {
  showHidden(text);
  const { lines } = text;
  const sums = new PageSums(lines);
  const titleLine = findTitleLine(text);
  const box = boxOf(text, sums, titleLine);
  const page: Page = { text, sums, titleLine, box, prose: sums.of({ from: 0, to: lines.length }).prose };
  const mark = (index: number, reason: FurnitureReason): void => {
    const { line } = lines[index]!;
    line.furniture ??= reason;
  };

  let done = 0;
  for (const region of text.regions) {
    if (region.from < done) continue;
    const reason = reasonOfRegion(region, page);
    if (reason === null) continue;
    for (let i = region.from; i < region.to; i++) mark(i, reason);
    done = region.to;
    const above = lines[region.from - 1];
    if (above !== undefined && region.from - 1 !== titleLine && LIST_HEADING.test(above.line.text))
      mark(region.from - 1, reason);
  }
  lines.forEach((line, i) => {
    const reason = reasonOfLine(line, i, page);
    if (reason !== null) mark(i, reason);
  });
  markContents(lines);
  addPageTitle(text);
}

/** Lines that lead to places of this page whose text comes again: a table of contents. */
function markContents(lines: readonly PageLine[]): void {
  const entries = lines.filter(({ printed, linkedHere }) => linkedHere > 0 && linkedHere >= printed * 0.9);
  if (entries.length < 3) return;
  const places = new Set(lines.filter(({ linkedHere }) => linkedHere === 0).map(({ line }) => plain(line.text)));
  for (const { line } of entries) {
    if (places.has(plain(line.text.replace(/[\s.…·]*\d{1,4}\s*$/u, '')))) line.furniture ??= 'contents';
  }
}

/** Keeps what the title element says where the page does not print it, be it in several lines. */
function addPageTitle(text: PageText): void {
  const head = plain(headOfTitle(text.title));
  if (head === '') return;
  const printed = text.lines.map(({ line }) => (line.furniture === undefined ? plain(line.text) : '')).join('');
  if (printed.includes(head)) return;
  text.lines.unshift({
    line: { text: text.title, furniture: 'pageTitle' },
    printed: plain(text.title).length,
    linked: 0,
    linkedHere: 0,
    links: 0,
  });
}
