import type { Cutting } from './cuttings';
import { readHead } from './head';
import { cut, type Stretch } from './stretch';
import { titleKey } from './title-words';
import type { Head } from './under-title';

/** A letter stands before the paper it sends; both within so many lines and characters. */
const MAX_LINES = 40;
const WINDOW = 2500;
const SENDS = /印发|转发|下发|报送|呈报|公布|给你们|你们/u;
/** What only a letter says of itself; looked for first. */
const LETTER_WORDS = ['的通知', '的函', '你们', '现印发', '现将《'];
/** 现将《某局2023年工作要点》印发给你们; 关于印发《…》的通知; 关于印发2023年工作要点的通知 */
const NAMES = [
  /现将《([^《》\n]{6,70})》/u,
  /《([^《》\n]{6,70})》(?:已|业已|业经|现)[^。《》]{0,40}(?:印发|转发|下发)/u,
  /(?:印发|转发|下发|报送|呈报|公布)\s{0,4}《([^《》\n]{6,70})》[^。《》\n]{0,10}的\s{0,4}(?:通知|函|报告)/u,
  /关于(?:印发|转发|下发|报送|呈报|公布)\s{0,4}([^《》。；，：\n]{6,60}?)的(?:通知|函|报告)/u,
];

interface Place {
  index: number;
  from: number;
  /** How many lines the paper's title takes. */
  lines: number;
  /** Where it ends in its line. */
  to: number;
}

/** Where the paper's title stands in a line of its own, or in two that the source broke. */
function ownLine(stretches: readonly Stretch[], key: string, after: number): Place | null {
  for (let i = after; i < Math.min(stretches.length, MAX_LINES); i++) {
    let joined = '';
    for (let lines = 1; lines <= 3 && i + lines <= stretches.length; lines++) {
      const { text } = stretches[i + lines - 1]!;
      if (text.length > 80 || /[《》：:。；]/u.test(text)) break;
      joined += titleKey(text);
      if (joined === key) return { index: i, from: 0, lines, to: text.length };
      if (!key.startsWith(joined)) break;
    }
  }
  return null;
}

/** Where the paper's title stands in a text whose line ends were lost: behind the letter's date or its last sentence. */
function insideLine(stretches: readonly Stretch[], name: string): Place | null {
  const signs = [...name.replace(/\s+/gu, '')].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  const printed = new RegExp(`(?<=[。日）)]\\s{0,8})${signs.join('\\s{0,2}')}(?![》〉])`, 'u');
  for (let index = 0; index < Math.min(stretches.length, MAX_LINES); index++) {
    if (stretches[index]!.text.length < 2 * name.length) continue;
    const found = printed.exec(stretches[index]!.text.slice(0, WINDOW));
    if (found !== null) return { index, from: found.index, lines: 1, to: found.index + found[0].length };
  }
  return null;
}

/** The paper that a letter above it sends, and where its own title stands; null where there is no such letter. */
function paperBelow(stretches: readonly Stretch[]): Place | null {
  const first = stretches.slice(0, MAX_LINES);
  const said = (word: string): boolean =>
    first.some(({ text }) => (text.length > WINDOW ? text.slice(0, WINDOW) : text).includes(word));
  if (!LETTER_WORDS.some(said)) return null;
  const head = first
    .map(({ text }) => text.slice(0, WINDOW))
    .join('\n')
    .slice(0, WINDOW);
  if (!SENDS.test(head)) return null;
  const whole = head.replaceAll('\n', '');
  for (const pattern of NAMES) {
    const name = (pattern.exec(head) ?? pattern.exec(whole))?.[1];
    if (name === undefined) continue;
    const letter = stretches.findIndex(({ text }) => /[，,。]/u.test(text) && SENDS.test(text));
    const place = (letter < 0 ? null : ownLine(stretches, titleKey(name), letter + 1)) ?? insideLine(stretches, name);
    if (place !== null) return place;
  }
  return null;
}

/**
 * The head of a paper that a letter sends (关于印发…的通知): one report, named as the paper is. The letter stays above it as text: it is
 * part of what the office sent, and no heading of the paper's. Null where no letter stands above.
 */
export function readSentPaper(stretches: readonly Stretch[], inSite: boolean): Head | null {
  const place = paperBelow(stretches);
  if (place === null) return null;
  const line = stretches[place.index]!;
  const above = cut(line, 0, place.from);
  const below = [cut(line, place.from, place.to), cut(line, place.to, line.text.length)].filter(
    (piece) => piece !== null,
  );
  const letter = readHead([...stretches.slice(0, place.index), ...(above === null ? [] : [above])], inSite);
  const paper = readHead([...below, ...stretches.slice(place.index + 1)], inSite);
  if (paper.title.length === 0) return null;
  const furniture: Cutting[] = [...letter.furniture, ...paper.furniture];
  const printed = [...letter.title, ...letter.matterStretches, ...letter.rest];
  printed.sort((a, b) => a.line - b.line || a.start - b.start);
  return { ...paper, furniture, rest: [...printed, ...paper.rest] };
}

/** Whether these lines are the letter that sends the paper of this title. */
export function sendsPaper(lines: readonly Stretch[], title: string): boolean {
  if (lines.length > MAX_LINES) return false;
  const text = lines.map((line) => line.text).join('');
  return text.length <= WINDOW && SENDS.test(text) && titleKey(text).includes(titleKey(title));
}
