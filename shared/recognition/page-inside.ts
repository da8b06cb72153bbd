import { countCertainSiteWords, countsItems, furnitureAtEdge, holdsOwnSentence } from './furniture-line';
import { leadingMarker } from './marker-grammar';
import { isAdInside } from './page-shapes';
import type { FurnitureReason } from './reasons';
import { isSitePhrase } from './site-phrases';
import { namesPart, titleKey } from './title-words';

/** What a page known to be a site's may print between two paragraphs; a field or a menu there may be the report's own. */
const INSIDE: ReadonlySet<FurnitureReason> = new Set(['siteNotice', 'downloadCard', 'advertisement', 'blurb']);
const MAX_NOTICE = 300;
const MAX_LINE = 60;
const KIND = /总结|小结|计划|报告|汇报|要点|范文|心得|方案/gu;

/** Whether a line speaks of texts of this kind (民政工作总结2021年 民政工作总结范文), or names the report with words of a site around it. */
function namesTexts(text: string, title: string): boolean {
  if (/[，。；：！,;:]|[一二三四五六七八九十]、/u.test(text) || text.length > MAX_LINE || namesPart(text)) return false;
  const kinds = text.match(KIND)?.length ?? 0;
  const own = title.length >= 6 && titleKey(text).includes(title);
  return (
    (kinds >= 2 && (own || /范文|大全|模板|精选/u.test(text) || kinds >= 3)) || (own && /范文|模板|篇/u.test(text))
  );
}

/**
 * Why a line in the midst of a text is the page's, in a file that is known to be a site's (`inSite`); null where it may be text.
 * `title`: the key of the report's title.
 */
export function furnitureInside(text: string, inSite: boolean, title: string): FurnitureReason | null {
  if (text.length > MAX_NOTICE) return null;
  if (isAdInside(text)) return 'advertisement';
  if (leadingMarker(text) !== null || countsItems(text)) return null;
  const words = countCertainSiteWords(text);
  if (words >= 2 || (words >= 1 && inSite && text.length <= 160 && !holdsOwnSentence(text))) return 'siteNotice';
  if (!inSite) return null;
  if (isSitePhrase(text) || /(?:相关|推荐|热门|精选)(?:文章|阅读|范文|推荐|链接|资料)\s{0,2}[:：]?$/u.test(text))
    return 'tag';
  if (text.length > MAX_LINE) return null;
  if (/^(?:知识)?(?:拓展|延伸)(?:阅读)?\s{0,2}[:：]|^(?:小贴士|温馨提示|友情提示|编辑推荐)\s{0,2}[:：]/u.test(text))
    return 'tag';
  const reason = /[。；]$/u.test(text) ? null : furnitureAtEdge(text, false);
  if (reason !== null && INSIDE.has(reason)) return reason;
  return namesTexts(text, title) ? 'tag' : null;
}
