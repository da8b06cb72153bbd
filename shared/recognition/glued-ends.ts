import { allMatches } from './all-matches';
import { fieldsIn } from './glued-fields';
import { opensReport } from './opening-words';
import { wordsBeforeTitle } from './page-words';
import { simplified } from './traditional';

/** 首页 > 范文 > 工作总结, and behind it a title without any gap: the last name of the way is one of a kind of texts. */
const GLUED_WAY =
  /^(?:\p{Script=Han}{0,6}?您?(?:现在|当前|所在)?的?位置\s{0,3}[:：]\s{0,3})?[^>»›＞。；，,]{1,20}(?:\s{0,3}(?:>{1,2}|»|›|→|＞)\s{0,3}[^>»›＞。；，,\d]{1,40}?)*?\s{0,3}(?:>{1,2}|»|›|→|＞)\s{0,3}(?:[^>»›＞。；，,\d]{0,12}?(?:(?:范文|文章|正文)内容|总结|计划|报告|范文|正文|公文|要点|材料|动态|精选|大全|公开|公告|通知|公示|要闻|文章|文件|信息|[详情内容]{1,2}页)|\p{Script=Han}{1,6}(?:办|处|科|室|部|中心|专栏|概况|安排)(?=20\d\d年))(?!总结|计划|报告|范文|要点)(?:\s{0,3}(?:>|»|›|＞)\s{0,3}(?!\p{Script=Han}{0,2}(?:总结|计划|报告|范文|正文|公文)|\p{Script=Han}{1,6}(?:办|处|科|室|部|中心|专栏|概况|安排)20\d\d年))?(?![详情内容]{1,2}页)(?=(?:关于)?(?!公告|通知|公示|动态|要闻|新闻)[\p{Script=Han}\dXx×]{6,60}(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案))/u;
/** The time of publishing, parted from nothing on either side. */
const GLUED_TIME =
  /(?:(?:发布|更新|发表|上传|成文|发文|创建)?(?:时间|日期)\s{0,2}[:：]?\s{0,2})?(?:20\d\d[-/]\d{1,2}[-/]\d{1,2}(?:\s{1,3}\d{1,2}:\d\d(?::\d\d(?=\D|20\d\d年|$))?)?|20\d\d年\d{1,2}月\d{1,2}日\s{1,3}\d{1,2}:\d\d(?::\d\d)?)/gu;
/** 首页总结工作总结, 某文库 首页, and the title right behind it. */
const GLUED_HOME =
  /^(?!首页(?:\p{Script=Han}{0,4}?(?:总结|计划|报告|范文|文章|公文|材料)){1,4}\s)(?:\p{Script=Han}{2,8}\s)?(?:网站)?首页(?:\p{Script=Han}{0,4}?(?:总结|计划|报告|范文|文章|公文|材料)){0,3}(?=[^\s。；，,]{5,60}(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案))/u;
/** 文本内容：某局工作总结……; -精品推荐-某局工作总结; 某范文网某局工作总结 */
const LABELLED =
  /^(?:\p{Script=Han}{0,4}(?:内容|预览|正文|摘要|简介)\s{0,2}[:：]|您?的?(?:现在|当前|所在)的?位置\s{0,2}[:：](?![^。；，,]{0,60}[>»›→＞])|[【[](?:正文|内容)[】\]]|[-—•·]?\s?(?:相关推荐|推荐阅读|猜你喜欢)\s{0,2}[:：]?|[-—]{1,2}\s?\p{Script=Han}{2,10}\s?[-—]{1,2}|[\p{Script=Han}\d]{0,6}(?:范文|文库|总结|作文|公文|资料|文档|简历)网)(?=\s{0,3}[^\s。；，,]{5,60}(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案|回顾|小结|综述))/u;
/** 某某网—每日更新www.example.com, and the title right behind it. */
export const ADDRESS =
  /^【[^【】。]{0,30}[a-z\d-]{2,30}\.(?:com|net|org|cn)[^【】。]{0,40}】|^[^。；，]{0,40}?(?:https?:\/\/|www\.)[a-z\d.-]{2,40}?\.(?:com|net|org|cn)(?:\.cn)?(?=20\d\d年|\p{Script=Han})/u;
/** — 1 — of the first page. */
const PAGE_NUMBER = /^[-—–]\s?\d{1,3}\s?[-—–](?!\s?[-—–\d])/u;
/** ——2026年1月26日在某市第十四届人民代表大会第四次会议上, below a title or the page's fields. */
const ASSEMBLY =
  /(?<=报告|[:：\d]\s{0,3})[—–-]{1,3}\s?20\d\d[\d\s年月日]{3,14}在[^。；：:，,]{4,50}?(?:会议|大会|全会)上(?!的)/u;
/** The menu of a page may stand before the way to it. */
const PLACE = /(?<=\S)(?:您?(?:现在|当前|所在)的?|您的)位置\s{0,3}[:：]/u;
const GLUED_HEAD = 240;
const MAX_REPEATS = 3;

