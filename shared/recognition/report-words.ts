import { NO_MATTER, type Kind, type Matter, type Metadata, type Part } from '../model/report';
import { fileStem } from './file-stem';
import type { PartShare } from './parts';
import { kindIn, namesPlan, partIn, unitIn, yearIn } from './title-words';

/** What the recognition knows of a report when it names it. */
export interface Clues {
  title: string;
  /** Whether the title is not the report's own, but was made from the file's: it does not tell the kind then. */
  derived: boolean;
  matter?: Matter;
  /** The first words of the text. */
  opening: string;
  parts: readonly PartShare[];
  /** The heading of a part among the first lines of the text, "" where there is none. */
  firstPart?: string;
  fileName: string;
}

/** A plan that fills less of a summary than this is its last section, not a half of the document. */
const HALF = 0.2;
/** Where the title speaks of a summary alone, its plan must be more than a closing section. */
const HALF_UNNAMED = 0.4;
/** A text without a title is a plan only where hardly anything else is in it. */
const MOSTLY = 0.6;

function kindOf({ title, derived, parts, opening, fileName }: Clues): Kind {
  const named = derived ? null : (kindIn(title) ?? kindIn(fileStem(fileName)));
  const plan = parts.some((part) => namesPlan(part.heading) && part.share >= HALF);
  const done = parts.some((part) => !namesPlan(part.heading) && part.share >= HALF);
  const planned = parts.reduce((sum, part) => sum + (namesPlan(part.heading) ? part.share : 0), 0);
  if (plan && done && named === null) return 'summary-plan';
  const dated = parts.some(
    (part) => part.share >= HALF && namesPlan(part.heading) && /下半年|20\d\d|明年|来年/u.test(part.heading),
  );
  if (named === 'summary' && done && planned >= (dated ? HALF : HALF_UNNAMED)) return 'summary-plan';
  if (named !== null) return named;
  if (plan && !done && (planned >= MOSTLY || !/总结|汇报|报告/u.test(opening))) return 'plan';
  if (/(?:总结|汇报|报告)如下/u.test(opening)) return 'summary';
  return /将(?:以|紧|坚持|按照|围绕|继续|全面)|(?:工作|年度|本|定|订)[^。；，]{0,6}计划|计划如下|工作思路/u.test(
    opening,
  )
    ? 'plan'
    : 'summary';
}

function partOf({ title, parts, opening }: Clues): Part {
  const named = partIn(title);
  if (named !== null) return named;
  return partIn(parts[0]?.heading ?? '') ?? openingPart(opening) ?? 'year';
}

/** 上半年，…… at the start of the text; a mention further on tells nothing. */
function openingPart(opening: string): Part | null {
  return partIn(opening.slice(0, 14));
}

/** 现将2020年工作总结如下; 制定我局2021年工作方案如下 */
const ANNOUNCES =
  /(?:现将|现把|现就|制[定订]|拟[定订])([^。；，,]{0,40}?(?:总结|汇报|报告|计划|方案|要点|情况|安排|打算))/u;

/** The year that the text says it is about where it announces itself; null where it does not. */
function announcedYear(opening: string): number | null {
  return yearIn(ANNOUNCES.exec(opening)?.[1] ?? '');
}

/** （2011年3月7日在某县政协第五次会议上）: the day on which it was held as a speech. */
export const HELD = /月.{0,40}(?:会议|大会|全会)上/u;
const EARLY = /[年./-]\s?0?[12一二]\s?[月./-]/u;
const EARLY_ASSEMBLY = /[年./-]\s?0?[1-4一二三四]\s?[月./-]/u;

/** 工作总结和2023年工作思路（2022年） */
const YEAR_BEHIND = /[（(](20\d\d)年?度?[)）]$/u;
/** 工作总结和2023年工作思路: the year of the plan alone, which follows that of the summary. */
const YEAR_OF_PLAN =
  /^(?!.*[上下]半年)[^\dXx×]*(?:总结|小结|回顾|情况|汇报)(?:及其?|和|与|暨|以及|、)(20\d\d)年?度?[^\d]*$/u;

/** The year that a report of this title is about; null where it names none. `said`: what its text says of years. */
function yearInTitle(title: string, said: () => readonly string[]): number | null {
  const behind = YEAR_BEHIND.exec(title)?.[1];
  if (behind !== undefined) return Number(behind);
  const planned = YEAR_OF_PLAN.exec(title)?.[1];
  const before = Number(planned) - 1;
  return planned !== undefined && said().some((words) => yearIn(words) === before) ? before : yearIn(title);
}

function yearOf({ title, matter, opening, parts, firstPart, fileName }: Clues, kind: Kind, part: Part): number | null {
  const subtitle = matter?.subtitle ?? '';
  const held = HELD.test(subtitle);
  const said = (): string[] => [firstPart ?? '', ...parts.map(({ heading }) => heading), opening.slice(0, 24)];
  const named =
    yearInTitle(title, said) ?? (held ? null : yearIn(subtitle)) ?? yearIn(parts[0]?.heading ?? firstPart ?? '');
  if (named !== null) return named;
  const opened = announcedYear(opening) ?? yearIn(opening.slice(0, 24));
  if (opened !== null) return opened;
  const day = yearIn(subtitle);
  // What is reported in the first months of a year is that before.
  if (day !== null) return EARLY_ASSEMBLY.test(subtitle) && part === 'year' && kind !== 'plan' ? day - 1 : day;
  const signed = yearIn(matter?.date ?? '');
  if (signed !== null) {
    // A summary of a whole year that is signed in January speaks of the year before.
    return EARLY.test(matter?.date ?? '') && part === 'year' && (kind === 'summary' || kind === 'summary-plan')
      ? signed - 1
      : signed;
  }
  return yearIn(fileName);
}

/** Title, kind, year, part of the year and office of a report, from its own words. */
export function toMetadata(clues: Clues): Metadata {
  const matter = clues.matter ?? NO_MATTER;
  const kind = kindOf(clues);
  const part = partOf(clues);
  const unit = unitIn(clues.title) || matter.signature.replace(/\s+/gu, '');
  return { title: clues.title, kind, unit, year: yearOf(clues, kind, part), part, status: 'prior', matter };
}
