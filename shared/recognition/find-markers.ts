import { isIdeograph, isSpace } from './characters';
import { markerShapes, type Family, type MarkerMatch } from './marker-grammar';
import { tightDigits } from './tight-digits';

/** A marker that opens a block of its own. */
export interface FoundMarker extends MarkerMatch {
  /** Whether it opens its paragraph; otherwise it is run in, after the sentence before it. */
  opensParagraph: boolean;
  /** Not parted from the word before it by any sign. */
  glued: boolean;
  /** After ，: believed only behind its elder in the same paragraph. */
  afterComma: boolean;
  /** After ； or ： or —: an item of an enumeration within one sentence. */
  insideSentence: boolean;
  /** Right behind a full stop. */
  afterStop: boolean;
  /** The first of a list right behind the few words of a heading of another kind: 一、主要工作（一）……. */
  underHeading: boolean;
  /** Such a list begins right behind the few words of this one. */
  headsList: boolean;
  /** What it marks names a half of the report: 一、上半年工作情况. */
  opensHalf: boolean;
  /** A number right on the word behind it. */
  tight: boolean;
  /** The words before it announce a list: 应遵循以下原则：1.…… */
  announced: boolean;
}

const ANNOUNCING = /(?:以下|如下|下列)[^。；，,;]{0,14}[：:]\s{0,3}$/u;

const HALF =
  /^(?:20\d\d年|上半年|今年以来|一年来|全年|主要|总体|基本)的?(?:主要|重点)?(?:工作)?(?:目标)?(?:任务)?(?:开展|完成|推进)?(?:情况|回顾|总结|成效|概况)/u;

/** No more markers than this are looked for within paragraphs (a hostile text may hold millions); the text itself is kept. */
export const MAX_RUN_IN = 20_000;

const SENTENCE_END = '。！!？?…';
const CLAUSE_END = '；;：:—';
const CLOSING = '”’」』〞"）)〕》';
const NO_BOUNDARY = '、“‘「『《（(〔[【/-~～至和与及第';

/** What follows an ordinal that is no marker: 一、二季度; 3、4月; 第一、第二产业; 一是一. */
const PLAIN_SEQUENCE: Readonly<Partial<Record<Family, RegExp>>> = {
  chinese: /^[二三四五六七八九十](?:[、，,]?[二三四五六七八九十])*(?:[季月级类等线号期产日年师院所楼中小届次]|、)/u,
  ordinal: /^(?:第|[二三四五六七八九十])/u,
  number: /^(?:\d+(?:[、月日号季%万.]|[-~～至]))/u,
  is: /^[一二三四五六七八九十][，,、。；]/u,
};

/** Families that are taken for markers only in company: a neighbour of the same family must be one more or one less. */
const NEEDS_COMPANY: ReadonlySet<Family> = new Set([
  'sign',
  'must',
  'ordinal',
  'among',
  'sequence',
  'numberHalfBracket',
  'chineseHalfBracket',
]);
/** Those that need company where they are run in. */
const NEEDS_COMPANY_RUN_IN: ReadonlySet<Family> = new Set(['number', 'circled', 'roman', 'formal', 'part', 'decimal']);
/** Those whose first is believed behind a full stop: no sentence begins with it. */
const NEEDS_NO_SECOND: ReadonlySet<Family> = new Set(['number', 'circled']);
/** A numeral with nothing but a gap behind it, 一 工作回顾 or 1 经营管理, and 1.1市场 without any. */
const BARE_NUMERAL = /^(?:[一二三四五六七八九十]+|\d+(?:[.．]\d+)*)$/u;

/** Signs of a page that stand between two pieces of its text. */
const PAGE_SIGN = '>＞»=＝|｜]';

type Place = 'start' | 'sentence' | 'clause' | 'comma' | 'space' | 'glued' | null;