/** The title printed once more right behind itself. */
const TWICE =
  /^(?:\p{Script=Han}{0,6}?|20\d\d)([^\s。；>]{6,60}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案)(?:范文|范例|模板)?)(?=\1)/u;
/** 2021气象局总结2021 气象局总结: the second year stands apart from its title. */
const YEAR_TWICE = /^(20\d\d)([^\s。；>]{6,60}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案))(?=\1\s?\2)/u;
/** Whatever words of a title stand there twice: a site cuts its own printing short. */
const AGAIN = /^([^\s。；，>]{10,60}?)(?=\1)/u;
/** A way that ends in the title, or in its first words, and the title right behind it. */
const WAY_TO_TITLE =
  /^[^。；]{2,80}(?:>|»|›|→|＞)\s{0,3}([^\s>»›＞。；]{6,60}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案)|[^\s>»›＞。；，]{12,60}?)(?=\1)/u;
/** www.example.com right behind a title. */
const GLUED_ADDRESS =
  /(?<=\p{Script=Han}{4})(?:https?:\/\/|www\.)[a-z\d.-]{2,40}?\.(?:com|net|org|cn)(?:\.cn)?(?![a-z])/iu;
/** 云泽县青石镇2022年政府工作报告青石镇政府工作报告: a title, and right behind it the end of it again. */
const TWO_TITLES =
  /^([^\s。；，：:>]{8,50}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案)(?:[（(][^（）()]{0,6}\d{1,2}篇[^（）()]{0,4}[)）])?)([^\s。；，：:>]{4,40}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案))/u;
const MIN_SHORTER = 6;
/** 某局工作总结3篇某局 2021 年工作总结: what a site calls its papers, and the name of one right behind it. */
const SO_MANY =
  /^[^。；，,]{6,60}?(?:总结|计划|报告|汇报|要点|打算|思路|安排|方案)(?:\d{1,2}|[一二三四五六七八九十]{1,2})篇(?=\p{Script=Han}{2,12}\s?(?:20\d\d|[^。；，,]{0,30}(?:总结|计划|报告|要点)))/u;

