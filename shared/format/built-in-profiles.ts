import type { FormatProfile, Typeface } from './profile';

/*
 * The order of the alternatives: what Windows has, what 方正 and macOS have, then free fonts (facts: GB/T 9704 §2). The GB2312 fonts hold
 * 6,763 characters and are missing on new systems, so the standard profile names the modern ones.
 */
export const FANGSONG: Typeface = {
  name: '仿宋',
  alternatives: ['FangSong', '仿宋_GB2312', '方正仿宋_GBK', 'STFangsong', 'FandolFang'],
  family: 'roman',
};
export const FANGSONG_GB2312: Typeface = {
  name: '仿宋_GB2312',
  alternatives: ['仿宋', 'FangSong', '方正仿宋_GBK', 'STFangsong', 'FandolFang'],
  family: 'roman',
};
export const KAITI: Typeface = {
  name: '楷体',
  alternatives: ['KaiTi', '楷体_GB2312', '方正楷体_GBK', 'STKaiti', 'FandolKai'],
  family: 'roman',
};
export const KAITI_GB2312: Typeface = {
  name: '楷体_GB2312',
  alternatives: ['楷体', 'KaiTi', '方正楷体_GBK', 'STKaiti', 'FandolKai'],
  family: 'roman',
};
export const HEITI: Typeface = {
  name: '黑体',
  alternatives: ['SimHei', '方正黑体_GBK', 'STHeiti', 'Noto Sans CJK SC'],
  family: 'swiss',
};
export const BIAOSONG: Typeface = {
  name: '方正小标宋简体',
  alternatives: ['方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体'],
  family: 'roman',
};
export const SONGTI: Typeface = {
  name: '宋体',
  alternatives: ['SimSun', '方正书宋_GBK', 'Songti SC', 'Noto Serif CJK SC'],
  family: 'roman',
};
export const TIMES: Typeface = { name: 'Times New Roman', alternatives: ['Liberation Serif'], family: 'roman' };

/** 三号, 二号 … in points. */
const SIZE_2 = 22;
const SIZE_3 = 16;
const SIZE_4 = 14;
const SMALL_4 = 12;

/** 国标: the letter of GB/T 9704-2012. Nothing bold, page number outside; digits in Times (the standard is silent). */
export const STANDARD_PROFILE: FormatProfile = {
  id: 'standard',
  name: '',
  page: { width: 210, height: 297, top: 37, bottom: 35, left: 28, right: 26, mirror: false },
  grid: { lines: 22, characters: 28 },
  // 22 × 28.95 pt = 636.9 pt fit into the 637.8 pt of the type area; 29 pt do not.
  linePitch: 28.95,
  titlePitch: 28.95,
  titleBefore: 0,
  titleAfter: 1,
  separators: 'asWritten',
  characterSpacing: -0.25,
  firstLineCharacters: 2,
  latin: TIMES,
  title: { font: BIAOSONG, size: SIZE_2, bold: false },
  subtitle: { font: KAITI, size: SIZE_3, bold: false },
  headings: {
    part: { font: HEITI, size: SIZE_3, bold: false },
    first: { font: HEITI, size: SIZE_3, bold: false },
    second: { font: KAITI, size: SIZE_3, bold: false },
    third: { font: FANGSONG, size: SIZE_3, bold: false },
    fourth: { font: FANGSONG, size: SIZE_3, bold: false },
    inText: { font: FANGSONG, size: SIZE_3, bold: false },
  },
  body: { font: FANGSONG, size: SIZE_3, bold: false },
  table: { font: FANGSONG, size: SMALL_4, bold: false, linePitch: 20 },
  pageNumber: { font: SONGTI, size: SIZE_4, place: 'outside', before: '— ', after: ' —', fromEdge: 25 },
};

/** 常用: what most offices hand in. GB2312 fonts, 28 pt lines, bold from the second level on, page number in the middle. */
export const COMMON_PROFILE: FormatProfile = {
  ...STANDARD_PROFILE,
  id: 'common',
  linePitch: 28,
  titlePitch: 33,
  subtitle: { font: KAITI_GB2312, size: SIZE_3, bold: false },
  headings: {
    part: { font: HEITI, size: SIZE_3, bold: false },
    first: { font: HEITI, size: SIZE_3, bold: false },
    second: { font: KAITI_GB2312, size: SIZE_3, bold: true },
    third: { font: FANGSONG_GB2312, size: SIZE_3, bold: true },
    fourth: { font: FANGSONG_GB2312, size: SIZE_3, bold: false },
    inText: { font: FANGSONG_GB2312, size: SIZE_3, bold: true },
  },
  body: { font: FANGSONG_GB2312, size: SIZE_3, bold: false },
  table: { font: FANGSONG_GB2312, size: SMALL_4, bold: false, linePitch: 20 },
  pageNumber: { font: SONGTI, size: SIZE_4, place: 'centre', before: '— ', after: ' —', fromEdge: 25 },
};

export const BUILT_IN_PROFILES: readonly FormatProfile[] = [STANDARD_PROFILE, COMMON_PROFILE];

export function isBuiltIn(id: string): boolean {
  return BUILT_IN_PROFILES.some((profile) => profile.id === id);
}

/** The built-in profile of that id; the standard one where there is none. */
export function profileById(id: string): FormatProfile {
  return BUILT_IN_PROFILES.find((profile) => profile.id === id) ?? STANDARD_PROFILE;
}
