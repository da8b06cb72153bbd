import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Typeface } from '../../../shared/format/profile';

/** A font on this computer; `member` is the PostScript name inside a collection (.ttc). */
export interface FontFile {
  path: string;
  member?: string;
}

/** File names, without folder and in lower case, in which a typeface comes; "#" names the member of a collection. */
const FILES: Record<string, readonly string[]> = {
  仿宋: ['simfang.ttf'],
  FangSong: ['simfang.ttf'],
  仿宋_GB2312: ['fangsong_gb2312.ttf', 'simfang_gb2312.ttf'],
  方正仿宋_GBK: ['fzfsk.ttf', 'fzfangsong-z02.ttf'],
  STFangsong: ['stfangso.ttf'],
  FandolFang: ['fandolfang-regular.otf'],
  楷体: ['simkai.ttf'],
  KaiTi: ['simkai.ttf'],
  楷体_GB2312: ['kaiti_gb2312.ttf', 'simkai_gb2312.ttf'],
  方正楷体_GBK: ['fzktk.ttf', 'fzkai-z03.ttf'],
  STKaiti: ['stkaiti.ttf'],
  FandolKai: ['fandolkai-regular.otf', 'gkai00mp.ttf'],
  黑体: ['simhei.ttf'],
  SimHei: ['simhei.ttf'],
  方正黑体_GBK: ['fzhtk.ttf', 'fzhei-b01.ttf'],
  STHeiti: ['stheiti medium.ttc#STHeitiSC-Medium'],
  'Noto Sans CJK SC': ['notosanscjk-bold.ttc#NotoSansCJKsc-Bold', 'notosanscjksc-bold.otf'],
  方正小标宋简体: ['fzxbsjw.ttf', 'fzxbsjt.ttf'],
  方正小标宋_GBK: ['fzxbsk.ttf'],
  华文中宋: ['stzhongs.ttf'],
  STZhongsong: ['stzhongs.ttf', 'notoserifcjk-bold.ttc#NotoSerifCJKsc-Bold'],
  宋体: ['simsun.ttc#SimSun'],
  SimSun: ['simsun.ttc#SimSun'],
  方正书宋_GBK: ['fzssk.ttf'],
  'Songti SC': ['songti.ttc#STSongti-SC-Regular'],
  'Times New Roman': ['times.ttf', 'times new roman.ttf'],
  'Liberation Serif': ['liberationserif-regular.ttf', 'nimbusroman-regular.otf', 'freeserif.ttf'],
  'Noto Serif CJK SC': ['notoserifcjk-regular.ttc#NotoSerifCJKsc-Regular', 'notoserifcjksc-regular.otf'],
};

/** Where no name of a typeface is found; any of these holds all of GB 2312. */
const LAST_RESORT = [
  'notoserifcjk-regular.ttc#NotoSerifCJKsc-Regular',
  'simsun.ttc#SimSun',
  'songti.ttc#STSongti-SC-Regular',
  'notosanscjk-regular.ttc#NotoSansCJKsc-Regular',
  'sourcehanserifcn-regular.otf',
  'sourcehansanscn-regular.otf',
  'wqy-zenhei.ttc#WenQuanYiZenHei',
  'wqy-microhei.ttc#WenQuanYiMicroHei',
  'gbsn00lp.ttf',
  'uming.ttc#UMingCN',
  'simhei.ttf',
  'msyh.ttc#MicrosoftYaHei',
];

function fontFolders(): string[] {
  const home = homedir();
  if (process.platform === 'win32') {
    const own = process.env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
    return [join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), join(own, 'Microsoft', 'Windows', 'Fonts')];
  }
  if (process.platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts'), join(home, '.fonts')];
}

/** The font files of this computer, by their names in lower case. A folder that cannot be read holds none. */
export function installedFonts(): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (folder: string, depth: number): void => {
    let entries;
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && depth < 5) walk(path, depth + 1);
      else if (/\.(?:ttf|otf|ttc)$/i.test(entry.name) && !found.has(entry.name.toLowerCase()))
        found.set(entry.name.toLowerCase(), path);
    }
  };
  for (const folder of fontFolders()) walk(folder, 0);
  return found;
}

function firstInstalled(names: readonly string[], installed: ReadonlyMap<string, string>): FontFile | null {
  for (const name of names) {
    const [file, member] = name.split('#');
    const path = installed.get(file!);
    if (path !== undefined) return { path, ...(member !== undefined && { member }) };
  }
  return null;
}

/** The names of the files, in lower case, in which a typeface of that name comes. */
export function fileNamesOf(name: string): string[] {
  return (FILES[name] ?? []).map((file) => file.split('#')[0]!);
}

/** The file of a typeface or of the first of its alternatives that is installed; null where this computer has none of them. */
export function fontFileOf(font: Typeface, installed: ReadonlyMap<string, string>): FontFile | null {
  return firstInstalled(
    [font.name, ...font.alternatives].flatMap((name) => FILES[name] ?? []),
    installed,
  );
}

/** A font for what the others lack; null where this computer has no Chinese font that we know. */
export function lastResort(installed: ReadonlyMap<string, string>): FontFile | null {
  return firstInstalled(LAST_RESORT, installed);
}