function namedShorter(head: string, from: number): number[] {
  const [, title = '', shorter = ''] = TWO_TITLES.exec(head.slice(from)) ?? [];
  const plain = (name: string): string => name.replace(/20\d\d(?:年度?)?|[（(][^（）()]{0,12}[)）]$/gu, '');
  if (plain(shorter).length < MIN_SHORTER || !plain(title).endsWith(plain(shorter))) return [];
  // …… of which a sentence tells: 某局工作总结某局工作总结显示，……
  const behind = head.slice(from + title.length + shorter.length);
  if (!opensReport(behind) && !/^[—–\s（(-]/u.test(behind)) return [];
  return [from + title.length, from + title.length + shorter.length];
}
/** A field of the page right behind a title: 某局工作总结来源：某局. */
export const GLUED_FIELD =
  /(?<=总结|小结|计划|规划|报告|汇报|要点|打算|思路|安排|方案|谋划|设想|[)）])(?:[（(](?=[^（）()]{0,10}字数|更新)|(?:(?:文章|信息|稿件)?来源|作者|编辑|责任编辑|发布人|发布者|上传者|索引号|发布机构|(?:所属)?栏目|浏览次数|点击数|阅读次数|字数|(?:发布|更新|发表|上传)?时间)\s{0,2}[:：]|(?:阅读|浏览|点击|人气|热度|访问|收藏|评论|下载)(?:量|数|次数)?\s{0,2}[:：]\s{0,2}\d|本站(?=\s{1,8}20\d\d))/u;

/** 文件大小：29.24 KB总页数：11 页文档摘要 */
const CARD_FIELD = /(?:文件名称|文件大小|文件格式|文档格式|总页数|总字数)\s?[:：]|文档(?:摘要|简介|介绍)|资源描述/gu;

/** 云信发〔2024〕3号, and the title right behind it. */
const PAPER =
  /^[^\s。；，]{1,12}〔\d{4}〕\s?\d{1,4}号(?=(?:关于|20\d\d年|\p{Script=Han}{4,40}(?:总结|计划|报告|要点|安排)))/u;

/** 索引号：| 发文机关：某局 | 标题：某局2020年工作总结 |: the table above a paper on the site of an office. */
const GOVERNMENT_FIELD =
  /(?:索引号|发文字号|发文时间|发文机关|发布机构|主题词|标题|主题分类|发布日期|成文日期|有效性)\s?[:：]\s?(?:[^\s|｜。；:：]{0,60}?(?:\s?[|｜]){1,3}|\d{4}-\d{1,2}-\d{1,2})/gu;
const GOVERNMENT_HEAD = 400;
const MIN_FIELDS = 3;

function governmentFields(head: string): number[] {
  if (!/[|｜]/u.test(head)) return [];
  const found = allMatches(GOVERNMENT_FIELD, head);
  return found.length < MIN_FIELDS ? [] : found.flatMap(({ 0: field, index }) => [index, index + field.length]);
}

/** The dot before 【制定机关】, and the word 正文 behind such fields. */
const BULLET_FIELD = /•\s{0,2}(?=【[^【】]{2,6}】)|(?<=】[^【】。]{2,10})正文(?=\p{Script=Han}{4})/gu;
/** Words of a page's buttons. */
const BUTTON =
  /(?:[（(][^（）()]{0,10}\d{1,2}篇[^（）()]{0,4}[)）](?=\p{Script=Han}{2,10}(?:网|文库))|网友投稿|侵权投诉|收藏本[文站页]|下载本文档?|投诉建议|继续免费阅读|_第\d{1,2}页|分享(?:到[:：]?|[:：])|(?<=\/\p{Script=Han}{2,8})正文)(?=[\p{Script=Han}\d（(])/gu;

/** Where the lines of a head ended whose line ends left nothing behind, as offsets. */
export function gluedEnds(text: string): number[] {
  const head = simplified(text.slice(0, GLUED_HEAD));
  const ends: number[] = [];
  const place = PLACE.exec(head);
  const at = place !== null && !/[。；]/u.test(head.slice(0, place.index)) ? place.index : 0;
  if (at > 0) ends.push(at);
  const below = head.slice(at);
  const way =
    WAY_TO_TITLE.exec(below) ??
    GLUED_WAY.exec(below) ??
    LABELLED.exec(below) ??
    GLUED_HOME.exec(below) ??
    ADDRESS.exec(below);
  if (way !== null) ends.push(at + way[0].length);
  else {
    const words = wordsBeforeTitle(below);
    if (words > 0) ends.push(at + words);
  }
  const assembly = ASSEMBLY.exec(head);
  if (assembly !== null) ends.push(assembly.index, assembly.index + assembly[0].length);
  const page = PAGE_NUMBER.exec(head);
  if (page !== null) ends.push(page[0].length);
  const named = way?.[1] ?? '';
  const plain = named.replace(/[（(][^（）()]{0,20}[)）]$/u, '');
  const wayEnd = at + (way?.[0].length ?? 0);
  for (let from = wayEnd; plain !== '' && head.startsWith(named + plain, from); from += named.length)
    ends.push(from + named.length);
  for (const { 0: name, index } of allMatches(CARD_FIELD, head))
    ends.push(index, ...(/[:：]$/u.test(name) ? [] : [index + name.length]));
  for (let times = 0; times < MAX_REPEATS; times++) {
    const from = ends.at(-1) ?? 0;
    const rest = head.slice(from);
    const dated = YEAR_TWICE.exec(rest);
    if (dated !== null) {
      ends.push(from + dated[0].length);
      continue;
    }
    const twice = TWICE.exec(rest) ?? AGAIN.exec(rest);
    if (twice === null) break;
    // A word of the page may stand before it: 返回.
    const word = twice[0].length - twice[1]!.length;
    if (word > 0) ends.push(from + word);
    ends.push(from + twice[0].length);
  }
  const address = head.includes('www.') || head.includes('://') ? GLUED_ADDRESS.exec(head) : null;
  if (address !== null && !/[。；]/u.test(head.slice(0, address.index)))
    ends.push(address.index, address.index + address[0].length);
  const many = SO_MANY.exec(head.slice(ends.at(-1) ?? 0));
  if (many !== null) ends.push((ends.at(-1) ?? 0) + many[0].length);
  ends.push(...namedShorter(head, ends.at(-1) ?? 0));
  for (const match of allMatches(GLUED_TIME, head)) {
    const before = head.slice(ends.at(-1) ?? 0, match.index);
    // Behind a title, and before anything is said.
    if (/[。；]/u.test(before)) break;
    ends.push(match.index, match.index + match[0].length);
  }
  // •【制定机关】某市人民政府•【公布日期】2011.05.30
  if (head.includes('【'))
    for (const match of allMatches(BULLET_FIELD, head)) ends.push(match.index + (match[0] === '正文' ? 2 : 0));
  for (const match of allMatches(BUTTON, head)) ends.push(match.index + match[0].length);
  const edges: number[] = [];
  const fields = fieldsIn(head);
  if (fields !== null) {
    const [from, to] = fields;
    for (let i = ends.length - 1; i >= 0; i--) if (ends[i]! > from && ends[i]! < to) ends.splice(i, 1);
    edges.push(...[from, to].filter((end) => end > 0 && end < text.length));
  }
  ends.push(...governmentFields(text.slice(0, GOVERNMENT_HEAD)));
  const paper = PAPER.exec(head);
  if (paper !== null) ends.push(paper[0].length);
  const field = GLUED_FIELD.exec(head);
  if (field !== null && !/[。；]/u.test(head.slice(0, field.index))) ends.push(field.index);
  const glued = ends.filter(
    (end) => end > 0 && end < text.length && !/\s$/u.test(head.slice(0, end)) && !/^\s/u.test(text.slice(end, end + 1)),
  );
  return [...new Set([...glued, ...edges])].sort((x, y) => x - y);
}
