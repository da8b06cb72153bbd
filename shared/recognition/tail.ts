import { halves, type Cutting } from './cuttings';
import { isDateLine, trailingDate } from './dates';
import { splitFlatTail } from './flat-frame';
import { furnitureAtEdge, trailingBlurb, trailingNoise } from './furniture-line';
import { leadingMarker } from './marker-grammar';
import { automaticMarker, type Stretch } from './stretch';
import { isUnitName } from './title-words';

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
 * Where the page's frame begins that goes on to the end: behind the last line that is text, from the first one that is a page's; the
 * length of the list where there is none.
 */
function startOfFrame(stretches: readonly Stretch[]): number {
  const lowest = Math.max(0, stretches.length - MAX_TAIL);
  let first = stretches.length;
  while (first > lowest && !isText(stretches[first - 1]!)) first--;
  for (let i = first; i < stretches.length; i++) {
    const { text } = stretches[i]!;
    if (leadingMarker(text) === null && furnitureAtEdge(text, false) !== null) return i;
  }
  return stretches.length;
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
function startOfMore(stretches: readonly Stretch[]): number {
  const lowest = Math.max(0, stretches.length - MAX_TAIL);
  let start = startOfFrame(stretches);
  for (let i = stretches.length - 1; i >= lowest; i--) {
    const { text } = stretches[i]!;
    if (MORE.test(text)) start = Math.min(start, i);
    else if (text.length > 60 || text.includes('。')) break;
  }
  return start;
}

/** Takes the furniture, the signature and the date off the end of a report's stretches. */
export function readTail(all: readonly Stretch[], inSite: boolean): Tail {
  const stretches = all.flatMap((stretch, i) => (i === all.length - 1 ? splitFlatTail(stretch) : [stretch]));
  const furniture: Cutting[] = [];
  const matterStretches: Stretch[] = [];
  let signature = '';
  let date = '';
  const more = startOfMore(stretches);
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
