/** The words with which reports begin, where nothing parts them from what stands above. */
const WORDS =
  '今年(?:以来|上半年|[，,])|(?:20\\d\\d|20[Xx×*]{2}|[Xx×*]{2,4})年(?:度?[，,]|以来|上半年|是|我|全|在|\\p{Script=Han}{2,16}(?:在|坚持|紧紧|认真|深入|按照|围绕))|一年来|半年来|近年来|上半年[，,]|为(?:了|做好|贯彻|深入|进一步|全面|切实|认真|加强|推进)|根据|按照|遵照|现将|在(?:\\p{Script=Han}|[、，,]){2,30}(?:领导|指导|关心|支持)下|自\\p{Script=Han}{2,20}以来|[一二]、|[（(][一二][)）]|(?:尊敬的)?各位(?:领导|代表|委员)|(?:尊敬|敬爱)的\\p{Script=Han}{1,8}(?:长|主任|书记|领导|老师|同志)|同志们';
export const OPENS_REPORT = new RegExp(WORDS, 'gu');
const OPENS = new RegExp(`^\\s{0,4}(?:${WORDS})`, 'u');

/** Whether a text begins as reports do. */
export function opensReport(text: string): boolean {
  return OPENS.test(text);
}
