/** What no title begins with: the buttons and the menu of a page. */
const SURE =
  '(?:精品文档|优质文档|(?:(?:下载|打印|全屏|收藏|分享|复制|纠错|关闭|朗读)[\\s|｜]{0,3}){3,8}|[【[]字[号体][^】\\]]{0,16}[】\\]]|[\\[【]键入[^\\]】]{2,8}[\\]】]|(?:复制|下载|收藏|打印|分享|转发|点赞|展开|关注|开通|加入)(?:全文|本文|文章|文档|原文|此文|WORD|Word|PDF|VIP|会员)|(?:网站|站内|本站)?导航(?:菜单)|(?:网站)?(?:首页|主页)|登[录陆](?:注册)?|返回(?:顶部|首页|列表)|回到顶部|手机版|电脑版|移动版|繁[體体](?:中文|版)?|简体(?:中文|版)|English|无障碍(?:阅读|浏览)?|长者(?:模式|版|助手)|关怀版|适老版|网站支持IPv6|网站地图|加入收藏|设为首页|搜索(?=20\\d\\d年|登|注册|[\\s|｜]))';
/** What a menu goes on with; an office may say these of its own work. */
const OTHER =
  '(?:VIP\\p{Script=Han}{0,6}?|我的|帮助|积分|消息|菜单|导航|注册|搜索|顶部|正文|详情|详细内容|内容页|查看|全文|打印|关闭|收藏|分享|投稿|English|(?:政务|政府|信息|党务|院务|校务|村务|财务|部门)(?:信息)?公开(?:目录|指南|专栏)?|政务服务|办事(?:服务|大厅|指南)|互动交流|公众参与|政民互动|数据(?:开放|发布)|新闻(?:中心|动态|资讯)|通知公告|工作动态|机构(?:概况|职能|设置)|专题(?:专栏|文章)?|政策(?:文件|法规|解读)|计划总结|总结计划|规划计划|年度报告|工作总结|工作计划|范[文例](?:大全)?|总结|计划|报告|公文|心得|合同|作文|模板|资料|文章)';
/** 德育在线: the name of a site or of a column of it, which no office bears. */
const COLUMN = '\\p{Script=Han}{2,6}(?:在线|频道|天地|园地|之窗|大观)';
const GAP = '[\\s|｜·、>＞»]{0,4}';
const SITE = '(?:\\p{Script=Han}{2,8}(?:网|文库|论坛|之家)\\s{0,2})?';
/** A title that names its year or an office near its beginning. */
const TITLED =
  '(?=(?:关于)?(?:20\\d\\d|[\\p{Script=Han}\\dXx×*]{1,14}(?:省|市|县|区|镇|乡|街道|局|委|办|院|校|中学|小学|公司|支部|协会|中心|部|处|科|站|所|村|社区|联|团|园|馆|队|庭|20\\d\\d年))[^\\s。；，,：:]{2,50}(?:总结|小结|计划|报告|汇报|要点|打算|思路|安排|方案|谋划))';
const BEFORE_TITLE = new RegExp(
  `^(?:${SITE}${SURE}|${COLUMN})${GAP}(?:(?:${SURE}|${OTHER})${GAP}){0,12}?${TITLED}(?!${SURE}|${OTHER})`,
  'u',
);
const ALONE = new RegExp(`^(?:${SITE}${SURE}|${COLUMN})${GAP}(?:(?:${SURE}|${OTHER})${GAP}){0,12}$`, 'u');
const MAX_ALONE = 60;

/** How far the words of a page's frame go that stand right before a title, with or without gaps between them; 0 where none do. */
export function wordsBeforeTitle(text: string): number {
  return BEFORE_TITLE.exec(text)?.[0].length ?? 0;
}

/** Whether a line is nothing but such words. */
export function arePageWords(text: string): boolean {
  return text.length <= MAX_ALONE && ALONE.test(text);
}
