/**
 * The words that tell of titles, kinds and offices, written in traditional characters: only what occurs in those words, one character for
 * one, so that offsets stay.
 */
const TRADITIONAL =
  '總結計劃規點報匯彙設綜顧題況單黨區縣鎮鄉廳處辦務員會團學醫開進執業項標問體驗經過來與範個間關於導獻實際績網頁當發佈氣欄類時瀏覽讀聲權編為閱閲參歡幫對薦動據環強創質識責優領穩織組機隊習認證監測評價護廣場應從雙農轉級傳產眾條積極現圍繞圓選職簡';
const SIMPLIFIED =
  '总结计划规点报汇汇设综顾题况单党区县镇乡厅处办务员会团学医开进执业项标问体验经过来与范个间关于导献实际绩网页当发布气栏类时浏览读声权编为阅阅参欢帮对荐动据环强创质识责优领稳织组机队习认证监测评价护广场应从双农转级传产众条积极现围绕圆选职简';
const EACH = new RegExp(`[${TRADITIONAL}]`, 'gu');
/** By UTF-16 code: 1 for these. A pattern of so many single characters takes much longer. */
const IS_TRADITIONAL = new Uint8Array(0x10000);
for (const sign of TRADITIONAL) IS_TRADITIONAL[sign.charCodeAt(0)] = 1;

export function simplified(text: string): string {
  for (let i = 0; i < text.length; i++)
    if (IS_TRADITIONAL[text.charCodeAt(i)] === 1)
      return text.replace(EACH, (sign) => SIMPLIFIED[TRADITIONAL.indexOf(sign)] ?? sign);
  return text;
}
