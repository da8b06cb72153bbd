import { halves, type Cutting } from './cuttings';
import { isDateLine, trailingDate } from './dates';
import { splitFlatTail } from './flat-frame';
import { furnitureAtEdge, trailingBlurb, trailingNoise } from './furniture-line';
import { leadingMarker } from './marker-grammar';
import { maybeField } from './page-shapes';
import { automaticMarker, type Stretch } from './stretch';
import { endsAsTitle, isUnitName, namesPart } from './title-words';

/** What stands after the text of one report. */
export interface Tail {
  rest: Stretch[];
  signature: string;
  date: string;
  matterStretches: Stretch[];
  furniture: Cutting[];
}

const MAX_TAIL = 80;
const MORE =
  /^【?(?:相关|推荐|热门|更多|精彩|猜你|你可能|您可能|延伸|拓展|最新).{0,8}(?:推荐|阅读|文章|范文|文档|内容|资料|喜欢|搜索|专题|链接|新闻|信息|下载)】?\s{0,3}[:：]?$|^.{0,60}(?:相关文章|相关范文|相关阅读|推荐阅读|推荐文章|热门文章|精彩文章)[:：]?$/u;

/**
 * Where the page's frame begins that goes on to the end: behind the last line that is text, from the first one that is a page's or
 * stands behind one; the length of the list where there is none.
 */
function startOfFrame(stretches: readonly Stretch[], dropped: readonly number[]): number {
  const lowest = Math.max(0, stretches.length - MAX_TAIL);
  let first = stretches.length;
  while (first > lowest && (!isText(stretches[first - 1]!) || isIsland(stretches, first - 1))) first--;
  const last = stretches[first - 1];
  const frame = last === undefined ? undefined : dropped.find((line) => line > last.line);
  let signed = last !== undefined && isDateLine(last.text) && first > 1;
  for (let i = first; i < stretches.length; i++) {
    const { text, line } = stretches[i]!;
    if (leadingMarker(text) === null && furnitureAtEdge(text, false) !== null) return aboveTitles(stretches, first, i);
    if (ATTACHED.test(text)) signed = false;
    // Behind the day of signing, or behind a line that was the page's already, nothing but the page goes on.
    const behind = (signed && !isUnitName(text)) || (frame !== undefined && line > frame && !isUnitName(text));
    if (behind && text.length <= MAX_FRAME_LINE) return i;
  }
  return stretches.length;
}

/** Above the frame's first sure line the names of other articles belong to it; where they begin, not before `first`. */
function aboveTitles(stretches: readonly Stretch[], first: number, at: number): number {
  let start = at;
  while (start > first && isOtherTitle(stretches[start - 1]!.text)) start--;
  return start;
}

function isOtherTitle(text: string): boolean {
  return text.length >= 6 && text.length <= 40 && endsAsTitle(text) && !namesPart(text) && leadingMarker(text) === null;
}

/** What stands behind a signature and is not the page's. */
const ATTACHED = /^(?:附(?:件|表|录|注)?\s{0,2}[\d一二三四五：:]|附(?:件|表)$|抄|联系人|（|\(|主送|印发|报送)/u;
const MAX_FRAME_LINE = 45;
const MAX_ISLAND = 100;

/** Whether a sentence stands right below lines that are a page's: it goes on with them. */
function isIsland(stretches: readonly Stretch[], at: number): boolean {
  const { text, hints } = stretches[at]!;
  if (hints.table !== undefined || text.length > MAX_ISLAND || isDateLine(text) || leadingMarker(text) !== null)
    return false;
  const above = [1, 2, 3, 4]
    .map((i) => stretches[at - i]?.text ?? '')
    .map((line) => maybeField(line) || furnitureAtEdge(line, false) !== null);
  return above[0] === true && above.filter((isFrame) => isFrame).length >= 2;
}

/** Whether a line is of the report for sure: a sentence, a numbered heading, a row, a signature's date. Only more or less is set aside. */
function isText({ text, hints }: Stretch): boolean {
  if (hints.table !== undefined || text.length > 100 || text.includes('\t')) return true;
  if (/\d\s{0,2}年/u.test(text) && isDateLine(text)) return true;
  const marker = leadingMarker(text);
  if (marker !== null && marker.family !== 'number') return true;
  const reason = furnitureAtEdge(text, false);
  // A blurb may stand behind the report's last words in the same line.
  if (reason === 'blurb') return trailingBlurb(text) > 0;
  if (reason !== null) return false;
  return /[。；！;]|[\p{Script=Han}%％”）)]\.$/u.test(text);
}

