import { allMatches } from './all-matches';
import type { FurnitureReason } from './reasons';
import { ShapeTable } from './shape-table';

/** What the name of a field ends in or holds that a page prints about a text; an office's own lines have other names. */
const FIELD =
  '(?:时间|日期|来源|出处|稿源|作者|编辑|编者|录入|审核人?|校对|供稿|撰稿|浏览|点击|点击率|阅读|已阅|人气|热度|评论|访问|字号|字体|字数|索引号|文号|主题词?|主题分类|分类|体裁|发布机构|发文机关|公开时限|公开方式|公开形式|时效|有效性|名称|标题|关键[词字]|标签|邮编|邮箱|传真|网址|网站|版权|主办|承办|协办|技术支持|咨询|举报电话|监督电话|联系电话|服务热线|通讯地址|地址|电话|热线|投稿|验证码|附件下载|导语|导读|编者按|核心提示|摘要|分享|打印|上传|下载|格式|大小|页数|类型|栏目|频道|责任部门|语种|访客|客服|备案|标识码|保护色|热搜词?|热词)';
const FIELD_NAME = `[\\p{Script=Han}]{0,6}?${FIELD}(?:[数量次人者率到于]|次数|编号|单位)?`;
const ONE_FIELD = new RegExp(
  `^[【[（(「]?\\s{0,3}${FIELD_NAME}\\s{0,3}(?:[】\\]]\\s{0,2})?(?:[:：]|\\s{1,8}(?=[\\p{L}\\d]))[^。]{0,100}$`,
  'u',
);
const FIELD_ALONE = new RegExp(`^${FIELD_NAME}\\s{0,3}[:：]$`, 'u');
/** 作者：某 审核：某 */
const SEVERAL_FIELDS = /(?:^|[\s|｜【[（(])[\p{Script=Han}]{2,6}\s{0,2}[:：]\s{0,3}[^\s，。；:：]{0,24}/gu;

const SHAPES = new ShapeTable<FurnitureReason>([
  ['breadcrumb', /^[^。；，]{0,12}(?:首页|主页)\s{0,3}[-–—/_·•>＞»›→|｜〉]{1,2}\s{0,3}[^。；，]{2,100}$/u],
  ['tag', /^[【[〖「][^。；，]{0,4}(?:推荐|相关|阅读|热门|热点|更多|延伸|链接|关注|猜你)[^。；，]{0,4}[】\]〗」]$/u],
  // 某局 - 工作总结 - 某局2024年工作总结; 首页 | 概况 | 动态; 网站首页 / 政务公开 / 部门信息
  [
    'breadcrumb',
    /^[^。；，,;|｜丨]{2,24}(?:\s{0,3}[|｜丨〉>＞»›→┊│┆]\s{0,3}[^。；，,;|｜丨]{1,60}){2,14}[|｜丨〉>＞»›→\s]{0,3}$/u,
  ],
  ['breadcrumb', /^[^。；，,;\s]{2,24}(?:\s{1,3}(?:-|–|—|\/|_|·|•|>|→)\s{1,3}[^。；，,;]{1,60}){2,14}$/u],
  [
    'breadcrumb',
    /^(?:您|你|当前|现在|目前|所在|位置)[^。，]{0,8}(?:位置|浏览|所在|频道|栏目|访问|置)[^。，]{0,4}?(?:[:：]|\s|是\s).{0,120}$/u,
  ],
  ['tag', /^【?(?:上|下|前|后)一?[篇条页则章个]】?(?:文章|信息|新闻)?\s{0,3}(?:[:：].{0,80}|没有了|无)?$/u],
  ['advertisement', /^[^。；]{0,40}(?:https?:\/\/|www\.|[a-z\d-]{2,30}\.(?:com|cn|net|org|gov)\b)[^。；]{0,120}$/iu],
  ['timestamp', /^[^，。；]{0,40}20\d\d[-/.]\d{1,2}[-/.]\d{1,2}\s{1,3}\d{1,2}:\d\d[^，。；]{0,80}$/u],
  ['timestamp', /^[（([【]?\s{0,2}20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{1,6}\S[^，。；]{0,60}$/u],
  // 2026/02/10经典总结
  ['timestamp', /^20\d\d[-/]\d{1,2}[-/]\d{1,2}\p{Script=Han}{2,10}$/u],
  ['timestamp', /^今天是.{0,40}$|^.{0,20}20\d\d年\d{1,2}月\d{1,2}日\s{0,3}星期.{0,30}$/u],
  ['timestamp', /^(?:\d{1,2}-\d{1,2}\s{1,4}\d{1,2}:\d\d|\d{1,2}:\d\d|昨天|今天|刚刚|\d{1,2}(?:分钟|小时|天)前)$/u],
  // 喜欢 (12) 收藏 (3); 阅读 3021
  [
    'counter',
    /^(?:文档|文章|全部|网友|用户|热门|最新)?(?:(?:阅读|赞|点赞|在看|喜欢|收藏|转发|评论|浏览|下载|分享|点击|人气|访问|踩|顶|粉丝|关注)(?:量|数|次数)?\s{0,3}[（(:：]?\s{0,2}\d{1,9}(?:\.\d)?[万wk+]{0,2}\s{0,2}[次人)）]?\s{0,4}){1,6}$/u,
  ],
  [
    'counter',
    /^(?:约|共|¥|￥|\$)?\s{0,2}\d{1,7}(?:\.\d{1,2})?\s{0,2}(?:分|页|字|万字|千字|KB|MB|K|M|元|积分|金币|次)?$/iu,
  ],
  // 5 人赞同了该文章; 128人已学习
  [
    'counter',
    /^\d{1,9}\s{0,2}(?:人|位|次|个赞|条)\s{0,2}(?:已|都在)?(?:赞同|点赞|收藏|关注|喜欢|评论|阅读|看过|学过|学习|浏览|下载|参与|转藏|围观)[^，。；]{0,12}$/u,
  ],
  // 献花(0); 评论（12）; +1
  ['counter', /^[\p{Script=Han}]{1,6}\s{0,2}[（(]\s{0,2}\d{1,6}\s{0,2}[)）]$|^[+＋]\s?\d{1,3}$/u],
  [
    'widget',
    /^(?:版权|文章|内容|侵权|错误|在线|用户|意见|我要|违规)(?:投诉|纠错|举报|反馈|申诉|建议|客服|评论|留言)$/u,
  ],
  ['widget', /^(?:AI\s?智能|AI|智能)(?:总结|摘要|写作|助手|问答|改写|仿写|帮写)[^。；，]{0,10}$/iu],
  ['downloadCard', /^[^。；，]{0,10}[:：]?\s{0,3}[★☆]{2,10}[^。；，]{0,8}$/u],
  ['siteNotice', /^[（(【]?[\p{Script=Han}]{2,4}声明[】)）]?\s{0,2}[:：]/u],
  ['counter', /^(?:全文|本文|正文).{0,4}\d{2,6}\s{0,2}字.{0,30}$|^.{0,20}阅读(?:大?约需?|需要|时间|时长).{0,16}$/u],
  ['counter', /^.{0,12}第\s{0,2}\d{1,12}\s{0,2}(?:位|名)?\s{0,2}(?:访客|访问者|来访者|次访问).{0,8}$/u],
  ['downloadCard', /^(?:还剩|剩余|未读|已读)\s{0,2}\d{1,4}\s{0,2}[%％页].{0,20}$/u],
  ['separator', /^[（(]?(?:全文|本文|正文)?完[)）]?$|^(?:赞赏|打赏|赞赏支持|正文|正文结束)$/u],
  ['pageNumber', /^(?:首页|尾页|末页)\s{0,3}[/／]\s{0,3}共\s{0,2}\d{1,4}\s{0,2}页$/u],
  // - END -; —— 广告 ——; ---正文---
  ['separator', /^[-—–=*~·•…\s]{2,30}[\p{L}\s]{1,10}[-—–=*~·•…\s]{2,30}$/u],
  // -精品合同推荐-
  ['tag', /^[-—]\s?(?=\p{Script=Han}{0,8}(?:推荐|精品|精选|范文|文档|资料))\p{Script=Han}{2,10}\s?[-—]$/u],
  ['byline', /^(?:文|图|图文|撰文|编辑|供稿|来源|作者|摄影|通讯员|记者|整理)\s{0,2}[/／|丨]\s{0,2}\S.{0,20}$/u],
  [
    'byline',
    /^(?:发文|发布|公开|制发|信息|组配|责任|主办|成文|生效|所属|来源)(?:单位|机构|部门|机关|分类|日期|时间|形式|方式|范围|类别|编号)\s{1,8}[^，。；]{2,40}$/u,
  ],
  ['counter', /^\S{1,8}\s{1,3}(?:人气|阅读|浏览|热度|点击)\s?[:：]\s?\d[\d.]{0,6}[WwKk万]?$/u],
  ['byline', /^发表?[布于自]{1,2}\p{Script=Han}{2,4}$/u],
  [
    'tag',
    /^(?:\[|【|〖|「)\s{0,2}[\p{Script=Han}A-Za-z]{1,8}\s{0,2}(?:\]|】|〗|」)(?:\s{0,4}(?:\[|【|〖|「)\s{0,2}[\p{Script=Han}A-Za-z:：\s]{1,16}(?:\]|】|〗|」)){1,9}$/u,
  ],
  ['tag', /^[·•▪■□◆◇○●►▶>☆★-]\s{0,3}[^。；]{4,60}\s{1,8}[[（(]?(?:20\d\d[-/.])?\d{1,2}[-/.]\d{1,2}[\])）]?$/u],
  ['tag', /^[^。；，]{4,60}\s{1,8}[[（(]?20\d\d[-/.]\d{1,2}[-/.]\d{1,2}[\])）]?$/u],
  [
    'tag',
    /^[^。；，：:]{0,4}(?:友情链接|快速链接|网站导航|站点地图|网站地图|关于我们|联系我们|网站声明|隐私政策|用户协议|帮助中心).{0,60}$/u,
  ],
  [
    'tag',
    /(?:点个|点亮|点击).{0,6}(?:在看|蓝字|关注|星标|赞|原文)|(?:免费|文末)(?:领取|下载)|欢迎来到|请登录|免费注册/u,
  ],
  [
    'siteNotice',
    /版权所有|保留所有权利|copyright|©|\bInc\b|ICP\s{0,2}[备证]|安备(?:案?号?)?\s{0,2}[\d号]|IPv6|\d\s?[*×x]\s?\d{3,4}\s?分辨率/iu,
  ],
  [
    'siteNotice',
    /^[^。；]{0,40}(?:本站|RSS|手机版|(?:扫|识别|长按|下载|关注)[^。；，]{0,12}(?:二维码|客户端|公众号|小程序|APP))[^。；]{0,40}$/iu,
  ],
]);

const MAX_SHAPED = 140;
const COUNTS =
  /.{3}(?:[一二三四五六七八九十]、|[（(][一二三四五六七八九十][)）])\p{Script=Han}{4}|.{3}\d[.、．]\s{0,2}\p{Script=Han}{4}.*[。，；,]/u;

/** 文 号, 索 引 号: the signs of a name that were set apart. */
const SET_APART = /^(\p{Script=Han})\s{1,8}(\p{Script=Han})(?:\s{1,8}(\p{Script=Han}))?(?=\s{0,3}(?:[:：]|\s|$))/u;

/**
 * Why a line that stands before or after a text has the shape of a page's own: a way, fields with their values, counters, names in a
 * row. Null where it has none. Told by form, not by the site's words; never asked of a line in the midst of a text.
 */
export function pageShape(printed: string): FurnitureReason | null {
  if (printed.length > MAX_SHAPED) return null;
  const text = printed.replace(SET_APART, '$1$2$3');
  // A page speaks to its reader, a report does not.
  if (text.length <= 100 && /^亲[，,]|^[^“”"「」]{0,60}您/u.test(text) && !/领导|代表/u.test(text)) return 'siteNotice';
  // Sentences are not shaped, nor is what counts its points.
  if (text.length > 30 && COUNTS.test(text)) return null;
  if (/[。；].*[。；]/u.test(text)) return null;
  const shape = SHAPES.first(text);
  if (shape !== null) return shape;
  if (/[。；！]$/u.test(text)) return null;
  if (FIELD_ALONE.test(text)) return 'byline';
  if (text.length <= 120 && ONE_FIELD.test(text) && !/^.{0,14}[:：\s][^\s]{0,60}[，；]/u.test(text)) return 'byline';
  const fields = allMatches(SEVERAL_FIELDS, text).length;
  return fields >= 2 && !/[，；]/u.test(text) ? 'byline' : null;
}

/** 年终总结 半年总结 季度总结: kinds of texts in a row, a menu; no title. */
export function namesKinds(text: string): boolean {
  const words = text.split(/[\s|｜]+/u);
  if (words.length < 2 || words.some((word) => word.length > 8)) return false;
  const kinds = words.filter((word) => /(?:总结|计划|报告|汇报|方案|材料|范文|小结)$/u.test(word)).length;
  return (
    kinds >= 2 && (words.length >= 3 || (words.every((word) => word.length <= 6) && !/\d年|半年|年度/u.test(text)))
  );
}

/** Whether a line may be a field of a page (批示意见：…); lines of a report have this shape as well, so that others must bear it out. */
export function maybeField(text: string): boolean {
  return (
    text.length <= 50 &&
    /^[^\s，。；：:]{2,10}\s{0,2}[:：][^，。；]{0,40}$/u.test(text) &&
    !/^(?:附|责任|牵头)/u.test(text)
  );
}

/** Advertisements that sites put between the paragraphs of a text, known even there. */
const INSIDE: readonly RegExp[] = [
  // ▲ 点击图片查看写作课程; 打开APP，查看更多精彩图片
  /^[▲▼↑↓◀☞👇👆]\s?[^。；]{2,40}$/u,
  /^(?:打开|下载|进入|点击|长按|扫码|滑动|展开)[^。；]{0,10}(?:APP|客户端|小程序|图片|链接|视频|原文|查看|收听|观看|剩余|更多|按钮|一键)[^。；]{0,20}$/iu,
  /^[^。；]{0,12}(?:限时(?:特惠|优惠|折扣|抢购)|会员.{0,4}(?:低至|仅需|首月)|扫码入会)[^。；]{0,24}$/u,
  /^亲[，,][^。；]{2,50}$/u,
  /^[[【(（](?:图片|视频|音频|图|表情|链接|动图|配图)[\]】)）]$|^图为[^；]{2,40}$/u,
  /^[^。；]{0,30}(?:https?:\/\/|www\.)[^。；\s]{3,120}[^。；]{0,12}$/iu,
  /^[-—–=*~\s]{2,30}\s{0,2}(?:广\s?告|推广|AD|END|正文|分割线|分隔线)\s{0,2}[-—–=*~\s]{2,30}$/iu,
  /^[^。；]{0,16}(?:开通|成为|升级|充值|加入).{0,6}(?:会员|VIP|SVIP).{0,24}$/iu,
  /^[^。；]{0,20}(?:免费下(?:载|$)|点击下载|扫码(?:领取|关注|下载)|(?:长按|识别).{0,6}二维码|关注.{0,12}公众号).{0,30}$/u,
  /^[（(]?(?:未完|请|点击).{0,6}(?:下一页|翻页|继续阅读|阅读全文)[^。；]{0,12}[)）]?$/u,
  /^[^。；，]{1,12}[|｜丨][^。；]{0,20}(?:就找|尽在|上).{1,12}$/u,
];

/** Ends and gaps of what a site shows for nothing: 文档预览已结束; （未完，全文共2867字，当前显示1024字） */
const CUT_OFF: readonly RegExp[] = [
  /^(?:继续|展开|点击)?(?:阅读|查看|显示)(?:全文|剩余|更多|余下)[^。；，]{0,20}$/u,
  /^(?:文档|正文|全文)?(?:预览|试读)(?:结束|完毕)[。！!]?$/u,
  /^[^。；，]{0,10}(?:预览|试读|阅读|浏览|展示|免费内容|正文|文档|内容)(?:部分)?(?:已|到此|均?已经?|加载)(?:全部)?(?:预览|阅读|显示)?(?:结束|完毕|完成|受限|完了|中)[^。；]{0,30}[。！!]?$/u,
  /^[（(【[](?=[^（）()]{0,60}(?:全文|当前|剩余|字数|未完|待续|更新|时长|广告|接上|转下|翻页|下一?页|本页|点击))[^（）()。]{2,60}[)）】\]]$/u,
];

const BEYOND_DOUBT = new ShapeTable([...INSIDE, ...CUT_OFF].map((pattern) => [true, pattern] as const));

/** Whether a line between paragraphs is a page's beyond doubt. */
export function isAdInside(text: string): boolean {
  return text.length <= 80 && BEYOND_DOUBT.hasAny(text);
}
