import { pageShape } from './page-shapes';
import { arePageWords } from './page-words';
import { PRESENTING_WORDS, presentsText } from './presenting';
import type { FurnitureReason } from './reasons';
import { ShapeTable } from './shape-table';
import { isSitePhrase } from './site-phrases';
import { simplified } from './traditional';

/**
 * Furniture that is known by its own shape, wherever it stands. All patterns are anchored and bounded: they are tried on every
 * short line of a hostile source.
 */
const ANYWHERE = new ShapeTable<FurnitureReason>([
  ['separator', /^[-—–－_=*~·.|｜<>＞＜\s#+]{1,200}$/u],
  ['tag', /^[|｜]\s{0,4}[A-Za-z0-9_]{1,12}\s{0,4}[|｜]?$/u],
  ['separator', /^[★☆●○◆◇■□▲△▼▽♦♥\s]{1,60}$/u],
  [
    'pageNumber',
    /^[-—–－·\s]{0,6}(?:第\s{0,3})?\d{1,3}(?:\s{0,3}页)?(?:\s{0,3}(?:[/／，,]|共|[/／，,]\s{0,3}共)\s{0,3}\d{1,3}\s{0,3}页?)?[-—–－·\s]{0,6}$/u,
  ],
  [
    'pageNumber',
    /^第\s{0,3}[一二三四五六七八九十]{1,3}\s{0,3}页(?:\s{0,3}共\s{0,3}[一二三四五六七八九十]{1,3}\s{0,3}页)?$/u,
  ],
  ['pageNumber', /^PAGE(?:\s{0,3}\\\*\s{0,3}MERGEFORMAT)?$/u],
  ['pageNumber', /^[Pp]age\s{0,3}\d{1,4}(?:\s{0,3}(?:of|\/)\s{0,3}\d{1,4})?$/u],
  ['contents', /^.{1,60}(?:\.{4,}|…{2,}|·{4,}|\t)\s{0,4}\d{1,3}$/u],
  ['contents', /^目\s{0,6}录$/u],
  ['breadcrumb', /^(?:您?(?:当前|现在|所在)?的?位置|当前位置|您的位置)\s{0,3}[:：][^。]{0,200}$/u],
  ['breadcrumb', /^[^。；>＞»›→]{1,40}(?:\s{0,4}(?:>{1,2}|＞|»|›|→)\s{0,4}[^。；>＞»›→]{1,60}){2,}(?:>|＞|»)?$/u],
  ['breadcrumb', /^(?:网站)?(?:首页|主页)\s{0,4}(?:>{1,2}|＞|»|›|→|\/|-|·)[^。]{0,200}$/u],
  // 首页总结工作总结: its signs were pictures.
  [
    'breadcrumb',
    /^(?:网站)?首页(?:(?:[\p{Script=Han}]{0,4}(?:总结|计划|报告|范文|文章|公文|材料|正文)){2,4}|\p{Script=Han}{0,4}(?:范文|正文|文章))$/u,
  ],
  [
    'timestamp',
    /^(?:\S{0,6}(?:时间|日期|更新|发布于?|发表于)\s{0,3}[:：]?\s{0,3})?\d{4}\s{0,2}[-/.年]\s{0,2}\d{1,2}\s{0,2}[-/.月]\s{0,2}\d{1,2}日?\s{1,4}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\s.{0,80})?$/u,
  ],
  [
    'timestamp',
    /^(?:发布|更新|发表|上传|录入|创建|编辑)(?:时间|日期|于)?\s{0,3}[:：]?\s{0,3}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[^。；，,]{0,120}$/u,
  ],
  ['byline', /^(?:文章|信息|稿件|内容|本文|资料|文档)?(?:来源|出处|来自)\s{0,3}[:：].{0,60}$/u],
  [
    'byline',
    /^(?:责任)?(?:作者|编辑|编者|责编|审核|校对|整理|上传者|上传人|发布人|发布者|投稿|贡献者|浏览|点击|点击数|点击量|浏览量|浏览次数|阅读|阅读量|阅读数|阅读次数|人气|热度|评论|字号|字体|字体大小)\s{0,3}[:：].{0,60}$/u,
  ],
  ['byline', /^[（(【[]\s{0,3}(?:责任)?(?:作者|编辑|编者|责编|审核|校对|来源)\s{0,3}[:：].{0,60}[)）】\]]$/u],
  [
    'byline',
    /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{0,6}(?:[|｜/]|阅读|浏览|点击|来源|作者|人气|编辑|发布).{0,100}$/u,
  ],
  [
    'tag',
    /^[【[（(]?(?:打印(?:本[页文])?|关闭(?:窗口|本页)?|返回(?:顶部|上页|列表|首页)|收藏(?:本[页文])?|我要纠错|分享到?|手机版|加入收藏|设为首页)[】\])）]?(?:[\s|｜/]{0,6}[【[（(]?(?:打印(?:本[页文])?|关闭(?:窗口|本页)?|返回(?:顶部|上页|列表|首页)?|顶部|收藏(?:本[页文])?|举报|纠错|分享(?:到)?|下载|评论|点赞|转发|推荐)[】\])）]?){1,8}(?:\s{0,3}[:：].{0,40})?(?:\s.{0,40})?$/u,
  ],
  ['tag', /^(?:分享(?:到|至|给).{0,40}|扫一扫.{0,40}|(?:微信)?扫码.{0,40}|用手机扫.{0,30}|长按.{0,10}二维码.{0,20})$/u],
  [
    'tag',
    /^(?:举报|收藏|分享|点赞|纠错|打印|关闭|登录|注册|返回顶部|回到顶部|网站地图|联系我们|关于我们|发表评论|网友评论|用户评论|展开全文|查看更多|加载更多|更多>*|下一页|上一页|末页|尾页)$/u,
  ],
  ['tag', /^(?:[[【]\d{1,2}[\]】]\s{0,3}){1,9}(?:下一页|末页|尾页|>{0,2})$/u],
  ['tag', /^(?:[【[][^【】[\]。]{2,8}[】\]]\s{0,3}){2,9}$/u],
  ['downloadCard', /^(?:推荐度|热度|星级|评分)\s{0,3}[:：]?.{0,20}$/u],
  ['downloadCard', /^文档(?:为|格式为).{0,12}(?:格式)?$/u],
  ['byline', /^(?:文章)?(?:录入|责任编辑|编辑|审核)\s{0,3}[:：].{0,60}$/u],
  ['tag', /^(?:(?:上|下)一[篇页章](?:文章)?)\s{0,3}[:：].{0,80}$/u],
  ['byline', /^(?:本文|文章|原文)(?:标题|链接|地址|网址)\s{0,3}[:：].{0,120}$/u],
  ['tag', /^(?:关\s{0,2}键\s{0,2}[词字]|标\s{0,2}签)\s{0,3}[:：].{0,120}$/u],
  ['tag', /^(?:展开|点击)?(?:阅读|显示|查看)(?:全文|更多|详情|原文|余下|剩余)(?:内容)?$/u],
  ['tag', /^(?:手机版|电脑版|手机阅读|繁体|简体|无障碍|推荐文章|热门推荐|最新文章|当前栏目|全文阅读)$/u],
  ['tag', /^(?:上一页|首页)\s.{0,40}(?:下一页|末页|尾页)$/u],
  ['pageNumber', /^共\s{0,3}\d{1,3}\s{0,3}页[,，\s]{0,3}当前第?\s{0,3}\d{1,3}\s{0,3}页.{0,20}$/u],
  [
    'byline',
    /^(?:索引号|发布机构|发文机关|发文字号|发文日期|发布日期|成文日期|公开日期|主题词|主题分类|信息分类|信息来源|公开方式|公开范围|有效性|网站编辑|稿源|供稿|供图|摄影|撰稿|通讯员|审稿)\s{0,3}[:：].{0,60}$/u,
  ],
  [
    'siteNotice',
    /^(?:主办|承办|主办单位|承办单位|技术支持|网站标识码|备案号|.{0,6}ICP备).{0,10}[:：].{0,100}(?:备案|ICP|网安|标识码).{0,80}$/iu,
  ],
  // •【制定机关】某市人民政府
  [
    'byline',
    /^[•·]?\s{0,2}【(?:制定机关|公布日期|发布日期|施行日期|实施日期|字号|文号|效力等级|时效性|主题分类|发文机关|成文日期|来源|作者|类别)】.{0,60}$/u,
  ],
  ['byline', /^【?(?:字体|字号)?[:：]?\s{0,3}(?:大\s{0,3}中\s{0,3}小|小\s{0,3}中\s{0,3}大)】?$/u],
  ['tag', /^(?:【?(?:文章|本文|热门|相关)?(?:标签|关键[词字]|TAGS?|[Tt]ags?)】?)\s{0,3}[:：].{0,120}$/u],
  ['tag', /^(?:【?(?:上|下)一[篇页章]】?)\s{0,3}(?:[:：].{0,80})?$/u],
  ['tag', /^\[(?:NextPage|next_page|page|nextpage|\/?[a-z]{1,12})\]$/iu],
  [
    'advertisement',
    /^(?:【?(?:(?:更多|想要?了解更多).{0,30}(?:范文|文章|资料|内容|资讯)|推荐阅读|相关阅读|延伸阅读|精彩推荐|扩展阅读)】?|[>》]{2,}).{0,50}$/u,
  ],
  ['siteNotice', /^.{0,20}(?:剩余|隐藏|以下|全部).{0,10}内容.{0,10}(?:付费|登录|会员|下载|关注).{0,30}$/u],
  ['advertisement', /^(?:https?:\/\/|www\.)\S{3,200}$/iu],
  [
    'advertisement',
    /^(?:QQ|微信|电话|手机|邮箱|E-?mail|客服)(?:号|群|热线|电话)?\s{0,3}[:：]?\s{0,3}[\w@.+-]{5,60}$/iu,
  ],
  [
    'siteNotice',
    /^(?:温馨提示|友情提示|申明敬告|郑重声明|免责声明|版权声明|特别声明|重要声明|下载说明|使用说明|文档说明|网站客服|客服电话|客服热线|侵权投诉|版权所有|Copyright|©)\s{0,3}[:：©\d]?.{0,160}$/iu,
  ],
  [
    'siteNotice',
    /^(?:本文|本资料|本文档|该文档|此文档).{0,40}(?:用户|网友|会员|网络|互联网|上传|转载|侵权|版权|下载|仅供).{0,160}$/u,
  ],
  [
    'downloadCard',
    /^(?:[（(【]?)(?:点击|立即|免费|付费|马上|全文|VIP|会员|充值|加入)(?:免费|VIP|会员)?(?:下载|阅读|查看|预览|收藏|展开|复制|打印)(?:全文|此文档|本文|文档|原文)?.{0,30}$/u,
  ],
  ['counter', /^(?:全文|本文|正文)?(?:共|约|共计|字数)\s{0,3}[:：]?\s{0,3}\d{2,6}\s{0,3}字[）)]?$/u],
]);

/** Words of a site that trades in documents: certain ones, and ones that an office may use of its own work. */
const CERTAIN_SITE_WORDS =
  /本文档|(?:内容|资料|文章|文档)(?:均|全部|部分)?(?:来自|来源于|源自|源于)(?:网络|互联网)|(?:资料|文档|内容)由网络(?:收集|整理)|我们负责传递知识|由(?:会员|用户|网友)(?:分享|上传|提供|发布)|加微(?:信)?\s?[:：]|下载网址|超出免费预览|海量.{0,6}(?:素材|资料|文档)|(?:向|联系|告知|通知)本站|本站(?:收录|发布|部分|系|为|提供|所有|仅|内容|资源|不|收集|整理|文档|转载|声明)|版权归(?:属|原|用户|作者)|用户(?:自行|自主|自愿)?上传|网友(?:上传|提供)|由\s?(?:AI|人工智能)\s?(?:自动)?(?:生成|整理|总结)|仅供(?:网友)?学习(?:使用|交流|参考|与参考)|文件下载|(?:无意|涉嫌)侵|侵犯(?:了|到)?您|联系(?:我们|本站|站长)(?:处理|删除)|下载(?:前请|后无|文档|本文|失败|错误)|免费下载|转载请|浏览后下载|浏览体验|源文件到本机|欢迎(?:您的?)?下载|未经(?:允许|许可|授权|同意)[^。；，]{0,8}转载|[【[](?:点此|点击|刷新|登录|注册)[^【】[\]]{0,8}[】\]]|(?:百度|道客|豆丁|原创力)文库|文库网|范文网|总结网|公文网|Powered by|All Rights Reserved/iu;
export const SITE_WORDS =
  /本文档|由(?:会员|用户|网友)(?:分享|上传|提供|发布)|本站|版权|侵权|用户上传|网友|客服|投诉|下载|预览|付费|积分|会员|转载|文库|范文网|总结网|公文网|更多.{0,20}(?:内容|文章|范文|资料).{0,20}(?:请|关注|点击|访问|尽在)|收藏本(?:站|文|页)|扫码|加微信|关注.{0,10}公众号.{0,10}(?:获取|回复|领取)|Powered by|All Rights Reserved/iu;

/** Furniture only where the page's frame is: before the text, after it, never in its middle. */
const AT_EDGES = new ShapeTable<FurnitureReason>([
  ['downloadCard', /^(?:文档|文件|资料|文章)(?:名称|标题|题目)\s{0,3}[:：].{0,80}$/u],
  [
    'downloadCard',
    /^(?:文档|文件|资料)?(?:格式|大小|页数|字数|编号|类型|积分|售价|价格|下载量|下载次数|收藏|评分|评级|上传时间|所属分类|分类)\s{0,3}[:：].{0,40}$/u,
  ],
  ['byline', /^(?:发布|上传|投稿人|网站|来源网站)\s{0,2}[:：].{2,40}$/u],
  ['counter', /^\d{1,9}$/u],
  ['timestamp', /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/u],
  ['timestamp', /^\d{1,2}:\d{2}(?::\d{2})?$/u],
  ['blurb', /^[【[]?(?:摘要|导语|导读|前言|简介|核心提示|编者按|内容提要|内容摘要)[】\]]?\s{0,2}[:：】\]].{8,200}$/u],
  ['blurb', PRESENTING_WORDS],
  ['siteNotice', SITE_WORDS],
  ['downloadCard', /^.{0,40}\.(?:docx?|pdf|wps|txt|pptx?)$/iu],
  // 某局工作总结.docxVIP专享VIP免费优质
  ['downloadCard', /^.{4,60}\.(?:docx?|pdf|wps|pptx?)\s?(?:VIP|免费|专享|优质|精品|热门|会员|付费|下载|\s){1,8}$/iu],
  ['downloadCard', /\d{1,6}\s?(?:人|次)(?:阅读|浏览|下载|收藏)|\d\s?(?:积分|金币|下载券)|^VIP|文档热度/iu],
  [
    'downloadCard',
    /(?:Word|PDF|DOC|文档).{0,10}(?:下载|版本)|\d{1,4}\s?(?:页|积分|金币|次下载|人(?:阅读|浏览|下载|收藏))$/iu,
  ],
  [
    'tag',
    /^(?:【?(?:相关|推荐|热门|更多|精彩|最新|猜你喜欢|你可能|您可能|延伸|拓展).{0,8}(?:推荐|阅读|文章|范文|文档|内容|资料|喜欢|搜索|标签|专题|主题|排行|链接|新闻|信息|下载)】?)\s{0,3}[:：]?.{0,40}$/u,
  ],
  ['byline', /^[^；]{0,60}(?:记者|通讯员)\s?\p{Script=Han}{1,2}\s?\p{Script=Han}{1,2}\s?(?:摄|摄影|图)$/u],
  [
    'tag',
    /^.{0,60}(?:相关(?:报道|新闻|链接)|相关文章|相关范文|相关阅读|推荐阅读|推荐文章|热门文章|精彩文章|猜你喜欢)[:：]?$/u,
  ],
  // 问题描述：, 最佳答案: the frame of a question that a site made of the title
  [
    'tag',
    /^(?:问题(?:描述|补充|详情)|(?:最佳|推荐|满意|精选|优质|热心)(?:答案|回答)|(?:网友|其他|全部|专家)(?:回答|解答|答案)|\d{1,4}\s?个(?:回答|答案)|提问者|回答者|题主|答主)\s{0,2}[:：]?.{0,12}$/u,
  ],
  ['tag', /^(?:经典|精选|精品|优秀|热门|原创|推荐|最新|相关)(?:文章|范文|美文|作品|公文)$/u],
  // 某某范文网工作总结: the site and the kind of its texts
  ['byline', /^\p{Script=Han}{2,10}(?:网|文库)(?:\p{Script=Han}{0,4}(?:总结|计划|报告|范文|公文|材料))?$/u],
  // | 某某文秘网, hung on a title
  ['byline', /^[-–—_|｜·]\s{0,3}\p{Script=Han}{2,10}(?:网|网站|文库|论坛|之家|范文|资料库|公文|文档)$/u],
  ['tag', /^.{0,20}(?:请登录|免费注册|欢迎来到|登录\s{0,3}[|｜]?\s{0,3}注册).{0,30}$/u],
  ['tag', /^[\u4e00-\u9fff]{2,10}(?:[\s|｜]{1,3}[\u4e00-\u9fff]{2,10}){2,12}$/u],
]);