/** Where a list of other articles begins that goes on to the end; the length of the list where there is none. */
function startOfMore(stretches: readonly Stretch[], dropped: readonly number[]): number {
  const lowest = Math.max(0, stretches.length - MAX_TAIL);
  let start = startOfFrame(stretches, dropped);
  for (let i = stretches.length - 1; i >= lowest; i--) {
    const { text } = stretches[i]!;
    if (MORE.test(text)) start = Math.min(start, i);
    else if (text.length > 60 || text.includes('。')) break;
  }
  return start;
}

/**
 * Takes the furniture, the signature and the date off the end of a report's stretches. `dropped`: the source lines, in order, that are
 * known to be a site's already.
 */
export function readTail(all: readonly Stretch[], inSite: boolean, dropped: readonly number[]): Tail {
  const stretches = all.flatMap((stretch, i) => (i === all.length - 1 ? splitFlatTail(stretch) : [stretch]));
  const furniture: Cutting[] = [];
  const matterStretches: Stretch[] = [];
  let signature = '';
  let date = '';
  const more = startOfMore(stretches, dropped);
  for (const stretch of stretches.slice(more))
    furniture.push({ stretch, reason: furnitureAtEdge(stretch.text, true) ?? 'tag' });
  const rest = stretches.slice(0, more);
  for (let steps = 0; rest.length > 0 && steps < MAX_TAIL; steps++) {
    const stretch = rest[rest.length - 1]!;
    const { text, hints } = stretch;
    if (hints.table !== undefined || automaticMarker(stretch) !== '') break;
    const at = trailingDate(text);
    if (date === '' && isDateLine(text)) {
      date = text;
      matterStretches.unshift(stretch);
    } else if (date === '' && at > 0 && isSignature(text.slice(0, at))) {
      const [name, day] = halves(stretch, at);
      signature = name?.text ?? '';
      date = day?.text ?? '';
      matterStretches.unshift(...[name, day].filter((s) => s !== null));
    } else if (signature === '' && (date === '' ? isUnitName(text) : isSignature(text))) {
      signature = text;
      matterStretches.unshift(stretch);
    } else {
      const blurb = trailingBlurb(text);
      if (blurb > 0 && blurb < text.length) {
        const [own, tail] = halves(stretch, blurb);
        if (tail !== null) furniture.unshift({ stretch: tail, reason: 'blurb' });
        if (own !== null) rest[rest.length - 1] = own;
        break;
      }
      const trust = inSite && signature === '' && text.length <= 60 && !/[。；]$/u.test(text);
      const reason = leadingMarker(text) === null ? furnitureAtEdge(text, trust) : null;
      if (reason === null || (reason === 'blurb' && blurb === text.length)) break;
      furniture.unshift({ stretch, reason });
    }
    rest.pop();
  }
  const last = rest[rest.length - 1];
  const noise = last === undefined ? -1 : trailingNoise(last.text);
  if (last !== undefined && noise > 0) {
    const [text, tag] = halves(last, noise);
    if (text !== null && tag !== null) {
      rest[rest.length - 1] = text;
      furniture.unshift({ stretch: tag, reason: 'separator' });
    }
  }
  return { rest, signature, date, matterStretches, furniture };
}

function isSignature(text: string): boolean {
  const plain = text.replace(/\s+/gu, '');
  return plain.length >= 2 && plain.length <= 30 && !/[。；，：！？,;:]/u.test(plain) && leadingMarker(text) === null;
}
