import type { BlockRule } from '../finding';
import { replacing } from '../matches';

/** Misspellings that are no word anywhere. */
const TYPOS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '布署:部署 按装:安装 既使:即使 既便:即便 迫不急待:迫不及待 再接再励:再接再厉 一愁莫展:一筹莫展 走头无路:走投无路 重蹈复辙:重蹈覆辙 按步就班:按部就班 ' +
    '穿流不息:川流不息 甘败下风:甘拜下风 不径而走:不胫而走 默守成规:墨守成规 名列前矛:名列前茅 挖墙角:挖墙脚 粗旷:粗犷 松驰:松弛 脉博:脉搏 气慨:气概 ' +
    '幅射:辐射 范筹:范畴 震憾:震撼 精萃:精粹 急燥:急躁 浮燥:浮躁 安祥:安详 通迅:通讯 部份:部分 帐户:账户 帐目:账目 帐单:账单 复盖:覆盖 分岐:分歧 膺品:赝品 ' +
    '九洲:九州 针贬:针砭 寒喧:寒暄 食不裹腹:食不果腹 一如继往:一如既往 变本加利:变本加厉 坚难:艰难 坚苦奋斗:艰苦奋斗 常抓不解:常抓不懈 责无旁代:责无旁贷 ' +
    '因地治宜:因地制宜 防患未燃:防患未然 提纲契领:提纲挈领 攻艰克难:攻坚克难 锤练:锤炼 历炼:历练 份量:分量 身分证:身份证 即往不咎:既往不咎 贯策:贯彻 ' +
    '精兵减政:精兵简政 不可思意:不可思议 融汇贯通:融会贯通 金榜提名:金榜题名 鼎立相助:鼎力相助 悬梁刺骨:悬梁刺股 明查暗访:明察暗访 阴谋鬼计:阴谋诡计 ' +
    '拼博:拼搏 竞竞业业:兢兢业业 克苦:刻苦 勤勉尽则:勤勉尽责 渡假:度假 家俱:家具 座右名:座右铭 刀枪不如:刀枪不入 响誉:享誉 决窍:诀窍 萎糜不振:萎靡不振 做月子:坐月子'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const PATTERN = new RegExp(Object.keys(TYPOS).join('|'), 'gu');
/** 的的确确 is a word, 有的的士 may be. */
const TWICE = /(?<!目|有)的的(?!确|士|哥)|(?<![不为罢])了了(?!之|解|分明|事|断)|[和与](?=[和与](?![平谐睦美会]))/gu;

export const typos: BlockRule = {
  id: 'typo',
  level: 'error',
  source: 'common',
  inBlock: ({ text }) => [
    ...replacing(text, PATTERN, 'checks.typo', ([wrong]) => TYPOS[wrong]!),
    ...replacing(text, TWICE, 'checks.typo.twice', ([twice]) => (twice.length > 1 ? twice[0]! : '')).filter(
      ({ range }) => range[1] - range[0] > 1,
    ),
  ],
};