/** Whether a sentence before a title has words of a site: an office's own text does not stand there. */
export function isSiteSentence(sentence: string): boolean {
  return SITE_WORDS.test(sentence) || CERTAIN_SITE_WORDS.test(sentence);
}

const EACH_CERTAIN_WORD = new RegExp(CERTAIN_SITE_WORDS.source, 'giu');
/** What a site says of itself and of those who write there; an office may say one of them of its own. */
const NOTICE_WORDS =
  /不代表本站|用户发布|用户上传|知识产权|侵权|举报|版权|仅供参考|网络存储|甄别|诱导购买|本站|本网|站长|删除|网络转载|平台声明|免责/gu;

/** How many words of a site a text holds that no office writes of its own work. */
export function countCertainSiteWords(text: string): number {
  const certain = text.match(EACH_CERTAIN_WORD)?.length ?? 0;
  const others = new Set(text.match(NOTICE_WORDS)).size;
  return certain + (others >= 3 ? 1 : 0) + (others >= 4 ? 1 : 0);
}

/** Whether a line holds a whole sentence without any word of a site: a site's notice does not. */
export function holdsOwnSentence(text: string): boolean {
  return text.split(/(?<=[。！!])/u).some((sentence) => /.{18}[。！!]$/u.test(sentence) && !SITE_WORDS.test(sentence));
}