/** A full stop of a text in half-width signs ends a sentence after a word, 亩. or 5%. , never within 3.5 or Co.Ltd. */
export function isHalfStop(text: string, at: number): boolean {
  if (text[at] !== '.' || text[at + 1] === '.') return false;
  // 2万余份...
  let first = at;
  while (first > at - MAX_DOTS && text[first - 1] === '.') first--;
  return HALF_STOP_AFTER.test(text[first - 1] ?? '');
}
const MAX_DOTS = 6;
const HALF_STOP_AFTER = /[\p{Script=Han}%％‰”’〞"）)》〉]/u;
/** Words that end in a numeral, so that 、 or 是 behind them makes no marker: 统一、规范; 之一是. */
const ENDS_IN_NUMERAL = '统唯惟第之同专单万合归划不逐如初周期十百千五四三二两其每任某为有这那数几';

/**
 * What stands before position `at`: the start of the paragraph, the end of a sentence or clause, a gap, a word that it is glued to
 * (工作总结(一)着眼), or none of these.
 */
function placeOf(text: string, at: number): Place {
  let i = at - 1;
  const lowest = Math.max(-1, at - 12);
  while (i > lowest && isSpace(text.charCodeAt(i))) i--;
  if (i < 0) return 'start';
  const before = text[i]!;
  if (isIdeograph(text.charCodeAt(i)) && !NO_BOUNDARY.includes(before)) return i < at - 1 ? 'space' : 'glued';
  if (SENTENCE_END.includes(before) || isHalfStop(text, i)) return 'sentence';
  if (CLAUSE_END.includes(before)) return before === ':' && /\d/u.test(text[i - 1] ?? '') ? null : 'clause';
  if (CLOSING.includes(before) && SENTENCE_END.includes(text[i - 1] ?? ' ')) return 'sentence';
  if (before === '，' || before === ',') return 'comma';
  if (PAGE_SIGN.includes(before)) return 'space';
  if (NO_BOUNDARY.includes(before)) return null;
  // 工作总结篇1一、加强
  if (text[at] === '一' && i === at - 1 && before >= '0' && before <= '9') return 'glued';
  return i < at - 1 ? 'space' : /[\p{Script=Han}%％”〞】）)]/u.test(before) ? 'glued' : null;
}

/** Whether the position stands in brackets or quotation marks that the same sentence has opened (looks back at most 80 characters). */
function isEnclosed(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 80); i--) {
    const c = text[i]!;
    if (c === '。' || '”〞’」』）)〕》】'.includes(c)) return false;
    if ('“‘「『（(〔《【'.includes(c)) return true;
  }
  return false;
}

/** Families that may count the clauses of one sentence. */
const COUNTS_CLAUSES: ReadonlySet<Family> = new Set(['is', 'chineseBracket', 'numberBracket', 'circled']);

/** Families that a text whose line ends were lost may hold right behind a word; they are believed in company. */
const MAY_BE_GLUED: ReadonlySet<Family> = new Set([
  'chinese',
  'is',
  'must',
  'part',
  'numberBracket',
  'numberHalfBracket',
  'circled',
  'ordinal',
]);

/** （二） after a word, and the first of a list in figures (存在的问题1、……2、……) where it does not count the word itself (附件1、). */
function mayBeGlued(text: string, match: MarkerMatch): boolean {
  if (match.family === 'chineseBracket') return !'）)'.includes(text[match.at - 1] ?? '');
  if (MAY_BE_GLUED.has(match.family))
    return (
      match.family === 'part' ||
      !ENDS_IN_NUMERAL.includes(text[match.at - 1] ?? '第') ||
      /[责主重信]任$/u.test(text.slice(match.at - 2, match.at))
    );
  return match.family === 'number' && !'件表图注例栏队组班号版'.includes(text[match.at - 1] ?? '件');
}

