import { BIAOSONG, FANGSONG, FANGSONG_GB2312, HEITI, KAITI, KAITI_GB2312, SONGTI, TIMES } from './built-in-profiles';
import type { Typeface } from './profile';

const KNOWN: readonly Typeface[] = [
  FANGSONG,
  FANGSONG_GB2312,
  KAITI,
  KAITI_GB2312,
  HEITI,
  BIAOSONG,
  SONGTI,
  TIMES,
  { name: '方正小标宋_GBK', alternatives: ['方正小标宋简体', '华文中宋', '宋体'], family: 'roman' },
  { name: '方正仿宋_GBK', alternatives: ['仿宋_GB2312', '仿宋'], family: 'roman' },
  { name: '方正楷体_GBK', alternatives: ['楷体_GB2312', '楷体'], family: 'roman' },
  { name: '方正黑体_GBK', alternatives: ['黑体', 'SimHei'], family: 'swiss' },
  { name: '华文中宋', alternatives: ['STZhongsong', '宋体'], family: 'roman' },
  { name: '华文仿宋', alternatives: ['STFangsong', '仿宋'], family: 'roman' },
  { name: '华文楷体', alternatives: ['STKaiti', '楷体'], family: 'roman' },
  { name: '微软雅黑', alternatives: ['Microsoft YaHei', '黑体'], family: 'swiss' },
];

/** Fonts that are offered in the profile editor. */
export const OFFERED_FONTS: readonly string[] = KNOWN.filter((font) => font !== TIMES).map(({ name }) => name);

/** The typeface of a name with its alternatives; one that is not known gets those of the kind its name speaks of. */
export function typefaceNamed(name: string): Typeface {
  const trimmed = name.trim();
  const known = KNOWN.find((font) => font.name === trimmed);
  if (known !== undefined) return known;
  const like = KNOWN.find((font) => font.alternatives.includes(trimmed)) ?? kindOf(trimmed);
  const alternatives = [like.name, ...like.alternatives].filter((other) => other !== trimmed);
  return { name: trimmed === '' ? like.name : trimmed, alternatives, family: like.family };
}

function kindOf(name: string): Typeface {
  if (/小标宋|中宋/u.test(name)) return BIAOSONG;
  if (/仿宋|fang/iu.test(name)) return FANGSONG;
  if (/楷|kai/iu.test(name)) return KAITI;
  if (/黑|hei|sans|arial|helvetica|calibri/iu.test(name)) return HEITI;
  return /[^\0-\x7f]/u.test(name) || /song|sun/iu.test(name) ? SONGTI : TIMES;
}
