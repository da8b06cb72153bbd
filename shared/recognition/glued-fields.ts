import { allMatches } from './all-matches';
import { leadingTitle } from './leading-title';

/** The names of what a page prints about a text, as they are told where nothing parts them from the words before. */
const NAME =
  '(?:(?:信息)?索引号|(?:公布|发布|发文|成文|生成|公开|更新|上传|生效|发表|录入)(?:日期|时间)|(?:公开|获取)(?:方式|范围|形式|时限)|(?:发布|发文|制发|责任|公开|主办|所属|信息)(?:单位|机构|机关|部门)|(?:统一|文件|信息|文档)编号|(?:所属)?栏目|(?:信息|文章|稿件|新闻|范文)?来源|(?:范文|文章)?作者|(?:责任)?编辑|发布人|发布者|上传者|上传人|审核|(?:浏览|阅读|点击|累计|访问)(?:次数|量|数)?|点击率|字体(?:大小)?|字号|文号|主题词|(?:主题|信息)分类|有效性|时间|日期)';
const NAMED = new RegExp(`${NAME}\\s{0,3}[:：]`, 'gu');
const MAX_VALUE = 40;
/** A value that shows where it ends. */
const VALUE =
  /\s{0,3}(?:(?:佚名|网络|互联网|本站|未知|不详|匿名|原创)(?=[\p{Script=Han}\d])|20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s{1,3}\d{1,2}:\d\d(?::\d\d(?!年))?)?|[[【（(][^\]】）)]{0,16}[\]】）)](?:\s{0,2}[[【（(][^\]】）)]{0,16}[\]】）)]){0,3}|次(?=20\d\d年)|\d{1,7}?(?=20\d\d年)|\d{1,7}(?:\s?[次人])?(?![\d年月.、]))/uy;
/** A word, up to a gap or to the first number of the text: 来源：某某网一、…… */
const WORD =
  /\s{0,3}(?:(?![一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])[^\s。；，[\]【】:：]){1,16}(?=\s|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])/uy;

/** Where two or more fields of a page stand in a row in a text without line ends, before anything is said; null where they do not. */
export function fieldsIn(head: string): [number, number] | null {
  const said = head.search(/[。；！]/u);
  const found = allMatches(NAMED, said < 0 ? head : head.slice(0, said));
  const row = found.findIndex(
    (match, i) => i + 1 < found.length && valueBetween(head, match, found[i + 1]!).length <= MAX_VALUE,
  );
  if (row < 0) return null;
  let last = row + 1;
  while (last + 1 < found.length && valueBetween(head, found[last]!, found[last + 1]!).length <= MAX_VALUE) last++;
  const from = found[row]!.index;
  const colon = found[last]!.index + found[last]![0].length;
  VALUE.lastIndex = colon;
  const value = VALUE.exec(head);
  if (value !== null) return [from, colon + value[0].length];
  // The last of them has no value: 统一编号：某街道2021年工作总结 一、……
  if (leadingTitle(head.slice(colon).trimStart()) > 0) return [from, colon];
  WORD.lastIndex = colon;
  const word = WORD.exec(head);
  return word === null ? null : [from, colon + word[0].length];
}

function valueBetween(head: string, field: RegExpExecArray, next: RegExpExecArray): string {
  const value = head.slice(field.index + field[0].length, next.index);
  return /[，,]/u.test(value) ? ' '.repeat(MAX_VALUE + 1) : value;
}