function isMarker(text: string, match: MarkerMatch, place: Place, elder: MarkerMatch | undefined): boolean {
  if (place === null || (place === 'glued' && !mayBeGlued(text, match))) return false;
  const after = text.slice(match.end, match.end + 24).trimStart();
  // 。2、1-11月交通事故情况
  const isSpan =
    (place === 'sentence' || place === 'start') &&
    match.family === 'number' &&
    /^\d{1,2}月?[-~～至]\d{1,2}月/u.test(after);
  if (!isSpan && PLAIN_SEQUENCE[match.family]?.test(after)) return false;
  if (place === 'start') {
    // "十，" and "一：" are no markers where nothing tells that they are; "一，" is one only at the start of a line.
    return !(match.family === 'number' && /[，,]$/u.test(match.printed) && /^\d/u.test(after));
  }
  if (after === '' || match.family === 'sign') return false;
  const isBare = BARE_NUMERAL.test(match.printed) && !isTight(match, text);
  if (isBare && !(match.family === 'decimal' && place === 'sentence')) return false;
  if ((match.family === 'chinese' || match.family === 'number') && /[，,：:]$/u.test(match.printed)) return false;
  if (place === 'space' && match.family === 'must') return false;
  // 一是……，二是……: one sentence that counts its clauses.
  if (place === 'comma' && !(COUNTS_CLAUSES.has(match.family) && (match.ordinal > 1 || match.family === 'is')))
    return false;
  if (place === 'glued' && /^(?:[款号、，。；）)的]|项(?!目)|条(?!件|块)|期(?!间|末|待)|个(?![别人体]))/u.test(after))
    return false;
  // A quotation mark may never have been closed: ③举办“十佳歌手晚会；④
  if (match.family === 'circled' && elder?.family === 'circled' && elder.ordinal === match.ordinal - 1) return true;
  return !isEnclosed(text, match.at);
}

/** Families whose items have headings that a list may follow without a sentence between. */
const HEADS: ReadonlySet<Family> = new Set(['part', 'formal', 'chinese', 'chineseBracket', 'number']);
const MAX_HEADED = 60;

/** The first of a list, or （2） where that was lost: 1.续建工程（2）通达工程。…… */
function mayOpenList({ family, ordinal }: MarkerMatch): boolean {
  return ordinal === 1 || (ordinal === 2 && family === 'numberBracket');
}

function isHeadedBy(above: FoundMarker, match: MarkerMatch, text: string): boolean {
  const length = match.at - above.end;
  return (
    HEADS.has(above.family) &&
    above.family !== match.family &&
    length >= 3 &&
    length <= MAX_HEADED &&
    !/[。；：;:]/u.test(text.slice(above.end, match.at).replace(/[：:]\s{0,3}$/u, ''))
  );
}

/** Whether a number stands right on the word behind it: 1保障粮油生产. */
function isTight({ family, printed, at, end }: MarkerMatch, text: string): boolean {
  return family === 'number' && end - at === 1 && printed.length === 1 && /[1-9]/u.test(printed) && text[end] !== ' ';
}

function shapesIn(text: string): Iterable<MarkerMatch> {
  const shapes = markerShapes(text, (at) => placeOf(text, at) !== null);
  const tight = tightDigits(text);
  return tight.length === 0 ? shapes : [...shapes, ...tight].sort((a, b) => a.at - b.at);
}

/** The markers of one paragraph, from left to right; families that need company are still to be looked at (see keepCompany). */
export function findMarkers(text: string, limit: number): FoundMarker[] {
  const found: FoundMarker[] = [];
  let free = 0;
  for (const match of shapesIn(text)) {
    if (match.at < free) continue;
    const place = placeOf(text, match.at);
    const above = found[found.length - 1];
    const underHeading = above !== undefined && mayOpenList(match) && isHeadedBy(above, match, text);
    // 一、总体概述1.1工作背景
    const opensDecimals = underHeading && match.family === 'decimal' && (place === 'glued' || place === 'space');
    if (!opensDecimals && !isMarker(text, match, place, above)) continue;
    if (underHeading) above.headsList = true;
    found.push({
      family: match.family,
      printed: match.printed,
      ordinal: match.ordinal,
      at: match.at,
      end: match.end,
      opensParagraph: place === 'start',
      glued: place === 'glued',
      insideSentence: place === 'clause' || place === 'comma',
      afterComma: place === 'comma',
      afterStop: place === 'sentence',
      underHeading,
      headsList: false,
      tight: isTight(match, text),
      announced: match.ordinal === 1 && ANNOUNCING.test(text.slice(Math.max(0, match.at - 24), match.at)),
      opensHalf: match.ordinal === 1 && HALF.test(text.slice(match.end, match.end + 24)),
    });
    free = match.end;
    if (found.length >= limit) break;
  }
  return found;
}

