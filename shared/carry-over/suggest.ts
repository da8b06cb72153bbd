import type { Kind, Part, Report } from '../model/report';
import { replaceAt, type YearMove } from './move-year';

/** How titles name a part of the year, longest first. */
const PART_WORDS: Record<Part, readonly string[]> = {
  year: ['年度', '全年'],
  H1: ['上半年'],
  H2: ['下半年'],
  Q1: ['第一季度', '一季度', '1季度'],
  Q2: ['第二季度', '二季度', '2季度'],
  Q3: ['第三季度', '三季度', '3季度'],
  Q4: ['第四季度', '四季度', '4季度'],
};

/** A title speaks of nothing but its own report, so a bare 2025 counts as well; the names of documents do not. */
function moveTitleYears(title: string, move: YearMove): string {
  const named = [...title.matchAll(/《[^》]*》/gu)];
  const years = [...title.matchAll(/(?<!\d)\d{4}(?!\d)|[一二][〇○零一二三四五六七八九]{3}(?=年)/gu)];
  const replacements = years.flatMap((match) => {
    const arabic = /^\d/.test(match[0]);
    const text = (year: number): string =>
      arabic ? String(year) : [...String(year)].map((d) => '〇一二三四五六七八九'[Number(d)]!).join('');
    const inside = named.some((name) => match.index >= name.index && match.index < name.index + name[0].length);
    const target = match[0] === text(move.from) ? move.to : match[0] === text(move.from + 1) ? move.to + 1 : null;
    return inside || target === null ? [] : [{ at: match.index, text: text(target) }];
  });
  return replaceAt(title, replacements);
}

/**
 * The part of the year in a title. Left alone where the title names more than one part, or a summary and a plan: which of them moves
 * is the clerk's to say.
 */
function moveTitlePart(title: string, from: Part, to: Part, year: number): string {
  if (from === to) return title;
  const halves = ['上半年', '下半年'].filter((word) => title.includes(word));
  if (halves.length > 1 || (/总结/u.test(title) && /计划|安排|打算|思路/u.test(title))) return title;
  const found = PART_WORDS[from].find((word) => title.includes(word));
  const word = PART_WORDS[to].at(0)!;
  const afterYear = found !== undefined && title.includes(`年${found}`);
  if (found !== undefined && to === 'year') return title.replace(found, afterYear ? '' : word);
  if (found !== undefined && found.startsWith('年')) return title.replace(found, `年${word}`);
  if (found !== undefined) return title.replace(found, word);
  return from === 'year' && title.includes(`${year}年`) ? title.replace(`${year}年`, `${year}年${word}`) : title;
}

/** The prior report's title, moved on to a year and a part of it; the line breaks stay. */
export function suggestTitle(prior: Pick<Report, 'title' | 'year' | 'part'>, year: number, part: Part): string {
  const moved =
    prior.year === null ? prior.title : moveTitleYears(prior.title, { from: prior.year, to: year, next: true });
  return moveTitlePart(moved, prior.part, part, year);
}

/**
 * What is most likely written from a prior report: the same a year later.
 * @param thisYear stands in where the prior report names no year
 */
export function suggestNext(
  prior: Pick<Report, 'year' | 'part' | 'kind'>,
  thisYear = new Date().getFullYear(),
): { year: number; part: Part; kind: Kind } {
  return { year: prior.year === null ? thisYear : prior.year + 1, part: prior.part, kind: prior.kind };
}
