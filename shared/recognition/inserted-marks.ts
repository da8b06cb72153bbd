import { allMatches } from './all-matches';
import { partAt, parted, type Cutting } from './cuttings';
import type { Stretch } from './stretch';

/** What a site prints into a text that it shows for nothing: ……此处隐藏545个字……; 第1页共8页 before the title; （未完，全文共919字，……）; marks on each page of a preview. */
const MARK =
  /[（(【[…]{1,6}\s{0,2}(?:此处|以下|中间|部分)?(?:已?隐藏|省略|略去|剩余|未显示|还有)[^。，（()）【】[\]…]{0,8}\d{1,6}\s{0,2}个?字[^。，（()）【】[\]…]{0,4}[…）)】\]]{1,6}|…{0,2}\s?[（(【](?=[^（）()【】]{0,60}(?:未完|会员|当前|下载|全文))[^（）()【】]{0,50}\d{1,6}\s?字[^（）()【】]{0,60}(?:[)）】]…{0,2}|(?:信息|阅读)。?$)|`{2,}|^第\s?\d{1,3}\s?页\s?共\s?\d{1,3}\s?页(?=\s{0,3}\p{Script=Han})|(?:第\s?\d{1,3}\s?页\s?共\s?\d{1,3}\s?页\s{0,2})?下载后可任意编辑|精选优质文档\s?-{1,8}\s?倾情为你奉上/gu;
/** What every mark holds: most texts have none of it. */
const HAS_MARK = /隐藏|省略|略去|剩余|未显示|还有|全文共|下载后可|倾情|``|^第/;
const MAX_MARKS = 2000;

/** - 0- 约5.22千字- 约 8页- 2026-03-06 发布于四川- 举报: what a site lists above a preview. */
const DASHED_FIELDS =
  /^(?:-\s?(?:20\d\d-\d{1,2}-\d{1,2}\s?发布(?:于?\p{Script=Han}{1,6}(?=-))?|约?\s?\d{1,4}\s?页|约?\s?[\d.]{1,8}\s?[万千]?字|[\d.]{1,8}\s?[KM]B|\d{1,6}(?![\d.]|年)|举报|下载|收藏)\s{0,3}[|｜]?\s{0,3}(?=-|\p{Script=Han}|20\d\d)){2,12}(?:\p{Script=Han}{2,6}?PAGE\s?\d{0,3}\s?-{0,2})?/u;

/** A name that a site hangs on each paragraph behind its end: 某某百科--为写作助力. */
const BEHIND_END = /[。！？!?；;]([^。！？!?；;，,、：:（(【“《\s][^。！？!?；;，,、：:]{4,39})$/u;
/** What such a name holds, and hardly the words with which offices end their lines. */
const SITE_NAME = /[A-Za-z]{2,}|[-—_]{2}|(?:网|文库|论坛|百科|之家|范文|公众号|资料库|写作|课件)(?:$|[-—_：:\s])/u;
const MIN_TIMES = 3;

/** The names that lines end in, each behind the end of at least three paragraphs. */
function namesBehindLines(stretches: readonly Stretch[]): string[] {
  const times = new Map<string, number>();
  for (const { text } of stretches) {
    const code = text.charCodeAt(text.length - 1);
    // 。 ends most lines.
    if (code === 0x3002 || code === 0xff1b || code === 0xff1a) continue;
    const name = BEHIND_END.exec(text.slice(-41))?.[1];
    if (name !== undefined && SITE_NAME.test(name)) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].filter(([, count]) => count >= MIN_TIMES).map(([name]) => name);
}

const MIN_FLAT_TEXT = 160;
/** A text without line ends may stand between a few lines of a page. */
const MAX_FLAT_LINES = 20;
const MAX_NAME = 40;
const SEED = 6;

const SENTENCE_END = /[。！？!?；;]/gu;

/** The names that stand behind at least three sentences of a text without line ends. */
function namesInside({ text, hints }: Stretch): string[] {
  if (hints.text.length < MIN_FLAT_TEXT || hints.table !== undefined || !SITE_SIGN.test(text)) return [];
  const found = new Map<string, string[]>();
  for (const match of allMatches(SENTENCE_END, text)) {
    const behind = text.slice(match.index + 1, match.index + 1 + MAX_NAME);
    const seed = behind.slice(0, SEED);
    if (/[。！？!?；;，,、：:“”（）()《》\s]/u.test(seed)) continue;
    found.set(seed, [...(found.get(seed) ?? []), behind]);
  }
  return [...found.values()]
    .filter((list) => list.length >= MIN_TIMES)
    .map(commonStart)
    .filter((name) => name.length > SEED && SITE_NAME.test(name) && !/[。！？!?；;，,、：:]/u.test(name));
}
const SITE_SIGN = /[A-Za-z]{2}|[-—_]{2}|网|文库|论坛|百科|之家|范文|公众号|课件/u;

/** What a site prints above each page: 某某网—每日更新www.example.com; it stands again where a page began in the midst of a sentence. */
const ABOVE_PAGES = /^[^。；，]{0,40}?(?:https?:\/\/|www\.)[a-z\d.-]{2,40}?\.(?:com|net|org|cn)(?:\.cn)?(?![a-z])/iu;

function headOfPages(first: Stretch, stretches: readonly Stretch[]): string[] {
  const head = ABOVE_PAGES.exec(first.text)?.[0] ?? '';
  const isAgain = ({ text, line }: Stretch): boolean => text.indexOf(head, line === first.line ? head.length : 0) >= 0;
  return head !== '' && stretches.some(isAgain) ? [head] : [];
}

function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

function marksIn({ text, hints }: Stretch, names: readonly string[]): [number, number][] {
  if (hints.table !== undefined) return [];
  const marks: [number, number][] = [];
  const dashes = text.startsWith('-') ? (DASHED_FIELDS.exec(text)?.[0].length ?? 0) : 0;
  if (dashes > 0 && dashes < text.length) marks.push([0, dashes]);
  if (HAS_MARK.test(text))
    for (const { 0: mark, index } of allMatches(MARK, text)) marks.push([index, index + mark.length]);
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      marks.push([at, at + name.length]);
  return marks.length > MAX_MARKS ? [] : marks.sort((a, b) => a[0] - b[0]);
}

/** Sets aside what a site printed into the paragraphs of a text. `first`: the first line of the source. */
export function dropInsertedMarks(
  stretches: readonly Stretch[],
  first: Stretch | undefined,
  furniture: Cutting[],
): readonly Stretch[] {
  const names = [...namesBehindLines(stretches), ...(first === undefined ? [] : headOfPages(first, stretches))];
  return parted(stretches, (stretch) => {
    const marks = marksIn(
      stretch,
      names.length > 0 || stretches.length > MAX_FLAT_LINES ? names : namesInside(stretch),
    );
    if (marks.length === 0) return [stretch];
    const starts = new Set(marks.map(([from]) => stretch.start + from));
    const pieces = partAt(stretch, marks.flat());
    for (const piece of pieces) if (starts.has(piece.start)) furniture.push({ stretch: piece, reason: 'siteNotice' });
    return pieces.filter((piece) => !starts.has(piece.start));
  });
}