/** Whether each sentence of a long line is a site's: what it prints around a preview, without any line end. */
function isCard(text: string): boolean {
  return (
    countCertainSiteWords(text) >= 2 &&
    text.split(/[。！]/u).every((sentence) => sentence.length <= 25 || SITE_WORDS.test(sentence))
  );
}

/** • 发布：某委: a page's list of fields. */
const BULLET = /^(?:[•·]\s{0,4}|-\s{1,4})/u;
/** The first words of the text as a page shows them above it: 摘要：…… ...（全文共：1831字） */
const TEASER =
  /^【?(?:摘要|简介|导读|内容提要|内容摘要)】?\s{0,2}[:：].{8,390}(?:\.{3}|…)\s{0,2}(?:[（(][^（）()]{2,20}[)）])?$/u;

export function isTeaser(text: string): boolean {
  return text.length <= MAX_EDGE_LINE && TEASER.test(text);
}

/** Longer lines are paragraphs, whatever words they hold. */
export const MAX_EDGE_LINE = 400;
const MAX_SHORT_LINE = 60;
const MAX_PHRASE = 200;
/** Lines of a page in traditional characters are told where they are no longer. */
const MAX_SIMPLIFIED = 100;
const MAX_LINE = 300;

/** Why this line is furniture wherever it stands, null where it may be text. */
export function furnitureAnywhere(text: string): FurnitureReason | null {
  const found = text.length > MAX_LINE ? null : ANYWHERE.first(narrowDigits(text));
  return found !== null && countsItems(text) ? null : found;
}