function keepsCompany(marker: FoundMarker, neighbour: FoundMarker | undefined): boolean {
  if (neighbour === undefined) return false;
  const step = Math.abs(neighbour.ordinal - marker.ordinal);
  if (marker.family === 'sign') return neighbour.printed === marker.printed;
  if (marker.family === 'sequence') return step > 0;
  if (marker.tight) return step === 1 && neighbour.tight;
  // A number may be missing.
  return step === 1 || (step === 2 && marker.family === 'number' && !marker.glued);
}

/** Drops, from the markers of a whole document, those that would be believed only in company and stand alone. */
export function keepCompany(paragraphs: readonly FoundMarker[][]): FoundMarker[][] {
  const byFamily = new Map<Family, FoundMarker[]>();
  /** The paragraph of each 一是. */
  const home = new Map<FoundMarker, number>();
  for (const [paragraph, markers] of paragraphs.entries()) {
    for (const marker of markers) {
      if (marker.family === 'is') home.set(marker, paragraph);
      const list = byFamily.get(marker.family);
      if (list === undefined) byFamily.set(marker.family, [marker]);
      else list.push(marker);
    }
  }
  const alone = new Set<FoundMarker>();
  for (const [family, list] of byFamily) {
    list.forEach((marker, i) => {
      const bare = BARE_NUMERAL.test(marker.printed);
      const runIn = NEEDS_COMPANY_RUN_IN.has(family) && !marker.opensParagraph;
      if (marker.afterComma && marker.ordinal === 1) {
        // 首先从自身抓起，一是……。二是……。: its brother opens a sentence of the same paragraph.
        const next = list[i + 1];
        if (next?.ordinal !== 2 || next.afterComma || next.insideSentence || home.get(next) !== home.get(marker))
          alone.add(marker);
        return;
      }
      if (marker.afterComma) {
        const elder = list[i - 1];
        if (elder === undefined || elder.ordinal !== marker.ordinal - 1 || alone.has(elder)) alone.add(marker);
        return;
      }
      if (!NEEDS_COMPANY.has(family) && !runIn && !bare && !marker.glued) return;
      // Alone because the rest of its list was cut off.
      if (marker.underHeading && !bare) return;
      if (marker.ordinal === 1 && !bare && (marker.headsList || marker.opensHalf)) return;
      const isOpening = marker.afterStop || marker.announced;
      if (runIn && marker.ordinal === 1 && !bare && isOpening && NEEDS_NO_SECOND.has(family)) return;
      if (marker.glued && family !== 'chineseBracket') {
        const elder = list[i - 1];
        const next = list[i + 1];
        const begins =
          marker.ordinal === 1 && elder?.ordinal !== 1 && next?.ordinal === 2 && !(family === 'number' && next.glued);
        const goesOn = marker.ordinal > 1 && elder?.ordinal === marker.ordinal - 1 && !alone.has(elder);
        if (!begins && !goesOn) alone.add(marker);
        return;
      }
      if (!keepsCompany(marker, list[i - 1]) && !keepsCompany(marker, list[i + 1])) alone.add(marker);
    });
  }
  return alone.size === 0
    ? [...paragraphs]
    : paragraphs.map((markers) => markers.filter((marker) => !alone.has(marker)));
}