const RUN_IN_ITEM =
  /[。；：:，）\p{Script=Han}]\s{0,4}(?:[一二三四五六七八九十]{1,2}[、是](?!\p{P})|[（(][一二三四五六七八九十]{1,2}[)）])/gu;

/** Whether a long line counts points in its midst: a report whose line ends were lost, whatever it begins with. */
export function countsItems(text: string): boolean {
  return text.length > 100 && (text.slice(8).match(RUN_IN_ITEM)?.length ?? 0) >= 2;
}

/** The text with its full-width digits as ordinary ones; as long as before. */
export function narrowDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/**
 * Why this line is furniture, given that it stands before or after the text. With `trust`, in the midst of other furniture, any word of
 * a site tells; otherwise only words that an office would never write of its own work.
 */
export function furnitureAtEdge(printed: string, trust: boolean): FurnitureReason | null {
  const whole =
    printed.length > MAX_EDGE_LINE
      ? printed
      : narrowDigits(printed.length > MAX_SIMPLIFIED ? printed : simplified(printed));
  const text = whole.replace(BULLET, '');
  const anywhere = furnitureAnywhere(text);
  if (anywhere !== null || text.length > MAX_EDGE_LINE || countsItems(text)) return anywhere;
  const reason =
    AT_EDGES.first(text) ??
    (text.length <= MAX_PHRASE && isSitePhrase(text)
      ? 'tag'
      : presentsText(text)
        ? 'blurb'
        : arePageWords(text)
          ? 'menu'
          : null);
  if (reason === 'siteNotice') {
    if (text.length <= MAX_PHRASE && isSitePhrase(text)) return reason;
    if (text.length <= 160 && (trust ? SITE_WORDS : CERTAIN_SITE_WORDS).test(text) && !holdsOwnSentence(text))
      return reason;
    if (text.length > 160 && isCard(text)) return reason;
    return pageShape(text);
  }
  if (reason === 'blurb') return reason;
  if (reason !== null && (text.length <= MAX_SHORT_LINE || isSitePhrase(text))) return reason;
  return pageShape(whole);
}

/** Where the time of publishing begins at the end of a title's line (某局工作总结 2022-05-10 09:58); -1 where there is none. */
export function publishedAt(text: string): number {
  if (text.length > 120) return -1;
  return (
    /\s\s{0,8}(?:(?:发布|更新)?(?:时间|日期)[:：]?\s{0,3})?\d{4}-\d{1,2}-\d{1,2}(?:\s{1,3}\d{1,2}:\d{2}(?::\d{2})?)?$/u.exec(
      text,
    )?.index ?? -1
  );
}

/** Furniture glued to the end of the last line: a lone | or a tag behind it; where it begins, -1 where there is none. */
export function trailingNoise(text: string): number {
  const tail = text.slice(-40);
  const match = /\s{1,6}[|｜]\s{0,4}[A-Za-z0-9_]{0,12}\s{0,4}$/u.exec(tail);
  return match === null ? -1 : text.length - tail.length + match.index;
}
